/** Every ticket that is good today, those that end first at the top. */
import { useTranslation } from "react-i18next";
import type { PromotionTicket } from "../../preload/domain/promotion.ts";
import { useBack, useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { PromotionTicketTag } from "../ui/ticket.tsx";
import styles from "./offers-screen.module.scss";
import { useOfferTerms } from "./use-offer-terms.ts";

export function OffersScreen() {
  const { t } = useTranslation("offers");
  const back = useBack();
  const offers = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  const all = offers.state === "ready" ? offers.value : [];
  const now = all.filter(({ inForce }) => inForce).length;
  const text = [now > 0 ? t("count", { count: now }) : "", all.length > now ? t("more", { count: all.length - now }) : ""].join(" ").trim();
  const counter = (
    <Button size="large" onPress={back}>
      {t("back")}
    </Button>
  );
  return (
    <Page
      display={<Sign title={t("title")} text={text} tone="offer" height="keyboard" goods={<ProductDrawing kind="" departmentId="" colour="" />} />}
      counter={counter}
    >
      {offers.state === "loading" && <LinesSkeleton count={6} />}
      {offers.state === "failed" && <ErrorState error={offers.error} onAgain={offers.again} />}
      {offers.state === "ready" && offers.value.length === 0 && <EmptyState title={t("none.title")} text={t("none.text")} />}
      {offers.state === "ready" && offers.value.length > 0 && (
        <ul className={styles.offers}>
          {offers.value.map((offer) => (
            <Offer key={offer.id} offer={offer} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Offer({ offer: { id, name, ticket, products, productIds, endsAt, terms } }: { readonly offer: PromotionTicket }) {
  const { t, i18n } = useTranslation("offers");
  const go = useGo();
  const termsOf = useOfferTerms();
  const everything = productIds.length === 0;
  const ends = t("ends", { day: dayInWords(endsAt, i18n.language) });
  return (
    <li>
      <button type="button" className={styles.offer} onClick={() => go(everything ? "/shop" : `/offers/${id}`)}>
        <PromotionTicketTag text={ticket} />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.facts}>{everything ? t("everything") : t("items", { count: products })}</span>
          <span className={styles.facts}>{ends}</span>
          {termsOf(terms).map((term) => (
            <span key={term} className={styles.term}>
              {term}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
