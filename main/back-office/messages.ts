/** What a kiosk leaves in the inbox for the back office. The kiosk writes these shapes, and they are checked again here. */
import { z } from "zod";
import { Order } from "../../preload/domain/order.ts";
import { ProductId } from "../../preload/domain/product.ts";
import { PromotionUse } from "../../preload/domain/promotion.ts";
import { ReviewId } from "../../preload/domain/review.ts";

export const OrderMessage = z.object({
  order: Order,
  customerId: z.string().nullable(),
  /** When the prices on the shopper's screen were known to be true, by central's clock. */
  asOf: z.iso.datetime().nullable(),
  // An older kiosk has no coupons, and says nothing of the promotions that it used.
  /** As `plainCode` writes them. */
  coupons: z.array(z.string().max(20)).max(5).default([]),
  /** What the shopper was shown that each promotion takes off. */
  uses: z.array(PromotionUse).max(500).default([]),
  /** Of the store: what its clock shows decides whether a promotion of certain hours was open. */
  timeZone: z.string().max(60).default("UTC"),
});
export type OrderMessage = z.infer<typeof OrderMessage>;

const Probability = z.number().min(0).max(1);

/** Characters, and probabilities. */
const SentenceNumbers = z.tuple([z.int().min(0), z.int().min(0), Probability, Probability, Probability]);

export const WrittenMessage = z.object({
  about: z.literal("written").default("written"), // an older kiosk says nothing
  id: ReviewId,
  productId: ProductId,
  customerId: z.string().nullable(),
  author: z.string().min(1).max(60),
  stars: z.int().min(1).max(5),
  text: z.string().max(2000),
  language: z.string().max(8),
  writtenAt: z.iso.datetime(),
  label: z.object({
    modelId: z.string().max(80),
    textSha256: z.string().max(80),
    negative: Probability,
    neutral: Probability,
    positive: Probability,
    tooClose: z.boolean(),
    sentences: z.array(SentenceNumbers).max(40).nullable().default(null),
  }),
});
export type WrittenMessage = z.infer<typeof WrittenMessage>;

const OpinionMessage = z.object({ about: z.enum(["helpful", "report"]), reviewId: ReviewId, voter: z.string().length(64), holds: z.boolean() });
type OpinionMessage = z.infer<typeof OpinionMessage>;

/** What concerns a review: one that was written, or what a shopper thinks of one. */
export const ReviewMessage = z.union([OpinionMessage, WrittenMessage]);
export type ReviewMessage = z.infer<typeof ReviewMessage>;
