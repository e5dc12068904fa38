/** What one piece costs, and the ticket that says why. */
import { type Cents, cents } from "../../preload/domain/money.ts";
import type { Price } from "../../preload/domain/product.ts";
import type { EachPromotion, Listed, Offers } from "./offers.ts";
import { roomOf } from "./room.ts";
import { ticketFor } from "./ticket.ts";

/** What promotions do to one piece, one after the other; the first leads. */
export interface Lowered {
  readonly steps: readonly { readonly promotion: EachPromotion; readonly saves: number }[];
  readonly now: Cents;
}

/**
 * The price of one piece. Percent and fixed lower `now`; the others give a ticket only. A threshold
 * on everything is not a ticket of any one product.
 */
export function priceOf(product: Listed, offers: Offers): Price {
  const lowered = loweredPrice(product, offers);
  const { bundles, mix, thresholds } = offers.of(product.id);
  const shown = lowered?.steps.map(({ promotion }) => promotion) ?? [bundles[0] ?? mix ?? thresholds[0]].filter((promotion) => promotion !== undefined);
  return { list: product.list, now: lowered?.now ?? product.list, currency: offers.currency, promotion: ticketFor(shown, offers.currency) };
}

/**
 * The percent or fixed promotion that sets the price of one piece, or all combined ones together: whichever has the
 * higher priority, then saves more. The same for every cart, so that a list can show it; null where nothing is saved.
 */
export function loweredPrice(product: Listed, offers: Offers): Lowered | null {
  const { each } = offers.of(product.id);
  const together = each.filter(({ terms }) => terms.stacking === "combined");
  const ways = [...each.filter(({ terms }) => terms.stacking !== "combined").map((promotion) => [promotion]), together];
  return ways.map((way) => stepsOf(way, product, offers)).reduce<Lowered | null>(better, null);
}

function better(best: Lowered | null, next: Lowered): Lowered | null {
  const [leader, rival] = [best?.steps[0]?.promotion, next.steps[0]?.promotion];
  if (rival === undefined) return best;
  if (best === null || leader === undefined) return next;
  if (rival.priority !== leader.priority) return rival.priority > leader.priority ? next : best;
  if (next.now !== best.now) return next.now < best.now ? next : best;
  return rival.id < leader.id ? next : best;
}

/** Each lowers what the one before left; one that saves nothing, or whose budget is too small for a piece, is passed over. */
function stepsOf(promotions: readonly EachPromotion[], { list }: Listed, offers: Offers): Lowered {
  const room = roomOf(offers);
  const steps: { promotion: EachPromotion; saves: number }[] = [];
  let now: number = list;
  for (const promotion of promotions) {
    const saves = now - priceUnder(promotion.rule, now);
    if (saves === 0 || room.timesFor(promotion, saves) < 1) continue;
    steps.push({ promotion, saves });
    now -= saves;
  }
  return { steps, now: cents(now) };
}

function priceUnder(rule: EachPromotion["rule"], price: number): number {
  return rule.kind === "percent" ? price - share(price, rule.value) : Math.max(0, price - rule.value);
}

/** `percent` of an amount, half a cent rounded up, in whole numbers only. */
export function share(amount: number, percent: number): number {
  return Math.floor((amount * percent + 50) / 100);
}
