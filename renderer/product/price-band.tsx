import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { useOfferTerms } from "../offers/use-offer-terms.ts";
import { Button } from "../ui/button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import { StarsLine } from "../ui/stars-line.tsx";
import { PromotionTicketTag, Ticket } from "../ui/ticket.tsx";
import styles from "./price-band.module.scss";

/** The large ticket, and beside it why it is what it is. */
export function PriceBand({ product }: { readonly product: ProductDetails }) {
  return (
    <div className={styles.band}>
      <div className={styles.ticket} data-ticket-of={product.id}>
        <Ticket price={product.price} size="large" />
      </div>
      <div className={styles.words}>
        <Why price={product.price} />
        <StarsLine stars={product.stars} />
      </div>
    </div>
  );
}

function Why({ price: { list, now, currency, promotion } }: Pick<ProductDetails, "price">) {
  const { t, i18n } = useTranslation("product");
  const go = useGo();
  if (promotion === null) return null;
  const money = (cents: number) => formatMoney(cents, currency, i18n.language);
  const ends = t("ends", { name: promotion.name, day: dayInWords(promotion.endsAt, i18n.language) });
  return (
    <>
      {now < list && (
        <p>
          <s>{money(list)}</s> {t("save", { amount: money(list - now), percent: Math.round(((list - now) * 100) / list) })}
        </p>
      )}
      <div className={styles.promotion}>
        {now === list && <PromotionTicketTag text={promotion.ticket} size="small" />}
        <Button kind="quiet" onPress={() => go(`/offers/${promotion.id}`)}>
          {ends}
        </Button>
      </div>
      <Terms promotionId={promotion.id} />
    </>
  );
}

function Terms({ promotionId }: { readonly promotionId: string }) {
  const promotions = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  const termsOf = useOfferTerms();
  const offer = promotions.state === "ready" ? promotions.value.find(({ id }) => id === promotionId) : undefined;
  const terms = offer === undefined ? [] : termsOf(offer.terms);
  return terms.length > 0 && <p className={styles.terms}>{terms.join(" · ")}</p>;
}
