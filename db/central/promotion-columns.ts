import type { PromotionRule, Schedule, Stacking } from "../../preload/domain/promotion.ts";

/** A promotion as somebody plans it, in the shop's own file or at the workstation. */
export interface PlannedPromotion {
  readonly name: string;
  readonly rule: PromotionRule;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly priority: number;
  readonly productIds: readonly string[];
  readonly terms: {
    readonly stacking: Stacking;
    readonly code: string | null;
    readonly groupId: string | null;
    readonly schedule: Schedule | null;
    readonly perOrder: number | null;
    readonly perCustomer: number | null;
    readonly budgetCents: number | null;
  };
}

/** All of it that the row holds but its id. */
export function promotionColumns({ name, rule, startsAt, endsAt, priority, productIds, terms }: PlannedPromotion) {
  return {
    name,
    rule: JSON.stringify(rule),
    starts_at: startsAt,
    ends_at: endsAt,
    priority,
    product_ids: JSON.stringify(productIds),
    stacking: terms.stacking,
    code: terms.code,
    group_id: terms.groupId,
    schedule: terms.schedule === null ? null : JSON.stringify(terms.schedule),
    per_order: terms.perOrder,
    per_customer: terms.perCustomer,
    budget_cents: terms.budgetCents,
  };
}
