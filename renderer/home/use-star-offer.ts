import { useTranslation } from "react-i18next";
import type { PromotionTicket } from "../../preload/domain/promotion.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { useRequest } from "../bridge/use-request.ts";
import { dayInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import { signed } from "../ui/ticket.tsx";
import { starOffer } from "./star-offer.ts";

export interface StarOffer {
  readonly offer: PromotionTicket;
  readonly cheapest: ProductCard;
  readonly title: string;
  readonly text: string;
  /** The same for the large sign and for its ticket further down, which a lower hand reaches. */
  readonly label: string;
}

/** The offer of the large sign with its words; null where there is none, undefined until it is known. */
export function useStarOffer(): StarOffer | null | undefined {
  const { t, i18n } = useTranslation("home");
  const promotions = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  const offer = promotions.state === "ready" ? starOffer(promotions.value) : null;
  const goods = useRequest("catalogue.find", { filters: { promotionId: offer?.id ?? null }, sort: "cheapest", pageSize: 1 }, { when: offer !== null });
  if (promotions.state === "loading" || (offer !== null && goods.state === "loading")) return undefined;
  const cheapest = goods.state === "ready" ? goods.value.products[0] : undefined;
  if (offer === null || cheapest === undefined) return null;
  const title = t("hero.title", { name: offer.name, price: formatMoney(cheapest.price.now, cheapest.price.currency, i18n.language) });
  const text = t("hero.text", { count: offer.products, day: dayInWords(offer.endsAt, i18n.language) });
  return { offer, cheapest, title, text, label: `${signed(offer.ticket)} ${title} ${text.replace("\n", " ")}` };
}
