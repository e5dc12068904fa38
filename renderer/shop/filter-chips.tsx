import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useShopStatus } from "../app/shop-status.ts";
import { Button } from "../ui/button.tsx";
import { capitalised } from "../ui/capitalised.ts";
import { formatRoundMoney } from "../ui/money.ts";
import styles from "./filter-chips.module.scss";
import { countFilters, type Listing, withoutFilters } from "./listing.ts";
import type { ListingOfPage } from "./use-listing.ts";

interface Chip {
  readonly label: string;
  readonly without: Partial<Listing>;
}

/** Each filter in force, to be taken off with one touch. */
export function FilterChips({ of }: { readonly of: ListingOfPage }) {
  const { t } = useTranslation("shop");
  const chips = useChips(of);
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t("filters.inForce")}>
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Button icon={<X />} label={t("filters.remove", { label })} onPress={() => of.change(without)}>
            {label}
          </Button>
        </li>
      ))}
      {countFilters(of.listing) > 1 && (
        <li>
          <Button kind="quiet" onPress={() => of.change(withoutFilters)}>
            {t("filters.clear")}
          </Button>
        </li>
      )}
    </ul>
  );
}

function useChips({ listing, found }: ListingOfPage): Chip[] {
  const { t, i18n } = useTranslation("shop");
  const { currency } = useShopStatus();
  const makerName = (id: string) => found?.facets.manufacturers.find(({ value }) => value === id)?.label ?? id;
  const { kinds, manufacturerIds, colours, minCents, maxCents, minStars, inStock, onOffer } = listing;
  return [
    ...kinds.map((kind) => ({ label: capitalised(kind, i18n.language), without: { kinds: kinds.filter((each) => each !== kind) } })),
    ...manufacturerIds.map((id) => ({ label: makerName(id), without: { manufacturerIds: manufacturerIds.filter((each) => each !== id) } })),
    ...colours.map((colour) => ({ label: capitalised(colour, i18n.language), without: { colours: colours.filter((each) => each !== colour) } })),
    ...(minCents === null ? [] : [{ label: t("filters.from", { price: formatRoundMoney(minCents, currency, i18n.language) }), without: { minCents: null } }]),
    ...(maxCents === null ? [] : [{ label: t("filters.upTo", { price: formatRoundMoney(maxCents, currency, i18n.language) }), without: { maxCents: null } }]),
    ...(minStars === null ? [] : [{ label: t("filters.fourStars"), without: { minStars: null } }]),
    ...(inStock ? [{ label: t("filters.inStock"), without: { inStock: false } }] : []),
    ...(onOffer ? [{ label: t("filters.onOffer"), without: { onOffer: false } }] : []),
  ];
}
