/** What a whole cart costs: lines, then thresholds on what the lines come to. */
import { type Cents, cents } from "../../preload/domain/money.ts";
import type { PromotionId, PromotionUse } from "../../preload/domain/promotion.ts";
import type { LineToPrice, PricedLine } from "./line.ts";
import { priceLines } from "./lines.ts";
import { nudgeOf, type Nudge } from "./nudge.ts";
import type { Offers } from "./offers.ts";
import { roomOf } from "./room.ts";
import { thresholdsOn } from "./threshold.ts";

export interface Discount {
  readonly promotionId: PromotionId;
  readonly name: string;
  readonly amount: Cents;
}

export interface PricedCart {
  readonly lines: readonly PricedLine[];
  readonly count: number;
  /** What the lines come to, their own promotions taken off. */
  readonly subtotal: Cents;
  readonly discounts: readonly Discount[];
  readonly total: Cents;
  /** Everything saved against list prices. */
  readonly saved: Cents;
  readonly currency: string;
  readonly nudge: Nudge | null;
  /** What each promotion took off in all, for limits and budgets. */
  readonly uses: readonly PromotionUse[];
}

/** Two lines of one product are one line, at the place of the first. The order of the lines changes no amount. */
export function priceCart(linesToPrice: readonly LineToPrice[], offers: Offers): PricedCart {
  const merged = mergeLines(linesToPrice);
  const room = roomOf(offers);
  const lines = priceLines(merged, offers, room);
  const given = thresholdsOn(lines, offers, room);
  const subtotal = sumOf(lines.map(({ total }) => total));
  const off = sumOf(given.map(({ amount }) => amount));
  const forCart = given.map(({ promotion, amount }) => ({ promotionId: promotion.id, times: 1, amount: cents(amount) }));
  return {
    lines,
    count: sumOf(lines.map(({ quantity }) => quantity)),
    subtotal: cents(subtotal),
    discounts: given.map(({ promotion, amount }) => ({ promotionId: promotion.id, name: promotion.name, amount: cents(amount) })),
    total: cents(subtotal - off),
    saved: cents(sumOf(lines.map(({ saved }) => saved)) + off),
    currency: offers.currency,
    nudge: nudgeOf({ merged, lines, given }, offers),
    uses: summed([...lines.flatMap(({ uses }) => uses), ...forCart]),
  };
}

function mergeLines(lines: readonly LineToPrice[]): LineToPrice[] {
  const byProduct = new Map<string, LineToPrice>();
  for (const line of lines) {
    const known = byProduct.get(line.productId);
    byProduct.set(line.productId, known ? { ...known, quantity: known.quantity + line.quantity } : line);
  }
  return [...byProduct.values()];
}

function summed(uses: readonly { readonly promotionId: string; readonly times: number; readonly amount: number }[]): PromotionUse[] {
  const byPromotion = new Map<string, PromotionUse>();
  for (const { promotionId, times, amount } of uses) {
    const known = byPromotion.get(promotionId) ?? { promotionId, times: 0, amount: cents(0) };
    byPromotion.set(promotionId, { promotionId, times: known.times + times, amount: cents(known.amount + amount) });
  }
  return [...byPromotion.values()].sort((a, b) => (a.promotionId < b.promotionId ? -1 : 1));
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
