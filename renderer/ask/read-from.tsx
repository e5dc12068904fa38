import { useTranslation } from "react-i18next";
import type { Turn } from "../../preload/domain/chat.ts";
import { timeInWords } from "../ui/dates.ts";
import styles from "./read-from.module.scss";

/** "Read from the catalogue (4 products) at 10:44. Nothing here was written from memory." */
export function ReadFrom({ readFrom }: Pick<Turn, "readFrom">) {
  const { t, i18n } = useTranslation("ask");
  if (readFrom.length === 0) return null;
  const told = readFrom.map(({ source, count, asOf }) => t("at", { source: t(`source.${source}`, { count }), time: timeInWords(asOf, i18n.language) }));
  const sources = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(told);
  return <p className={styles.source}>{t("readFrom", { sources })}</p>;
}
