/** Promotions on what a cart comes to. */
import type { PricedLine } from "./line.ts";
import type { Offers, ThresholdPromotion } from "./offers.ts";
import { share } from "./price.ts";

export interface GivenThreshold {
  readonly promotion: ThresholdPromotion;
  readonly amount: number;
}

/** Those that the cart reaches. Each line is touched once: by priority, then by amount, then by id. */
export function thresholdsOn(lines: readonly PricedLine[], { thresholds }: Offers): GivenThreshold[] {
  const touched = new Set<string>();
  const reached = thresholds
    .map((promotion) => ({ promotion, on: linesUnder(promotion, lines), amount: amountOf(promotion, lines) }))
    .filter(({ amount }) => amount > 0);
  // Sorting is stable, and equal priorities already stand in the order of their ids.
  reached.sort((a, b) => b.promotion.priority - a.promotion.priority || b.amount - a.amount);
  return reached.filter(({ on }) => {
    if (on.some(({ productId }) => touched.has(productId))) return false;
    for (const { productId } of on) touched.add(productId);
    return true;
  });
}

function amountOf({ rule, ...promotion }: ThresholdPromotion, lines: readonly PricedLine[]): number {
  const spent = linesUnder(promotion, lines).reduce((sum, { total }) => sum + total, 0);
  return spent >= rule.minimumCents ? share(spent, rule.value) : 0;
}

/** The lines that count for a threshold: all of them where it names no product. */
export function linesUnder<Line extends { readonly productId: string }>(
  { productIds }: Pick<ThresholdPromotion, "productIds">,
  lines: readonly Line[],
): readonly Line[] {
  if (productIds.length === 0) return lines;
  return lines.filter(({ productId }) => productIds.includes(productId));
}
