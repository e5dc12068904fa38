/** One promotion of an owner's catalogue. Percentages are whole numbers here, and rounding is always said. */
import type { ForeignPromotion } from "../../preload/domain/foreign-catalogue.ts";
import { cents } from "../../preload/domain/money.ts";
import type { PromotionRule } from "../../preload/domain/promotion.ts";
import type { Complain } from "./foreign.ts";
import type { ShopProduct, ShopPromotion } from "./shop.ts";

/** As in the demonstration shop: what is on one article comes before what is on the whole cart. */
const PRIORITY: Readonly<Record<ForeignPromotion["kind"], number>> = { percent: 20, fixed: 20, buy_x_get_y: 20, threshold: 5 };

export function foreignPromotion(row: ForeignPromotion, products: readonly ShopProduct[], complain: Complain): ShopPromotion | null {
  const leaveOut = (why: string): null => complain(`Promotion "${row.id}" is left out: ${why}`);
  if (Date.parse(row.endsAt) <= Date.parse(row.startsAt)) return leaveOut("it ends before it starts.");
  const rule = ruleOf(row, complain);
  if (rule === null) return leaveOut("less than one percent cannot be shown.");
  const productIds = productsOf(row, products, complain);
  if (productIds.length === 0 && (row.kind !== "threshold" || row.skus.length > 0)) return leaveOut("it is on no product of this file.");
  return {
    id: row.id,
    name: row.name.slice(0, 60),
    rule,
    startsAt: new Date(row.startsAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
    priority: PRIORITY[row.kind],
    productIds,
  };
}

function ruleOf(row: ForeignPromotion, complain: Complain): PromotionRule | null {
  if (row.kind === "fixed") return { kind: "fixed", value: cents(row.value) };
  if (row.kind === "buy_x_get_y") return { kind: "buy_x_get_y", buy: row.buy, get: row.get };
  const value = Math.floor(row.value);
  if (value !== row.value) complain(`Promotion "${row.id}": ${row.value} % is rounded down to ${value} %.`);
  if (value < 1) return null;
  return row.kind === "percent" ? { kind: "percent", value } : { kind: "threshold", minimumCents: cents(row.minimumCents), value };
}

/** A fixed amount touches only what costs more than it. */
function productsOf(row: ForeignPromotion, products: readonly ShopProduct[], complain: Complain): string[] {
  const priceOf = new Map(products.map((product) => [product.id, product.priceCents]));
  return [...new Set(row.skus)].filter((sku) => {
    const price = priceOf.get(sku);
    if (price === undefined) complain(`Promotion "${row.id}": there is no product "${sku}".`);
    else if (row.kind === "fixed" && row.value >= price) complain(`Promotion "${row.id}": it takes more off "${sku}" than that costs, so it leaves it alone.`);
    else return true;
    return false;
  });
}
