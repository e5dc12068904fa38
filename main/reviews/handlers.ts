import { AppError } from "../../preload/errors.ts";
import { Review, type ReviewCounts, ReviewId, type Sentiment } from "../../preload/domain/review.ts";
import type { LabelledReview } from "../../db/kiosk/reviews.ts";
import type { Clock } from "../clock.ts";
import type { Caller, HandlersOf } from "../ipc/handlers.ts";
import type { Analyst } from "./analyst.ts";
import { type Label, likeliest, shown } from "./label.ts";
import { lexiconLabel } from "./lexicon.ts";

/** A review that was just written, with its kiosk's label: what goes to the outbox. */
export interface WrittenReview {
  readonly id: string;
  readonly productId: string;
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly author: string;
  readonly stars: number;
  readonly text: string;
  readonly language: string;
  readonly writtenAt: string;
  readonly label: Label;
}

interface Needs {
  readonly analyst: Analyst;
  readonly reviewsOf: (of: { productId: string; modelId: string | null }) => Promise<LabelledReview[]>;
  readonly productExists: (productId: string) => Promise<boolean>;
  /** Safe in the ledger when it resolves; the same id twice is one review. */
  readonly submit: (review: WrittenReview) => Promise<void>;
  readonly asOf: () => Promise<string>;
  readonly modelName: () => string | null;
  readonly language: () => string;
  readonly clock: Clock;
}

export function createReviewsHandlers(needs: Needs): HandlersOf<"reviews"> {
  const { analyst, clock } = needs;
  return {
    "reviews.ofProduct": async ({ productId, group, page, pageSize }) => {
      const all = (await needs.reviewsOf({ productId, modelId: analyst.modelId() })).map(reviewOf);
      const inGroup = all.filter((review) => review.group === group);
      const reviews = inGroup.slice(page * pageSize, (page + 1) * pageSize);
      return { counts: countsOf(all), reviews, total: inGroup.length, modelName: needs.modelName(), asOf: await needs.asOf() };
    },

    "reviews.preview": async ({ text }, { closed }) => {
      if (!/\p{L}{2}/u.test(text)) return null;
      const label = await readSoon(text, closed);
      const sentiment = likeliest(label);
      return { sentiment, confidence: label[sentiment], tooClose: label.tooClose, quickSort: label.modelId === "lexicon" };
    },

    "reviews.write": async ({ reviewId, productId, stars, text }, caller) => {
      if (!(await needs.productExists(productId))) throw new AppError("not-found", "This product is no longer sold.");
      const author = authorOf(caller);
      const label = await readSoon(text, caller.closed);
      const written = { id: reviewId, productId, author, stars, text, language: needs.language(), writtenAt: clock.now().toISOString(), label };
      await needs.submit({ ...written, customerId: caller.person.who === "shopper" ? caller.person.customerId : null });
      return Review.parse({ ...written, verified: false, ...shown(stars, label) });
    },
  };

  /** A busy or failing model must not keep a shopper waiting: after a second the lexicon answers. */
  async function readSoon(text: string, closed: AbortSignal): Promise<Label> {
    const signal = AbortSignal.any([closed, AbortSignal.timeout(1_000)]);
    try {
      return await analyst.read(text, needs.language(), { signal, priority: "shopper" });
    } catch {
      return lexiconLabel(text); // the backlog reads it again once the model is back
    }
  }
}

function authorOf({ person }: Caller): string {
  return person.who === "shopper" ? person.firstName : "Guest";
}

export function reviewOf({ id, product_id, body, written_at, verified, label, ...rest }: LabelledReview): Review {
  return Review.parse({
    ...rest,
    id: ReviewId.parse(id),
    productId: product_id,
    text: body,
    writtenAt: written_at,
    verified: verified === 1,
    ...shown(rest.stars, label),
  });
}

export interface ReviewsWanted {
  readonly productId: string;
  /** Null: of any tone. */
  readonly tone: Sentiment | null;
  /** Null: of any number. */
  readonly stars: number | null;
  readonly limit: number;
}

export interface ReviewsRead {
  /** Of every review of the product. */
  readonly counts: ReviewCounts;
  readonly reviews: Review[];
  /** How many are as wanted. */
  readonly total: number;
}

export function asWanted(all: readonly Review[], { tone, stars, limit }: ReviewsWanted): ReviewsRead {
  const wanted = all.filter((review) => (tone === null || review.group === tone) && (stars === null || review.stars === stars));
  return { counts: countsOf(all), reviews: wanted.slice(0, limit), total: wanted.length };
}

export function countsOf(reviews: readonly Review[]): ReviewCounts {
  const count = (group: Review["group"]) => reviews.filter((review) => review.group === group).length;
  return {
    positive: count("positive"),
    neutral: count("neutral"),
    negative: count("negative"),
    tooClose: count("too-close"),
    unread: count("unread"),
    byStars: [1, 2, 3, 4, 5].map((stars) => reviews.filter((review) => review.stars === stars).length),
  };
}
