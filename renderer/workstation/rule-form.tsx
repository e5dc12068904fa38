import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Rule, Scenario } from "../../preload/contract/recommendations.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Choice } from "./choice.tsx";
import panel from "./panel.module.scss";
import styles from "./shelves.module.scss";

interface Props {
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

const effects = ["pin", "boost", "bury", "block"] as const satisfies readonly Rule["effect"][];
const subjects = ["product", "manufacturer", "department"] as const satisfies readonly Rule["subject"][];
const everywhere = "everywhere";
const scenarios = [everywhere, "for-you", "similar", "goes-with", "popular", "new-offers"] as const satisfies readonly (Scenario | typeof everywhere)[];
const DAY_MS = 86_400_000;

/** Pins are for one product; a rule without days holds until it is removed. */
export function RuleForm({ onClose, onAdded }: Props) {
  const { t } = useTranslation("shelves");
  const form = useForm(onAdded);
  const actions = (
    <>
      <Button onPress={onClose}>{t("form.cancel")}</Button>
      <Button kind="primary" disabled={form.subjectId.trim() === ""} onPress={form.save}>
        {t("form.save")}
      </Button>
    </>
  );
  return (
    <Sheet open title={t("rules.add")} onClose={onClose} actions={actions}>
      <div className={styles.form}>
        <What form={form} />
        <Subject form={form} />
        <Choice
          label={t("form.scenario")}
          options={scenarios}
          value={form.scenario}
          onChange={form.setScenario}
          wordFor={(each) => (each === everywhere ? t("rules.everywhere") : t(`scenario.${each}`))}
        />
        <div className={styles.pair}>
          <Field label={t("form.wait")} value={form.wait} onChange={form.setWait} layout="digits" maxLength={3} />
          <Field label={t("form.days")} value={form.days} onChange={form.setDays} layout="digits" maxLength={3} />
        </div>
        <p className={panel.note}>{t("form.soon")}</p>
      </div>
    </Sheet>
  );
}

interface PartProps {
  readonly form: ReturnType<typeof useForm>;
}

function What({ form }: PartProps) {
  const { t } = useTranslation("shelves");
  return (
    <div className={styles.first}>
      <div>
        <Choice label={t("form.effect")} options={effects} value={form.effect} onChange={form.setEffect} wordFor={(each) => t(`effect.${each}`)} />
        <p className={styles.means}>{t(`effectMeans.${form.effect}`)}</p>
      </div>
      <Choice
        label={t("form.subject")}
        options={form.effect === "pin" ? ["product"] : subjects}
        value={form.subject}
        onChange={form.setSubject}
        wordFor={(each) => t(`subject.${each}`)}
      />
    </div>
  );
}

/** Departments are few and stand there to be chosen; of the rest staff know the number or the name. */
function Subject({ form }: PartProps) {
  const { t } = useTranslation("shelves");
  const departments = useRequest("catalogue.departments", null, { when: form.subject === "department" });
  if (form.subject !== "department" || departments.state !== "ready")
    return <Field label={t(`form.id.${form.subject}`)} value={form.subjectId} onChange={form.setSubjectId} error={form.error} maxLength={80} />;
  const names = new Map<string, string>(departments.value.map(({ id, name }) => [id, name]));
  return (
    <div>
      <Choice
        label={t("form.id.department")}
        options={[...names.keys()]}
        value={form.subjectId}
        onChange={form.setSubjectId}
        wordFor={(id) => names.get(id) ?? id}
      />
      <p className={panel.error} role="alert">
        {form.error}
      </p>
    </div>
  );
}

function useForm(onAdded: () => void) {
  const { t } = useTranslation("shelves");
  const [effect, setEffect] = useRemembered<(typeof effects)[number]>("effect", "boost");
  const [wanted, setWanted] = useRemembered<(typeof subjects)[number]>("subject", "product");
  const [subjectId, setSubjectId] = useRemembered("subject id", "");
  const [scenario, setScenario] = useRemembered<(typeof scenarios)[number]>("scenario", everywhere);
  const [wait, setWait] = useRemembered("wait", "");
  const [days, setDays] = useRemembered("days", "");
  const [error, setError] = useState<string | null>(null);
  const subject = effect === "pin" ? "product" : wanted;
  const save = () =>
    void call("shelves.addRule", {
      ...{ effect, subject, subjectId: subjectId.trim(), scenario: scenario === everywhere ? null : scenario },
      ...{ startsAt: inDays(Number(wait)), endsAt: Number(days) > 0 ? inDays(Number(wait) + Number(days)) : null },
    }).then(onAdded, (failure: unknown) => setError(t(failure instanceof AppError && failure.code === "not-found" ? "form.unknown" : "rules.failed")));
  const setSubject = (next: typeof wanted) => {
    setWanted(next);
    setSubjectId(""); // what was typed names a thing of another sort
    setError(null);
  };
  return { effect, setEffect, subject, setSubject, subjectId, setSubjectId, scenario, setScenario, wait, setWait, days, setDays, error, save };
}

/** At the beginning of that day; null for now. */
function inDays(days: number): string | null {
  if (days === 0) return null;
  const day = new Date(Date.now() + days * DAY_MS);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}
