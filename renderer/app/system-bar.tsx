import { useTranslation } from "react-i18next";
import { languages } from "../i18n/index.ts";
import { useSession } from "./session.tsx";
import { type SheetName, useSheets } from "./sheets.tsx";
import styles from "./system-bar.module.scss";

export function SystemBar() {
  const { t } = useTranslation("shell");
  const { language } = useSession();
  const { open } = useSheets();
  const name = languages.find(({ code }) => code === language)?.name ?? "English";
  const entries: readonly (readonly [SheetName, string])[] = [
    ["language", name],
    ["access", t("access")],
    ["staff", t("callStaff")],
    ["finish", t("finish")],
  ];
  return (
    <nav className={styles.bar} aria-label={t("system")}>
      {entries.map(([sheet, label]) => (
        <button key={sheet} type="button" className={styles.entry} aria-haspopup="dialog" onClick={() => open(sheet)}>
          {label}
        </button>
      ))}
    </nav>
  );
}
