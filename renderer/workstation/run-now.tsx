import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../preload/errors.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { useToast } from "../ui/toast.tsx";

export function RunNow({ onRun }: { readonly onRun: () => void }) {
  const { t } = useTranslation("workstation");
  const toast = useToast();
  const [running, setRunning] = useState(false);
  const run = () => {
    setRunning(true);
    call("staff.runEtl", null)
      .catch((error: unknown) => {
        const isElsewhere = error instanceof AppError && error.code === "not-allowed";
        toast.show({ text: t(isElsewhere ? "health.runElsewhere" : "health.runFailed"), tone: "warning" });
      })
      .finally(() => {
        setRunning(false);
        onRun();
      });
  };
  return (
    <Button disabled={running} onPress={run}>
      {t(running ? "health.running" : "health.runNow")}
    </Button>
  );
}
