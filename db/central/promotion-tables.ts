/** Promotions, whom they are for, and what they gave. */
import type { Generated, JSONColumnType } from "kysely";
import type { PromotionRule, Schedule, Stacking } from "../../preload/domain/promotion.ts";
import type { Timestamp, Versioned } from "./column-types.ts";

export interface PromotionTables {
  promotion: Versioned & {
    id: string;
    name: string;
    rule: JSONColumnType<PromotionRule>;
    starts_at: Timestamp;
    ends_at: Timestamp;
    priority: number;
    product_ids: JSONColumnType<string[]>;
    stacking: Generated<Stacking>;
    /** Never leaves central: a kiosk learns its SHA-256. */
    code: Generated<string | null>;
    group_id: Generated<string | null>;
    schedule: JSONColumnType<Schedule, string | null | undefined, string | null> | null;
    per_order: Generated<number | null>;
    per_customer: Generated<number | null>;
    budget_cents: Generated<number | null>;
    spent_cents: Generated<number>;
    used_up_at: Timestamp | null | Generated<null>;
    /** Counted by the database with each change of what the promotion is, not of what it gave. */
    edition: Generated<number>;
    /** Ended by staff before its time. */
    ended_at: Timestamp | null | Generated<null>;
  };
  customer_group: { id: string; name: string };
  customer_group_member: { group_id: string; customer_id: string };
  /** One row per order and promotion. `beyond_cents`: what a price that was still honoured took off above `amount_cents`. */
  promotion_use: {
    promotion_id: string;
    store_id: string;
    order_id: string;
    customer_id: string | null;
    times: number;
    amount_cents: number;
    beyond_cents: number;
  };
}
