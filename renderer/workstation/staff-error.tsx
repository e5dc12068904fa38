/** What could not be shown, in words for who works here: a shopper's "ask at the desk" is no help at the desk. */
import { useTranslation } from "react-i18next";
import type { AppError } from "../../preload/errors.ts";
import { Button } from "../ui/button.tsx";
import panel from "./panel.module.scss";

interface Props {
  readonly error: AppError;
  readonly onAgain: () => void;
}

export function StaffError({ error, onAgain }: Props) {
  const { t } = useTranslation("workstation");
  const about = error.code === "offline" ? "away" : "other";
  return (
    <div className={panel.failed} role="alert">
      <p>
        <strong>{t(`failed.${about}.title`)}</strong>
      </p>
      <p>{t(`failed.${about}.text`)}</p>
      <Button kind="primary" onPress={onAgain}>
        {t("failed.again")}
      </Button>
    </div>
  );
}
