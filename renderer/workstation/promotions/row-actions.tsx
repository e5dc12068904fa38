/** What a manager may do with one promotion of the list. */
import { useTranslation } from "react-i18next";
import type { StaffPromotion } from "../../../preload/contract/staff.ts";
import { AppError } from "../../../preload/errors.ts";
import { useSteady } from "../../app/use-steady.ts";
import { call } from "../../bridge/call.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useToast } from "../../ui/toast.tsx";
import panel from "../panel.module.scss";

export function StartButton({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation("promotions");
  return (
    <Button kind="primary" onPress={onStart}>
      {t("start")}
    </Button>
  );
}

interface RowProps {
  readonly promotion: StaffPromotion;
  readonly onChange: () => void;
  readonly onEnd: () => void;
  readonly onResume: () => void;
}

export function RowActions({ promotion: { name, state }, onChange, onEnd, onResume }: RowProps) {
  const { t } = useTranslation("promotions");
  return (
    <div className={panel.actions}>
      <Button label={t("changeNamed", { name })} onPress={onChange}>
        {t("changeWord")}
      </Button>
      {(state === "running" || state === "coming" || state === "used-up") && (
        <Button label={t("end.named", { name })} onPress={onEnd}>
          {t("end.word")}
        </Button>
      )}
      {state === "ended" && (
        <Button kind="primary" label={t("resume.named", { name })} onPress={onResume}>
          {t("resume.word")}
        </Button>
      )}
    </div>
  );
}

interface EndProps {
  readonly promotion: StaffPromotion | undefined;
  readonly onClose: () => void;
  readonly onEnd: (promotion: StaffPromotion) => void;
}

export function EndSheet({ promotion, onClose, onEnd }: EndProps) {
  const { t } = useTranslation("promotions");
  const actions = (
    <>
      <Button onPress={onClose}>{t("end.no")}</Button>
      <Button kind="primary" onPress={() => promotion !== undefined && onEnd(promotion)}>
        {t("end.word")}
      </Button>
    </>
  );
  return (
    <Sheet open={promotion !== undefined} title={t("end.title", { name: promotion?.name ?? "" })} onClose={onClose} actions={actions}>
      <p>{t("end.text")}</p>
    </Sheet>
  );
}

/** Ends one or lets it go on, and says what became of that. */
export function useTurn(onTurned: () => void): (promotion: StaffPromotion, to: "end" | "resume") => void {
  const { t } = useTranslation("promotions");
  const toast = useToast();
  return useSteady(({ id, edition, name }: StaffPromotion, to: "end" | "resume") => {
    call(`promotions.${to}`, { id, edition })
      .then(
        () => toast.show({ text: t(`${to}.done`, { name }) }),
        (error: unknown) => toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "overtakenRow" : "failedRow"), tone: "warning" }),
      )
      .finally(onTurned);
  });
}
