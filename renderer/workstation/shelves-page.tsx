/** The recommender for staff: how its runs went, what staff want of the shelves, what became of them. */
import { useTranslation } from "react-i18next";
import type { ShelvesState } from "../../preload/contract/shelves.ts";
import { useSession } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { dayInWords, momentInWords, timeInWords } from "../ui/dates.ts";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import panel from "./panel.module.scss";
import { RunNow } from "./run-now.tsx";
import { ShelfMeasures } from "./shelf-measures.tsx";
import { ShelfPreview } from "./shelf-preview.tsx";
import { ShelfRules } from "./shelf-rules.tsx";
import styles from "./shelves.module.scss";
import { StaffError } from "./staff-error.tsx";

const keepers: readonly string[] = ["merchandiser", "manager"];

export function ShelvesPage() {
  const { t } = useTranslation("shelves");
  const { person } = useSession();
  const state = useRequest("shelves.state", null, { refreshOn: "recommendations.changed" });
  const mayChange = person.who === "staff" && keepers.includes(person.role);
  return (
    <>
      <h1 className={panel.title}>{t("title")}</h1>
      {state.state === "loading" && <LinesSkeleton count={5} />}
      {state.state === "failed" && <StaffError error={state.error} onAgain={state.again} />}
      {state.state === "ready" && (
        <>
          <div className={panel.cards}>
            <Freshness state={state.value} onRun={state.again} />
            <Quality state={state.value} />
          </div>
          <ShelfRules rules={state.value.rules} mayChange={mayChange} onChanged={state.again} />
          {mayChange && <ShelfPreview />}
          <ShelfMeasures measured={state.value.measured} />
        </>
      )}
    </>
  );
}

function Freshness({ state: { madeAt, runs }, onRun }: { readonly state: ShelvesState; readonly onRun: () => void }) {
  const { t, i18n } = useTranslation("shelves");
  const minutes = madeAt === null ? 0 : Math.max(0, Math.round((Date.now() - Date.parse(madeAt)) / 60_000));
  return (
    <section className={panel.card} data-tone={runs[0]?.outcome === "failed" ? "bad" : "good"}>
      <h2 className={panel.heading}>{madeAt === null ? t("notMade") : t("old", { count: minutes })}</h2>
      <ol className={styles.timeline} aria-label={t("runs")}>
        {runs.map(({ startedAt, outcome }) => (
          <li key={startedAt} data-outcome={outcome} title={t("mark", { when: momentInWords(startedAt, i18n.language), outcome: t(`outcome.${outcome}`) })} />
        ))}
      </ol>
      <p className={styles.legend}>{t(runs.length === 0 ? "noRuns" : "legend")}</p>
      <ul className={panel.items}>
        {runs.slice(0, 4).map(({ startedAt, outcome, interactions, ms, why }) => (
          <li key={startedAt}>{t(`run.${outcome}`, { when: timeInWords(startedAt, i18n.language), interactions, seconds: ms / 1000, why })}</li>
        ))}
      </ul>
      <RunNow onRun={onRun} />
    </section>
  );
}

function Quality({ state: { nights, choice } }: { readonly state: ShelvesState }) {
  const { t, i18n } = useTranslation("shelves");
  return (
    <section className={panel.card} data-tone={nights[0]?.outcome === "returned" ? "bad" : "good"}>
      <h2 className={panel.heading}>{t("quality")}</h2>
      <p>{choice === null ? t("notTuned") : t("tuned", { method: t(`method.${choice.method}`), when: dayInWords(choice.chosenAt, i18n.language) })}</p>
      {choice !== null && nights[0]?.outcome === "returned" && <p className={panel.alert}>{choice.why}</p>}
      <ul className={panel.items}>
        {nights.slice(0, 5).map(({ at, quality, popular, baskets }) => (
          <li key={at}>{t("night", { when: dayInWords(at, i18n.language), times: (quality / Math.max(popular, 1e-9)).toFixed(1), count: baskets })}</li>
        ))}
      </ul>
      {nights.length === 0 && <p>{t("noNight")}</p>}
    </section>
  );
}
