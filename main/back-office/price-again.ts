/** What an order costs by the shop's own rule, with the limits and budgets of this moment, beside what its shopper was shown. */
import { codeSha256 } from "../../db/kiosk/code-sha256.ts";
import { listPrices } from "../../db/central/orders.ts";
import { type Given, promotionsAt, shopperAt } from "../../db/central/promotions.ts";
import type { CentralTransaction } from "../../db/central/tables.ts";
import { cents } from "../../preload/domain/money.ts";
import type { Order } from "../../preload/domain/order.ts";
import type { Promotion, PromotionUse } from "../../preload/domain/promotion.ts";
import type { PricedCart, priceCart } from "../pricing/cart.ts";
import type { offersAt } from "../pricing/offers.ts";
import type { OrderMessage } from "./messages.ts";

export interface Pricing {
  readonly priceCart: typeof priceCart;
  readonly offersAt: typeof offersAt;
}

export interface PricedAgain extends Pick<Given, "uses" | "beyond" | "usedUp"> {
  /** For staff, where the shown price is not the shop's own and too old to be honoured. */
  readonly alert: string | null;
}

const HONOURED_MS = 24 * 3600 * 1000; // a price on a screen is a promise for a day

interface Wanted extends OrderMessage {
  readonly placedAt: Date;
}

export async function priceAgain(trx: CentralTransaction, message: Wanted, pricing: Pricing): Promise<PricedAgain> {
  const { order, placedAt, asOf, customerId } = message;
  const promotions = await promotionsAt(trx, placedAt);
  const prices = await listPrices(
    trx,
    order.lines.map(({ productId }) => productId),
  );
  const shopper = { ...(await shopperAt(trx, customerId)), codes: message.coupons.map(codeSha256) };
  const price = (running: readonly Promotion[]): PricedCart => {
    const lines = order.lines.map(({ productId, quantity }) => ({ productId, quantity, list: cents(prices.get(productId) ?? 0) }));
    return pricing.priceCart(lines, pricing.offersAt(running, { now: placedAt, currency: order.currency, timeZone: zoneOf(message), shopper }));
  };
  const { total, uses } = price(promotions);
  const age = asOf === null ? Number.POSITIVE_INFINITY : placedAt.getTime() - Date.parse(asOf);
  const agreed = isConsistent(order) && (total === order.total || age <= HONOURED_MS);
  return {
    uses,
    beyond: agreed ? beyond(message.uses, uses) : new Map(),
    usedUp: wantedMore(promotions, uses, price(promotions.map(withoutBudget)).uses),
    alert: agreed ? null : `Price: shown ${inUnits(order.total)}, now ${inUnits(total)} ${order.currency}. Agree with the shopper before handing it out.`,
  };
}

/** A message may name any zone; one that nobody knows is UTC. */
function zoneOf({ timeZone }: OrderMessage): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function isConsistent({ total, lines, discounts }: Order): boolean {
  return total === sumOf(lines.map((line) => line.total)) - sumOf(discounts.map(({ amount }) => amount));
}

function beyond(shown: readonly PromotionUse[], ours: readonly PromotionUse[]): Map<string, number> {
  const own = new Map(ours.map(({ promotionId, amount }) => [promotionId, amount as number])); // `as`: a sum, no longer a price
  return new Map(shown.map(({ promotionId, amount }) => [promotionId, amount - (own.get(promotionId) ?? 0)] as const).filter(([, more]) => more > 0));
}

/** A budget that is short is used up, though a few cents of it may be left: nobody is shown an offer that holds for half of a piece. */
function wantedMore(promotions: readonly Promotion[], uses: readonly PromotionUse[], wanted: readonly PromotionUse[]): string[] {
  const amountOf = (list: readonly PromotionUse[], id: string) => list.find(({ promotionId }) => promotionId === id)?.amount ?? 0;
  return promotions
    .filter(({ id, terms }) => terms.budgetLeft !== null && (amountOf(wanted, id) > amountOf(uses, id) || amountOf(uses, id) >= terms.budgetLeft))
    .map(({ id }) => id);
}

const withoutBudget = (promotion: Promotion): Promotion => ({ ...promotion, terms: { ...promotion.terms, budgetLeft: null } });
const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const inUnits = (amount: number): string => (amount / 100).toFixed(2);
