/** The promotions that run at one moment, arranged so that a price is a look-up. */
import type { Cents } from "../../preload/domain/money.ts";
import type { Promotion, PromotionRule } from "../../preload/domain/promotion.ts";

type RuleOf<Kind extends PromotionRule["kind"]> = Extract<PromotionRule, { kind: Kind }>;
export type PromotionOf<Kind extends PromotionRule["kind"]> = Omit<Promotion, "rule"> & { readonly rule: RuleOf<Kind> };

export type EachPromotion = PromotionOf<"percent" | "fixed">;
export type BundlePromotion = PromotionOf<"buy_x_get_y">;
export type ThresholdPromotion = PromotionOf<"threshold">;

interface OffersOfProduct {
  readonly each: EachPromotion[];
  readonly bundles: BundlePromotion[];
  readonly thresholds: ThresholdPromotion[];
}

export interface Offers {
  readonly currency: string;
  readonly thresholds: readonly ThresholdPromotion[];
  of(productId: string): Readonly<OffersOfProduct>;
}

/** What is priced: a product and its list price for one piece. */
export interface Listed {
  readonly id: string;
  readonly list: Cents;
}

const none: OffersOfProduct = { each: [], bundles: [], thresholds: [] };

/** A promotion runs from its first instant up to, and without, its last. */
export function runsAt(promotion: Pick<Promotion, "startsAt" | "endsAt">, now: Date): boolean {
  return Date.parse(promotion.startsAt) <= now.getTime() && now.getTime() < Date.parse(promotion.endsAt);
}

export function offersAt(promotions: readonly Promotion[], { now, currency }: { now: Date; currency: string }): Offers {
  const byProduct = new Map<string, OffersOfProduct>();
  const running = promotions.filter((promotion) => runsAt(promotion, now)).sort(byPriority);
  for (const promotion of running) {
    for (const productId of new Set(promotion.productIds)) add(entryOf(byProduct, productId), promotion);
  }
  return { currency, thresholds: running.filter(isThreshold), of: (productId) => byProduct.get(productId) ?? none };
}

/** Higher priority first; ties by id, so that the order in which promotions arrive never matters. */
export function byPriority(a: Promotion, b: Promotion): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function entryOf(byProduct: Map<string, OffersOfProduct>, productId: string): OffersOfProduct {
  const known = byProduct.get(productId);
  if (known) return known;
  const fresh: OffersOfProduct = { each: [], bundles: [], thresholds: [] };
  byProduct.set(productId, fresh);
  return fresh;
}

function add(offers: OffersOfProduct, promotion: Promotion): void {
  if (isThreshold(promotion)) offers.thresholds.push(promotion);
  else if (isBundle(promotion)) offers.bundles.push(promotion);
  else if (isEach(promotion)) offers.each.push(promotion);
}

const isThreshold = (promotion: Promotion): promotion is ThresholdPromotion => promotion.rule.kind === "threshold";
const isBundle = (promotion: Promotion): promotion is BundlePromotion => promotion.rule.kind === "buy_x_get_y";
const isEach = (promotion: Promotion): promotion is EachPromotion => promotion.rule.kind === "percent" || promotion.rule.kind === "fixed";
