/** The promotions of a day as tickets, and when the next price changes. */
import type { Promotion, PromotionTicket } from "../../preload/domain/promotion.ts";
import { nextQuarter } from "../pricing/schedule.ts";
import { closedFor, type Moment, runsAt } from "../pricing/shopper.ts";
import { ticketOf } from "../pricing/ticket.ts";
import type { Snapshot } from "./snapshot.ts";

/** The soonest to end first; of a coupon nobody is told who does not have its code. */
export function ticketsFor(promotions: readonly Promotion[], snapshot: Snapshot, moment: Moment): PromotionTicket[] {
  return promotions
    .filter((promotion) => runsAt(promotion, moment.now) && promotion.terms.codeSha256 === null && promotion.terms.budgetLeft !== 0)
    .sort((a, b) => Date.parse(a.endsAt) - Date.parse(b.endsAt) || (a.id < b.id ? -1 : 1))
    .map((promotion) => ({
      ...promotion,
      ticket: ticketOf(promotion.rule, snapshot.currency),
      products: articlesOf(promotion, snapshot),
      inForce: closedFor(promotion, moment) === null,
    }));
}

/** Milliseconds of the next moment at which a promotion begins or ends. */
export function nextChange(promotions: readonly Promotion[], now: Date): number {
  const ends = promotions.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
  const hours = promotions.some(({ terms }) => terms.schedule !== null) ? [nextQuarter(now)] : [];
  const moments = [...ends, ...hours].filter((moment) => moment > now.getTime());
  return moments.reduce((soonest, moment) => Math.min(soonest, moment), Number.POSITIVE_INFINITY);
}

function articlesOf({ productIds, rule }: Promotion, { byId, articles }: Snapshot): number {
  if (productIds.length === 0) return rule.kind === "threshold" || rule.kind === "threshold_amount" ? articles.length : 0;
  return new Set(productIds.flatMap((id) => byId.get(id)?.article ?? [])).size;
}
