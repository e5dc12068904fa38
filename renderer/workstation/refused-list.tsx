/** Rows that were refused, each with its reason: tried again, or closed with a word about what was done. */
import { useTranslation } from "react-i18next";
import type { Conflicts } from "../../preload/contract/keeping.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { momentInWords } from "../ui/dates.ts";
import { Field } from "../ui/field.tsx";
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
  const { t } = useTranslation("keeping");
  return (
    <div className={styles.part}>
      <h3 className={styles.small}>{t("refused.title", { count: rows.length })}</h3>
      <ul className={panel.items}>
        {rows.map((row) => (
          <Refused key={row.id} row={row} mayDecide={mayDecide} onChanged={onChanged} />
        ))}
      </ul>
    </div>
  );
}

function Refused({ row, mayDecide, onChanged }: Omit<Props, "rows"> & { readonly row: Row }) {
  const { t, i18n } = useTranslation("keeping");
  const what = t("refused.what", { kind: useKind()(row.kind), code: row.code ?? "" }).trim();
  const [closing, setClosing] = useRemembered(`closing ${row.id}`, false);
  const { retry, close } = useDeciding(row, onChanged);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p>
          <strong>{what}</strong> {t("refused.of", { when: momentInWords(row.receivedAt, i18n.language) })}
        </p>
        <p>{row.why}</p>
      </div>
      {mayDecide && !closing && (
        <div className={panel.actions}>
          {row.mayRetry && (
            <Button label={t("refused.retryNamed", { what, id: row.kioskId })} onPress={retry}>
              {t("refused.retry")}
            </Button>
          )}
          <Button label={t("refused.closeNamed", { what, id: row.kioskId })} onPress={() => setClosing(true)}>
            {t("refused.close")}
          </Button>
        </div>
      )}
      {closing && <Closing id={row.id} onLeave={() => setClosing(false)} onDecided={close} />}
    </li>
  );
}

interface ClosingProps {
  readonly id: string;
  readonly onLeave: () => void;
  readonly onDecided: (why: string) => void;
}

const LEAST = 3; // letters of a reason

function Closing({ id, onLeave, onDecided }: ClosingProps) {
  const { t } = useTranslation("keeping");
  const [why, setWhy] = useRemembered(`why ${id}`, "");
  const ready = why.trim().length >= LEAST;
  const decide = () => ready && onDecided(why.trim());
  return (
    <div className={styles.closing}>
      <Field label={t("refused.why")} value={why} onChange={setWhy} onEnter={decide} enterLabel={t("refused.closeYes")} maxLength={300} focused />
      <div className={panel.actions}>
        <Button onPress={onLeave}>{t("refused.closeNo")}</Button>
        <Button kind="primary" disabled={!ready} onPress={decide}>
          {t("refused.closeYes")}
        </Button>
      </div>
    </div>
  );
}

function useDeciding({ id }: Row, onChanged: () => void) {
  const { t } = useTranslation("keeping");
  const toast = useToast();
  const failed = (error: unknown) =>
    toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "refused.changed" : "refused.failed"), tone: "warning" });
  const retry = () =>
    void call("keeping.retry", { id })
      .then(() => toast.show({ text: t("refused.retried") }), failed)
      .finally(onChanged);
  const close = (why: string) =>
    void call("keeping.close", { id, why })
      .then(() => toast.show({ text: t("refused.closed") }), failed)
      .finally(onChanged);
  return { retry, close };
}
