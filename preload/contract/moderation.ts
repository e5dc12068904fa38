import { z } from "zod";
import { ReviewId, Sentiment } from "../domain/review.ts";
import { everyStaffRole, request } from "./request.ts";

const deciders = ["clerk", "merchandiser", "manager"] as const;
const keepers = ["merchandiser", "manager", "technician"] as const;

export const ModerationQueue = z.enum(["held", "reported", "too-close", "new"]);
export type ModerationQueue = z.infer<typeof ModerationQueue>;

/** Without what the model said of it: staff judge blind. */
export const WaitingReview = z.object({
  id: ReviewId,
  product: z.string(),
  author: z.string(),
  stars: z.int().min(1).max(5),
  text: z.string(),
  writtenAt: z.iso.datetime(),
  concerns: z.array(z.enum(["profanity", "personal-data"])),
  reports: z.int(),
  reply: z.string().nullable(),
});
export type WaitingReview = z.infer<typeof WaitingReview>;

export const Agreement = z.object({
  /** Reviews that staff judged without seeing the model's answer, under the model that answers now. */
  judged: z.int(),
  agreed: z.int(),
  /** Of those that the model called. */
  called: z.int(),
  calledRight: z.int(),
  threshold: z.number(),
  /** Null: the one that came with the model. */
  fittedAt: z.iso.datetime().nullable(),
  /** What would be fitted from these judgements; null while they are too few. */
  proposal: z.number().nullable(),
  /** How many judgements a proposal needs. */
  needed: z.int(),
});
export type Agreement = z.infer<typeof Agreement>;

export const ReviewImport = z.object({
  file: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  lines: z.int(),
  added: z.int(),
  known: z.int(),
  refused: z.int(),
  faults: z.array(z.object({ line: z.int(), why: z.string() })),
  why: z.string().nullable(),
  /** False, and not ended: it was cut off, with or without having said why. */
  running: z.boolean(),
});
export type ReviewImport = z.infer<typeof ReviewImport>;

export const moderationRequests = {
  /** How many wait in each queue, and the first of one. `offline` when central is away. */
  "moderation.queue": request({
    allowed: everyStaffRole,
    input: z.object({ queue: ModerationQueue }),
    output: z.object({ counts: z.record(ModerationQueue, z.int()), waiting: z.array(WaitingReview) }),
  }),

  /** What staff say it is goes before what a model says. Answers what the model had said; null where it had not read it. */
  "moderation.label": request({
    allowed: deciders,
    input: z.object({ reviewId: ReviewId, sentiment: Sentiment }),
    output: z.object({ said: Sentiment.nullable() }),
  }),

  /** "show": it is, or stays, on the page. "remove": it is gone from every kiosk. `changed` when another station was first. */
  "moderation.decide": request({
    allowed: deciders,
    input: z.object({ reviewIds: z.array(ReviewId).min(1).max(100), queue: ModerationQueue, what: z.enum(["show", "remove"]) }),
    output: z.object({ done: z.int() }),
  }),

  /** The shop's answer, shown under the review; empty takes it back. */
  "moderation.reply": request({
    allowed: deciders,
    input: z.object({ reviewId: ReviewId, text: z.string().trim().max(600) }),
    output: z.null(),
  }),

  "moderation.agreement": request({ allowed: everyStaffRole, input: z.null(), output: Agreement }),

  /** Fits "too close to call" to what staff said; `changed` where there is nothing to fit. */
  "moderation.refit": request({ allowed: keepers, input: z.null(), output: Agreement }),

  /** How far the analyst is; null while no model answers. */
  "moderation.progress": request({
    allowed: everyStaffRole,
    input: z.null(),
    output: z.object({ all: z.int(), read: z.int(), paused: z.boolean(), modelName: z.string().nullable(), imports: z.array(ReviewImport) }),
  }),

  "moderation.pause": request({ allowed: keepers, input: z.object({ paused: z.boolean() }), output: z.null() }),

  /** CSV or JSON lines on this machine's disk; goes on where it was cut off. `not-found` where there is no such file. */
  "moderation.import": request({ allowed: keepers, input: z.object({ path: z.string().trim().min(1).max(500) }), output: ReviewImport }),
};
