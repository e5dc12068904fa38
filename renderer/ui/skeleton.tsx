import { useTranslation } from "react-i18next";
import styles from "./skeleton.module.scss";

/** Empty places on the shelf while goods are fetched. Invisible for the first 250 ms, so that a quick answer never flashes. */
export function ShelfSkeleton({ count = 3 }: { readonly count?: number }) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.shelf} role="status">
      <span className={styles.spoken}>{t("loading")}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles.goods} />
      ))}
    </div>
  );
}

export function LinesSkeleton({ count = 3 }: { readonly count?: number }) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.lines} role="status">
      <span className={styles.spoken}>{t("loading")}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </div>
  );
}
