/**
 * Every tool of the assistant that reads, with what goes in and what comes out. None of them writes: the two that do
 * are the `CartTools` of `proposals.ts`, and only a shopper's yes reaches those.
 */
import { z } from "zod";
import { Facets, Filters, Sort } from "../../preload/contract/catalogue.ts";
import { Cart } from "../../preload/domain/cart.ts";
import { Manufacturer, ManufacturerId } from "../../preload/domain/manufacturer.ts";
import { Order } from "../../preload/domain/order.ts";
import { Department, ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import { PromotionTicket } from "../../preload/domain/promotion.ts";
import { Review, ReviewCounts, Sentiment } from "../../preload/domain/review.ts";
import { Summary } from "../catalogue/summary.ts";

export const MOST_CARDS = 32; // a few screens
const LONGEST = 600; // letters: a question and a few words of a model's

export interface Tool<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
}

const tool = <I extends z.ZodType, O extends z.ZodType>(declared: Tool<I, O>): Tool<I, O> => declared;

const Id = z.string().min(1).max(64);
const Limit = z.int().min(1).max(MOST_CARDS);
/** What is too long is cut, not refused: a model or a shopper may have written it. */
const Words = z.string().transform((text) => text.slice(0, LONGEST));
const Figure = z.number().or(z.custom<number>((value) => value === Number.POSITIVE_INFINITY)); // "at least 16 GB" has no upper end

const Measure = z.object({
  said: z.string(),
  quantity: z.string().nullable(),
  dimension: z.enum(["width", "height", "depth", "length", "weight", "noise", "diameter", "capacity", "brightness"]).nullable(),
  least: z.number(),
  most: Figure,
});
const Extreme = z.object({ said: z.string(), names: z.array(z.string()), first: z.enum(["most", "least"]) });

/** The filters of a listing, and what only words can say. "Not Orno" is every other maker, so the lists may be long. */
const Wishes = Filters.extend({
  query: z.string().transform((text) => text.slice(0, 200)),
  kinds: z.array(z.string()).max(1_000),
  manufacturerIds: z.array(ManufacturerId).max(1_000),
  colours: z.array(z.string()).max(100),
  measures: z.array(Measure).max(8).default([]),
  extreme: Extreme.nullable().default(null),
  sizes: z.array(z.string().max(40)).max(8).default([]),
  kindsNamed: z.boolean().default(false),
});

const About = z.object({ productId: Id, limit: Limit });
const Maker = Manufacturer.extend({ products: z.int() });
const Passage = z.object({ documentId: z.string(), title: z.string(), text: z.string() });
const Nothing = z.object({});

export const tools = {
  searchProducts: tool({
    input: z.object({ wishes: Wishes, sort: Sort, limit: Limit }),
    output: z.object({
      products: z.array(ProductCard),
      total: z.int(),
      facets: Facets,
      /** Where nothing fits: each wish that alone stands in the way, and how many would fit without it. */
      relaxations: z.array(z.object({ drop: z.string(), label: z.string(), count: z.int() })),
      nearest: z.array(ProductCard),
      /** Words, as they were said, that nothing which fits the rest has: they were left out. */
      missing: z.string(),
    }),
  }),
  /** With stock, place, specifications and variants. */
  readProduct: tool({ input: z.object({ productId: Id }), output: ProductDetails }),
  compareProducts: tool({ input: z.object({ productIds: z.array(Id).max(8) }), output: z.array(ProductDetails) }),
  findSimilar: tool({ input: About, output: z.array(ProductCard) }),
  findGoesWith: tool({ input: About, output: z.array(ProductCard) }),
  /** Kinds of things that makers and buyers write of in these words, the likeliest first. */
  findKinds: tool({ input: z.object({ words: Words }), output: z.array(z.string()) }),
  /** What sells best here, whoever asks. */
  listPopular: tool({ input: z.object({ limit: Limit }), output: z.array(ProductCard) }),
  readManufacturer: tool({
    input: z.object({ manufacturerId: Id }),
    output: Manufacturer.extend({ total: z.int(), products: z.array(ProductCard) }),
  }),
  /** By name, each with how many articles of theirs are sold here. */
  listManufacturers: tool({ input: Nothing, output: z.array(Maker) }),
  /** Those that run now, the soonest to end first. */
  listPromotions: tool({ input: Nothing, output: z.array(PromotionTicket) }),
  /** Paragraphs of the store's documents, the best match first; `share`: how much of the question stands in it, from 0 to 1. */
  searchDocuments: tool({
    input: z.object({ words: Words, goods: Words, limit: z.int().min(1).max(8) }),
    output: z.array(Passage.extend({ share: z.number() })),
  }),
  /** A document's first paragraph, which says its rule. */
  readDocument: tool({ input: z.object({ documentId: Id }), output: Passage.nullable() }),
  /** Where everything stands. */
  listDepartments: tool({ input: Nothing, output: z.array(Department) }),
  countReviews: tool({ input: z.object({ productId: Id }), output: ReviewCounts }),
  /** The newest first, three quotes at most, with the counts of all. */
  readReviews: tool({
    input: z.object({ productId: Id, tone: Sentiment.nullable(), stars: z.int().min(1).max(5).nullable(), limit: z.int().min(1).max(3) }),
    output: z.object({ counts: ReviewCounts, reviews: z.array(Review).max(3), total: z.int() }),
  }),
  /** How many fit, of how many makers and departments, from what price to what. */
  aggregate: tool({ input: z.object({ wishes: Wishes }), output: Summary }),
  /** The signed-in shopper's; null for a guest. */
  listMyOrders: tool({ input: Nothing, output: z.array(Order).nullable() }),
  /** By its code, as at Order status; throws `not-found`. */
  readOrder: tool({ input: z.object({ code: z.string().max(40) }), output: Order }),
  readCart: tool({ input: Nothing, output: Cart }),
};

/** What goes in and what comes out is as declared, or it throws. */
export async function run<I extends z.ZodType, O extends z.ZodType>(
  { input, output }: Tool<I, O>,
  asked: z.input<I>,
  read: (asked: z.output<I>) => Promise<z.input<O>>,
): Promise<z.output<O>> {
  return output.parse(await read(input.parse(asked)));
}

export type Found = z.output<(typeof tools)["searchProducts"]["output"]>;
export type Passage = z.output<typeof Passage>;
export type Maker = z.output<typeof Maker>;
