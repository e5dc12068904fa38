/** What buyers talk about, the most talked of first; each count opens exactly its sentences. */
import { useTranslation } from "react-i18next";
import type { AspectCounts, Sentiment } from "../../preload/domain/review.ts";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import styles from "./aspect-rows.module.scss";
import { tones } from "./tones.ts";

export interface Opening {
  readonly aspect: string;
  /** Null: of any tone. */
  readonly tone: Sentiment | null;
}

interface Props {
  readonly aspects: readonly AspectCounts[];
  readonly onOpen: (what: Opening) => void;
}

const FIRST = 6; // rows before "all"

export function AspectRows({ aspects, onOpen }: Props) {
  const { t } = useTranslation("reviews");
  const [all, setAll] = useRemembered("all aspects", false);
  if (aspects.length === 0) return null;
  return (
    <section aria-labelledby="aspects">
      <h3 className={styles.title} id="aspects">
        {t("aspectsTitle")}
      </h3>
      <ul className={styles.rows}>
        {aspects.slice(0, all ? aspects.length : FIRST).map((counts) => (
          <AspectRow key={counts.aspect} counts={counts} onOpen={onOpen} />
        ))}
      </ul>
      {aspects.length > FIRST && (
        <Button kind="quiet" onPress={() => setAll((before) => !before)}>
          {all ? t("fewerAspects") : t("allAspects", { count: aspects.length })}
        </Button>
      )}
    </section>
  );
}

function AspectRow({ counts, onOpen }: { readonly counts: AspectCounts; readonly onOpen: (what: Opening) => void }) {
  const { t } = useTranslation("reviews");
  const { aspect, mentions } = counts;
  const name = t(`aspects.${aspect}`);
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => onOpen({ aspect, tone: null })}>
        <span className={styles.name}>{name}</span>
        <span className={styles.track}>
          {tones.map((tone) => counts[tone] > 0 && <span key={tone} className={styles.part} data-tone={tone} style={{ flexGrow: counts[tone] }} />)}
        </span>
        <span className={styles.signs}>
          {tones.map((tone) => (
            <span key={tone} data-tone={tone}>
              {t(`signs.${tone}`)} {counts[tone]}
            </span>
          ))}
        </span>
        <span className={styles.count}>{t("mentions", { count: mentions })}</span>
      </button>
    </li>
  );
}
