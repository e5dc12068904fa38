/** What all buyers say together: tone, summary, aspects and stars, as bars whose figures stand in words too. */
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import type { ReviewCounts } from "../../preload/domain/review.ts";
import { timeInWords } from "../ui/dates.ts";
import { AspectRows, type Opening } from "./aspect-rows.tsx";
import styles from "./distribution.module.scss";
import { Summary } from "./summary.tsx";
import { tones } from "./tones.ts";

interface Props {
  readonly overview: Output<"reviews.overview">;
  readonly total: number;
  readonly onOpen: (what: Opening) => void;
}

const ENOUGH = 3; // reviews; under it a distribution says nothing

export function Distribution({ overview: { counts, modelName, asOf, aspects, summary }, total, onOpen }: Props) {
  const { t, i18n } = useTranslation("reviews");
  const time = timeInWords(asOf, i18n.language);
  return (
    <section className={styles.card} aria-label={t("title", { count: total })}>
      <h2 className={styles.title}>{t("title", { count: total })}</h2>
      {counts.unread > 0 && (
        <p className={styles.note} role="status">
          {t("unread", { count: counts.unread })}
        </p>
      )}
      {total < ENOUGH ? <p className={styles.note}>{t("few")}</p> : <ToneBar counts={counts} />}
      {summary !== null && <Summary summary={summary} onOpen={onOpen} />}
      {total >= ENOUGH && (
        <div className={styles.both}>
          <AspectRows aspects={aspects} onOpen={onOpen} />
          <StarRows byStars={counts.byStars} total={total} />
        </div>
      )}
      <p className={styles.note}>{modelName === null ? t("sortedQuick", { time }) : t("sortedBy", { model: modelName, time })}</p>
    </section>
  );
}

/** However narrow a part is, its sign stands in it and its word and count under it. */
function ToneBar({ counts }: { readonly counts: ReviewCounts }) {
  const { t } = useTranslation("reviews");
  const { positive, neutral, negative } = counts;
  if (positive + neutral + negative === 0) return null;
  return (
    <div role="img" aria-label={t("barSpoken", { positive, neutral, negative })}>
      <div className={styles.bar}>
        {tones.map(
          (tone) =>
            counts[tone] > 0 && (
              <span key={tone} className={styles.part} data-tone={tone} style={{ flexGrow: counts[tone] }}>
                {t(`signs.${tone}`)}
              </span>
            ),
        )}
      </div>
      <div className={styles.legend}>
        {tones.map((tone) => (
          <span key={tone} data-tone={tone}>
            {t(`signs.${tone}`)} {t("groupCount", { name: t(`groups.${tone}`), count: counts[tone] })}
          </span>
        ))}
      </div>
    </div>
  );
}

function StarRows({ byStars, total }: { readonly byStars: readonly number[]; readonly total: number }) {
  const { t, i18n } = useTranslation("reviews");
  const figure = new Intl.NumberFormat(i18n.language);
  return (
    <ul className={styles.stars} aria-label={t("starsLabel")}>
      {[5, 4, 3, 2, 1].map((stars) => {
        const count = byStars[stars - 1] ?? 0;
        return (
          <li key={stars} className={styles.row}>
            <span>{t("starsRow", { count: stars })}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ inlineSize: `${(100 * count) / total}%` }} />
            </span>
            <span className={styles.figure}>{figure.format(count)}</span>
          </li>
        );
      })}
    </ul>
  );
}
