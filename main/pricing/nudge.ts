/** "Add 1 more to get…": one at most, and only where doing so would really save more. */
import { type Cents, cents } from "../../preload/domain/money.ts";
import type { LineToPrice, PricedLine } from "./line.ts";
import { priceLines } from "./lines.ts";
import type { BundlePromotion, MixPromotion, Offers, ThresholdPromotion } from "./offers.ts";
import { roomOf } from "./room.ts";
import { type GivenThreshold, linesUnder, takenOff } from "./threshold.ts";

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
export function nudgeOf(priced: Priced, offers: Offers): Nudge | null {
  const { merged } = priced;
  const free = [...merged.flatMap((line) => begunBundles(line, offers)), ...offers.mixes.flatMap((mix) => begunMixes(mix, merged, offers))];
  const pieces = free.flatMap((next) => pieceNudge(next, priced, offers)).sort(byMissing);
  const amounts = offers.thresholds.flatMap((promotion) => thresholdNudge(promotion, priced)).sort(byMissing);
  return pieces[0] ?? amounts[0] ?? null;
}

function byMissing(a: Nudge, b: Nudge): number {
  return (
    a.missing - b.missing ||
    a.missingCents - b.missingCents ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.productId ?? "") < (b.productId ?? "") ? -1 : 1)
  );
}

interface NextPiece {
  readonly promotion: BundlePromotion | MixPromotion;
  readonly line: LineToPrice;
}

/** The next piece is free: whoever stands before it has paid for the group. */
function begunBundles(line: LineToPrice, offers: Offers): NextPiece[] {
  const begun = ({ rule: { buy, get } }: BundlePromotion) => line.quantity % (buy + get) >= buy;
  return offers
    .of(line.productId)
    .bundles.filter(begun)
    .map((promotion) => ({ promotion, line }));
}

/** One more of the cheapest is what is free in the group. */
function begunMixes(mix: MixPromotion, merged: readonly LineToPrice[], offers: Offers): NextPiece[] {
  const its = merged.filter(({ productId }) => offers.of(productId).mix?.id === mix.id);
  const pieces = its.reduce((sum, { quantity }) => sum + quantity, 0);
  if (pieces % mix.rule.take < (mix.rule.kind === "n_for_m" ? mix.rule.pay : mix.rule.take - 1)) return [];
  const [line] = [...its].sort((a, b) => a.list - b.list || (a.productId < b.productId ? -1 : 1));
  return line === undefined ? [] : [{ promotion: mix, line }];
}

/** Only where nothing that is in the cart would cost more for it. */
function pieceNudge({ promotion, line }: NextPiece, { merged, lines }: Priced, offers: Offers): Nudge[] {
  const quantity = line.quantity + 1;
  if (quantity > Math.min(line.stock ?? LARGEST_QUANTITY, LARGEST_QUANTITY)) return [];
  const followed = merged.map((each) => (each.productId === line.productId ? { ...each, quantity } : each));
  const after = priceLines(followed, offers, roomOf(offers));
  const its = after.find(({ productId }) => productId === line.productId);
  const before = lines.find(({ productId }) => productId === line.productId);
  if (its?.promotion?.id !== promotion.id || sumOf(after) > sumOf(lines) || its.total > (before?.total ?? 0)) return [];
  return [{ name: promotion.name, missing: 1, missingCents: cents(0), productId: line.productId }];
}

function thresholdNudge(promotion: ThresholdPromotion, { lines, given }: Priced): Nudge[] {
  const { minimumCents } = promotion.rule;
  const under = linesUnder(promotion, lines);
  const spent = sumOf(under);
  if (under.length === 0 || spent >= minimumCents || spent < minimumCents * NEAR) return [];
  const inTheWay = given.some((other) => linesUnder(other.promotion, under).length > 0 && outranks(other.promotion, promotion));
  return inTheWay ? [] : [{ name: promotion.name, missing: 0, missingCents: cents(minimumCents - spent), productId: null }];
}

/** It would still be given, and not this one. */
function outranks(other: ThresholdPromotion, promotion: ThresholdPromotion): boolean {
  if (other.terms.stacking === "combined" && promotion.terms.stacking === "combined") return false;
  const { minimumCents } = promotion.rule;
  return other.priority > promotion.priority || (other.priority === promotion.priority && takenOff(other, minimumCents) >= takenOff(promotion, minimumCents));
}

const sumOf = (lines: readonly PricedLine[]): number => lines.reduce((sum, { total }) => sum + total, 0);
