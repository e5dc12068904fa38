import { useTranslation } from "react-i18next";
import { useSheets } from "../app/sheets.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { RecommendedShelf } from "../ui/recommended-shelf.tsx";
import { Section } from "../ui/section.tsx";
import { type Listing, withoutFilters } from "./listing.ts";
import { Goods } from "./product-list.tsx";
import type { ListingOfPage } from "./use-listing.ts";

/** Says what is missing, offers to drop one wish at a time, and shows the closest things there are. */
export function NothingFound({ of: { listing, found, change } }: { readonly of: ListingOfPage }) {
  const { t } = useTranslation("shop");
  const { open } = useSheets();
  if (found === null) return null;
  const title = listing.query === "" ? t("nothing.title") : t("nothing.titleFor", { query: listing.query });
  return (
    <>
      <EmptyState title={title} text={t(found.nearest.length > 0 ? "nothing.text" : "nothing.textUnknown")}>
        {found.relaxations.map(({ drop, label, count }) => (
          <Button key={drop + label} onPress={() => change(dropped(drop))}>
            {t("nothing.without", { label, count })}
          </Button>
        ))}
        <Button onPress={() => open("staff")}>{t("nothing.staff")}</Button>
      </EmptyState>
      {found.nearest.length > 0 ? (
        <Section title={t("nothing.nearest")}>
          <Goods products={found.nearest} label={t("nothing.nearest")} />
        </Section>
      ) : (
        <Popular />
      )}
    </>
  );
}

/** Where nothing is near: what others buy, so that the page is no dead end. */
function Popular() {
  const { t } = useTranslation("shop");
  const shelf = useRequest("recommendations.popular", { limit: 8 });
  if (shelf.state !== "ready" || shelf.value.items.length === 0) return null;
  return (
    <Section title={t("nothing.popular")}>
      <RecommendedShelf label={t("nothing.popular")} shelf={shelf.value} />
    </Section>
  );
}

/** A relaxation names a filter of the contract; an unknown name clears them all. */
function dropped(drop: string): Partial<Listing> {
  if (drop === "query") return { query: "" };
  return drop in withoutFilters ? { [drop]: withoutFilters[drop as keyof typeof withoutFilters] } : withoutFilters; // `in` has just said so
}
