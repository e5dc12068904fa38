import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Review, ReviewGroup, Span } from "../../preload/domain/review.ts";
import { dayInWords } from "../ui/dates.ts";
import styles from "./review-card.module.scss";

interface Props {
  readonly review: Review;
  /** The sentence to mark and its tone; the one that decided where none is named. */
  readonly mark?: { readonly span: Span; readonly tone: ReviewGroup };
  /** What can be done with it. */
  readonly children?: ReactNode;
}

export function ReviewCard({ review, mark, children }: Props) {
  const { t } = useTranslation("reviews");
  const { text, language, starsDiffer, reply, evidence, group } = review;
  const marked = mark ?? (evidence === null ? null : { span: evidence, tone: group });
  return (
    <li className={styles.card} data-tone={mark?.tone ?? group}>
      <Head review={review} />
      {starsDiffer && <p className={styles.differ}>{t("differ")}</p>}
      <p className={styles.text} lang={language} dir="auto">
        {marked === null ? text : <Marked text={text} {...marked} />}
      </p>
      {reply !== null && (
        <p className={styles.reply}>
          <strong>{t("reply")}</strong> {reply}
        </p>
      )}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </li>
  );
}

function Head({ review }: { readonly review: Review }) {
  const { t, i18n } = useTranslation("reviews");
  const { author, stars, writtenAt, bought, confidence, quickSort, group, byStaff } = review;
  const who = [author, dayInWords(writtenAt, i18n.language), ...(bought === null ? [] : [t(`bought.${bought}`)])].join(", ");
  const sure = confidence === null || group === "too-close" ? [] : [t("sure", { percent: Math.round(confidence * 100) })];
  const facts = [t("ofFive", { stars }), ...(byStaff ? [t("byStaff")] : quickSort ? [t("quick")] : sure)].join(" · ");
  return (
    <p className={styles.head}>
      <span>{who}</span>
      <span>{facts}</span>
    </p>
  );
}

function Marked({ text, span: { from, to }, tone }: { readonly text: string; readonly span: Span; readonly tone: ReviewGroup }) {
  return (
    <>
      {text.slice(0, from)}
      <mark className={styles.mark} data-tone={tone}>
        {text.slice(from, to)}
      </mark>
      {text.slice(to)}
    </>
  );
}
