/** The promotions that count at one moment for one shopper, arranged so that a price is a look-up. */
import type { Cents } from "../../preload/domain/money.ts";
import type { Promotion, PromotionRule } from "../../preload/domain/promotion.ts";
import { anyone, closedFor, type Shopper } from "./shopper.ts";

type RuleOf<Kind extends PromotionRule["kind"]> = Extract<PromotionRule, { kind: Kind }>;
type PromotionOf<Kind extends PromotionRule["kind"]> = Omit<Promotion, "rule"> & { readonly rule: RuleOf<Kind> };

export type EachPromotion = PromotionOf<"percent" | "fixed">;
export type BundlePromotion = PromotionOf<"buy_x_get_y">;
export type MixPromotion = PromotionOf<"n_for_m" | "n_for_price">;
export type ThresholdPromotion = PromotionOf<"threshold" | "threshold_amount">;

interface OffersOfProduct {
  readonly each: readonly EachPromotion[];
  readonly bundles: readonly BundlePromotion[];
  /** Never beside `each` or `bundles`, see `withOneMix`. */
  readonly mix: MixPromotion | null;
  readonly thresholds: readonly ThresholdPromotion[];
}

export interface Offers {
  readonly currency: string;
  readonly shopper: Shopper;
  readonly mixes: readonly MixPromotion[];
  readonly thresholds: readonly ThresholdPromotion[];
  of(productId: string): OffersOfProduct;
}

/** What is priced: a product and its list price for one piece. */
export interface Listed {
  readonly id: string;
  readonly list: Cents;
}

interface Asked {
  readonly now: Date;
  readonly currency: string;
  /** IANA name of the store's. */
  readonly timeZone: string;
  readonly shopper?: Shopper;
}

const none: OffersOfProduct = { each: [], bundles: [], mix: null, thresholds: [] };

export function offersAt(promotions: readonly Promotion[], { now, currency, timeZone, shopper = anyone }: Asked): Offers {
  const byProduct = new Map<string, Promotion[]>();
  const open = promotions.filter((promotion) => closedFor(promotion, { now, timeZone, shopper }) === null).sort(byPriority);
  for (const promotion of open) {
    for (const productId of new Set(promotion.productIds)) byProduct.set(productId, [...(byProduct.get(productId) ?? []), promotion]);
  }
  const arranged = new Map([...byProduct].map(([productId, its]) => [productId, withOneMix(its)]));
  return { currency, shopper, mixes: open.filter(isMix), thresholds: open.filter(isThreshold), of: (productId) => arranged.get(productId) ?? none };
}

/** Higher priority first; ties by id, so that the order in which promotions arrive never matters. */
function byPriority(a: Promotion, b: Promotion): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * A product goes into one mix at most, and then nothing else touches its pieces. Whether it does is decided by
 * priority alone, never by what is in the cart: else one more piece could make other lines cheaper.
 */
function withOneMix(its: readonly Promotion[]): OffersOfProduct {
  const [each, bundles, thresholds] = [its.filter(isEach), its.filter(isBundle), its.filter(isThreshold)];
  const mix = its.find(isMix) ?? null;
  const rival = Math.max(...[...each, ...bundles].map(({ priority }) => priority), Number.NEGATIVE_INFINITY);
  return mix !== null && mix.priority > rival ? { each: [], bundles: [], mix, thresholds } : { each, bundles, mix: null, thresholds };
}

const isThreshold = (promotion: Promotion): promotion is ThresholdPromotion =>
  promotion.rule.kind === "threshold" || promotion.rule.kind === "threshold_amount";
const isBundle = (promotion: Promotion): promotion is BundlePromotion => promotion.rule.kind === "buy_x_get_y";
const isMix = (promotion: Promotion): promotion is MixPromotion => promotion.rule.kind === "n_for_m" || promotion.rule.kind === "n_for_price";
const isEach = (promotion: Promotion): promotion is EachPromotion => promotion.rule.kind === "percent" || promotion.rule.kind === "fixed";
