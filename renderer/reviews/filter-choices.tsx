/** Every filter that would leave something, with how much it would leave of all reviews. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import styles from "./filter-bar.module.scss";
import { useLanguageName } from "./language-name.ts";
import type { Choice } from "./use-choice.ts";

interface Props {
  readonly overview: Output<"reviews.overview">;
  readonly choice: Choice;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function FilterChoices({ overview, choice, open, onClose }: Props) {
  const { t } = useTranslation("reviews");
  const languageName = useLanguageName();
  const { filters, change, clear } = choice;
  const { counts, aspects, languages, verified } = overview;
  const stars = [5, 4, 3, 2, 1].map((count) => ({ value: count, label: t("starsRow", { count }), count: counts.byStars[count - 1] ?? 0 }));
  const actions = (
    <>
      <Button size="large" onPress={clear}>
        {t("filters.clear")}
      </Button>
      <Button size="large" kind="primary" onPress={onClose}>
        {t("filters.show")}
      </Button>
    </>
  );
  return (
    <Sheet open={open} title={t("filter")} onClose={onClose} actions={actions}>
      <div className={styles.choices}>
        <Options title={t("starsLabel")} chosen={filters.stars} options={stars} onChange={(value) => change({ stars: value })} />
        <Options
          title={t("aspectsTitle")}
          chosen={filters.aspect}
          options={aspects.map(({ aspect, reviews }) => ({ value: aspect, label: t(`aspects.${aspect}`), count: reviews }))}
          onChange={(value) => change({ aspect: value })}
        />
        {languages.length > 1 && (
          <Options
            title={t("filters.language")}
            chosen={filters.language}
            options={languages.map(({ language, count }) => ({ value: language, label: languageName(language), count }))}
            onChange={(value) => change({ language: value })}
          />
        )}
        <div className={styles.options}>
          <Button pressed={filters.verified} disabled={verified === 0} onPress={() => change({ verified: !filters.verified })}>
            {t("filters.option", { label: t("filters.verified"), count: verified })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

interface OptionsProps<T extends string | number> {
  readonly title: string;
  readonly chosen: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly count: number }[];
  readonly onChange: (chosen: T | null) => void;
}

function Options<T extends string | number>({ title, chosen, options, onChange }: OptionsProps<T>) {
  const { t } = useTranslation("reviews");
  const id = useId();
  if (options.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      <div className={styles.options}>
        {options.map(({ value, label, count }) => (
          <Button key={value} pressed={chosen === value} disabled={count === 0} onPress={() => onChange(chosen === value ? null : value)}>
            {t("filters.option", { label, count })}
          </Button>
        ))}
      </div>
    </div>
  );
}
