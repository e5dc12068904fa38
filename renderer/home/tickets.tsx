import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Section } from "../ui/section.tsx";
import { PromotionTicketTag } from "../ui/ticket.tsx";
import styles from "./tickets.module.scss";
import { useStarOffer } from "./use-star-offer.ts";

/** A few of today's offers: the one on the large sign, then those that end first. */
export function Tickets() {
  const { t } = useTranslation("home");
  const go = useGo();
  const star = useStarOffer();
  const promotions = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  if (promotions.state !== "ready" || promotions.value.length === 0) return null;
  const others = promotions.value.filter(({ id, products, inForce }) => id !== star?.offer.id && products > 0 && inForce);
  const shown = [...(star ? [star.offer] : []), ...others].slice(0, 4);
  return (
    <Section title={t("tickets")} more={[{ label: t("allOffers", { count: promotions.value.length }), onPress: () => go("/offers") }]}>
      <ul className={styles.tickets}>
        {shown.map(({ id, name, ticket }) => (
          <li key={id}>
            <button type="button" className={styles.ticket} aria-label={id === star?.offer.id ? star.label : undefined} onClick={() => go(`/offers/${id}`)}>
              <PromotionTicketTag text={ticket} size="small" />
              <span className={styles.name}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
