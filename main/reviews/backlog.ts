/** The back office's share: every review that lacks a label under the active model gets one, a batch at a time. */
import { setImmediate as nextTurn } from "node:timers/promises";
import * as central from "../../db/central/review-labels.ts";
import type { ReviewLabelRow, UnreadReview } from "../../db/central/review-labels.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { AppError } from "../../preload/errors.ts";
import type { Logger } from "../log.ts";
import type { Analyst } from "./analyst.ts";
import { type Label, numbersOf } from "./label.ts";
import { lexiconLabel } from "./lexicon.ts";

const BATCH = 50; // reviews per transaction: about a second of the embedded model, lost where the power goes
const AHEAD = 500; // reviews that are looked for at once: the search takes long where many newer ones are done

interface Needs {
  readonly analyst: Analyst;
  /** Without a label under the model; the newest first. */
  readonly unread: (modelId: string, limit: number) => Promise<UnreadReview[]>;
  /** Without any label. */
  readonly unlabelled: (limit: number) => Promise<UnreadReview[]>;
  /** Labels that the model gave to word for word the same texts: these need no second reading. */
  readonly ofSameText: (modelId: string, reviews: readonly UnreadReview[]) => Promise<ReviewLabelRow[]>;
  readonly write: (rows: ReviewLabelRow[]) => Promise<void>;
  readonly paused: () => Promise<boolean>;
  readonly log: Logger;
}

type Labelling = (reviews: readonly UnreadReview[]) => Promise<ReviewLabelRow[]>;

type Backlog = ReturnType<typeof createBacklog>;

/** Central's. */
export function backlogOf(office: CentralWriter, { analyst, log }: Pick<Needs, "analyst" | "log">): Backlog {
  return createBacklog({
    ...{ analyst, log },
    unread: (modelId, limit) => central.unreadReviews(office, modelId, limit),
    unlabelled: (limit) => central.unlabelledReviews(office, limit),
    ofSameText: (modelId, reviews) => central.labelsOfSameText(office, modelId, reviews),
    write: (rows) => central.writeLabels(office, rows),
    paused: () => central.isPaused(office),
  });
}

/** Resumable by nature: what is written is never read again, what is not is found by the next run. */
export function createBacklog({ analyst, unread, unlabelled, ofSameText, write, paused, log }: Needs) {
  return { work };

  /** Reads until nothing is left, staff pause it, the model goes away or the signal says stop; answers how many were read. */
  async function work(signal: AbortSignal): Promise<number> {
    const modelId = analyst.modelId();
    if (modelId === null && !analyst.absent()) return 0; // it is still starting
    const startedAt = performance.now();
    const goesOn = async () => !signal.aborted && analyst.modelId() === modelId && !(await paused());
    const pass = modelId === null ? { find: unlabelled, label: sortQuickly } : passOf(modelId, signal);
    let read = 0;
    for (let done = -1; done !== 0 && (await goesOn());) {
      done = await through(await pass.find(AHEAD), pass.label, goesOn);
      read += done;
    }
    if (read > 0) log.info("reviews read", { read, quick: modelId === null, ms: Math.round(performance.now() - startedAt) });
    return read;
  }

  async function through(reviews: readonly UnreadReview[], label: Labelling, goesOn: () => Promise<boolean>): Promise<number> {
    let done = 0;
    for (let at = 0; at < reviews.length && (await goesOn()); at += BATCH) {
      const rows = await label(reviews.slice(at, at + BATCH));
      await write(rows);
      done += rows.length;
    }
    return done;
  }

  /** Without a model: what nobody has read gets the lexicon's label, which any model's replaces. */
  async function sortQuickly(reviews: readonly UnreadReview[]): Promise<ReviewLabelRow[]> {
    const rows: ReviewLabelRow[] = [];
    for (const review of reviews) {
      rows.push(ofReview(review, lexiconLabel(review.body)));
      await nextTurn(); // the lexicon reads in this very thread
    }
    return rows;
  }

  function passOf(modelId: string, signal: AbortSignal): { find: (limit: number) => Promise<UnreadReview[]>; label: Labelling } {
    const label = async (reviews: readonly UnreadReview[]) => {
      const known = await ofSameText(modelId, reviews);
      const ids = new Set(known.map(({ review_id }) => review_id));
      const others = reviews.filter(({ id }) => !ids.has(id));
      return [...known, ...(await labelled(others, modelId, signal))];
    };
    return { find: (limit) => unread(modelId, limit), label };
  }

  async function labelled(reviews: readonly UnreadReview[], modelId: string, signal: AbortSignal): Promise<ReviewLabelRow[]> {
    const rows: ReviewLabelRow[] = [];
    for (const review of reviews) {
      const label = await analyst.read(review.body, review.language, { signal, priority: "background" }).catch(unlessStopped);
      // The model went away in the middle: a quick sort must not be stored under its name.
      if (label?.modelId !== modelId) return rows;
      rows.push(ofReview(review, label));
    }
    return rows;
  }

  /** What was read before the stop is kept. */
  function unlessStopped(error: unknown): null {
    if (error instanceof AppError && error.code === "stopped") return null;
    throw error;
  }
}

/** Under the hash that the review has, so that it counts as read. */
function ofReview({ id, text_sha256 }: UnreadReview, label: Label): ReviewLabelRow {
  return { ...rowOf(id, label), text_sha256 };
}

export function rowOf(reviewId: string, { modelId, textSha256, tooClose, negative, neutral, positive, sentences }: Label): ReviewLabelRow {
  return { review_id: reviewId, text_sha256: textSha256, model_id: modelId, negative, neutral, positive, too_close: tooClose, sentences: numbersOf(sentences) };
}
