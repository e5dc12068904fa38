/** How far the analyst is, how often staff agree with it, and files that were brought in. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewImport } from "../../preload/contract/moderation.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useToast } from "../ui/toast.tsx";
import panel from "./panel.module.scss";
import styles from "./review-queue.module.scss";

export function AnalystPanel() {
  return (
    <div className={panel.cards}>
      <Progress />
      <AgreementCard />
    </div>
  );
}

function Progress() {
  const { t } = useTranslation("moderation");
  const toast = useToast();
  const asked = useRequest("moderation.progress", null, { refreshOn: "catalogue.changed" });
  if (asked.state !== "ready") return null;
  const { all, read, paused, modelName, imports } = asked.value;
  const turn = () =>
    void call("moderation.pause", { paused: !paused })
      .catch(() => toast.show({ text: t("failed"), tone: "warning" }))
      .finally(asked.again);
  return (
    <section className={panel.card} aria-labelledby="analyst">
      <div className={styles.stack}>
        <h2 className={panel.heading} id="analyst">
          {t("analyst")}
        </h2>
        <p>{modelName === null ? t("noModel") : t("read", { read, all, model: modelName })}</p>
        {paused && <p className={panel.alert}>{t("paused")}</p>}
        <div className={panel.actions}>
          <Button onPress={turn}>{t(paused ? "resume" : "pause")}</Button>
        </div>
        <BringIn onBegun={asked.again} />
        <ul className={panel.items}>
          {imports.map((one) => (
            <li key={one.file + one.startedAt}>
              <ImportLine of={one} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function BringIn({ onBegun }: { readonly onBegun: () => void }) {
  const { t } = useTranslation("moderation");
  const [path, setPath] = useRemembered("path", "");
  const [error, setError] = useState<string | null>(null);
  const begin = () =>
    void call("moderation.import", { path }).then(
      () => (setError(null), onBegun()),
      (failure) => setError(t(failure instanceof AppError && failure.code === "not-found" ? "import.notFound" : "import.failed")),
    );
  return (
    <div className={panel.tools}>
      <Field label={t("import.path")} value={path} onChange={setPath} onEnter={begin} maxLength={500} error={error} />
      <Button disabled={path.trim() === ""} onPress={begin}>
        {t("import.begin")}
      </Button>
    </div>
  );
}

const SHOWN_FAULTS = 5;

function ImportLine({ of: { file, endedAt, lines, added, known, refused, faults, running } }: { readonly of: ReviewImport }) {
  const { t } = useTranslation("moderation");
  const state = endedAt !== null ? "done" : running ? "running" : "cut";
  return (
    <>
      <p>{t(`import.${state}`, { file, lines, added, known, refused })}</p>
      {faults.slice(0, SHOWN_FAULTS).map((fault) => (
        <p key={fault.line} className={panel.alert}>
          {t("import.fault", fault)}
        </p>
      ))}
    </>
  );
}

function AgreementCard() {
  const { t } = useTranslation("moderation");
  const toast = useToast();
  const asked = useRequest("moderation.agreement", null, { refreshOn: "catalogue.changed" });
  if (asked.state !== "ready") return null;
  const { judged, agreed, called, calledRight, threshold, fittedAt, proposal, needed } = asked.value;
  const percent = (part: number, whole: number) => Math.round((100 * part) / Math.max(1, whole));
  const refit = () =>
    void call("moderation.refit", null)
      .then(
        () => toast.show({ text: t("refitted") }),
        () => toast.show({ text: t("failed"), tone: "warning" }),
      )
      .finally(asked.again);
  return (
    <section className={panel.card} aria-labelledby="agreement">
      <div className={styles.stack}>
        <h2 className={panel.heading} id="agreement">
          {t("agreement")}
        </h2>
        <p>{t("judged", { count: judged, percent: percent(agreed, judged) })}</p>
        {called > 0 && <p>{t("calledRight", { count: called, percent: percent(calledRight, called) })}</p>}
        <p>{t(fittedAt === null ? "thresholdOwn" : "thresholdFitted", { percent: Math.round(threshold * 100) })}</p>
        {proposal === null ? (
          <p>{t("tooFew", { count: needed })}</p>
        ) : (
          <div className={panel.actions}>
            <Button onPress={refit}>{t("refit", { percent: Math.round(proposal * 100) })}</Button>
          </div>
        )}
      </div>
    </section>
  );
}
