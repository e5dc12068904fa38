/** What a kiosk leaves in the inbox for the back office. The kiosk writes these shapes, and they are checked again here. */
import { z } from "zod";
import { Order } from "../../preload/domain/order.ts";
import { ProductId } from "../../preload/domain/product.ts";
import { ReviewId } from "../../preload/domain/review.ts";

export const OrderMessage = z.object({
  order: Order,
  customerId: z.string().nullable(),
  /** When the prices on the shopper's screen were known to be true, by central's clock. */
  asOf: z.iso.datetime().nullable(),
});
export type OrderMessage = z.infer<typeof OrderMessage>;

const Probability = z.number().min(0).max(1);

export const ReviewMessage = z.object({
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
  }),
});
export type ReviewMessage = z.infer<typeof ReviewMessage>;
