/** What one piece costs, and the ticket that says why. */
import { type Cents, cents } from "../../preload/domain/money.ts";
import type { Price } from "../../preload/domain/product.ts";
import type { Promotion, PromotionRule } from "../../preload/domain/promotion.ts";
import type { EachPromotion, Listed, Offers } from "./offers.ts";

/**
 * The price of one piece. Percent and fixed lower `now`; "buy x get y" and a threshold on named
 * products give a ticket only. A threshold on everything is not a ticket of any one product.
 */
export function priceOf(product: Listed, offers: Offers): Price {
  const each = bestEach(product, offers);
  const { bundles, thresholds } = offers.of(product.id);
  const now = each ? priceUnder(each.rule, product.list) : product.list;
  const shown = each ?? bundles[0] ?? thresholds[0];
  return { list: product.list, now, currency: offers.currency, promotion: shown ? ticketFor(shown, offers.currency) : null };
}

/** The percent or fixed promotion that sets the price of one piece, if it saves anything. */
export function bestEach({ id, list }: Listed, offers: Offers): EachPromotion | null {
  const saving = offers.of(id).each.filter(({ rule }) => priceUnder(rule, list) < list);
  return saving.reduce<EachPromotion | null>((best, next) => (best === null || beats(next, best, list) ? next : best), null);
}

function beats(next: EachPromotion, best: EachPromotion, list: Cents): boolean {
  return next.priority === best.priority && priceUnder(next.rule, list) < priceUnder(best.rule, list);
}

function priceUnder(rule: EachPromotion["rule"], list: Cents): Cents {
  return rule.kind === "percent" ? cents(list - share(list, rule.value)) : cents(Math.max(0, list - rule.value));
}

/** `percent` of an amount, half a cent rounded up, in whole numbers only. */
export function share(amount: number, percent: number): number {
  return Math.floor((amount * percent + 50) / 100);
}

export function ticketFor(promotion: Promotion | EachPromotion, currency: string): NonNullable<Price["promotion"]> {
  return { id: promotion.id, name: promotion.name, ticket: ticketOf(promotion.rule, currency), endsAt: promotion.endsAt };
}

/** "-30%", "-$8", "2 + 1", "-10% from $100" */
export function ticketOf(rule: PromotionRule, currency: string): string {
  switch (rule.kind) {
    case "percent":
      return `-${rule.value}%`;
    case "fixed":
      return `-${inMoney(rule.value, currency)}`;
    case "buy_x_get_y":
      return `${rule.buy} + ${rule.get}`;
    case "threshold":
      return `-${rule.value}% from ${inMoney(rule.minimumCents, currency)}`;
  }
}

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
