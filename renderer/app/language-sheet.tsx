import { useTranslation } from "react-i18next";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useSession } from "./session.tsx";
import styles from "./sheets.module.scss";
import { useSheets } from "./sheets.tsx";
import { useLanguages } from "./use-languages.ts";

export function LanguageSheet() {
  const { t } = useTranslation("shell");
  const { opened, close } = useSheets();
  const { language } = useSession();
  const languages = useLanguages();
  const choose = (code: string) => void call("session.setLanguage", { language: code }).then(close, close);
  return (
    <Sheet open={opened === "language"} title={t("language.title")} onClose={close}>
      <div className={styles.choices}>
        {languages.map(({ code, name }) => (
          <Button key={code} size="large" pressed={code === language} onPress={() => choose(code)}>
            {name}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
