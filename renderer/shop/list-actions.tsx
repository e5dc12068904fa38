/** The strip under a list: back, filter, sort. */
import { ArrowUpDown, SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useBack } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { FilterSheet } from "./filter-sheet.tsx";
import styles from "./list-actions.module.scss";
import { countFilters, sorts } from "./listing.ts";
import type { ListingOfPage } from "./use-listing.ts";

interface Props {
  readonly of: ListingOfPage;
  /** In the place of "Back". */
  readonly first?: ReactNode;
}

export function ListActions({ of, first }: Props) {
  const { t } = useTranslation("shop");
  const back = useBack();
  const [opened, setOpened] = useRemembered<"filter" | "sort" | null>("sheet", null);
  const close = () => setOpened(null);
  const filters = countFilters(of.listing);
  return (
    <>
      {first ?? (
        <Button size="large" onPress={back}>
          {t("back")}
        </Button>
      )}
      <Button size="large" icon={<SlidersHorizontal />} onPress={() => setOpened("filter")}>
        {filters === 0 ? t("filter") : t("filterCount", { count: filters })}
      </Button>
      <Button size="large" icon={<ArrowUpDown />} label={t("sortIs", { sort: t(`sorts.${of.listing.sort}`) })} onPress={() => setOpened("sort")}>
        {t(`sorts.${of.listing.sort}`)}
      </Button>
      <FilterSheet of={of} open={opened === "filter"} onClose={close} />
      <SortSheet of={of} open={opened === "sort"} onClose={close} />
    </>
  );
}

function SortSheet({ of, open, onClose }: { readonly of: ListingOfPage; readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation("shop");
  return (
    <Sheet open={open} title={t("sort")} onClose={onClose}>
      <div className={styles.sorts}>
        {sorts.map((sort) => (
          <Button
            key={sort}
            size="large"
            pressed={of.listing.sort === sort}
            onPress={() => {
              of.change({ sort });
              onClose();
            }}
          >
            {t(`sorts.${sort}`)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
