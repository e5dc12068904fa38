/** The page has nothing to show, or could not get it: what happened, what is safe, what to do next. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../preload/errors.ts";
import { Button } from "./button.tsx";
import styles from "./notice.module.scss";

interface EmptyProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, text, children }: EmptyProps) {
  return (
    <div className={styles.notice}>
      <h2 className={styles.title}>{title}</h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

interface ErrorProps {
  readonly error: AppError;
  readonly onAgain: () => void;
}

export function ErrorState({ error, onAgain }: ErrorProps) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.notice} data-tone="error" role="alert">
      <h2 className={styles.title}>{t([`errors.${error.code}.title`, "errors.other.title"])}</h2>
      <p className={styles.text}>{t([`errors.${error.code}.text`, "errors.other.text"])}</p>
      <div className={styles.actions}>
        <Button kind="primary" onPress={onAgain}>
          {t("again")}
        </Button>
      </div>
    </div>
  );
}
