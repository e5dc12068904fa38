/** The recommender's tables of PostgreSQL `central`. */
import type { Generated, JSONColumnType } from "kysely";
import type { OwnTimestamp, Timestamp } from "./column-types.ts";

type ShelfScenario = "for-you" | "similar" | "goes-with" | "popular" | "new-offers";

export interface RecommenderTables {
  etl_run: {
    id: Generated<number>;
    started_at: Timestamp;
    ms: number;
    outcome: "published" | "nothing-new" | "failed";
    interactions: number;
    products: number;
    why: string | null;
    epoch: number;
  };
  /** 1 MB parts of the newest similarity file. */
  similarity: { generation: number; sha256: string; bytes: number; made_at: Timestamp };
  similarity_part: { generation: number; part: number; bytes: Buffer };
  /** The newest is in force. `quality`: NDCG@10 of the last basket when it was chosen. */
  recommender_choice: { id: Generated<number>; chosen_at: OwnTimestamp; choice: JSONColumnType<object>; quality: number; why: string };
  recommender_judgement: {
    id: Generated<number>;
    at: Timestamp;
    choice_id: number | null;
    quality: number;
    popular: number;
    coverage: number;
    baskets: number;
    outcome: "kept" | "returned";
  };
  recommender_rule: {
    id: Generated<number>;
    effect: "pin" | "boost" | "bury" | "block";
    subject: "product" | "manufacturer" | "department";
    subject_id: string;
    /** Null: on every shelf. */
    scenario: ShelfScenario | null;
    starts_at: Timestamp | null;
    ends_at: Timestamp | null;
    staff_id: string;
    created_at: OwnTimestamp;
  };
  /** What became of the shelves, with no customer in it. */
  shelf_count: { day: string; scenario: ShelfScenario; position: number; impressions: number; taps: number; carts: number; orders: number };
}
