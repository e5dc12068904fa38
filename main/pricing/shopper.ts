/** For whom a price is: what of a person decides about promotions, and whether one is for them now. */
import type { Promotion } from "../../preload/domain/promotion.ts";
import { isOpen } from "./schedule.ts";

export interface Shopper {
  /** Groups that the customer belongs to. */
  readonly groupIds: readonly string[];
  /** SHA-256 of each code that was typed or scanned. */
  readonly codes: readonly string[];
  /** How often the customer has used a promotion, by its id, where that is limited. */
  readonly uses: Readonly<Record<string, number>>;
}

/** Nobody in particular: a guest without a code. */
export const anyone: Shopper = { groupIds: [], codes: [], uses: {} };

export interface Moment {
  readonly now: Date;
  /** IANA name of the store's. */
  readonly timeZone: string;
  readonly shopper: Shopper;
}

/** Why a promotion does not count at a moment for somebody; null: it does. */
export type Closed = "not-yet" | "over" | "used-up" | "members" | "code" | "used" | "hours";

/** A promotion runs from its first instant up to, and without, its last. */
export function runsAt(promotion: Pick<Promotion, "startsAt" | "endsAt">, now: Date): boolean {
  return Date.parse(promotion.startsAt) <= now.getTime() && now.getTime() < Date.parse(promotion.endsAt);
}

export function closedFor(promotion: Promotion, { now, timeZone, shopper }: Moment): Closed | null {
  const { codeSha256, group, schedule, budgetLeft } = promotion.terms;
  if (now.getTime() < Date.parse(promotion.startsAt)) return "not-yet";
  if (!runsAt(promotion, now)) return "over";
  if (budgetLeft === 0) return "used-up";
  if (codeSha256 !== null && !shopper.codes.includes(codeSha256)) return "code";
  if (group !== null && !shopper.groupIds.includes(group.id)) return "members";
  if (timesLeft(promotion, shopper) <= 0) return "used";
  if (schedule !== null && !isOpen(schedule, now, timeZone)) return "hours";
  return null;
}

/** Of one customer, over all orders. */
export function timesLeft({ id, terms: { perCustomer } }: Pick<Promotion, "id" | "terms">, { uses }: Shopper): number {
  return perCustomer === null ? Number.POSITIVE_INFINITY : perCustomer - (uses[id] ?? 0);
}
