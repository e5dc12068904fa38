import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { keepKeyboard } from "../ui/keyboard/keep-keyboard.ts";
import { useKeyboard } from "../ui/keyboard/keyboard-provider.tsx";
import styles from "./orders-screen.module.scss";

interface Props {
  readonly onFind: (code: string) => void;
}

export function CodeForm({ onFind }: Props) {
  const { t } = useTranslation("orders");
  const [text, setText] = useRemembered("typed", "");
  const { close } = useKeyboard();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => keepKeyboard(form.current), []);
  const find = () => {
    if (text.trim() === "") return;
    close();
    onFind(text.trim().toUpperCase());
  };
  return (
    <div className={styles.form} ref={form}>
      <Field label={t("code")} value={text} onChange={setText} onEnter={find} enterLabel={t("find")} placeholder={t("example")} maxLength={20} />
      <Button size="large" kind="primary" disabled={text.trim() === ""} onPress={find}>
        {t("find")}
      </Button>
    </div>
  );
}
