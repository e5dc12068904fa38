/** The form of one promotion: what is typed, what is understood of it, and keeping it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftProblem } from "../../../preload/contract/promotions.ts";
import { AppError } from "../../../preload/errors.ts";
import { useShopStatus } from "../../app/shop-status.ts";
import { useSteady } from "../../app/use-steady.ts";
import { call } from "../../bridge/call.ts";
import { useToast } from "../../ui/toast.tsx";
import { understood } from "./understood.ts";
import type { PromotionWords } from "./words.ts";

/** What was begun, as the page keeps it. */
export interface Begun {
  readonly words: PromotionWords;
  readonly goods: readonly string[];
}

interface Needs {
  readonly begun: Begun;
  readonly onChange: (begun: Begun) => void;
  readonly onSaved: () => void;
  readonly onOvertaken: () => void;
}

export type Form = ReturnType<typeof useForm>;
export interface FormPart {
  readonly form: Form;
}

export function useForm({ begun: { words, goods }, onChange, onSaved, onOvertaken }: Needs) {
  const { t } = useTranslation("promotions");
  const toast = useToast();
  const { currency } = useShopStatus();
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<readonly DraftProblem[]>([]);
  const [overtaken, setOvertaken] = useState(false);
  const { draft, faults } = understood(words, goods, currency);

  const save = useSteady(() => {
    setTried(true);
    if (draft === null || saving) return;
    setSaving(true);
    call("promotions.save", { id: words.id, edition: words.edition, draft })
      .then(({ problems }) => {
        setRefused(problems);
        if (problems.length > 0) return;
        toast.show({ text: t("saved", { name: draft.name }) });
        onSaved();
      }, failed)
      .finally(() => setSaving(false));
  });

  function failed(error: unknown): void {
    const code = error instanceof AppError ? error.code : "internal";
    setOvertaken(code === "changed");
    if (code === "changed") onOvertaken();
    else toast.show({ text: t(code === "offline" ? "offline" : "notSaved"), tone: "warning" });
  }

  function change(changed: Partial<PromotionWords>): void {
    setRefused([]);
    onChange({ words: { ...words, ...changed }, goods });
  }

  function choose(chosen: readonly string[]): void {
    setRefused([]);
    onChange({ words, goods: [...new Set(chosen)] });
  }

  /** After somebody else's change: with their words, or with ours over theirs. */
  function goOn(next: Begun): void {
    setOvertaken(false);
    onChange(next);
  }

  return { words, goods, currency, draft, faults, tried, saving, refused, overtaken, save, change, choose, goOn };
}
