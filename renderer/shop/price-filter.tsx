import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useShopStatus } from "../app/shop-status.ts";
import { Button } from "../ui/button.tsx";
import { formatRoundMoney } from "../ui/money.ts";
import styles from "./filter-sheet.module.scss";
import { priceSteps } from "./price-steps.ts";
import type { ListingOfPage } from "./use-listing.ts";

export function PriceFilter({ of: { listing, found, change } }: { readonly of: ListingOfPage }) {
  const { t, i18n } = useTranslation("shop");
  const { currency } = useShopStatus();
  const id = useId();
  const { maxCents } = listing;
  const steps = priceSteps(found?.facets.price ?? { minCents: 0, maxCents: 0 });
  const shown = maxCents === null || steps.includes(maxCents) ? steps : [...steps, maxCents].toSorted((a, b) => a - b);
  if (shown.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {t("filters.price")}
      </h3>
      <div className={styles.options}>
        {shown.map((step) => (
          <Button key={step} pressed={step === maxCents} onPress={() => change({ maxCents: step === maxCents ? null : step })}>
            {t("filters.upTo", { price: formatRoundMoney(step, currency, i18n.language) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
