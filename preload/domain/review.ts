import { z } from "zod";
import { ProductId } from "./product.ts";

export const ReviewId = z.uuid().brand<"ReviewId">();
export type ReviewId = z.infer<typeof ReviewId>;

export const Sentiment = z.enum(["positive", "neutral", "negative"]);
export type Sentiment = z.infer<typeof Sentiment>;

/** Where a review stands on the page: one of the three groups, the strip under them, or not yet read. */
export const ReviewGroup = z.enum([...Sentiment.options, "too-close", "unread"]);
export type ReviewGroup = z.infer<typeof ReviewGroup>;

export const Review = z.object({
  id: ReviewId,
  productId: ProductId,
  /** First name and initial at most. */
  author: z.string(),
  stars: z.int().min(1).max(5),
  text: z.string(),
  language: z.string(),
  writtenAt: z.iso.datetime(),
  verified: z.boolean(),
  group: ReviewGroup,
  /** Probability of the group's sentiment, calibrated; null while unread. */
  confidence: z.number().min(0).max(1).nullable(),
  /** True where the label came from the lexicon while no model was there. */
  quickSort: z.boolean(),
  /** True where the stars say the opposite of the text. */
  starsDiffer: z.boolean(),
});
export type Review = z.infer<typeof Review>;

export const ReviewCounts = z.object({
  positive: z.int(),
  neutral: z.int(),
  negative: z.int(),
  tooClose: z.int(),
  unread: z.int(),
  /** Index 0 is one star. */
  byStars: z.array(z.int()).length(5),
});
export type ReviewCounts = z.infer<typeof ReviewCounts>;
