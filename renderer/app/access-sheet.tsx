import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { type Preferences, usePreferences } from "./preferences.tsx";
import styles from "./sheets.module.scss";
import { useSheets } from "./sheets.tsx";

type Name = keyof Preferences;

const choices: { readonly [N in Name]: readonly Preferences[N][] } = {
  text: ["100", "125", "150"],
  contrast: ["standard", "night", "yellow"],
  motion: ["full", "less"],
};

export function AccessSheet() {
  const { t } = useTranslation("shell");
  const { opened, close } = useSheets();
  return (
    <Sheet open={opened === "access"} title={t("accessSheet.title")} onClose={close}>
      <Choice name="text" />
      <Choice name="contrast" />
      <Choice name="motion" />
      <p className={styles.note}>{t("accessSheet.note")}</p>
    </Sheet>
  );
}

function Choice({ name }: { readonly name: Name }) {
  const { t } = useTranslation("shell");
  const { preferences, change } = usePreferences();
  const id = useId();
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <h3 className={styles.question} id={id}>
        {t(`accessSheet.${name}.title`)}
      </h3>
      <div className={styles.choices}>
        {choices[name].map((value) => (
          <Button key={value} size="large" pressed={preferences[name] === value} onPress={() => change({ [name]: value })}>
            {t(`accessSheet.${name}.${value}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
