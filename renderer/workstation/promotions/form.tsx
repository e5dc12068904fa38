/** A promotion is written left and foretold right; nothing counts before it is saved. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StaffPromotion } from "../../../preload/contract/staff.ts";
import { Button } from "../../ui/button.tsx";
import { keepKeyboard } from "../../ui/keyboard/keep-keyboard.ts";
import { MomentField } from "../../ui/moment-field.tsx";
import panel from "../panel.module.scss";
import styles from "./form.module.scss";
import { GoodsFields } from "./goods-fields.tsx";
import { Preview } from "./preview.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { TypedField, useFault } from "./typed-field.tsx";
import { type Begun, type FormPart, useForm } from "./use-form.ts";
import { wordsOf } from "./words.ts";

interface Props {
  readonly begun: Begun;
  /** As it is in central now; undefined for a new one, or where it is gone. */
  readonly newest: StaffPromotion | undefined;
  readonly onChange: (begun: Begun) => void;
  readonly onSaved: () => void;
  /** Somebody else's change is there: the newest is wanted. */
  readonly onOvertaken: () => void;
  readonly onClose: () => void;
}

export function PromotionForm({ begun, newest, onChange, onSaved, onOvertaken, onClose }: Props) {
  const { t } = useTranslation("promotions");
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => keepKeyboard(desk.current), []);
  const form = useForm({ begun, onChange, onSaved, onOvertaken });
  return (
    <>
      <h1 className={panel.title}>{t(begun.words.edition === null ? "new" : "change")}</h1>
      <div className={styles.desk} ref={desk}>
        <div className={styles.form}>
          <TypedField form={form} name="name" label={t("name")} maxLength={60} />
          <RuleFields form={form} />
          <h2 className={panel.heading}>{t("goods.title")}</h2>
          <GoodsFields form={form} />
          <h2 className={panel.heading}>{t("when")}</h2>
          <Days form={form} />
          <h2 className={panel.heading}>{t("terms.title")}</h2>
          <TermsFields form={form} />
        </div>
        <div className={styles.beside}>
          <div className={panel.actions}>
            <Button onPress={onClose}>{t("leave")}</Button>
            <Button kind="primary" disabled={form.saving} onPress={form.save}>
              {t("save")}
            </Button>
          </div>
          {form.overtaken && <Overtaken form={form} newest={newest} />}
          {form.tried && form.draft === null && <p className={panel.alert}>{t("mend")}</p>}
          <Preview form={form} />
          <p className={styles.hint}>{t("ordered")}</p>
        </div>
      </div>
    </>
  );
}

function Days({ form }: FormPart) {
  const { t } = useTranslation("promotions");
  const faults = { startsAt: useFault({ form }, "startsAt"), endsAt: useFault({ form }, "endsAt") };
  return (
    <div className={styles.row}>
      {(["startsAt", "endsAt"] as const).map((name) => (
        <MomentField
          key={name}
          label={t(name)}
          kind="datetime-local"
          value={form.words[name]}
          error={faults[name]}
          onChange={(moment) => form.change({ [name]: moment })}
        />
      ))}
    </div>
  );
}

/** Nobody's words are lost: theirs are in central, ours still on the page. */
function Overtaken({ form, newest }: FormPart & { readonly newest: StaffPromotion | undefined }) {
  const { t } = useTranslation("promotions");
  if (newest === undefined || newest.edition === form.words.edition) return <p className={panel.alert}>{t("overtaken.gone")}</p>;
  return (
    <section className={panel.note} role="alert">
      <p>{t("overtaken.text", { name: newest.name })}</p>
      <div className={panel.actions}>
        <Button onPress={() => form.goOn({ words: wordsOf(newest), goods: newest.productIds })}>{t("overtaken.theirs")}</Button>
        <Button onPress={() => form.goOn({ words: { ...form.words, edition: newest.edition }, goods: form.goods })}>{t("overtaken.ours")}</Button>
      </div>
    </section>
  );
}
