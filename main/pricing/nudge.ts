/** "Add 1 more to get…": one at most, and only where doing so would really save more. */
import { type Cents, cents } from "../../preload/domain/money.ts";
import { type LineToPrice, type PricedLine, priceLine } from "./line.ts";
import type { Offers, ThresholdPromotion } from "./offers.ts";
import { type GivenThreshold, linesUnder } from "./threshold.ts";

export interface Nudge {
  readonly name: string;
  /** Pieces to add; 0 where money is missing. */
  readonly missing: number;
  /** What is missing to the threshold; 0 where pieces are missing. */
  readonly missingCents: Cents;
  readonly productId: string | null;
}

interface Priced {
  readonly merged: readonly LineToPrice[];
  readonly lines: readonly PricedLine[];
  readonly given: readonly GivenThreshold[];
}

/** Below this part of the minimum a threshold is too far away to be worth mentioning. */
const NEAR = 0.5;
const LARGEST_QUANTITY = 99;

/** A piece for nothing goes first, then the threshold with the least missing. */
export function nudgeOf({ merged, lines, given }: Priced, offers: Offers): Nudge | null {
  const pieces = merged.flatMap((line) => pieceNudges(line, offers)).sort(byMissing);
  const amounts = offers.thresholds.flatMap((promotion) => thresholdNudge(promotion, { merged, lines, given })).sort(byMissing);
  return pieces[0] ?? amounts[0] ?? null;
}

function byMissing(a: Nudge, b: Nudge): number {
  return (
    a.missing - b.missing ||
    a.missingCents - b.missingCents ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.productId ?? "") < (b.productId ?? "") ? -1 : 1)
  );
}

function pieceNudges(line: LineToPrice, offers: Offers): Nudge[] {
  return offers.of(line.productId).bundles.flatMap((promotion) => {
    const { buy, get } = promotion.rule;
    const begun = line.quantity % (buy + get);
    const more = { ...line, quantity: line.quantity + 1 };
    // The next piece is free: whoever stands before it has paid for the group.
    if (begun < buy || more.quantity > Math.min(line.stock ?? LARGEST_QUANTITY, LARGEST_QUANTITY)) return [];
    const after = priceLine(more, offers);
    if (after.promotion?.id !== promotion.id || after.total > priceLine(line, offers).total) return [];
    return [{ name: promotion.name, missing: 1, missingCents: cents(0), productId: line.productId }];
  });
}

function thresholdNudge(promotion: ThresholdPromotion, { lines, given }: Priced): Nudge[] {
  const { minimumCents, value } = promotion.rule;
  const under = linesUnder(promotion, lines);
  const spent = under.reduce((sum, { total }) => sum + total, 0);
  if (under.length === 0 || spent >= minimumCents || spent < minimumCents * NEAR) return [];
  const inTheWay = given.some((other) => touchesSameLine(other.promotion, under) && outranks(other.promotion, promotion.priority, value));
  return inTheWay ? [] : [{ name: promotion.name, missing: 0, missingCents: cents(minimumCents - spent), productId: null }];
}

function touchesSameLine(other: ThresholdPromotion, lines: readonly PricedLine[]): boolean {
  return linesUnder(other, lines).length > 0;
}

function outranks(other: ThresholdPromotion, priority: number, value: number): boolean {
  return other.priority > priority || (other.priority === priority && other.rule.value >= value);
}
