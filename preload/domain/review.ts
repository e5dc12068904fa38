import { z } from "zod";
import { ProductId } from "./product.ts";

export const ReviewId = z.uuid().brand<"ReviewId">();
export type ReviewId = z.infer<typeof ReviewId>;

export const Sentiment = z.enum(["positive", "neutral", "negative"]);
export type Sentiment = z.infer<typeof Sentiment>;

/** Where a review stands on the page: one of the three groups, or the strip under them, where it also waits until it is read. */
export const ReviewGroup = z.enum([...Sentiment.options, "too-close"]);
export type ReviewGroup = z.infer<typeof ReviewGroup>;

/** A part of a text, counted in its characters. */
export const Span = z.object({ from: z.int().min(0), to: z.int().min(0) });
export type Span = z.infer<typeof Span>;

/** As it is stored: where a sentence begins and ends, and its three probabilities. */
export type SentenceNumbers = readonly [from: number, to: number, negative: number, neutral: number, positive: number];

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
  /** Where a verified purchase was made. */
  bought: z.enum(["here", "online"]).nullable(),
  group: ReviewGroup,
  /** Probability of the group's sentiment, calibrated; null until it is read. */
  confidence: z.number().min(0).max(1).nullable(),
  /** True where the label came from the lexicon while no model was there. */
  quickSort: z.boolean(),
  /** True where the stars say the opposite of the text. */
  starsDiffer: z.boolean(),
  /** The sentence that decided; null where none did. */
  evidence: Span.nullable(),
  /** Staff chose the group. */
  byStaff: z.boolean(),
  /** Shoppers who found it helpful. */
  helpful: z.int(),
  /** Whoever is at the screen is one of them. */
  voted: z.boolean(),
  /** What the shop answered. */
  reply: z.string().nullable(),
});
export type Review = z.infer<typeof Review>;

export const ReviewCounts = z.object({
  positive: z.int(),
  neutral: z.int(),
  negative: z.int(),
  /** All that is in none of the three: with it they add up to all. */
  tooClose: z.int(),
  /** How many no model has read yet: they stand where a word list puts them. */
  unread: z.int(),
  /** Index 0 is one star. */
  byStars: z.array(z.int()).length(5),
});
export type ReviewCounts = z.infer<typeof ReviewCounts>;

export const AspectId = z.string().regex(/^[a-z-]{2,40}$/);

/** What buyers talk about. Each count is of sentences, but `reviews`: how many hold one. */
export const AspectCounts = z.object({ aspect: AspectId, reviews: z.int(), mentions: z.int(), positive: z.int(), neutral: z.int(), negative: z.int() });
export type AspectCounts = z.infer<typeof AspectCounts>;

/** "Battery: praised in 12 of 128 reviews." The screen owns the words. */
export const Bullet = z.object({ aspect: AspectId, tone: z.enum(["positive", "negative"]), reviews: z.int().min(1), of: z.int().min(3) });
export type Bullet = z.infer<typeof Bullet>;

export const ReviewSummary = z.object({
  /** At most five. */
  bullets: z.array(Bullet).max(5),
  /** Complaints as common as those above, for which there was no room. */
  moreComplaints: z.array(Bullet),
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;

/** Which reviews somebody wants to see. Null: any. */
export const ReviewFilters = z.object({
  stars: z.int().min(1).max(5).nullable(),
  aspect: AspectId.nullable(),
  language: z.string().max(8).nullable(),
  verified: z.boolean(),
});
export type ReviewFilters = z.infer<typeof ReviewFilters>;

export const everyReview: ReviewFilters = { stars: null, aspect: null, language: null, verified: false };
