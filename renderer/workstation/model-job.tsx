import { useTranslation } from "react-i18next";
import type { ModelJob } from "../../preload/contract/models.ts";
import { call } from "../bridge/call.ts";
import { bytesInWords } from "../ui/bytes.ts";
import { Button } from "../ui/button.tsx";
import { useToast } from "../ui/toast.tsx";
import styles from "./models.module.scss";
import panel from "./panel.module.scss";

interface Props {
  readonly name: string;
  /** What `models.cancel` takes. */
  readonly cancelKey: string;
  readonly job: ModelJob;
  readonly mayChange: boolean;
  /** Its name stands beside already. */
  readonly nameHidden?: boolean;
}

/** How far something is, or why it ended; either can be put away. */
export function JobLine({ name, cancelKey, job, mayChange, nameHidden = false }: Props) {
  const { t } = useTranslation("models");
  const toast = useToast();
  const { fault } = job;
  const stop = () => void call("models.cancel", { key: cancelKey }).catch(() => toast.show({ text: t("actionFailed"), tone: "warning" }));
  const what = t(fault === null ? "cancel" : "dismiss");
  return (
    <div className={styles.job}>
      {!nameHidden && <p className={styles.strong}>{name}</p>}
      {fault === null ? (
        <Progress name={name} job={job} />
      ) : (
        <p className={panel.alert} role="alert">
          {t(`fault.${fault.code}`)} {fault.detail !== null && t("detail", { detail: fault.detail })}
        </p>
      )}
      {mayChange && (
        <Button label={t("named", { what, name })} onPress={stop}>
          {what}
        </Button>
      )}
    </div>
  );
}

function Progress({ name, job: { phase, done, of } }: { readonly name: string; readonly job: ModelJob }) {
  const { t, i18n } = useTranslation("models");
  const counts = phase === "questions" || phase === "reviews";
  const words = (value: number) => (counts ? String(value) : bytesInWords(value, i18n.language));
  const key = phase === "checking" && of === 0 ? "checkingHeader" : phase;
  const text = t(`job.${key}`, { done: words(counts ? done + 1 : done), of: words(of) });
  return (
    <div className={styles.progress}>
      <p>{text}</p>
      <progress className={styles.bar} aria-label={t("named", { what: text, name })} {...(of > 0 && { value: done, max: of })} />
    </div>
  );
}
