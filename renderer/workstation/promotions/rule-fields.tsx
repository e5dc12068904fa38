/** What the promotion does: one of seven kinds, and the few figures that this kind has. */
import { useTranslation } from "react-i18next";
import { Choice } from "../choice.tsx";
import styles from "./form.module.scss";
import { TypedField } from "./typed-field.tsx";
import type { FormPart } from "./use-form.ts";
import type { Kind } from "./words.ts";

const figures = {
  percent: ["percent"],
  fixed: ["amount"],
  buy_x_get_y: ["buy", "get"],
  n_for_m: ["take", "pay"],
  n_for_price: ["take", "amount"],
  threshold: ["percent", "minimum"],
  threshold_amount: ["amount", "minimum"],
} as const satisfies Record<Kind, readonly string[]>;
const kinds = Object.keys(figures) as Kind[]; // the keys of an object literal, which TypeScript widens to string

export function RuleFields({ form }: FormPart) {
  const { t } = useTranslation("promotions");
  const { kind } = form.words;
  return (
    <>
      <Choice label={t("kind")} options={kinds} value={kind} onChange={(next) => form.change({ kind: next })} wordFor={(each) => t(`kinds.${each}`)} />
      <div className={styles.row}>
        {figures[kind].map((name) => (
          <TypedField key={name} form={form} name={name} label={t(name === "amount" ? `amounts.${kind}` : `figures.${name}`)} />
        ))}
      </div>
    </>
  );
}
