/** One question and its answer: the chip that says where it looked, words, cards, tables, and where they were read. */
import { useTranslation } from "react-i18next";
import type { Turn } from "../../preload/domain/chat.ts";
import { Button } from "../ui/button.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { BlockView } from "./block-view.tsx";
import { ChipMenu } from "./chip-menu.tsx";
import { Judge } from "./judge.tsx";
import { ReadFrom } from "./read-from.tsx";
import styles from "./turn-view.module.scss";
import type { Talk } from "./use-talk.ts";

interface Props {
  readonly turn: Turn;
  /** Only the last question can be changed, asked again or looked at in another way. */
  readonly newest: boolean;
  readonly talk: Pick<Talk, "ask" | "judge">;
  readonly onEdit: () => void;
}

export function TurnView({ turn, newest, talk, onEdit }: Props) {
  const { question, about, blocks, state } = turn;
  const running = state === "thinking" || state === "writing";
  const again = () => talk.ask(question, { replaces: turn.id });
  const changeable = newest && !running && about !== "unsafe";
  return (
    <article className={styles.turn} aria-busy={running}>
      <Question question={question} onEdit={newest ? onEdit : null} />
      <ChipMenu turn={turn} onLook={changeable ? (as) => talk.ask(question, { replaces: turn.id, as }) : null} />
      <div className={styles.answer} aria-live={newest ? "polite" : "off"}>
        {running && blocks.length === 0 && <LinesSkeleton count={2} />}
        {running && <Progress turn={turn} />}
        {blocks.map((block, index) =>
          block.type === "replies" && !newest ? null : <BlockView key={index} block={block} turnId={turn.id} onAsk={(asked) => talk.ask(asked)} />,
        )}
      </div>
      {(state === "stopped" || state === "failed") && <Again state={state} onAgain={again} />}
      {state === "done" && <ReadFrom readFrom={turn.readFrom} />}
      {state === "done" && newest && <Judge judged={turn.judged} onJudge={(thumb) => talk.judge(turn.id, thumb)} onAgain={again} />}
    </article>
  );
}

function Question({ question, onEdit }: { readonly question: string; readonly onEdit: (() => void) | null }) {
  const { t } = useTranslation("ask");
  return (
    <div className={styles.asked}>
      {onEdit !== null && (
        <Button kind="quiet" label={t("editNamed")} onPress={onEdit}>
          {t("edit")}
        </Button>
      )}
      <p className={styles.question}>
        <span className={styles.spoken}>{t("you")}: </span>
        {question}
      </p>
    </div>
  );
}

/** "Looking at kettles… Reading 14 reviews…" */
function Progress({ turn: { state, reading } }: { readonly turn: Turn }) {
  const { t } = useTranslation("ask");
  const lines = reading.map(({ source, of, count }) => {
    if (count !== null) return t("reading.counted", { what: t(`source.${source}`, { count }) });
    return of === "" ? t(`reading.${source}`) : t("reading.of", { of });
  });
  return <p className={styles.waiting}>{lines.length === 0 ? t(state) : lines.join(" ")}</p>;
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
