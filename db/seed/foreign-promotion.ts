/** One promotion of an owner's catalogue. Percentages are whole numbers here, and rounding is always said. */
import type { ForeignPromotion } from "../../preload/domain/foreign-catalogue.ts";
import { cents } from "../../preload/domain/money.ts";
import type { PromotionRule } from "../../preload/domain/promotion.ts";
import type { Complain } from "./foreign.ts";
import type { ShopGroup, ShopProduct, ShopPromotion, ShopTerms } from "./shop.ts";

/** As in the demonstration shop: what is on one article comes before what is on the whole cart, several together before one alone. */
const PRIORITY: Readonly<Record<ForeignPromotion["kind"], number>> = {
  ...{ percent: 20, fixed: 20, buy_x_get_y: 20, n_for_m: 30, n_for_price: 30 },
  ...{ threshold: 5, threshold_amount: 5 },
};

interface Beside {
  readonly products: readonly ShopProduct[];
  readonly groups: readonly ShopGroup[];
}

export function foreignPromotion(row: ForeignPromotion, { products, groups }: Beside, complain: Complain): ShopPromotion | null {
  const leaveOut = (why: string): null => complain(`Promotion "${row.id}" is left out: ${why}`);
  if (Date.parse(row.endsAt) <= Date.parse(row.startsAt)) return leaveOut("it ends before it starts.");
  if (row.kind === "n_for_m" && row.pay >= row.take) return leaveOut("fewer must be paid than are taken.");
  if (row.kind === "n_for_price" && row.take < 2) return leaveOut("a price for several is for two pieces at least.");
  if (row.group !== undefined && !groups.some(({ id }) => id === row.group)) return leaveOut(`there is no group "${row.group}" in this file.`);
  const rule = ruleOf(row, complain);
  if (rule === null) return leaveOut("less than one percent cannot be shown.");
  const productIds = productsOf(row, products, complain);
  if (productIds.length === 0 && (!isOnCart(row) || row.skus.length > 0)) return leaveOut("it is on no product of this file.");
  const terms = termsOf(row);
  return {
    id: row.id,
    name: row.name.slice(0, 60),
    rule,
    startsAt: new Date(row.startsAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
    priority: row.priority ?? PRIORITY[row.kind],
    productIds,
    ...(Object.keys(terms).length > 0 && { terms }),
  };
}

const isOnCart = ({ kind }: ForeignPromotion): boolean => kind === "threshold" || kind === "threshold_amount";

function ruleOf(row: ForeignPromotion, complain: Complain): PromotionRule | null {
  switch (row.kind) {
    case "fixed":
      return { kind: row.kind, value: cents(row.value) };
    case "buy_x_get_y":
      return { kind: row.kind, buy: row.buy, get: row.get };
    case "n_for_m":
      return { kind: row.kind, take: row.take, pay: row.pay };
    case "n_for_price":
      return { kind: row.kind, take: row.take, price: cents(row.priceCents) };
    case "threshold_amount":
      return { kind: row.kind, minimumCents: cents(row.minimumCents), value: cents(row.value) };
    case "percent":
    case "threshold":
      return inPercent(row, complain);
  }
}

function inPercent(row: Extract<ForeignPromotion, { kind: "percent" | "threshold" }>, complain: Complain): PromotionRule | null {
  const value = Math.floor(row.value);
  if (value !== row.value) complain(`Promotion "${row.id}": ${row.value} % is rounded down to ${value} %.`);
  if (value < 1) return null;
  return row.kind === "percent" ? { kind: row.kind, value } : { kind: row.kind, minimumCents: cents(row.minimumCents), value };
}

/** Only what the row says. */
function termsOf({ stacking, code, group, schedule, perOrder, perCustomer, budgetCents }: ForeignPromotion): ShopTerms {
  return {
    ...(stacking !== undefined && { stacking }),
    ...(code !== undefined && { code }),
    ...(group !== undefined && { groupId: group }),
    ...(schedule !== undefined && { schedule }),
    ...(perOrder !== undefined && { perOrder }),
    ...(perCustomer !== undefined && { perCustomer }),
    ...(budgetCents !== undefined && { budgetCents }),
  };
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
