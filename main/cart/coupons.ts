/** Codes that a shopper types or scans: whether the cart takes them, and what they do there. */
import type { CartCoupon, CouponRefusal } from "../../preload/domain/cart.ts";
import { cents } from "../../preload/domain/money.ts";
import type { Promotion } from "../../preload/domain/promotion.ts";
import type { PricedCart } from "../pricing/cart.ts";
import { type Closed, closedFor, type Moment } from "../pricing/shopper.ts";
import { ticketOf } from "../pricing/ticket.ts";

/** Outside its hours it is taken and waits: they may have come by the time of paying. */
export function refusalOf(promotion: Promotion | undefined, moment: Moment): CouponRefusal | null {
  if (promotion === undefined) return "unknown";
  const why = closedWith(promotion, moment);
  return why === null || why === "hours" || why === "code" ? null : why;
}

/** As for somebody who has this code. */
function closedWith(promotion: Promotion, { shopper, ...moment }: Moment): Closed | null {
  return closedFor(promotion, { ...moment, shopper: { ...shopper, codes: [promotion.terms.codeSha256 ?? ""] } });
}

interface Shown {
  readonly code: string;
  readonly promotion: Promotion;
  readonly moment: Moment;
  readonly priced: PricedCart;
}

export function couponOf({ code, promotion, moment, priced }: Shown): CartCoupon {
  const { id, name, rule, endsAt, terms } = promotion;
  const use = priced.uses.find(({ promotionId }) => promotionId === id);
  const missing = missingOf(promotion, priced);
  return {
    code,
    name,
    ticket: ticketOf(rule, priced.currency),
    amount: use?.amount ?? cents(0),
    state: use === undefined ? waitingFor(promotion, moment, { priced, missing }) : "applies",
    missing: cents(missing),
    endsAt,
    schedule: terms.schedule,
    group: terms.group?.name ?? null,
  };
}

function waitingFor(promotion: Promotion, moment: Moment, { priced, missing }: { priced: PricedCart; missing: number }): CartCoupon["state"] {
  const closed = closedWith(promotion, moment);
  if (closed !== null && closed !== "code") return closed === "not-yet" ? "hours" : closed;
  if (goodsOf(promotion, priced).length === 0) return "goods";
  if (missing > 0) return "minimum";
  const mixed = promotion.rule.kind === "n_for_m" || promotion.rule.kind === "n_for_price" || promotion.rule.kind === "buy_x_get_y";
  return mixed && goodsOf(promotion, priced).every(({ promotion: its }) => its === null) ? "goods" : "another";
}

function missingOf(promotion: Promotion, priced: PricedCart): number {
  if (promotion.rule.kind !== "threshold" && promotion.rule.kind !== "threshold_amount") return 0;
  const spent = goodsOf(promotion, priced).reduce((sum, { total }) => sum + total, 0);
  return Math.max(0, promotion.rule.minimumCents - spent);
}

function goodsOf({ productIds, rule }: Promotion, { lines }: PricedCart) {
  const onAll = productIds.length === 0 && (rule.kind === "threshold" || rule.kind === "threshold_amount");
  return lines.filter(({ productId }) => onAll || productIds.includes(productId));
}
