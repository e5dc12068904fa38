import { z } from "zod";
import { ProductId } from "../domain/product.ts";
import { Review, ReviewCounts, ReviewGroup, Sentiment } from "../domain/review.ts";
import { request } from "./request.ts";

export const reviewsRequests = {
  /** One group of a product's reviews, newest first, with the counts of all groups. */
  "reviews.ofProduct": request({
    input: z.object({ productId: ProductId, group: ReviewGroup, page: z.int().min(0).default(0), pageSize: z.int().min(1).max(50).default(10) }),
    output: z.object({ counts: ReviewCounts, reviews: z.array(Review), total: z.int(), modelName: z.string().nullable(), asOf: z.iso.datetime() }),
  }),

  /** Live tone of a text being written: "Is that what you meant?" `null` where there is nothing to read yet. */
  "reviews.preview": request({
    input: z.object({ text: z.string().max(2000) }),
    output: z.object({ sentiment: Sentiment, confidence: z.number(), tooClose: z.boolean(), quickSort: z.boolean() }).nullable(),
  }),

  /** Safe on this kiosk before it answers. The author is the signed-in shopper's first name, or "Guest". */
  "reviews.write": request({
    input: z.object({ reviewId: z.uuid(), productId: ProductId, stars: z.int().min(1).max(5), text: z.string().trim().max(2000) }),
    output: Review,
  }),
};
