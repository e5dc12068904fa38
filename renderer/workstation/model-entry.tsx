import { useTranslation } from "react-i18next";
import type { Input } from "../../preload/contract/index.ts";
import type { ExamReport, ModelEntry, ModelRole } from "../../preload/contract/models.ts";
import { call } from "../bridge/call.ts";
import { bytesInWords } from "../ui/bytes.ts";
import { Button } from "../ui/button.tsx";
import { momentInWords } from "../ui/dates.ts";
import { useToast } from "../ui/toast.tsx";
import type { Asking } from "./model-confirm.tsx";
import { JobLine } from "./model-job.tsx";
import styles from "./models.module.scss";
import panel from "./panel.module.scss";

interface Props {
  readonly entry: ModelEntry;
  readonly mayChange: boolean;
  readonly onAsk: (asking: Asking) => void;
}

/** One file: what it is, whether it has room, how its exam went, and the next steps. */
export function ModelEntryCard({ entry, mayChange, onAsk }: Props) {
  const { t } = useTranslation("models");
  const roles = useRolesInWords();
  const busy = entry.job !== null && entry.job.phase !== "over";
  return (
    <li className={styles.entry} data-active={entry.activeFor.length > 0}>
      <div className={styles.what}>
        <h3 className={styles.name}>{entry.name}</h3>
        {entry.activeFor.length > 0 && <p className={styles.mark}>{t("active", { roles: roles(entry.activeFor) })}</p>}
        <Facts entry={entry} />
      </div>
      <div className={styles.shown}>
        <Exam entry={entry} />
        {entry.job !== null && (
          <JobLine
            name={entry.name}
            cancelKey={entry.state === "found" ? (entry.path ?? entry.id) : entry.id}
            job={entry.job}
            mayChange={mayChange}
            nameHidden
          />
        )}
      </div>
      {mayChange && !busy && <Actions entry={entry} onAsk={onAsk} />}
    </li>
  );
}

function useRolesInWords(): (roles: readonly ModelRole[]) => string {
  const { t } = useTranslation("models");
  return (roles) => roles.map((role) => t(`forRole.${role}`)).join(t("and"));
}

function Facts({ entry }: { readonly entry: ModelEntry }) {
  const { t, i18n } = useTranslation("models");
  const { bytes, received, parameters, licence, source, state, fit } = entry;
  const words = (value: number) => bytesInWords(value, i18n.language);
  const count = new Intl.NumberFormat(i18n.language, { notation: "compact", maximumSignificantDigits: 2 }).format(parameters);
  const share = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 }).format(fit.share);
  return (
    <ul className={panel.items}>
      <li>{parameters > 0 ? t("size", { bytes: words(bytes), parameters: count }) : t("sizeOnly", { bytes: words(bytes) })}</li>
      {licence !== "" && <li>{t("licence", { licence })}</li>}
      <li>
        {source === "application"
          ? t("source.application")
          : `${t(`source.${source}`)}. ${t(`state.${state}`, { received: words(received), bytes: words(bytes) })}`}
      </li>
      <li data-fit={fit.verdict}>{t(`fit.${fit.verdict}`, { needs: words(fit.needs), share })}</li>
    </ul>
  );
}

function Exam({ entry: { exam, state } }: { readonly entry: ModelEntry }) {
  const { t, i18n } = useTranslation("models");
  if (exam === null) return state === "there" ? <p>{t("exam.none")}</p> : null;
  const number = (value: number) => new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 3 }).format(value);
  const { questions, reviews } = exam;
  return (
    <ul className={panel.items}>
      <li className={styles.strong}>{t("exam.at", { time: momentInWords(exam.at, i18n.language) })}</li>
      <li>{t("exam.speed", { rate: number(exam.tokensPerSecond), first: number(exam.firstTokenMs) })}</li>
      <li>{t("exam.questions", questions)}</li>
      <li>{t("exam.reviews", { ...reviews, ms: number(reviews.msEach) })}</li>
      <Passed exam={exam} />
    </ul>
  );
}

function Passed({ exam: { passed } }: { readonly exam: ExamReport }) {
  const { t } = useTranslation("models");
  const roles = useRolesInWords();
  const all: readonly ModelRole[] = ["analyst", "assistant"];
  const [good, bad] = [all.filter((role) => passed[role]), all.filter((role) => !passed[role])];
  return (
    <>
      {good.length > 0 && <li className={styles.strong}>{t("exam.passed", { roles: roles(good) })}</li>}
      {bad.length > 0 && <li className={panel.alert}>{t("exam.notPassed", { roles: roles(bad) })}</li>}
    </>
  );
}

function Actions({ entry, onAsk }: Pick<Props, "entry" | "onAsk">) {
  const { t } = useTranslation("models");
  const toast = useToast();
  const { id, name, state, source, path, exam, activeFor, roles } = entry;
  const failed = () => toast.show({ text: t("actionFailed"), tone: "warning" });
  const examine = () => void call("models.exam", { id }).catch(failed);
  const check = (given: Input<"models.import">) => void call("models.import", given).catch(failed);
  const words = { offered: "download", partly: "goOn", "set-aside": "again" } as const;
  const usable = state === "there" ? roles.filter((role) => !activeFor.includes(role) && (source === "application" || exam?.passed[role] === true)) : [];
  return (
    <div className={styles.actions}>
      {(state === "offered" || state === "partly" || state === "set-aside") && (
        <Button label={t("named", { what: t(words[state]), name })} onPress={() => onAsk({ what: "download", entry })}>
          {t(words[state])}
        </Button>
      )}
      {state === "found" && path !== null && (
        <Button label={t("named", { what: t("check"), name })} onPress={() => check({ path })}>
          {t("check")}
        </Button>
      )}
      {usable.map((role) => (
        <Button key={role} label={t("named", { what: t(`use.${role}`), name })} onPress={() => onAsk({ what: "use", entry, role })}>
          {t(`use.${role}`)}
        </Button>
      ))}
      {state === "there" && (
        <Button label={t("named", { what: t("examine"), name })} onPress={examine}>
          {t(exam === null ? "examine" : "examineAgain")}
        </Button>
      )}
    </div>
  );
}
