/** Promotions on what a cart comes to. */
import type { PricedLine } from "./line.ts";
import type { Offers, ThresholdPromotion } from "./offers.ts";
import { share } from "./price.ts";
import type { Room } from "./room.ts";
import { spread } from "./spread.ts";

export interface GivenThreshold {
  readonly promotion: ThresholdPromotion;
  readonly amount: number;
}

/** What a line still costs after the thresholds that touched it, and which those were. */
interface Left {
  amount: number;
  readonly by: ThresholdPromotion[];
}

/**
 * Those that the cart reaches: by priority, then by amount, then by id. One touches a line, unless all that touch it
 * are combined; then each takes its part of what the one before has left.
 */
export function thresholdsOn(lines: readonly PricedLine[], { thresholds }: Offers, room: Room): GivenThreshold[] {
  const left = new Map<string, Left>(lines.map(({ productId, total }) => [productId, { amount: total, by: [] }]));
  const reached = thresholds
    .map((promotion) => ({ promotion, on: linesUnder(promotion, lines), amount: amountOf(promotion, lines) }))
    .filter(({ amount }) => amount > 0);
  // Sorting is stable, and equal priorities already stand in the order of their ids.
  reached.sort((a, b) => b.promotion.priority - a.promotion.priority || b.amount - a.amount);
  return reached.flatMap(({ promotion, on }) => give(promotion, { left, on: on.map(({ productId }) => productId).sort(), room }));
}

interface Giving {
  readonly left: ReadonlyMap<string, Left>;
  /** In the order of their ids, so that what rounding leaves falls on the same line whatever their order in the cart. */
  readonly on: readonly string[];
  readonly room: Room;
}

function give(promotion: ThresholdPromotion, { left, on, room }: Giving): GivenThreshold[] {
  const touched = on.flatMap((productId) => left.get(productId) ?? []);
  const combined = ({ terms }: ThresholdPromotion) => terms.stacking === "combined";
  if (touched.some(({ by }) => by.length > 0 && !(combined(promotion) && by.every(combined)))) return [];
  if (room.timesFor(promotion, 0) < 1) return [];
  const spent = touched.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Math.min(takenOff(promotion, spent), room.centsOf(promotion));
  if (amount === 0) return [];
  room.reserve(promotion, 1, amount);
  const parts = spread(
    amount,
    touched.map((line) => line.amount),
  );
  touched.forEach((line, index) => {
    line.amount -= parts[index] ?? 0;
    line.by.push(promotion);
  });
  return [{ promotion, amount }];
}

function amountOf(promotion: ThresholdPromotion, lines: readonly PricedLine[]): number {
  const spent = linesUnder(promotion, lines).reduce((sum, { total }) => sum + total, 0);
  return spent >= promotion.rule.minimumCents ? takenOff(promotion, spent) : 0;
}

/** From goods that cost `spent`. */
export function takenOff({ rule }: Pick<ThresholdPromotion, "rule">, spent: number): number {
  return rule.kind === "threshold" ? share(spent, rule.value) : Math.min(rule.value, spent);
}

/** The lines that count for a threshold: all of them where it names no product, without those that may have nothing more. */
export function linesUnder({ productIds, terms }: Pick<ThresholdPromotion, "productIds" | "terms">, lines: readonly PricedLine[]): readonly PricedLine[] {
  return lines.filter(
    ({ productId, alone, saved }) => (productIds.length === 0 || productIds.includes(productId)) && !alone && (terms.stacking !== "alone" || saved === 0),
  );
}
