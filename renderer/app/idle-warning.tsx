/** Nobody has touched the screen for a while: two equal buttons and the seconds that are left. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../bridge/call.ts";
import { useEvent } from "../bridge/use-event.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useFinish } from "./finish-sheet.tsx";
import styles from "./idle-warning.module.scss";
import { useSession } from "./session.tsx";

export function IdleWarning() {
  const { t } = useTranslation("shell");
  const { warningMs } = useSession();
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEvent("session.idleWarning", (warning) => setSecondsLeft(warning.secondsLeft));
  const finish = useFinish();
  const stay = () => {
    setSecondsLeft(0);
    void call("session.touch", null).catch(() => {}); // any later touch says the same
  };
  const actions = (
    <>
      <Button size="large" kind="primary" onPress={stay}>
        {t("idle.here")}
      </Button>
      <Button size="large" kind="primary" onPress={finish}>
        {t("finish")}
      </Button>
    </>
  );
  return (
    <Sheet open={secondsLeft > 0} kind="alert" title={t("idle.title")} onClose={stay} actions={actions}>
      <div className={styles.warning}>
        <Ring part={(secondsLeft * 1000) / warningMs} seconds={secondsLeft} />
        <p className={styles.text}>{t("idle.text", { count: secondsLeft })}</p>
      </div>
    </Sheet>
  );
}

const RADIUS = 44;
const AROUND = 2 * Math.PI * RADIUS;

function Ring({ part, seconds }: { readonly part: number; readonly seconds: number }) {
  return (
    <svg className={styles.ring} viewBox="0 0 100 100" aria-hidden="true">
      <circle className={styles.whole} cx="50" cy="50" r={RADIUS} />
      <circle className={styles.left} cx="50" cy="50" r={RADIUS} strokeDasharray={`${AROUND * Math.min(1, part)} ${AROUND}`} transform="rotate(-90 50 50)" />
      <text className={styles.seconds} x="50" y="51" textAnchor="middle" dominantBaseline="middle">
        {seconds}
      </text>
    </svg>
  );
}
