import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Review, ReviewGroup, Sentiment, Span } from "../../preload/domain/review.ts";
import { Button } from "../ui/button.tsx";
import { dayInWords } from "../ui/dates.ts";
import styles from "./review-card.module.scss";

const LONG = 600; // letters
const FOLDED = 350; // letters of a long text that are there before it is opened

interface Marking {
  readonly span: Span;
  readonly tone: ReviewGroup;
}

interface Props {
  readonly review: Review;
  /** The sentence to mark and its tone; the one that decided where none is named. */
  readonly mark?: { readonly span: Span; readonly tone: Sentiment };
  /** What can be done with it. */
  readonly children?: ReactNode;
}

export function ReviewCard({ review, mark, children }: Props) {
  const { t } = useTranslation("reviews");
  const { starsDiffer, reply, evidence, group } = review;
  const marked: Marking | null = mark ?? (evidence === null ? null : { span: evidence, tone: group });
  return (
    <li className={styles.card} data-tone={mark?.tone ?? group}>
      <Head review={review} tone={mark?.tone ?? null} />
      {starsDiffer && <p className={styles.differ}>{t("differ")}</p>}
      <Words review={review} marked={marked} />
      {reply !== null && (
        <p className={styles.reply}>
          <strong>{t("reply")}</strong> {reply}
        </p>
      )}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </li>
  );
}

/** `tone`: of the marked sentence, where the cards around it may have another. */
function Head({ review, tone }: { readonly review: Review; readonly tone: Sentiment | null }) {
  const { t, i18n } = useTranslation("reviews");
  const { author, stars, writtenAt, bought, confidence, quickSort, group, byStaff } = review;
  const who = [author, dayInWords(writtenAt, i18n.language), ...(bought === null ? [] : [t(`bought.${bought}`)])].join(", ");
  const sure = confidence === null || group === "too-close" ? [] : [t("sure", { percent: Math.round(confidence * 100) })];
  const facts = [t("ofFive", { stars }), ...(byStaff ? [t("byStaff")] : quickSort ? [t("quick")] : sure)].join(" · ");
  return (
    <p className={styles.head}>
      <span>{who}</span>
      <span>
        {tone !== null && (
          <strong className={styles.tone} data-tone={tone}>
            {t(`signs.${tone}`)} {t(`groups.${tone}`)}
          </strong>
        )}
        {tone !== null && " · "}
        {facts}
      </span>
    </p>
  );
}

/** A long text opens with a touch, unless what is marked stands far behind in it. */
function Words({ review: { text, language, author }, marked }: { readonly review: Review; readonly marked: Marking | null }) {
  const { t } = useTranslation("reviews");
  const [open, setOpen] = useState(false);
  const long = text.length > LONG && (marked?.span.to ?? 0) <= FOLDED;
  const shown = long && !open ? `${beginningOf(text)}…` : text;
  const what = t(open ? "readLess" : "readAll");
  return (
    <>
      <p className={styles.text} lang={language} dir="auto">
        {marked === null ? shown : <Marked text={shown} {...marked} />}
      </p>
      {long && (
        <Button kind="quiet" label={t("named", { what, author })} onPress={() => setOpen((before) => !before)}>
          {what}
        </Button>
      )}
    </>
  );
}

/** Up to a space near its end; a text without spaces is cut between two characters. */
function beginningOf(text: string): string {
  const space = text.lastIndexOf(" ", FOLDED + 50);
  const kept = text.slice(0, space >= FOLDED ? space : FOLDED + 50);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}

function Marked({ text, span: { from, to }, tone }: Marking & { readonly text: string }) {
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
