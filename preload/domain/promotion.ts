import { z } from "zod";
import { Cents } from "./money.ts";

export const PromotionId = z.string().min(1).max(64).brand<"PromotionId">();
export type PromotionId = z.infer<typeof PromotionId>;

const Pieces = z.int().min(1).max(99);

/**
 * What a promotion does. `value` of percent and threshold is in percent, of fixed in cents off each, of
 * threshold_amount in cents off what the cart comes to. `buy_x_get_y` counts pieces of one product, `n_for_m` and
 * `n_for_price` count all goods that the promotion names, mixed as the shopper likes.
 */
export const PromotionRule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percent"), value: z.int().min(1).max(100) }),
  z.object({ kind: z.literal("fixed"), value: Cents }),
  z.object({ kind: z.literal("buy_x_get_y"), buy: z.int().min(1), get: z.int().min(1) }),
  z.object({ kind: z.literal("n_for_m"), take: Pieces.min(2), pay: Pieces }).refine(({ take, pay }) => pay < take, "fewer are paid than are taken"),
  z.object({ kind: z.literal("n_for_price"), take: Pieces.min(2), price: Cents }),
  z.object({ kind: z.literal("threshold"), minimumCents: Cents, value: z.int().min(1).max(100) }),
  z.object({ kind: z.literal("threshold_amount"), minimumCents: Cents, value: Cents }),
]);
export type PromotionRule = z.infer<typeof PromotionRule>;

// Every time zone is a whole number of quarter hours away from UTC, so a price can only change at one of them.
const QuarterHour = z.string().regex(/^(([01]\d|2[0-3]):(00|15|30|45)|24:00)$/, "a quarter hour, such as 17:00 or 17:15");

/** In the store's time zone, from the first minute up to, and without, the last. 1 is Monday, 7 Sunday. */
export const Schedule = z
  .object({ days: z.array(z.int().min(1).max(7)).min(1), from: QuarterHour, to: QuarterHour })
  .refine(({ from, to }) => from < to, "it opens before it closes, on the same day");
export type Schedule = z.infer<typeof Schedule>;

/**
 * `alone`: what it makes cheaper no other promotion touches. `layered`: one on the goods, and one on what the cart
 * comes to after that. `combined`: added to every other that is combined too.
 */
export const Stacking = z.enum(["alone", "layered", "combined"]);
export type Stacking = z.infer<typeof Stacking>;

/** For whom, when and how often. Null: no such term. */
export const PromotionTerms = z.object({
  stacking: Stacking.default("layered"),
  /** Of the code that a shopper types or scans; the code itself stays in central. */
  codeSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** Customers who belong to it. */
  group: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  schedule: Schedule.nullable().default(null),
  /** Times in one order: pieces of percent and fixed, groups of pieces of the others, once for the whole cart. */
  perOrder: z.int().min(1).nullable().default(null),
  /** Times in all orders of a customer who is signed in; a guest has it once more with each order. */
  perCustomer: z.int().min(1).nullable().default(null),
  /** What the shop may still give away with it, when central was last heard of. */
  budgetLeft: Cents.nullable().default(null),
});
export type PromotionTerms = z.infer<typeof PromotionTerms>;

export const Promotion = z.object({
  id: PromotionId,
  name: z.string(),
  rule: PromotionRule,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Higher is tried first. */
  priority: z.int(),
  /** Empty for a threshold on everything. */
  productIds: z.array(z.string()),
  terms: PromotionTerms.prefault({}),
});
export type Promotion = z.infer<typeof Promotion>;

/** A promotion as pages show it; of its code they learn nothing. */
export const PromotionTicket = Promotion.extend({
  terms: PromotionTerms.omit({ codeSha256: true }).prefault({}),
  /** "-30%", "2 + 1", "3 for 2", "-10% from $100" */
  ticket: z.string(),
  /** Articles that it is for. */
  products: z.int(),
  /** In the prices that this shopper sees now; false outside its hours, and for who is no member. */
  inForce: z.boolean().default(true),
});
export type PromotionTicket = z.infer<typeof PromotionTicket>;

/** How often an order used a promotion, and what that took off. */
export const PromotionUse = z.object({ promotionId: z.string(), times: z.int().min(1), amount: Cents });
export type PromotionUse = z.infer<typeof PromotionUse>;
