/** Turns promotion plans into promotions with dates around a day. */
import type { PromotionRule } from "../../preload/domain/promotion.ts";
import { cents } from "../../preload/domain/money.ts";
import { type PromotionPlan, promotionPlans } from "./promotion-plans.ts";
import type { ShopProduct, ShopPromotion } from "./shop.ts";

const DAY_MS = 86_400_000;

/** `today` is midnight UTC. A promotion runs from the first second of its first day to the last of its last. */
export function demonstrationPromotions(products: readonly ShopProduct[], today: Date): ShopPromotion[] {
  return promotionPlans.map((plan): ShopPromotion => ({
    id: plan.id,
    name: plan.name,
    rule: ruleOf(plan),
    startsAt: new Date(today.getTime() + plan.days[0] * DAY_MS).toISOString(),
    endsAt: new Date(today.getTime() + (plan.days[1] + 1) * DAY_MS - 1000).toISOString(),
    priority: plan.priority,
    ...(plan.terms && { terms: plan.terms }),
    productIds: Object.keys(plan.of).length === 0 ? [] : products.filter((product) => isMeant(plan, product)).map((product) => product.id),
  }));
}

function ruleOf({ does }: PromotionPlan): PromotionRule {
  if ("percent" in does && "fromCents" in does) return { kind: "threshold", minimumCents: cents(does.fromCents), value: does.percent };
  if ("fromCents" in does) return { kind: "threshold_amount", minimumCents: cents(does.fromCents), value: cents(does.centsOff) };
  if ("pay" in does) return { kind: "n_for_m", take: does.take, pay: does.pay };
  if ("take" in does) return { kind: "n_for_price", take: does.take, price: cents(does.forCents) };
  if ("percent" in does) return { kind: "percent", value: does.percent };
  if ("centsOff" in does) return { kind: "fixed", value: cents(does.centsOff) };
  return { kind: "buy_x_get_y", buy: does.buy, get: does.get };
}

function isMeant({ of }: PromotionPlan, product: ShopProduct): boolean {
  const article = product.variant === "" ? product.name : product.name.slice(0, -`, ${product.variant}`.length);
  return (
    allows(of.departments, product.departmentId) && allows(of.kinds, product.kind) && allows(of.makers, product.manufacturerId) && allows(of.articles, article)
  );
}

function allows(wanted: readonly string[] | undefined, value: string): boolean {
  return wanted === undefined || wanted.includes(value);
}
