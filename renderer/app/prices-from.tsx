import { useTranslation } from "react-i18next";
import { seenInWords } from "../ui/dates.ts";
import styles from "./prices-from.module.scss";
import { useShopStatus } from "./shop-status.ts";

/** While the shop's network is away: how old what every page shows is. Everything else goes on as always. */
export function PricesFrom() {
  const { t, i18n } = useTranslation("shell");
  const { online, asOf } = useShopStatus();
  if (online || asOf === null) return null;
  return <p className={styles.age}>{t("pricesFrom", { time: seenInWords(asOf, i18n.language) })}</p>;
}
