/** The review analyst over this machine's copy, outbox and, where there is an office login, central's backlog. */
import { unreadReviews, countUnread, writeLabels } from "../../db/central/review-labels.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { putInOutbox } from "../../db/kiosk/outbox.ts";
import { reviewsOf } from "../../db/kiosk/reviews.ts";
import type { CacheReader, LedgerWriter } from "../../db/kiosk/tables.ts";
import type { Review, ReviewCounts } from "../../preload/domain/review.ts";
import type { Clock } from "../clock.ts";
import type { LlmProcess } from "../llm/process-client.ts";
import type { Logger } from "../log.ts";
import { createAnalyst } from "./analyst.ts";
import { createBacklog } from "./backlog.ts";
import type { Linear } from "./linear.ts";
import { asWanted, countsOf, createReviewsHandlers, reviewOf, type ReviewsRead, type ReviewsWanted, type WrittenReview } from "./handlers.ts";

interface Needs {
  readonly llm: LlmProcess;
  readonly linear: Promise<Linear | null>;
  readonly ledger: LedgerWriter;
  readonly cache: CacheReader;
  readonly clock: Clock;
  readonly log: Logger;
  readonly language: () => string;
  readonly productExists: (productId: string) => Promise<boolean>;
  readonly asOf: () => Promise<string>;
  /** Tries to send the outbox; the review is already safe. */
  readonly send: () => void;
}

export function createReviews({ llm, linear, ledger, cache, clock, log, language, productExists, asOf, send }: Needs) {
  const analyst = createAnalyst({ llm, calibration: llm.calibration, linear });
  const handlers = createReviewsHandlers({
    analyst,
    clock,
    language,
    productExists,
    asOf,
    reviewsOf: (of) => reviewsOf(cache, of),
    modelName: () => llm.status().name,
    submit,
  });
  return { handlers, counts, read, backlogOf, unread };

  async function counts(productId: string): Promise<ReviewCounts> {
    return countsOf(await of(productId));
  }

  /** The newest first. */
  async function read(wanted: ReviewsWanted): Promise<ReviewsRead> {
    return asWanted(await of(wanted.productId), wanted);
  }

  async function of(productId: string): Promise<Review[]> {
    return (await reviewsOf(cache, { productId, modelId: analyst.modelId() })).map(reviewOf);
  }

  async function submit(review: WrittenReview): Promise<void> {
    await putInOutbox(ledger, { id: review.id, kind: "review", body: { ...review, label: { ...review.label } }, at: clock.now() });
    log.info("review written", { id: review.id, stars: review.stars, model: review.label.modelId.slice(0, 12) });
    send();
  }

  /** The back office's job: reads what lacks a label under the active model. */
  function backlogOf(office: CentralWriter) {
    return createBacklog({ analyst, unread: (modelId, limit) => unreadReviews(office, modelId, limit), write: (rows) => writeLabels(office, rows), log });
  }

  async function unread(office: CentralWriter | null): Promise<number> {
    const modelId = analyst.modelId();
    return office === null || modelId === null ? 0 : countUnread(office, modelId);
  }
}
