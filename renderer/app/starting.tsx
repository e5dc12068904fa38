import { useTranslation } from "react-i18next";
import styles from "./starting.module.scss";

/** Shown until main has said who is there; normally too short to be seen. */
export function Starting() {
  const { t } = useTranslation("shell");
  return (
    <main className={styles.starting}>
      <p role="status">{t("starting")}</p>
    </main>
  );
}
