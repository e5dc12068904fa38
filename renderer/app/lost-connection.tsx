import { useTranslation } from "react-i18next";
import { useConnection } from "../bridge/use-connection.ts";
import styles from "./lost-connection.module.scss";

export function LostConnection() {
  const { t } = useTranslation("shell");
  const lost = useConnection() === "lost";
  return (
    <div className={styles.strip} role="status" data-lost={lost}>
      {lost && <p>{t("lost")}</p>}
    </div>
  );
}
