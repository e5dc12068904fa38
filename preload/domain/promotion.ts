import { z } from "zod";
import { Cents } from "./money.ts";

export const PromotionId = z.string().min(1).max(64).brand<"PromotionId">();
export type PromotionId = z.infer<typeof PromotionId>;

/** What a promotion does. `value` of percent and threshold is in percent, of fixed in cents off each. */
export const PromotionRule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percent"), value: z.int().min(1).max(100) }),
  z.object({ kind: z.literal("fixed"), value: Cents }),
  z.object({ kind: z.literal("buy_x_get_y"), buy: z.int().min(1), get: z.int().min(1) }),
  z.object({ kind: z.literal("threshold"), minimumCents: Cents, value: z.int().min(1).max(100) }),
]);
export type PromotionRule = z.infer<typeof PromotionRule>;

export const Promotion = z.object({
  id: PromotionId,
  name: z.string(),
  rule: PromotionRule,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Higher is tried first; one promotion at most touches a line, thresholds touch the whole cart. */
  priority: z.int(),
  /** Empty for a threshold on everything. */
  productIds: z.array(z.string()),
});
export type Promotion = z.infer<typeof Promotion>;
