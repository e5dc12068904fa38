import { useTranslation } from "react-i18next";
import type { NamedRule } from "../../preload/contract/shelves.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { momentInWords } from "../ui/dates.ts";
import { useToast } from "../ui/toast.tsx";
import panel from "./panel.module.scss";
import { RuleForm } from "./rule-form.tsx";
import styles from "./shelves.module.scss";

interface Props {
  readonly rules: readonly NamedRule[];
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

export function ShelfRules({ rules, mayChange, onChanged }: Props) {
  const { t } = useTranslation("shelves");
  const [adding, setAdding] = useRemembered("adding", false);
  const remove = useRemove(onChanged);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={panel.heading}>{t("rules.title")}</h2>
        {mayChange && <Button onPress={() => setAdding(true)}>{t("rules.add")}</Button>}
      </div>
      {rules.length === 0 && <p className={panel.note}>{t("rules.none")}</p>}
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule.id} className={styles.rule}>
            <RuleWords rule={rule} />
            {mayChange && (
              <Button label={t("rules.removeNamed", { name: rule.subjectName })} onPress={() => remove(rule.id)}>
                {t("rules.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <RuleForm
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function RuleWords({ rule: { effect, subject, subjectName, scenario, startsAt, endsAt } }: { readonly rule: NamedRule }) {
  const { t, i18n } = useTranslation("shelves");
  const when = [
    startsAt !== null && t("rules.from", { when: momentInWords(startsAt, i18n.language) }),
    endsAt !== null && t("rules.until", { when: momentInWords(endsAt, i18n.language) }),
  ].filter(Boolean);
  const where = scenario === null ? t("rules.everywhere") : t(`scenario.${scenario}`);
  return (
    <>
      <span className={`${panel.state} ${styles.effect}`}>{t(`effect.${effect}`)}</span>
      <p className={styles.words}>
        <strong>{subjectName}</strong>
        <br />
        {t("rules.line", { subject: t(`subject.${subject}`), where, when: when.length === 0 ? t("rules.always") : when.join(" ") })}
      </p>
    </>
  );
}

function useRemove(onChanged: () => void): (id: number) => void {
  const { t } = useTranslation("shelves");
  const toast = useToast();
  return (id) =>
    void call("shelves.removeRule", { id })
      .then(
        () => toast.show({ text: t("rules.removed") }),
        (error: unknown) => toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "rules.gone" : "rules.failed"), tone: "warning" }),
      )
      .finally(onChanged);
}
