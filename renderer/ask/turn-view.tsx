/** One question and its answer: the chip that says where it looked, words, cards, tables, and where they were read. */
import { useTranslation } from "react-i18next";
import type { Turn } from "../../preload/domain/chat.ts";
import { Button } from "../ui/button.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { BlockView } from "./block-view.tsx";
import { ReadFrom } from "./read-from.tsx";
import styles from "./turn-view.module.scss";

interface Props {
  readonly turn: Turn;
  readonly newest: boolean;
  readonly onAsk: (question: string) => void;
}

export function TurnView({ turn, newest, onAsk }: Props) {
  const { t } = useTranslation("ask");
  const { question, about, chips, blocks, state, quick } = turn;
  const running = state === "thinking" || state === "writing";
  return (
    <article className={styles.turn} aria-busy={running}>
      <p className={styles.question}>
        <span className={styles.spoken}>{t("you")}: </span>
        {question}
      </p>
      {about !== null && (
        <p className={styles.chips}>
          <span className={styles.chip} data-about={about}>
            {t(`looking.${about}`)}
          </span>
          {chips.map((chip) => (
            <span key={chip} className={styles.chip}>
              {chip}
            </span>
          ))}
          {quick && <span className={styles.chip}>{t("quick")}</span>}
        </p>
      )}
      <div className={styles.answer} aria-live={newest ? "polite" : "off"}>
        {running && blocks.length === 0 && <LinesSkeleton count={2} />}
        {running && <p className={styles.waiting}>{t(state)}</p>}
        {blocks.map((block, index) => (block.type === "replies" && !newest ? null : <BlockView key={index} block={block} turnId={turn.id} onAsk={onAsk} />))}
      </div>
      {(state === "stopped" || state === "failed") && <Again state={state} onAgain={() => onAsk(question)} />}
      {state === "done" && <ReadFrom readFrom={turn.readFrom} />}
    </article>
  );
}

function Again({ state, onAgain }: { readonly state: "stopped" | "failed"; readonly onAgain: () => void }) {
  const { t } = useTranslation("ask");
  return (
    <div className={styles.again} role="alert">
      <p>{t(state)}</p>
      <Button onPress={onAgain}>{t("again")}</Button>
    </div>
  );
}
