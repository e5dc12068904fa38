/** The review analyst over this machine's copy, outbox and, where there is an office login, central's backlog. */
import { randomUUID } from "node:crypto";
import * as central from "../../db/central/review-labels.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { putInOutbox } from "../../db/kiosk/outbox.ts";
import { reviewById } from "../../db/kiosk/reviews.ts";
import type { CacheReader, LedgerWriter } from "../../db/kiosk/tables.ts";
import type { ReviewCounts } from "../../preload/domain/review.ts";
import type { Clock } from "../clock.ts";
import type { LlmProcess } from "../llm/process-client.ts";
import type { Logger } from "../log.ts";
import { createAnalyst } from "./analyst.ts";
import { backlogOf } from "./backlog.ts";
import { numbersOf } from "./label.ts";
import type { Linear } from "./linear.ts";
import { asWanted, createReviewsHandlers, type Opinion, type ReviewsRead, type ReviewsWanted, type WrittenReview } from "./handlers.ts";
import { createOpening } from "./opened.ts";
import { createVotes } from "./votes.ts";

interface Needs {
  readonly llm: LlmProcess;
  readonly linear: Promise<Linear | null>;
  readonly ledger: LedgerWriter;
  readonly cache: CacheReader;
  readonly clock: Clock;
  readonly log: Logger;
  readonly language: () => string;
  /** Null for a product that is no longer sold. */
  readonly kindOf: (productId: string) => Promise<string | null>;
  readonly asOf: () => Promise<string>;
  /** Tries to send the outbox; the review is already safe. */
  readonly send: () => void;
}

export function createReviews({ llm, linear, ledger, cache, clock, log, language, kindOf, asOf, send }: Needs) {
  const analyst = createAnalyst({ llm, calibration: llm.calibration, linear });
  const votes = createVotes();
  const { open, reviews } = createOpening({ cache, analyst, kindOf, tooClose: () => llm.calibration().tooClose });
  const handlers = createReviewsHandlers({
    ...{ analyst, clock, language, asOf, open, votes, submit, tell },
    helpfulOf: async (reviewId) => (await reviewById(cache, reviewId))?.helpful ?? null,
    productExists: async (productId) => (await kindOf(productId)) !== null,
    modelName: () => llm.status().name,
  });
  return {
    ...{ handlers, counts, read, progress, unread, modelId: analyst.modelId, forget: votes.forget },
    /** The back office's job: reads what lacks a label under the active model. */
    backlogOf: (office: CentralWriter) => backlogOf(office, { analyst, log }),
  };

  async function counts(productId: string): Promise<ReviewCounts> {
    return (await open(productId)).counts;
  }

  /** The newest first. */
  async function read(wanted: ReviewsWanted): Promise<ReviewsRead> {
    return asWanted(await reviews(wanted.productId), wanted);
  }

  async function submit(review: WrittenReview): Promise<void> {
    const label = { ...review.label, sentences: numbersOf(review.label.sentences)?.map((sentence) => [...sentence]) ?? null };
    await putInOutbox(ledger, { id: review.id, kind: "review", body: { ...review, about: "written", label }, at: clock.now() });
    log.info("review written", { id: review.id, stars: review.stars, model: review.label.modelId.slice(0, 12) });
    send();
  }

  async function tell(opinion: Opinion): Promise<void> {
    await putInOutbox(ledger, { id: randomUUID(), kind: "review", body: { ...opinion }, at: clock.now() });
    send();
  }

  /** How many of all have been read under the active model. */
  async function progress(office: CentralWriter | null): Promise<{ all: number; read: number }> {
    const modelId = analyst.modelId();
    return office === null || modelId === null ? { all: 0, read: 0 } : central.countRead(office, modelId);
  }

  async function unread(office: CentralWriter | null): Promise<number> {
    const { all, read } = await progress(office);
    return all - read;
  }
}
