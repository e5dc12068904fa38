import { useTranslation } from "react-i18next";
import type { Health } from "../../preload/contract/staff.ts";
import { useRequest } from "../bridge/use-request.ts";
import { momentInWords, timeInWords } from "../ui/dates.ts";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { BackupCard } from "./backup-card.tsx";
import { FleetTable } from "./fleet-table.tsx";
import panel from "./panel.module.scss";
import { RunNow } from "./run-now.tsx";

/** In words: what works, what waits, how old it is. */
export function HealthPage() {
  const { t } = useTranslation("workstation");
  const health = useRequest("staff.health", null, { refreshOn: "status.changed" });
  if (health.state === "loading") return <LinesSkeleton count={5} />;
  if (health.state === "failed") return <ErrorState error={health.error} onAgain={health.again} />;
  return (
    <>
      <h1 className={panel.title}>{t("pages.health")}</h1>
      <div className={panel.cards}>
        <SyncCard health={health.value} />
        <DiskCard health={health.value} />
        <ModelCard health={health.value} />
        <AnswersCard health={health.value} />
        <RunsCard health={health.value} onRun={health.again} />
        <BackupCard />
      </div>
      <FleetTable kiosks={health.value.kiosks} />
    </>
  );
}

interface Props {
  readonly health: Health;
}

function SyncCard({ health: { central, outbox, oldestUnsentAt, damaged, problem, lastPullAt, unacceptedOrders } }: Props) {
  const { t, i18n } = useTranslation("workstation");
  return (
    <section className={panel.card} data-tone={central === "online" ? "good" : "bad"}>
      <h2 className={panel.heading}>{t(`health.${central}`)}</h2>
      <p>
        {t("health.waits", { count: outbox })}
        {oldestUnsentAt !== null && `, ${t("health.since", { time: momentInWords(oldestUnsentAt, i18n.language) })}`}
      </p>
      {problem !== null && <p className={panel.alert}>{problem}</p>}
      {damaged > 0 && <p className={panel.alert}>{t("health.damaged", { count: damaged })}</p>}
      <p>{lastPullAt === null ? t("health.neverPulled") : t("health.pulled", { time: momentInWords(lastPullAt, i18n.language) })}</p>
      <p>{t("health.unaccepted", { count: unacceptedOrders })}</p>
    </section>
  );
}

function DiskCard({ health: { disk } }: Props) {
  const { t, i18n } = useTranslation("workstation");
  const gigabytes = ((disk.freeBytes ?? 0) / 1e9).toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  return (
    <section className={panel.card} data-tone={disk.enough && disk.takesOrders ? "good" : "bad"}>
      <h2 className={panel.heading}>{t("health.disk.title")}</h2>
      <p>{disk.freeBytes === null ? t("health.disk.unknown") : t("health.disk.free", { gigabytes })}</p>
      {!disk.takesOrders ? <p>{t("health.disk.full")}</p> : !disk.enough && <p>{t("health.disk.short")}</p>}
    </section>
  );
}

function ModelCard({ health: { model, reviewsUnread } }: Props) {
  const { t } = useTranslation("workstation");
  return (
    <section className={panel.card} data-tone={model.state === "ready" || model.state === "starting" ? "good" : "bad"}>
      <h2 className={panel.heading}>{t("health.model")}</h2>
      <p>
        {[model.name, t(`health.modelState.${model.state}`)].filter(Boolean).join(": ")}
        {model.why !== null && ` (${model.why})`}
      </p>
      <p>{t("health.unread", { count: reviewsUnread })}</p>
    </section>
  );
}

/** What shoppers thought of the assistant, and what was not helpful. */
function AnswersCard({ health: { answers } }: Props) {
  const { t, i18n } = useTranslation("workstation");
  return (
    <section className={panel.card}>
      <h2 className={panel.heading}>{t("health.answers.title")}</h2>
      <p>
        {t("health.answers.good", { count: answers.good })}, {t("health.answers.bad", { count: answers.bad })}
      </p>
      <ul className={panel.items}>
        {answers.latest.map(({ id, at, about, reason, question }) => (
          <li key={id}>
            {momentInWords(at, i18n.language)}: {t(`health.answers.about.${about}`)}
            {reason !== null && `, ${t(`health.answers.reason.${reason}`)}`}
            {question !== null && `: ${question}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RunsCard({ health: { runs, similarityMadeAt }, onRun }: Props & { readonly onRun: () => void }) {
  const { t, i18n } = useTranslation("workstation");
  return (
    <section className={panel.card} data-tone={runs[0]?.outcome === "failed" ? "bad" : "good"}>
      <h2 className={panel.heading}>{t("health.recommendations")}</h2>
      <p>{similarityMadeAt === null ? t("health.notMade") : t("health.made", { time: momentInWords(similarityMadeAt, i18n.language) })}</p>
      <ul className={panel.items}>
        {runs.slice(0, 6).map(({ startedAt, outcome, interactions, products, ms, why }) => (
          <li key={startedAt}>
            {timeInWords(startedAt, i18n.language)} {t(`health.run.${outcome}`)}: {why ?? t("health.runLine", { interactions, products, ms })}
          </li>
        ))}
      </ul>
      <RunNow onRun={onRun} />
    </section>
  );
}
