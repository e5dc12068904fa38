/** What several pieces of one product cost. */
import { type Cents, cents } from "../../preload/domain/money.ts";
import type { Price } from "../../preload/domain/product.ts";
import type { PromotionUse } from "../../preload/domain/promotion.ts";
import type { BundlePromotion, Offers } from "./offers.ts";
import { type Lowered, loweredPrice, priceOf } from "./price.ts";
import type { Room } from "./room.ts";
import { ticketFor } from "./ticket.ts";

export interface LineToPrice {
  readonly productId: string;
  readonly quantity: number;
  /** List price of one piece. */
  readonly list: Cents;
  /** Pieces that can be had, where known: a nudge never asks for more. */
  readonly stock?: number;
}

export interface PricedLine {
  readonly productId: string;
  readonly quantity: number;
  /** Of one piece: the very price that lists and pages show. */
  readonly price: Price;
  readonly total: Cents;
  /** Against quantity × list price. */
  readonly saved: Cents;
  /** What lowers this line; null where nothing does. */
  readonly promotion: Price["promotion"];
  /** Pieces at the price shown, where a limit or a budget leaves the others at their list price; else null. */
  readonly atOffer: number | null;
  /** No other promotion may touch it. */
  readonly alone: boolean;
  readonly uses: readonly PromotionUse[];
}

/** One way to price the line: what it costs and which promotions did it. */
interface Way {
  readonly total: number;
  readonly promotions: readonly (Lowered["steps"][number]["promotion"] | BundlePromotion)[];
  readonly uses: readonly PromotionUse[];
  readonly atOffer: number | null;
}

export function priceLine(line: LineToPrice, offers: Offers, room: Room): PricedLine {
  const { productId, quantity, list } = line;
  const product = { id: productId, list };
  const lowered = loweredPrice(product, offers);
  const plain: Way = { total: quantity * list, promotions: [], uses: [], atOffer: null };
  const each = lowered === null ? plain : eachWay(line, lowered, room);
  const bundled = bundleWays(line, { lowered, offers, room });
  const { total, promotions, uses, atOffer } = bundled.reduce((best, next) => (next.total < best.total ? next : best), each);
  return {
    productId,
    quantity,
    price: priceOf(product, offers),
    total: cents(total),
    saved: cents(quantity * list - total),
    promotion: ticketFor(promotions, offers.currency),
    atOffer,
    alone: promotions.some(({ terms }) => terms.stacking === "alone"),
    uses,
  };
}

/** As many pieces as every limit allows at the lower price, the others at the list price. */
function eachWay({ quantity, list }: LineToPrice, { steps, now }: Lowered, room: Room): Way {
  const allowed = steps.map(({ promotion, saves }) => Math.min(quantity, room.timesFor(promotion, saves)));
  steps.forEach(({ promotion, saves }, index) => room.reserve(promotion, allowed[index] ?? 0, (allowed[index] ?? 0) * saves));
  const pieces = Math.min(...allowed);
  return {
    total: pieces * now + (quantity - pieces) * list,
    promotions: pieces === 0 ? [] : steps.map(({ promotion }) => promotion),
    uses: usesOf(steps, pieces),
    atOffer: pieces < quantity ? pieces : null,
  };
}

/** What else there is to know of the line. */
interface Beside {
  readonly lowered: Lowered | null;
  readonly offers: Offers;
  readonly room: Room;
}

/**
 * The first by priority that gives a piece away at this quantity; of equal priority any may be the cheapest. Each takes
 * its part of what is left, whichever is chosen, and none steps in for one that has nothing left: else one more piece
 * here could make another line cheaper.
 */
function bundleWays({ productId, quantity, list }: LineToPrice, { lowered, offers, room }: Beside): Way[] {
  const giving = offers.of(productId).bundles.filter((bundle) => freePieces(bundle, quantity) > 0);
  return giving.flatMap((bundle) => {
    const free = freeWithin(bundle, { quantity, list }, room);
    if (free === 0) return [];
    const [times, amount] = [Math.ceil(free / bundle.rule.get), cents(free * list)];
    room.reserve(bundle, times, amount);
    if (bundle.priority !== giving[0]?.priority) return [];
    const steps = lowered !== null && combines(bundle, lowered) ? lowered.steps : [];
    const paid = steps.reduce((price, { saves }) => price - saves, list as number); // `as`: what a piece costs is no longer its list price
    return [
      {
        total: (quantity - free) * paid,
        promotions: [bundle, ...steps.map(({ promotion }) => promotion)],
        uses: [{ promotionId: bundle.id, times, amount }, ...usesOf(steps, quantity - free)],
        atOffer: null,
      },
    ];
  });
}

/** The pieces that are paid are cheaper, too, where nobody has to count how many of them may be. */
function combines(bundle: BundlePromotion, { steps }: Lowered): boolean {
  const unlimited = ({ perOrder, perCustomer, budgetLeft }: BundlePromotion["terms"]) => perOrder === null && perCustomer === null && budgetLeft === null;
  return bundle.terms.stacking === "combined" && steps.every(({ promotion: { terms } }) => terms.stacking === "combined" && unlimited(terms));
}

const usesOf = (steps: Lowered["steps"], pieces: number): PromotionUse[] =>
  pieces === 0 ? [] : steps.map(({ promotion, saves }) => ({ promotionId: promotion.id, times: pieces, amount: cents(pieces * saves) }));

function freeWithin(bundle: BundlePromotion, { quantity, list }: { quantity: number; list: number }, room: Room): number {
  const { buy, get } = bundle.rule;
  const groups = room.timesFor(bundle, 0);
  const pieces = groups === Number.POSITIVE_INFINITY ? quantity : Math.min(quantity, groups * (buy + get));
  return Math.min(freePieces(bundle, pieces), list === 0 ? pieces : Math.floor(room.centsOf(bundle) / list));
}

/** Whole groups of buy + get, and of a group begun whatever lies beyond its paid pieces. */
function freePieces({ rule: { buy, get } }: Pick<BundlePromotion, "rule">, quantity: number): number {
  const begun = quantity % (buy + get);
  return Math.floor(quantity / (buy + get)) * get + Math.max(0, begun - buy);
}
