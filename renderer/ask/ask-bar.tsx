import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
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
  const [question, setQuestion] = useState("");
  useEffect(() => setQuestion(editing ?? ""), [editing]);
  const send = () => {
    if (question.trim() === "") return;
    onAsk(question.trim());
    setQuestion("");
  };
  return (
    <div className={styles.bar}>
      {editing !== null && (
        <div className={styles.editing}>
          <p>{t("editing")}</p>
          <Button kind="quiet" onPress={onLeave}>
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
