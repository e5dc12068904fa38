/** What several pieces of one product cost: one promotion at most touches a line. */
import { type Cents, cents } from "../../preload/domain/money.ts";
import type { Price } from "../../preload/domain/product.ts";
import type { BundlePromotion, Offers } from "./offers.ts";
import { bestEach, priceOf, ticketFor } from "./price.ts";

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
  readonly promotion: NonNullable<Price["promotion"]> | null;
}

export function priceLine({ productId, quantity, list }: LineToPrice, offers: Offers): PricedLine {
  const product = { id: productId, list };
  const price = priceOf(product, offers);
  const each = bestEach(product, offers);
  const bundle = bestBundle(offers.of(productId).bundles, quantity);
  const bundled = bundle ? (quantity - freePieces(bundle, quantity)) * list : Number.POSITIVE_INFINITY;
  const promotion = bundle && bundled < quantity * price.now ? bundle : each;
  const total = Math.min(bundled, quantity * price.now);
  return {
    productId,
    quantity,
    price,
    total: cents(total),
    saved: cents(quantity * list - total),
    promotion: promotion ? ticketFor(promotion, offers.currency) : null,
  };
}

/** Whole groups of buy + get, and of a group begun whatever lies beyond its paid pieces. */
export function freePieces({ rule: { buy, get } }: Pick<BundlePromotion, "rule">, quantity: number): number {
  const begun = quantity % (buy + get);
  return Math.floor(quantity / (buy + get)) * get + Math.max(0, begun - buy);
}

/** The first by priority that gives a piece away at this quantity; of equal priority the one that gives most. */
function bestBundle(bundles: readonly BundlePromotion[], quantity: number): BundlePromotion | null {
  const giving = bundles.filter((bundle) => freePieces(bundle, quantity) > 0);
  return giving.reduce<BundlePromotion | null>((best, next) => {
    if (best === null) return next;
    return next.priority === best.priority && freePieces(next, quantity) > freePieces(best, quantity) ? next : best;
  }, null);
}
