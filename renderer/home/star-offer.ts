import type { PromotionTicket } from "../../preload/domain/promotion.ts";

/** The offer for the large sign: it takes money off single goods, and of those it is the one that takes most off. */
export function starOffer(promotions: readonly PromotionTicket[]): PromotionTicket | null {
  const percents = promotions.flatMap((promotion) =>
    promotion.rule.kind === "percent" && promotion.products > 1 && promotion.inForce ? [{ promotion, value: promotion.rule.value }] : [],
  );
  return percents.toSorted((a, b) => b.value - a.value || a.promotion.id.localeCompare(b.promotion.id))[0]?.promotion ?? null;
}
