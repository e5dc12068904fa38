import { z } from "zod";
import { Manufacturer } from "./manufacturer.ts";
import { ProductCard, ProductId } from "./product.ts";
import { Promotion } from "./promotion.ts";

export const About = z.enum(["products", "manufacturers", "promotions", "store", "orders", "smalltalk", "offtopic", "unsafe"]);
export type About = z.infer<typeof About>;

/** An answer is a list of blocks: words hold no mark-up, everything else is drawn from data. */
export const Block = z.discriminatedUnion("type", [
  z.object({ type: z.literal("words"), text: z.string() }),
  z.object({ type: z.literal("products"), products: z.array(ProductCard) }),
  z.object({
    type: z.literal("comparison"),
    productIds: z.array(ProductId),
    names: z.array(z.string()),
    /** One cell per product; `best` is the index of the better one, null where neither is. */
    rows: z.array(z.object({ name: z.string(), cells: z.array(z.string()), best: z.int().nullable(), differs: z.boolean() })),
  }),
  z.object({ type: z.literal("promotions"), promotions: z.array(Promotion.extend({ ticket: z.string() })) }),
  z.object({ type: z.literal("manufacturer"), manufacturer: Manufacturer, products: z.int() }),
  z.object({ type: z.literal("passage"), documentId: z.string(), title: z.string(), text: z.string() }),
  z.object({ type: z.literal("replies"), replies: z.array(z.string()) }),
]);
export type Block = z.infer<typeof Block>;

export const Turn = z.object({
  id: z.uuid(),
  question: z.string(),
  about: About.nullable(),
  /** What was understood, as chips: "Kettles", "up to $40". */
  chips: z.array(z.string()),
  blocks: z.array(Block),
  state: z.enum(["thinking", "writing", "done", "stopped", "failed"]),
  /** True where rules and templates answered without a model. */
  quick: z.boolean(),
  /** "catalogue 10:44, 14 reviews", as data. */
  readFrom: z.array(
    z.object({ source: z.enum(["catalogue", "manufacturers", "promotions", "documents", "reviews", "orders"]), count: z.int(), asOf: z.iso.datetime() }),
  ),
});
export type Turn = z.infer<typeof Turn>;
