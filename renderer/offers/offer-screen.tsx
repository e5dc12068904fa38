import { useTranslation } from "react-i18next";
import type { PromotionTicket } from "../../preload/domain/promotion.ts";
import { useRequest } from "../bridge/use-request.ts";
import { ListActions } from "../shop/list-actions.tsx";
import { ProductList } from "../shop/product-list.tsx";
import { useListing } from "../shop/use-listing.ts";
import { dayInWords } from "../ui/dates.ts";
import { Page } from "../ui/page.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Sign } from "../ui/sign.tsx";
import { useOfferRule } from "./use-offer-rule.ts";
import { useOfferTerms } from "./use-offer-terms.ts";

/** One offer: what it takes off, until when, and everything it is good for. */
export function OfferScreen({ promotionId }: { readonly promotionId: string }) {
  const { t, i18n } = useTranslation("offers");
  const offers = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  const of = useListing({ promotionId });
  const ruleOf = useOfferRule();
  const termsOf = useOfferTerms();
  const waiting = ({ inForce, terms }: PromotionTicket) => (inForce ? [] : [t(terms.group === null ? "notNow" : "notYou")]);
  const offer = offers.state === "ready" ? offers.value.find(({ id }) => id === promotionId) : undefined;
  const title = offer?.name ?? (offers.state === "ready" ? t("over") : "");
  const until = offer === undefined ? "" : t("until", { rule: ruleOf(offer.rule), day: dayInWords(offer.endsAt, i18n.language) });
  const text = [until, ...(offer === undefined ? [] : [...termsOf(offer.terms), ...waiting(offer)].map((term) => `${term}.`))].join(" ");
  const first = of.found?.products[0];
  return (
    <Page display={<Sign title={title} text={text} tone="offer" goods={first && <ProductPicture product={first} />} />} counter={<ListActions of={of} />}>
      <ProductList of={of} label={title} />
    </Page>
  );
}
