import { z } from "zod";
import { Manufacturer } from "./manufacturer.ts";
import { Order } from "./order.ts";
import { ProductCard, ProductId } from "./product.ts";
import { PromotionTicket } from "./promotion.ts";
import { Review, ReviewCounts, Sentiment } from "./review.ts";

export const About = z.enum(["products", "manufacturers", "promotions", "store", "orders", "smalltalk", "offtopic", "unsafe"]);
export type About = z.infer<typeof About>;

/** What the shopper sees as decided and may change. Comparing is about products, looked at in another way. */
export const Look = z.enum(["products", "compare", "manufacturers", "promotions", "store", "orders"]);
export type Look = z.infer<typeof Look>;

/** What the cart would become. It changes only when the shopper confirms this very proposal, once. */
export const CartProposal = z.object({
  proposalId: z.uuid(),
  /** `set` to 0 removes the line. */
  action: z.enum(["add", "set"]),
  product: ProductCard,
  quantity: z.int().min(0).max(99),
  state: z.enum(["proposed", "done", "declined", "failed"]),
});
export type CartProposal = z.infer<typeof CartProposal>;

/** An answer is a list of blocks: words hold no mark-up, everything else is drawn from data. */
export const Block = z.discriminatedUnion("type", [
  z.object({ type: z.literal("words"), text: z.string() }),
  /** `nearest` are not what was asked for, and the screen says so. */
  z.object({ type: z.literal("products"), role: z.enum(["found", "nearest"]), products: z.array(ProductCard) }),
  z.object({
    type: z.literal("comparison"),
    productIds: z.array(ProductId),
    names: z.array(z.string()),
    /** One cell per product; `best` is the index of the better one, null where neither is. */
    rows: z.array(z.object({ name: z.string(), cells: z.array(z.string()), best: z.int().nullable(), differs: z.boolean() })),
  }),
  z.object({ type: z.literal("promotions"), promotions: z.array(PromotionTicket) }),
  z.object({ type: z.literal("manufacturer"), manufacturer: Manufacturer, products: z.int() }),
  /** Several makers, each with how many articles of theirs are sold here. */
  z.object({ type: z.literal("manufacturers"), manufacturers: z.array(Manufacturer.extend({ products: z.int() })) }),
  z.object({ type: z.literal("passage"), documentId: z.string(), title: z.string(), text: z.string() }),
  /** What buyers wrote, word for word; `total` of them fit the tone, null of every tone. */
  z.object({
    type: z.literal("reviews"),
    productId: ProductId,
    productName: z.string(),
    tone: Sentiment.nullable(),
    counts: ReviewCounts,
    reviews: z.array(Review).max(3),
    total: z.int(),
  }),
  /** `online` is false where central could not be asked: a state may be older than it looks. */
  z.object({ type: z.literal("orders"), orders: z.array(Order), online: z.boolean() }),
  /** Nothing fits: each wish that may be dropped, how many would fit then, and the question that asks for them. */
  z.object({
    type: z.literal("relaxations"),
    relaxations: z.array(z.object({ drop: z.string(), label: z.string(), count: z.int(), ask: z.string() })),
  }),
  CartProposal.extend({ type: z.literal("cart") }),
  /** What only the screen can do. */
  z.object({ type: z.literal("actions"), actions: z.array(z.enum(["call-staff", "sign-in"])) }),
  z.object({ type: z.literal("replies"), replies: z.array(z.string()) }),
]);
export type Block = z.infer<typeof Block>;

export const Source = z.enum(["catalogue", "manufacturers", "promotions", "documents", "reviews", "orders"]);
export type Source = z.infer<typeof Source>;

export const Verdict = z.enum(["good", "bad"]);
export type Verdict = z.infer<typeof Verdict>;

export const Turn = z.object({
  id: z.uuid(),
  question: z.string(),
  about: About.nullable(),
  /** The decision as the shopper may change it; null where nothing of the shop was asked for. */
  look: Look.nullable(),
  /** What was understood, as chips: "Kettles", "up to $40". */
  chips: z.array(z.string()),
  blocks: z.array(Block),
  state: z.enum(["thinking", "writing", "done", "stopped", "failed"]),
  /** What is being read while the answer is made: "kettles", "14 reviews", as data. */
  reading: z.array(z.object({ source: Source, of: z.string(), count: z.int().nullable() })),
  /** True where rules and templates answered without a model. */
  quick: z.boolean(),
  /** "catalogue 10:44, 14 reviews", as data. `ref`: the one product, maker, offer or document that was read; null: several. */
  readFrom: z.array(z.object({ source: Source, ref: z.string().nullable(), count: z.int(), asOf: z.iso.datetime() })),
  /** The shopper's thumb; null until there is one. */
  judged: Verdict.nullable(),
});
export type Turn = z.infer<typeof Turn>;
