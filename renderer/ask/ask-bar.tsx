import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import styles from "./ask-bar.module.scss";

interface Props {
  readonly onAsk: (question: string) => void;
  /** Null while nothing is being answered. */
  readonly onStop: (() => void) | null;
}

const LONGEST = 500; // characters, as main accepts them

export function AskBar({ onAsk, onStop }: Props) {
  const { t } = useTranslation("ask");
  const [question, setQuestion] = useState("");
  const send = () => {
    if (question.trim() === "") return;
    onAsk(question.trim());
    setQuestion("");
  };
  return (
    <div className={styles.bar}>
      <Field
        label={t("field")}
        labelHidden
        placeholder={t("placeholder")}
        value={question}
        onChange={setQuestion}
        onEnter={send}
        enterLabel={t("send")}
        maxLength={LONGEST}
      />
      {onStop === null ? (
        <Button kind="primary" size="large" disabled={question.trim() === ""} onPress={send}>
          {t("send")}
        </Button>
      ) : (
        <Button size="large" onPress={onStop}>
          {t("stop")}
        </Button>
      )}
    </div>
  );
}
