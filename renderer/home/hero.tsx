/** The display zone: one of today's offers, large enough to be read from the door. */
import { useTranslation } from "react-i18next";
import type { PromotionTicket } from "../../preload/contract/catalogue.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { dayInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import { ProductPicture } from "../ui/product-picture.tsx";
import styles from "./hero.module.scss";
import { starOffer } from "./star-offer.ts";

export function Hero() {
  const promotions = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  const offer = promotions.state === "ready" ? starOffer(promotions.value) : null;
  if (promotions.state === "loading") return <div className={styles.hero} />;
  return offer === null ? <Welcome /> : <Offer offer={offer} />;
}

function Offer({ offer }: { readonly offer: PromotionTicket }) {
  const goods = useRequest("catalogue.find", { filters: { promotionId: offer.id }, sort: "cheapest", pageSize: 1 });
  if (goods.state === "loading") return <div className={styles.hero} />;
  const cheapest = goods.state === "ready" ? goods.value.products[0] : undefined;
  return cheapest === undefined ? <Welcome /> : <OfferSign offer={offer} cheapest={cheapest} />;
}

function OfferSign({ offer, cheapest }: { readonly offer: PromotionTicket; readonly cheapest: ProductCard }) {
  const { t, i18n } = useTranslation("home");
  const go = useGo();
  const price = formatMoney(cheapest.price.now, cheapest.price.currency, i18n.language);
  return (
    <button type="button" className={styles.hero} onClick={() => go(`/offers/${offer.id}`)}>
      <span className={styles.words}>
        <span className={styles.title}>{t("hero.title", { name: offer.name, price })}</span>
        <span className={styles.text}>{t("hero.text", { count: offer.products, day: dayInWords(offer.endsAt, i18n.language) })}</span>
      </span>
      <span className={styles.goods}>
        <ProductPicture product={cheapest} ground="navy" />
      </span>
    </button>
  );
}

function Welcome() {
  const { t } = useTranslation("home");
  return (
    <div className={styles.hero}>
      <p className={styles.words}>
        <span className={styles.title}>{t("hero.welcome")}</span>
      </p>
    </div>
  );
}
