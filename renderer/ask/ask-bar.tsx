import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { keepKeyboard } from "../ui/keyboard/keep-keyboard.ts";
import styles from "./ask-bar.module.scss";

interface Props {
  readonly onAsk: (question: string) => void;
  /** Null while nothing is being answered. */
  readonly onStop: (() => void) | null;
  /** The last question while it is being changed. */
  readonly editing: string | null;
  readonly onLeave: () => void;
}

const LONGEST = 500; // characters, as main accepts them

export function AskBar({ onAsk, onStop, editing, onLeave }: Props) {
  const { t } = useTranslation("ask");
  const [question, setQuestion] = useRemembered("question", "");
  const bar = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(editing);
  useEffect(() => {
    if (editing === wasEditing.current) return; // what was half typed before a reload stays
    wasEditing.current = editing;
    setQuestion(editing ?? "");
  }, [editing, setQuestion]);
  useEffect(() => keepKeyboard(bar.current), []);
  const putAway = () => bar.current?.querySelector("input")?.blur(); // the answer needs the keyboard's place
  const send = () => {
    if (question.trim() === "") return;
    onAsk(question.trim());
    setQuestion("");
    putAway();
  };
  const leave = () => {
    onLeave();
    putAway();
  };
  return (
    <div className={styles.bar} ref={bar}>
      {editing !== null && (
        <div className={styles.editing}>
          <p>{t("editing")}</p>
          <Button kind="quiet" onPress={leave}>
            {t("leave")}
          </Button>
        </div>
      )}
      <Field
        label={t("field")}
        labelHidden
        placeholder={t("placeholder")}
        value={question}
        onChange={setQuestion}
        onEnter={send}
        enterLabel={t("send")}
        maxLength={LONGEST}
        focused={editing !== null}
      />
      {(onStop === null || question.trim() !== "") && (
        <Button kind="primary" size="large" disabled={question.trim() === ""} onPress={send}>
          {t("send")}
        </Button>
      )}
      {onStop !== null && (
        <Button size="large" onPress={onStop}>
          {t("stop")}
        </Button>
      )}
    </div>
  );
}
