/** What many buyers say, in at most five counted sentences; each opens what it was counted from. */
import { useTranslation } from "react-i18next";
import type { Bullet, ReviewSummary } from "../../preload/domain/review.ts";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import type { Opening } from "./aspect-rows.tsx";
import styles from "./summary.module.scss";

interface Props {
  readonly summary: ReviewSummary;
  readonly onOpen: (what: Opening) => void;
}

export function Summary({ summary: { bullets, moreComplaints }, onOpen }: Props) {
  const { t } = useTranslation("reviews");
  const [all, setAll] = useRemembered("all of the summary", false);
  if (bullets.length === 0) return null;
  return (
    <section aria-labelledby="summary">
      <h3 className={styles.title} id="summary">
        {t("summary.title")}
      </h3>
      <ul className={styles.bullets}>
        {[...bullets, ...(all ? moreComplaints : [])].map((bullet) => (
          <li key={`${bullet.aspect} ${bullet.tone}`}>
            <BulletButton bullet={bullet} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {moreComplaints.length > 0 && (
        <Button kind="quiet" onPress={() => setAll((before) => !before)}>
          {all ? t("summary.fewer") : t("summary.more", { count: moreComplaints.length })}
        </Button>
      )}
    </section>
  );
}

function BulletButton({ bullet: { aspect, tone, reviews, of }, onOpen }: { readonly bullet: Bullet; readonly onOpen: Props["onOpen"] }) {
  const { t } = useTranslation("reviews");
  return (
    <button type="button" className={styles.bullet} data-tone={tone} onClick={() => onOpen({ aspect, tone })}>
      <span className={styles.sign} aria-hidden="true">
        {t(`signs.${tone}`)}
      </span>
      <span>{t(`summary.${tone}`, { aspect: t(`aspects.${aspect}`), count: reviews, of })}</span>
    </button>
  );
}
