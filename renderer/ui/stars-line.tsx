import { Star } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import styles from "./stars-line.module.scss";

interface Props {
  readonly stars: ProductCard["stars"];
}

/** "★ 4.4 (31)": one star and a figure read faster than five little ones. */
export function StarsLine({ stars }: Props) {
  const { t, i18n } = useTranslation("ui");
  if (stars.count === 0) return <span className={styles.line}>{t("noReviews")}</span>;
  const mean = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(stars.mean);
  return (
    <span className={styles.line}>
      <Star className={styles.star} aria-hidden="true" />
      <span className={styles.spoken}>{t("starsSpoken", { mean, count: stars.count })}</span>
      <span aria-hidden="true">
        <b>{mean}</b> ({stars.count})
      </span>
    </span>
  );
}
