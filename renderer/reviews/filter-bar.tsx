/** Filters and order of the reviews; what is in force stands beside them and goes with one touch. */
import { ListFilter, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import type { ReviewFilters } from "../../preload/domain/review.ts";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import styles from "./filter-bar.module.scss";
import { FilterChoices } from "./filter-choices.tsx";
import { useLanguageName } from "./language-name.ts";
import { type Choice, countChosen } from "./use-choice.ts";

interface Props {
  readonly overview: Output<"reviews.overview">;
  readonly choice: Choice;
}

export function FilterBar({ overview, choice }: Props) {
  const { t } = useTranslation("reviews");
  const [open, setOpen] = useRemembered("filter", false);
  const chips = useChips(choice.filters);
  const { sort, sortBy, change, clear } = choice;
  return (
    <div className={styles.bar}>
      <Button icon={<ListFilter />} onPress={() => setOpen(true)}>
        {t("filter")}
      </Button>
      <div className={styles.sort} role="group" aria-label={t("sort.label")}>
        {(["newest", "helpful"] as const).map((by) => (
          <Button key={by} pressed={sort === by} onPress={() => sortBy(by)}>
            {t(`sort.${by}`)}
          </Button>
        ))}
      </div>
      {chips.map(({ label, without }) => (
        <Button key={label} icon={<X />} label={t("filters.remove", { label })} onPress={() => change(without)}>
          {label}
        </Button>
      ))}
      {countChosen(choice.filters) > 1 && (
        <Button kind="quiet" onPress={clear}>
          {t("filters.clear")}
        </Button>
      )}
      <FilterChoices overview={overview} choice={choice} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}

function useChips({ stars, aspect, language, verified }: ReviewFilters): { label: string; without: Partial<ReviewFilters> }[] {
  const { t } = useTranslation("reviews");
  const languageName = useLanguageName();
  return [
    ...(stars === null ? [] : [{ label: t("starsRow", { count: stars }), without: { stars: null } }]),
    ...(aspect === null ? [] : [{ label: t(`aspects.${aspect}`), without: { aspect: null } }]),
    ...(language === null ? [] : [{ label: languageName(language), without: { language: null } }]),
    ...(verified ? [{ label: t("filters.verified"), without: { verified: false } }] : []),
  ];
}
