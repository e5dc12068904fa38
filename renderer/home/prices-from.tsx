import { useTranslation } from "react-i18next";
import { useShopStatus } from "../app/shop-status.ts";
import { timeInWords } from "../ui/dates.ts";
import styles from "./prices-from.module.scss";

/** While the shop's network is away: how old the prices are. Everything else goes on as always. */
export function PricesFrom() {
  const { t, i18n } = useTranslation("home");
  const { online, asOf } = useShopStatus();
  if (online || asOf === null) return null;
  return <p className={styles.note}>{t("pricesFrom", { time: timeInWords(asOf, i18n.language) })}</p>;
}
