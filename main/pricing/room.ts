/** How much of each promotion is left while one cart is priced: times by its limits, cents by its budget. */
import type { Promotion } from "../../preload/domain/promotion.ts";
import type { Offers } from "./offers.ts";
import { timesLeft } from "./shopper.ts";

type Limited = Pick<Promotion, "id" | "terms">;

export interface Room {
  /** How many times that take `saving` cents each are left. */
  timesFor(promotion: Limited, saving: number): number;
  centsOf(promotion: Limited): number;
  /** Takes it out of what is left, whether or not it is used in the end. */
  reserve(promotion: Limited, times: number, amount: number): void;
}

export function roomOf({ shopper }: Pick<Offers, "shopper">): Room {
  const taken = new Map<string, { readonly times: number; readonly amount: number }>();
  const takenOf = ({ id }: Limited) => taken.get(id) ?? { times: 0, amount: 0 };
  return { timesFor, centsOf, reserve };

  function timesFor(promotion: Limited, saving: number): number {
    const times = Math.min(promotion.terms.perOrder ?? Number.POSITIVE_INFINITY, timesLeft(promotion, shopper)) - takenOf(promotion).times;
    return Math.max(0, saving === 0 ? times : Math.min(times, Math.floor(centsOf(promotion) / saving)));
  }

  function centsOf(promotion: Limited): number {
    return Math.max(0, (promotion.terms.budgetLeft ?? Number.POSITIVE_INFINITY) - takenOf(promotion).amount);
  }

  function reserve(promotion: Limited, times: number, amount: number): void {
    const before = takenOf(promotion);
    taken.set(promotion.id, { times: before.times + times, amount: before.amount + amount });
  }
}
