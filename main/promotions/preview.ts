/** What a promotion would do to real goods, by the function that makes every price. */
import type { PromotedGoods } from "../../db/central/promotion-edits.ts";
import type { DraftExample, DraftPreview } from "../../preload/contract/promotions.ts";
import type { Cents } from "../../preload/domain/money.ts";
import type { Promotion } from "../../preload/domain/promotion.ts";
import { type PricedCart, priceCart } from "../pricing/cart.ts";
import { offersAt } from "../pricing/offers.ts";
import { nextOpening } from "../pricing/schedule.ts";
import { ticketOf } from "../pricing/ticket.ts";
import { samplesFor } from "./samples.ts";

export interface ToPreview {
  readonly promotion: Promotion;
  /** The others that run in its time. */
  readonly others: readonly Promotion[];
  readonly goods: readonly PromotedGoods[];
  readonly now: Date;
  readonly currency: string;
  readonly timeZone: string;
}

const SHOWN = 20;

export function previewOf({ promotion, others, goods, now, currency, timeZone }: ToPreview): Omit<DraftPreview, "problems"> {
  const at = firstMoment(promotion, now, timeZone);
  const { codeSha256, group } = promotion.terms;
  const shopper = { groupIds: group === null ? [] : [group.id], codes: codeSha256 === null ? [] : [codeSha256], uses: {} };
  const moment = { now: at, currency, timeZone, shopper };
  const [without, including] = [offersAt(others, moment), offersAt([...others, promotion], moment)];
  const byId = new Map(goods.map((product) => [product.id, product]));
  const examples = samplesFor(promotion, goods).map((sample): DraftExample => ({
    lines: sample.map(({ productId, quantity }) => ({ productId, name: byId.get(productId)?.name ?? productId, quantity })),
    before: costOf(promotion, priceCart(sample, without)),
    after: costOf(promotion, priceCart(sample, including)),
  }));
  return {
    at: at.toISOString(),
    ticket: ticketOf(promotion.rule, currency),
    examples: examples.slice(0, SHOWN),
    belowCost: examples.filter((example) => isBelowCost(example, byId)).map(({ lines }) => lines.map(({ name }) => name).join(", ")),
    costsKnown: goods.filter(({ costCents }) => costCents !== null).length,
    beside: others.filter((other) => meets(promotion, other)).map(({ name }) => name),
  };
}

/** Of a promotion on goods what the shelf says; one on the cart is seen in the total. */
function costOf({ rule: { kind } }: Promotion, { subtotal, total }: PricedCart): Cents {
  return kind === "threshold" || kind === "threshold_amount" ? total : subtotal;
}

/** Now where it runs, else when it begins; within its hours. */
function firstMoment({ startsAt, terms: { schedule } }: Promotion, now: Date, timeZone: string): Date {
  const from = new Date(Math.max(now.getTime(), Date.parse(startsAt)));
  return schedule === null ? from : nextOpening(schedule, from, timeZone);
}

/** Only where the cost of all that is in it is known. */
function isBelowCost({ lines, after }: DraftExample, goods: ReadonlyMap<string, PromotedGoods>): boolean {
  const costs = lines.map(({ productId, quantity }) => (goods.get(productId)?.costCents ?? Number.NaN) * quantity);
  return after < costs.reduce((sum, cost) => sum + cost, 0);
}

/** Both touch some product, or one of them the whole cart. */
function meets({ productIds }: Promotion, other: Promotion): boolean {
  return productIds.length === 0 || other.productIds.length === 0 || other.productIds.some((id) => productIds.includes(id));
}
