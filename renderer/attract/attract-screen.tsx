/** Nobody is there: today's offers, one after the other, until somebody touches the screen anywhere. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../bridge/call.ts";
import { useGo } from "../app/navigation.tsx";
import { useSession } from "../app/session.tsx";
import { useLanguages } from "../app/use-languages.ts";
import styles from "./attract-screen.module.scss";
import { Clock } from "./clock.tsx";
import { Slides } from "./slides.tsx";
import { usePixelShift } from "./use-pixel-shift.ts";

export function AttractScreen() {
  const { t } = useTranslation("attract");
  const { language } = useSession();
  const languages = useLanguages();
  const { begin, failed } = useBegin();
  const shift = usePixelShift();
  return (
    <div className={styles.screen} data-shift={shift}>
      <div className={styles.head}>
        <h1 className={styles.shop}>{t("title")}</h1>
        <Clock />
      </div>
      <Slides />
      <button type="button" className={styles.start} onClick={() => begin(language)}>
        <span className={styles.touch}>{t("touch")}</span>
        <span className={styles.hint} role={failed ? "alert" : undefined}>
          {failed ? t("failed") : t("hint")}
        </span>
      </button>
      <ul className={styles.languages} aria-label={t("languages")}>
        {languages.map(({ code, name }) => (
          <li key={code}>
            <button type="button" className={styles.language} lang={code} onClick={() => begin(code)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useBegin() {
  const go = useGo();
  const [failed, setFailed] = useState(false);
  const begin = (language: string) => {
    setFailed(false);
    void call("session.begin", { language }).then(
      () => go("/"),
      () => setFailed(true),
    );
  };
  return { begin, failed };
}
