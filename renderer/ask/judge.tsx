/** Was it helpful? What was not is told with one of three reasons, and with the question only where the shopper lets us. */
import { useTranslation } from "react-i18next";
import type { Turn } from "../../preload/domain/chat.ts";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import styles from "./judge.module.scss";
import type { Thumb } from "./use-talk.ts";

interface Props {
  readonly judged: Turn["judged"];
  readonly onJudge: (thumb: Thumb) => void;
  readonly onAgain: () => void;
}

export function Judge({ judged, onJudge, onAgain }: Props) {
  const { t } = useTranslation("ask");
  const [asking, setAsking] = useRemembered("why not", false);
  if (judged === null && asking) return <Reasons onJudge={onJudge} onBack={() => setAsking(false)} />;
  return (
    <div className={styles.row}>
      {judged === null ? (
        <>
          <Button onPress={() => onJudge({ verdict: "good" })}>{t("judge.good")}</Button>
          <Button onPress={() => setAsking(true)}>{t("judge.bad")}</Button>
        </>
      ) : (
        <p className={styles.thanks} role="status">
          {t(`judge.thanks.${judged}`)}
        </p>
      )}
      <Button onPress={onAgain}>{t("again")}</Button>
    </div>
  );
}

const reasons = ["wrong", "not-asked", "missing"] as const;

function Reasons({ onJudge, onBack }: Pick<Props, "onJudge"> & { readonly onBack: () => void }) {
  const { t } = useTranslation("ask");
  const [keepWords, setKeepWords] = useRemembered("keep words", false);
  return (
    <section className={styles.reasons} aria-label={t("judge.why")}>
      <h2 className={styles.why}>{t("judge.why")}</h2>
      <div className={styles.row}>
        {reasons.map((reason) => (
          <Button key={reason} onPress={() => onJudge({ verdict: "bad", reason, keepWords })}>
            {t(`judge.reasons.${reason}`)}
          </Button>
        ))}
      </div>
      <label className={styles.keep}>
        <input type="checkbox" checked={keepWords} onChange={(event) => setKeepWords(event.target.checked)} />
        {t("judge.keepWords")}
      </label>
      <div className={styles.row}>
        <Button kind="quiet" onPress={onBack}>
          {t("judge.back")}
        </Button>
      </div>
    </section>
  );
}
