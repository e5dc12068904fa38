import { z } from "zod";
import { ProductCard, ProductId } from "../domain/product.ts";
import { request } from "./request.ts";

/** Why a product is on the shelf, as data; the screen owns the words. */
export const Reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("because-bought"), productName: z.string() }),
  z.object({ kind: z.literal("because-rated"), productName: z.string(), stars: z.int() }),
  z.object({ kind: z.literal("because-viewed"), productName: z.string() }),
  z.object({ kind: z.literal("because-picked"), productName: z.string() }),
  z.object({ kind: z.literal("popular"), bought: z.int() }),
  z.object({ kind: z.literal("similar") }),
  z.object({ kind: z.literal("goes-with") }),
  z.object({ kind: z.literal("new-offer") }),
  z.object({ kind: z.literal("staff-pick") }),
]);
export type Reason = z.infer<typeof Reason>;

export const Scenario = z.enum(["for-you", "similar", "goes-with", "popular", "new-offers"]);
export type Scenario = z.infer<typeof Scenario>;

/** What was missing: things done by this shopper, customers who met this product, sales of late, or any lists at all. */
export const Fallback = z.enum(["few-events", "few-meetings", "nothing-sold", "no-lists"]);
export type Fallback = z.infer<typeof Fallback>;

export const Shelf = z.object({
  /** What was answered, which is the fallback where the asked one had too little to go on. */
  scenario: Scenario,
  /** Null where nothing was missing. */
  fallback: Fallback.nullable(),
  items: z.array(z.object({ product: ProductCard, reason: Reason })),
  /** When the similarity file was made; null without one. */
  madeAt: z.iso.datetime().nullable(),
});
export type Shelf = z.infer<typeof Shelf>;

/** What staff want of the shelves. A pin is for a product. */
export const Rule = z.object({
  id: z.int(),
  effect: z.enum(["pin", "boost", "bury", "block"]),
  subject: z.enum(["product", "manufacturer", "department"]),
  subjectId: z.string().min(1).max(80),
  /** Null: on every shelf. */
  scenario: Scenario.nullable(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
});
export type Rule = z.infer<typeof Rule>;

/** What the shelves of the one who is signed in are made from. */
export const Used = z.object({
  personalised: z.boolean(),
  /** One line per product and kind of thing done, the newest first. */
  items: z.array(
    z.object({
      productId: ProductId,
      productName: z.string(),
      kind: z.enum(["view", "cart", "purchase", "rating", "dismissed"]),
      value: z.number(),
      at: z.iso.datetime(),
      times: z.int(),
    }),
  ),
});
export type Used = z.infer<typeof Used>;

const limit = z.int().min(1).max(24);
const MOST_PICKS = 3;

export const recommendationsRequests = {
  /** "Picked for you" for the signed-in shopper and for who used the taste picker, "Popular here" for others. */
  "recommendations.forMe": request({ input: z.object({ limit }), output: Shelf }),
  "recommendations.similar": request({ input: z.object({ productId: ProductId, limit }), output: Shelf }),
  "recommendations.goesWith": request({ input: z.object({ productId: ProductId, limit }), output: Shelf }),
  /** "Popular here today". */
  "recommendations.popular": request({ input: z.object({ limit }), output: Shelf }),
  /** "New and on offer". */
  "recommendations.newOffers": request({ input: z.object({ limit }), output: Shelf }),

  /** Obeyed at once, for the rest of this visit by a guest; `undone` takes it back. */
  "recommendations.notInterested": request({ input: z.object({ productId: ProductId, what: z.enum(["product", "kind", "undone"]) }), output: z.null() }),

  /** For who has no history: twelve different things to point at, and those that were pointed at. */
  "recommendations.taste": request({ input: z.null(), output: z.object({ products: z.array(ProductCard), picked: z.array(ProductId) }) }),
  "recommendations.pick": request({ input: z.object({ productIds: z.array(ProductId).max(MOST_PICKS) }), output: z.null() }),

  /** A shelf came on screen with as many goods. */
  "recommendations.shown": request({ input: z.object({ scenario: Scenario, count: limit }), output: z.null() }),
  /** A product of a shelf was opened. `position` counts from one. */
  "recommendations.tapped": request({ input: z.object({ scenario: Scenario, position: limit, productId: ProductId }), output: z.null() }),

  /** `not-signed-in` for a guest, of whom nothing is kept. */
  "recommendations.used": request({ allowed: "shopper", input: z.null(), output: Used }),
  /** Null: all of it. Needs central; `offline` when it is away, and nothing was changed. */
  "recommendations.forget": request({ allowed: "shopper", input: z.object({ productId: ProductId.nullable() }), output: Used }),
  "recommendations.personalise": request({ allowed: "shopper", input: z.object({ personalised: z.boolean() }), output: Used }),
};

export const recommendationsEvents = {
  "recommendations.changed": z.object({ madeAt: z.iso.datetime().nullable() }),
};
