/** One typed part of a promotion. What is missing is told once somebody tried to save, what is wrong at once. */
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";
import type { FormPart } from "./use-form.ts";
import type { PromotionWords } from "./words.ts";

type Typed = { [Name in keyof PromotionWords]: PromotionWords[Name] extends string ? Name : never }[keyof PromotionWords];

interface Props extends FormPart {
  readonly name: Typed;
  readonly label: string;
  readonly maxLength?: number;
}

export function TypedField({ form, name, label, maxLength = 12 }: Props) {
  return (
    <Field label={label} value={form.words[name]} maxLength={maxLength} error={useFault({ form }, name)} onChange={(text) => form.change({ [name]: text })} />
  );
}

export function useFault({ form: { words, faults, tried } }: FormPart, name: Typed): string | null {
  const { t } = useTranslation("promotions");
  const fault = faults[name];
  return fault === undefined || (words[name] === "" && !tried) ? null : t(`faults.${fault}`);
}
