/** The back office's share: every review that lacks a label under the active model gets one, a batch at a time. */
import type { ReviewLabelRow, UnreadReview } from "../../db/central/review-labels.ts";
import type { Logger } from "../log.ts";
import type { Analyst } from "./analyst.ts";
import type { Label } from "./label.ts";

const BATCH = 200; // reviews per transaction: about two seconds of the embedded model

interface Needs {
  readonly analyst: Analyst;
  readonly unread: (modelId: string, limit: number) => Promise<UnreadReview[]>;
  readonly write: (rows: ReviewLabelRow[]) => Promise<void>;
  readonly log: Logger;
}

export type Backlog = ReturnType<typeof createBacklog>;

/** Resumable by nature: what is written is never read again, what is not is found by the next run. */
export function createBacklog({ analyst, unread, write, log }: Needs) {
  return { work };

  /** Reads until nothing is left, the model goes away or the signal says stop; answers how many were read. */
  async function work(signal: AbortSignal): Promise<number> {
    const modelId = analyst.modelId();
    if (modelId === null) return 0;
    const startedAt = performance.now();
    let read = 0;
    while (!signal.aborted && analyst.modelId() === modelId) {
      const reviews = await unread(modelId, BATCH);
      if (reviews.length === 0) break;
      const rows = await label(reviews, modelId, signal);
      await write(rows);
      read += rows.length;
      if (rows.length < reviews.length) break;
    }
    if (read > 0) log.info("reviews read", { read, ms: Math.round(performance.now() - startedAt) });
    return read;
  }

  async function label(reviews: readonly UnreadReview[], modelId: string, signal: AbortSignal): Promise<ReviewLabelRow[]> {
    const rows: ReviewLabelRow[] = [];
    for (const review of reviews) {
      const label = await analyst.read(review.body, review.language, { signal, priority: "background" });
      // The model went away in the middle: a quick sort must not be stored under its name.
      if (label.modelId !== modelId) return rows;
      rows.push(rowOf(review.id, label));
    }
    return rows;
  }
}

export function rowOf(reviewId: string, { modelId, textSha256, tooClose, negative, neutral, positive }: Label): ReviewLabelRow {
  return { review_id: reviewId, text_sha256: textSha256, model_id: modelId, negative, neutral, positive, too_close: tooClose };
}
