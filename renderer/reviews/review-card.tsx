import { useTranslation } from "react-i18next";
import type { Review } from "../../preload/domain/review.ts";
import { dayInWords } from "../ui/dates.ts";
import styles from "./review-card.module.scss";

export function ReviewCard({ review }: { readonly review: Review }) {
  const { t, i18n } = useTranslation("reviews");
  const { author, stars, text, language, writtenAt, verified, confidence, quickSort, starsDiffer, group } = review;
  const who = [author, dayInWords(writtenAt, i18n.language), ...(verified ? [t("verified")] : [])].join(", ");
  const sure = confidence !== null && group !== "too-close" ? t("sure", { percent: Math.round(confidence * 100) }) : null;
  const facts = [t("ofFive", { stars }), ...(quickSort ? [t("quick")] : sure === null ? [] : [sure])].join(" · ");
  return (
    <li className={styles.card} data-tone={group}>
      <p className={styles.head}>
        <span>{who}</span>
        <span>{facts}</span>
      </p>
      {starsDiffer && <p className={styles.differ}>{t("differ")}</p>}
      <p className={styles.text} lang={language} dir="auto">
        {text}
      </p>
    </li>
  );
}
