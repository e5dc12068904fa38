/** A promotion as it is typed: words until they are understood. Kept beside the page, so that a reload finds them. */
import type { StaffPromotion } from "../../../preload/contract/staff.ts";
import type { PromotionRule, Stacking } from "../../../preload/domain/promotion.ts";
import { amountInFigures } from "../../ui/money.ts";

export type Kind = PromotionRule["kind"];

export interface PromotionWords {
  readonly id: string;
  /** The one that was on screen when the change began; null: it is new. */
  readonly edition: number | null;
  readonly name: string;
  readonly kind: Kind;
  /** Of percent and threshold. */
  readonly percent: string;
  /** Money off, or the price of several. */
  readonly amount: string;
  readonly minimum: string;
  readonly buy: string;
  readonly get: string;
  readonly take: string;
  readonly pay: string;
  /** "2026-11-26T09:00", as a clock in the shop shows it. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly priority: string;
  readonly stacking: Stacking;
  readonly code: string;
  readonly groupId: string;
  /** None: at every hour. */
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly perOrder: string;
  readonly perCustomer: string;
  readonly budget: string;
}

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;

const plain = {
  ...{ name: "", kind: "percent", percent: "10", amount: "", minimum: "", buy: "2", get: "1", take: "3", pay: "2", priority: "20" },
  ...{ stacking: "layered", code: "", groupId: "", days: [], from: "09:00", to: "18:00", perOrder: "", perCustomer: "", budget: "" },
} as const satisfies Partial<PromotionWords>;

/** From now on, for a week. */
export function newWords(moment: Date): PromotionWords {
  const now = new Date(Math.floor(moment.getTime() / MINUTE_MS) * MINUTE_MS);
  return { ...plain, id: crypto.randomUUID(), edition: null, startsAt: onTheClock(now), endsAt: onTheClock(new Date(now.getTime() + WEEK_MS)) };
}

export function wordsOf(promotion: StaffPromotion): PromotionWords {
  const { id, edition, name, rule, startsAt, endsAt, priority, terms, code, budgetCents, currency } = promotion;
  const money = (amount: number): string => amountInFigures(amount, currency);
  const count = (times: number | null): string => (times === null ? "" : String(times));
  return {
    ...plain,
    ...ruleInWords(rule, money),
    ...{ id, edition, name, startsAt: onTheClock(new Date(startsAt)), endsAt: onTheClock(new Date(endsAt)), priority: String(priority) },
    ...{ stacking: terms.stacking, code: code ?? "", groupId: terms.group?.id ?? "" },
    ...(terms.schedule !== null && { days: terms.schedule.days, from: terms.schedule.from, to: terms.schedule.to === "24:00" ? "00:00" : terms.schedule.to }),
    ...{ perOrder: count(terms.perOrder), perCustomer: count(terms.perCustomer), budget: budgetCents === null ? "" : money(budgetCents) },
  };
}

function ruleInWords(rule: PromotionRule, money: (amount: number) => string): Partial<PromotionWords> {
  switch (rule.kind) {
    case "percent":
      return { kind: rule.kind, percent: String(rule.value) };
    case "fixed":
      return { kind: rule.kind, amount: money(rule.value) };
    case "buy_x_get_y":
      return { kind: rule.kind, buy: String(rule.buy), get: String(rule.get) };
    case "n_for_m":
      return { kind: rule.kind, take: String(rule.take), pay: String(rule.pay) };
    case "n_for_price":
      return { kind: rule.kind, take: String(rule.take), amount: money(rule.price) };
    case "threshold":
      return { kind: rule.kind, percent: String(rule.value), minimum: money(rule.minimumCents) };
    case "threshold_amount":
      return { kind: rule.kind, amount: money(rule.value), minimum: money(rule.minimumCents) };
  }
}

function onTheClock(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, local.getUTCSeconds() === 0 ? 16 : 19);
}
