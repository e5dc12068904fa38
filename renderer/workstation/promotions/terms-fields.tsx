/** For whom, when, how often and beside what. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useRequest } from "../../bridge/use-request.ts";
import { Button } from "../../ui/button.tsx";
import { MomentField } from "../../ui/moment-field.tsx";
import { Choice } from "../choice.tsx";
import panel from "../panel.module.scss";
import styles from "./form.module.scss";
import { TypedField, useFault } from "./typed-field.tsx";
import type { FormPart } from "./use-form.ts";

const stackings = ["layered", "alone", "combined"] as const;
const week = [1, 2, 3, 4, 5, 6, 7];
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const EVERYBODY = "";

export function TermsFields({ form }: FormPart) {
  const { t } = useTranslation("promotions");
  return (
    <>
      <Hours form={form} />
      <Groups form={form} />
      <div className={styles.row}>
        <TypedField form={form} name="code" label={t("terms.code")} maxLength={24} />
        <TypedField form={form} name="budget" label={t("terms.budget")} />
        <TypedField form={form} name="perOrder" label={t("terms.perOrder")} />
        <TypedField form={form} name="perCustomer" label={t("terms.perCustomer")} />
      </div>
      <Choice
        label={t("terms.stacking")}
        options={stackings}
        value={form.words.stacking}
        onChange={(stacking) => form.change({ stacking })}
        wordFor={(each) => t(`stackings.${each}`)}
      />
      <div className={styles.row}>
        <TypedField form={form} name="priority" label={t("terms.priority")} maxLength={2} />
      </div>
    </>
  );
}

function Hours({ form }: FormPart) {
  const { t, i18n } = useTranslation("promotions");
  const id = useId();
  const { days, from, to } = form.words;
  const dayName = new Intl.DateTimeFormat(i18n.language, { weekday: "short", timeZone: "UTC" });
  const toggle = (day: number) => form.change({ days: days.includes(day) ? days.filter((each) => each !== day) : [...days, day] });
  const faults = { from: useFault({ form }, "from"), to: useFault({ form }, "to") };
  return (
    <>
      <div role="group" aria-labelledby={id}>
        <p id={id}>{t("terms.days")}</p>
        <div className={panel.actions}>
          {week.map((day) => (
            <Button key={day} kind={days.includes(day) ? "primary" : "second"} pressed={days.includes(day)} onPress={() => toggle(day)}>
              {dayName.format(MONDAY + (day - 1) * DAY_MS)}
            </Button>
          ))}
        </div>
      </div>
      {days.length > 0 && (
        <div className={styles.row}>
          <MomentField label={t("terms.from")} kind="time" value={from} error={faults.from} onChange={(time) => form.change({ from: time })} />
          <MomentField label={t("terms.to")} kind="time" value={to} error={faults.to} onChange={(time) => form.change({ to: time })} />
        </div>
      )}
    </>
  );
}

/** Nothing to choose where the shop has no groups. */
function Groups({ form }: FormPart) {
  const { t } = useTranslation("promotions");
  const groups = useRequest("promotions.groups", null);
  if (groups.state !== "ready" || groups.value.length === 0) return null;
  const names = new Map([[EVERYBODY, t("terms.everybody")], ...groups.value.map(({ id, name }) => [id, name] as const)]);
  return (
    <Choice
      label={t("terms.group")}
      options={[...names.keys()]}
      value={form.words.groupId}
      onChange={(groupId) => form.change({ groupId })}
      wordFor={(id) => names.get(id) ?? id}
    />
  );
}
