/** What PostgreSQL `central` keeps beside the reviews themselves. */
import type { Generated, JSONColumnType } from "kysely";
import type { OwnTimestamp, Timestamp } from "./column-types.ts";

export interface ReviewTables {
  /** `voter` is a customer or a guest's session. */
  review_vote: { review_id: string; voter: string };
  review_report: { review_id: string; voter: string; at: OwnTimestamp; settled_at: Timestamp | null };
  /** Not yet a review: staff decide. */
  review_held: { id: string; body: JSONColumnType<object>; concerns: string[]; received_at: Timestamp };
  /** What staff said, blind, and what the model had said. */
  staff_label: {
    review_id: string;
    staff_id: string;
    at: OwnTimestamp;
    chosen: "negative" | "neutral" | "positive";
    model_id: string | null;
    negative: number | null;
    neutral: number | null;
    positive: number | null;
  };
  /** New reviews that staff have looked at. */
  review_seen: { review_id: string; staff_id: string; at: OwnTimestamp };
  /** Fitted from what staff said. */
  analyst_threshold: { model_id: string; too_close: number; fitted_at: OwnTimestamp; labels: number };
  /** One row. */
  analyst_work: { id: Generated<number>; paused: boolean };
  review_import: {
    id: string;
    file: string;
    started_at: OwnTimestamp;
    ended_at: Timestamp | null;
    lines: Generated<number>;
    added: Generated<number>;
    known: Generated<number>;
    refused: Generated<number>;
    faults: JSONColumnType<{ line: number; why: string }[], string | undefined, string>;
    why: string | null;
    moved_at: Generated<Date>;
  };
}
