/** What a promotion does, as short as a ticket. */
import type { Price } from "../../preload/domain/product.ts";
import type { Promotion, PromotionRule } from "../../preload/domain/promotion.ts";

type Shown = Pick<Promotion, "id" | "name" | "rule" | "endsAt">;

/** Of several that touch a piece together the first leads, all are named, and the first to end ends it. */
export function ticketFor(promotions: readonly Shown[], currency: string): Price["promotion"] {
  const [first] = promotions;
  if (first === undefined) return null;
  const endsAt = promotions.reduce((soonest, { endsAt: end }) => (end < soonest ? end : soonest), first.endsAt);
  const ticket = promotions.map(({ rule }) => ticketOf(rule, currency)).join(" ");
  return { id: first.id, name: promotions.map(({ name }) => name).join(" + "), ticket, endsAt };
}

/** "-30%", "-$8", "2 + 1", "3 for 2", "3 for $20", "-10% from $100", "-$10 from $50" */
export function ticketOf(rule: PromotionRule, currency: string): string {
  switch (rule.kind) {
    case "percent":
      return `-${rule.value}%`;
    case "fixed":
      return `-${inMoney(rule.value, currency)}`;
    case "buy_x_get_y":
      return `${rule.buy} + ${rule.get}`;
    case "n_for_m":
      return `${rule.take} for ${rule.pay}`;
    case "n_for_price":
      return `${rule.take} for ${inMoney(rule.price, currency)}`;
    case "threshold":
      return `-${rule.value}%${from(rule.minimumCents, currency)}`;
    case "threshold_amount":
      return `-${inMoney(rule.value, currency)}${from(rule.minimumCents, currency)}`;
  }
}

const from = (minimum: number, currency: string): string => (minimum === 0 ? "" : ` from ${inMoney(minimum, currency)}`);

const written = new Map<string, string>();

/** Short, for a ticket: "$8", "$7.50". The few amounts that promotions name are written once each. */
function inMoney(amount: number, currency: string): string {
  const key = `${amount} ${currency}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" });
  const text = format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  written.set(key, text);
  return text;
}
