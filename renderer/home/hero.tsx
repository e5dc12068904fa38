/** The display zone: one of today's offers, large enough to be read from the door. Its ticket stands in reach below. */
import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import styles from "./hero.module.scss";
import { type StarOffer, useStarOffer } from "./use-star-offer.ts";

export function Hero() {
  const { t } = useTranslation("home");
  const star = useStarOffer();
  if (star === undefined) return <div className={styles.hero} />;
  if (star !== null) return <OfferSign star={star} />;
  return (
    <div className={styles.hero}>
      <p className={styles.words}>
        <span className={styles.title}>{t("hero.welcome")}</span>
      </p>
    </div>
  );
}

function OfferSign({ star: { offer, cheapest, title, text, label } }: { readonly star: StarOffer }) {
  const go = useGo();
  return (
    <button type="button" className={styles.hero} aria-label={label} onClick={() => go(`/offers/${offer.id}`)}>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span> <span className={styles.text}>{text}</span>
      </span>
      <span className={styles.goods}>
        <ProductPicture product={cheapest} ground="navy" />
      </span>
    </button>
  );
}
