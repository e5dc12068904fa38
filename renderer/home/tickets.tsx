import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Section } from "../ui/section.tsx";
import { PromotionTicketTag } from "../ui/ticket.tsx";
import { starOffer } from "./star-offer.ts";
import styles from "./tickets.module.scss";

/** A few of today's offers, those that end first; the one on the large sign is not told twice. */
export function Tickets() {
  const { t } = useTranslation("home");
  const go = useGo();
  const promotions = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  if (promotions.state !== "ready" || promotions.value.length === 0) return null;
  const star = starOffer(promotions.value);
  const shown = promotions.value.filter(({ id, products }) => id !== star?.id && products > 0).slice(0, 4);
  return (
    <Section title={t("tickets")} more={{ label: t("allOffers", { count: promotions.value.length }), onPress: () => go("/offers") }}>
      <ul className={styles.tickets}>
        {shown.map(({ id, name, ticket }) => (
          <li key={id}>
            <button type="button" className={styles.ticket} onClick={() => go(`/offers/${id}`)}>
              <PromotionTicketTag text={ticket} size="small" />
              <span className={styles.name}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
