import { z } from "zod";
import { request } from "./request.ts";
import { Cents } from "../domain/money.ts";
import { PromotionId, PromotionRule, PromotionTerms } from "../domain/promotion.ts";

const promoters = ["manager"] as const;
const GOODS = 5_000;

/** A promotion as a manager writes it. Empty `productIds`: on the whole cart, which only a threshold may be. */
export const PromotionDraft = z.object({
  name: z.string().trim().min(1).max(60),
  rule: PromotionRule,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  priority: z.int().min(0).max(99),
  productIds: z.array(z.string().min(1).max(64)).max(GOODS),
  terms: PromotionTerms.pick({ stacking: true, schedule: true, perOrder: true, perCustomer: true }).extend({
    /** As `plainCode` writes it. */
    code: z
      .string()
      .regex(/^[A-Z0-9]{4,20}$/)
      .nullable(),
    groupId: z.string().max(64).nullable(),
    budgetCents: Cents.min(1).nullable(),
  }),
});
export type PromotionDraft = z.infer<typeof PromotionDraft>;

/** Why a promotion cannot be kept as it is written, and the goods or the promotion that this is about. */
export const DraftProblem = z.object({
  why: z.enum(["ends-before-start", "over-already", "never-open", "no-goods", "unknown-goods", "unknown-group", "code-taken", "free-goods", "budget-spent"]),
  about: z.string(),
});
export type DraftProblem = z.infer<typeof DraftProblem>;

/** Real goods as a shopper would have them in the cart, without and with the promotion. */
export const DraftExample = z.object({
  lines: z.array(z.object({ productId: z.string(), name: z.string(), quantity: z.int() })),
  before: Cents,
  after: Cents,
});
export type DraftExample = z.infer<typeof DraftExample>;

export const DraftPreview = z.object({
  problems: z.array(DraftProblem),
  /** The first moment at which it would be in force; the examples are of that moment. */
  at: z.iso.datetime(),
  ticket: z.string(),
  examples: z.array(DraftExample),
  /** Goods that would be sold for less than they cost the shop; `known` of all that were chosen say what they cost. */
  belowCost: z.array(z.string()),
  costsKnown: z.int(),
  /** Other promotions on the same goods in the same time. */
  beside: z.array(z.string()),
});
export type DraftPreview = z.infer<typeof DraftPreview>;

/** `edition` is the one that the screen showed; null for a new promotion, whose id the page makes, so that sending it twice keeps it once. */
const Seen = z.object({ id: PromotionId, edition: z.int().nullable() });
const Kept = z.object({ id: PromotionId, edition: z.int() });

export const promotionsRequests = {
  /** Goods whose name, kind, number, department or maker holds every word, or else these; at most a thousand, `total` says how many there are. */
  "promotions.goods": request({
    allowed: promoters,
    input: z.object({ query: z.string().trim().max(200).default(""), ids: z.array(z.string().max(64)).max(GOODS).default([]) }),
    output: z.object({ goods: z.array(z.object({ id: z.string(), name: z.string(), price: Cents })), total: z.int() }),
  }),

  "promotions.groups": request({ allowed: promoters, input: z.null(), output: z.array(z.object({ id: z.string(), name: z.string() })) }),

  /** What it would do to real prices, by the function that makes every price; nothing is kept. `offline` when central is away. */
  "promotions.preview": request({ allowed: promoters, input: z.object({ id: PromotionId, draft: PromotionDraft }), output: DraftPreview }),

  /** Kept only where there is no problem. `changed` when somebody else kept another edition meanwhile. */
  "promotions.save": request({
    allowed: promoters,
    input: Seen.extend({ draft: PromotionDraft }),
    output: z.object({ problems: z.array(DraftProblem) }),
  }),

  /** From now on nobody has it; what was ordered with it stays as it was. */
  "promotions.end": request({ allowed: promoters, input: Kept, output: z.null() }),
  /** It goes on to the day that was planned. `changed` also where that day has come. */
  "promotions.resume": request({ allowed: promoters, input: Kept, output: z.null() }),
};
