import { AppError } from "../../preload/errors.ts";
import type { Review, ReviewCounts, ReviewFilters, Sentiment } from "../../preload/domain/review.ts";
import type { Output } from "../../preload/contract/index.ts";
import type { Clock } from "../clock.ts";
import type { Caller, HandlersOf } from "../ipc/handlers.ts";
import type { Analyst } from "./analyst.ts";
import { aspectCounts, type Mention, reviewsIn } from "./aspects/mentions.ts";
import { concernsIn } from "./concerns.ts";
import { type Label, likeliest } from "./label.ts";
import { lexiconLabel } from "./lexicon.ts";
import { countsOf, type Opened, reviewOf } from "./opened.ts";
import { summaryOf } from "./summary.ts";
import type { Votes } from "./votes.ts";

export { countsOf, reviewOf };

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

/** What a shopper thinks of a review. The same voter counts once, however often it is sent. */
export interface Opinion {
  readonly about: "helpful" | "report";
  readonly reviewId: string;
  readonly voter: string;
  /** False takes it back. */
  readonly holds: boolean;
}

interface Needs {
  readonly analyst: Analyst;
  readonly open: (productId: string) => Promise<Opened>;
  readonly helpfulOf: (reviewId: string) => Promise<number | null>;
  readonly votes: Votes;
  readonly productExists: (productId: string) => Promise<boolean>;
  /** Safe in the ledger when it resolves; the same id twice is one review. */
  readonly submit: (review: WrittenReview) => Promise<void>;
  readonly tell: (opinion: Opinion) => Promise<void>;
  readonly asOf: () => Promise<string>;
  readonly modelName: () => string | null;
  readonly language: () => string;
  readonly clock: Clock;
}

export function createReviewsHandlers(needs: Needs): HandlersOf<"reviews"> {
  const { analyst, clock, votes } = needs;
  return {
    "reviews.overview": async ({ productId }) => {
      const opened = await needs.open(productId);
      return { ...overviewOf(opened), modelName: needs.modelName(), asOf: await needs.asOf() };
    },

    "reviews.ofProduct": async ({ productId, group, filters, sort, page, pageSize }) => {
      const { reviews, mentions } = await needs.open(productId);
      const all = filtered(reviews, mentions, filters);
      const inGroup = all.filter((review) => review.group === group);
      if (sort === "helpful") inGroup.sort((a, b) => b.helpful - a.helpful);
      return { counts: countsOf(all), reviews: inGroup.slice(page * pageSize, (page + 1) * pageSize).map(withVote), total: inGroup.length };
    },

    "reviews.mentions": async ({ productId, aspect, tone, limit }) => {
      const { reviews, mentions } = await needs.open(productId);
      const wanted = mentions.filter((mention) => mention.aspect === aspect && (tone === null || mention.tone === tone));
      const byId = new Map(reviews.map((review) => [review.id as string, review]));
      const shown = wanted.slice(0, limit).flatMap(({ reviewId, from, to, tone }) => {
        const review = byId.get(reviewId);
        return review === undefined ? [] : [{ review: withVote(review), sentence: { from, to }, tone }];
      });
      return { mentions: shown, total: wanted.length, reviews: reviewsIn(wanted) };
    },

    "reviews.vote": async ({ reviewId, helpful }, { person }) => {
      const count = await needs.helpfulOf(reviewId);
      if (count === null) throw new AppError("not-found", "This review is no longer there.");
      await needs.tell({ about: "helpful", reviewId, voter: votes.voterOf(person), holds: helpful });
      return votes.vote(reviewId, helpful, count);
    },

    "reviews.report": async ({ reviewId }, { person }) => {
      if ((await needs.helpfulOf(reviewId)) === null) throw new AppError("not-found", "This review is no longer there.");
      await needs.tell({ about: "report", reviewId, voter: votes.voterOf(person), holds: true });
      return null;
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
      return { review: justWritten(written), held: concernsIn(text).length > 0 };
    },
  };

  function withVote(review: Review): Review {
    return { ...review, ...votes.shown(review.id, review.helpful) };
  }

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

function justWritten({ id, productId, text, writtenAt, label, ...rest }: Omit<WrittenReview, "customerId">): Review {
  const row = { id, product_id: productId, body: text, written_at: writtenAt, verified: 0, helpful: 0, reply: null, origin: null };
  return reviewOf({ ...rest, ...row, label: { ...label, sentences: null } });
}

function overviewOf({ reviews, counts, mentions }: Opened): Omit<Output<"reviews.overview">, "modelName" | "asOf"> {
  const languages = [...Map.groupBy(reviews, ({ language }) => language)].map(([language, own]) => ({ language, count: own.length }));
  return {
    counts,
    aspects: aspectCounts(mentions),
    summary: summaryOf(mentions, reviews.length),
    languages: languages.sort((a, b) => b.count - a.count),
    verified: reviews.filter(({ verified }) => verified).length,
  };
}

export function filtered(reviews: readonly Review[], mentions: readonly Mention[], { stars, aspect, language, verified }: ReviewFilters): Review[] {
  const speaking = aspect === null ? null : new Set(mentions.filter((mention) => mention.aspect === aspect).map(({ reviewId }) => reviewId));
  return reviews.filter(
    (review) =>
      (stars === null || review.stars === stars) &&
      (language === null || review.language === language) &&
      (!verified || review.verified) &&
      (speaking === null || speaking.has(review.id)),
  );
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
