import { useTranslation } from "react-i18next";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useToast } from "../ui/toast.tsx";
import { useFirstName, useSession } from "./session.tsx";
import styles from "./sheets.module.scss";
import { useSheets } from "./sheets.tsx";

export function FinishSheet() {
  const { t } = useTranslation("shell");
  const { opened, close } = useSheets();
  const finish = useFinish();
  const { cartCount } = useSession();
  const signedIn = useFirstName() !== null;
  const actions = (
    <>
      <Button size="large" onPress={close}>
        {t("finishSheet.stay")}
      </Button>
      <Button size="large" kind="primary" onPress={finish}>
        {t("finish")}
      </Button>
    </>
  );
  return (
    <Sheet open={opened === "finish"} title={t("finishSheet.title")} onClose={close} actions={actions}>
      <p className={styles.lead}>{cartCount === 0 ? t("finishSheet.empty") : t(signedIn ? "finishSheet.kept" : "finishSheet.lost", { count: cartCount })}</p>
    </Sheet>
  );
}

/** Ends the session in page, main and model; main answers with nobody's session, which starts the page anew. */
export function useFinish(): () => void {
  const { t } = useTranslation("shell");
  const toast = useToast();
  return () => void call("session.finish", null).catch(() => toast.show({ text: t("finishSheet.failed"), tone: "warning" }));
}
