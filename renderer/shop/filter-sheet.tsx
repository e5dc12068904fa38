/** Every filter that would leave something, with how much it would leave. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { capitalised } from "../ui/capitalised.ts";
import { Sheet } from "../ui/sheet.tsx";
import styles from "./filter-sheet.module.scss";
import { type Listing, withoutFilters } from "./listing.ts";
import { PriceFilter } from "./price-filter.tsx";
import type { ListingOfPage } from "./use-listing.ts";

interface Props {
  readonly of: ListingOfPage;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function FilterSheet({ of, open, onClose }: Props) {
  const { t } = useTranslation("shop");
  const { listing, found, change } = of;
  const actions = (
    <>
      <Button size="large" onPress={() => change(withoutFilters)}>
        {t("filters.clear")}
      </Button>
      <Button size="large" kind="primary" onPress={onClose}>
        {t("filters.show", { count: found?.total ?? 0 })}
      </Button>
    </>
  );
  return (
    <Sheet open={open} title={t("filter")} onClose={onClose} actions={actions}>
      {found !== null && (
        <div className={styles.filters}>
          <Simple of={of} />
          <PriceFilter of={of} />
          <Many title={t("filters.kinds")} chosen={listing.kinds} options={found.facets.kinds} onChange={(kinds) => change({ kinds })} />
          <Many
            title={t("filters.makers")}
            chosen={listing.manufacturerIds}
            options={found.facets.manufacturers}
            onChange={(manufacturerIds) => change({ manufacturerIds })}
          />
          <Many title={t("filters.colours")} chosen={listing.colours} options={found.facets.colours} onChange={(colours) => change({ colours })} />
        </div>
      )}
    </Sheet>
  );
}

function Simple({ of: { listing, found, change } }: { readonly of: ListingOfPage }) {
  const { t } = useTranslation("shop");
  const facets = found?.facets;
  const entries: readonly { name: string; on: boolean; count: number; then: Partial<Listing> }[] = [
    { name: "inStock", on: listing.inStock, count: facets?.inStock ?? 0, then: { inStock: !listing.inStock } },
    { name: "onOffer", on: listing.onOffer, count: facets?.onOffer ?? 0, then: { onOffer: !listing.onOffer } },
    { name: "fourStars", on: listing.minStars !== null, count: facets?.fourStars ?? 0, then: { minStars: listing.minStars === null ? 4 : null } },
  ];
  return (
    <div className={styles.options}>
      {entries.map(({ name, on, count, then }) => (
        <Button key={name} pressed={on} disabled={count === 0 && !on} onPress={() => change(then)}>
          {t("filters.option", { label: t(`filters.${name}`), count })}
        </Button>
      ))}
    </div>
  );
}

interface ManyProps {
  readonly title: string;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly onChange: (chosen: string[]) => void;
}

function Many({ title, chosen, options, onChange }: ManyProps) {
  const { t, i18n } = useTranslation("shop");
  const id = useId();
  if (options.length < 2 && chosen.length === 0) return null;
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <div role="group" aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      <div className={styles.options}>
        {options.map(({ value, label, count }) => (
          <Button key={value} pressed={chosen.includes(value)} onPress={() => toggle(value)}>
            {t("filters.option", { label: capitalised(label, i18n.language), count })}
          </Button>
        ))}
      </div>
    </div>
  );
}
