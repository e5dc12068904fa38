import { z } from "zod";
import { ProductId } from "../domain/product.ts";
import {
  AspectCounts,
  AspectId,
  everyReview,
  Review,
  ReviewCounts,
  ReviewFilters,
  ReviewGroup,
  ReviewId,
  ReviewSummary,
  Sentiment,
  Span,
} from "../domain/review.ts";
import { request } from "./request.ts";

export const reviewsRequests = {
  /** What all of a product's reviews say together. `summary` is null below three reviews. */
  "reviews.overview": request({
    input: z.object({ productId: ProductId }),
    output: z.object({
      counts: ReviewCounts,
      aspects: z.array(AspectCounts),
      summary: ReviewSummary.nullable(),
      /** The most common first. */
      languages: z.array(z.object({ language: z.string(), count: z.int() })),
      verified: z.int(),
      modelName: z.string().nullable(),
      asOf: z.iso.datetime(),
    }),
  }),

  /** One group of a product's reviews, with the counts of all groups; both of what the filters let through. */
  "reviews.ofProduct": request({
    input: z.object({
      productId: ProductId,
      group: ReviewGroup,
      filters: ReviewFilters.default(everyReview),
      sort: z.enum(["newest", "helpful"]).default("newest"),
      page: z.int().min(0).default(0),
      pageSize: z.int().min(1).max(50).default(10),
    }),
    output: z.object({ counts: ReviewCounts, reviews: z.array(Review), total: z.int() }),
  }),

  /** Exactly the sentences that a count is made of, newest first. */
  "reviews.mentions": request({
    input: z.object({ productId: ProductId, aspect: AspectId, tone: Sentiment.nullable(), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({ mentions: z.array(z.object({ review: Review, sentence: Span, tone: Sentiment })), total: z.int(), reviews: z.int() }),
  }),

  /** Once per session and customer; `helpful: false` takes it back. */
  "reviews.vote": request({
    input: z.object({ reviewId: ReviewId, helpful: z.boolean() }),
    output: z.object({ helpful: z.int(), voted: z.boolean() }),
  }),

  /** Staff will look at it. */
  "reviews.report": request({ input: z.object({ reviewId: ReviewId }), output: z.null() }),

  /** Live tone of a text being written: "Is that what you meant?" `null` where there is nothing to read yet. */
  "reviews.preview": request({
    input: z.object({ text: z.string().max(2000) }),
    output: z.object({ sentiment: Sentiment, confidence: z.number(), tooClose: z.boolean(), quickSort: z.boolean() }).nullable(),
  }),

  /** Safe on this kiosk before it answers. The author is the signed-in shopper's first name, or "Guest". `held`: staff will read it first. */
  "reviews.write": request({
    input: z.object({ reviewId: z.uuid(), productId: ProductId, stars: z.int().min(1).max(5), text: z.string().trim().max(2000) }),
    output: z.object({ review: Review, held: z.boolean() }),
  }),
};
