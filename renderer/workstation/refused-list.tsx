/** Rows that were refused, each with its reason: tried again, or closed with a word about what was done. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conflicts } from "../../preload/contract/keeping.ts";
import { AppError } from "../../preload/errors.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { momentInWords } from "../ui/dates.ts";
import { Field } from "../ui/field.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useToast } from "../ui/toast.tsx";
import styles from "./conflicts.module.scss";
import panel from "./panel.module.scss";
import { useKind } from "./use-kind.ts";

type Row = NonNullable<Conflicts["store"]>["refused"][number];

interface Props {
  readonly rows: readonly Row[];
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}

export function RefusedList({ rows, mayDecide, onChanged }: Props) {
  const { t, i18n } = useTranslation("keeping");
  const kindOf = useKind();
  const [closing, setClosing] = useState<Row | null>(null);
  const { retry, close } = useDeciding(onChanged);
  return (
    <div className={styles.part}>
      <h3 className={styles.small}>{t("refused.title", { count: rows.length })}</h3>
      <ul className={panel.items}>
        {rows.map((row) => {
          const what = t("refused.what", { kind: kindOf(row.kind), code: row.code ?? "" }).trim();
          return (
            <li key={row.id} className={styles.row}>
              <div className={styles.words}>
                <p>
                  <strong>{what}</strong> {t("refused.of", { when: momentInWords(row.receivedAt, i18n.language) })}
                </p>
                <p>{row.why}</p>
              </div>
              {mayDecide && (
                <div className={panel.actions}>
                  {row.mayRetry && (
                    <Button label={t("refused.retryNamed", { what, id: row.kioskId })} onPress={() => retry(row)}>
                      {t("refused.retry")}
                    </Button>
                  )}
                  <Button label={t("refused.closeNamed", { what, id: row.kioskId })} onPress={() => setClosing(row)}>
                    {t("refused.close")}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {closing !== null && <Closing row={closing} onClose={() => setClosing(null)} onDecided={(why) => (setClosing(null), close(closing, why))} />}
    </div>
  );
}

interface ClosingProps {
  readonly row: Row;
  readonly onClose: () => void;
  readonly onDecided: (why: string) => void;
}

const LEAST = 3; // letters of a reason

function Closing({ row, onClose, onDecided }: ClosingProps) {
  const { t } = useTranslation("keeping");
  const [why, setWhy] = useState("");
  const actions = (
    <Button kind="primary" disabled={why.trim().length < LEAST} onPress={() => onDecided(why.trim())}>
      {t("refused.closeYes")}
    </Button>
  );
  return (
    <Sheet open title={t("refused.closeTitle")} onClose={onClose} actions={actions}>
      <p>{row.why}</p>
      <p>{t("refused.closeText")}</p>
      <Field label={t("refused.why")} value={why} onChange={setWhy} lines={3} maxLength={300} />
    </Sheet>
  );
}

function useDeciding(onChanged: () => void) {
  const { t } = useTranslation("keeping");
  const toast = useToast();
  const failed = (error: unknown) =>
    toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "refused.changed" : "refused.failed"), tone: "warning" });
  const retry = ({ id }: Row) =>
    void call("keeping.retry", { id })
      .then(() => toast.show({ text: t("refused.retried") }), failed)
      .finally(onChanged);
  const close = ({ id }: Row, why: string) =>
    void call("keeping.close", { id, why })
      .then(() => toast.show({ text: t("refused.closed") }), failed)
      .finally(onChanged);
  return { retry, close };
}
