import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { timeInWords } from "../ui/dates.ts";
import styles from "./attract-screen.module.scss";

const LOOK_MS = 5_000;

export function Clock() {
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className={styles.clock} dateTime={now.toISOString()}>
      {timeInWords(now.toISOString(), i18n.language)}
    </time>
  );
}
