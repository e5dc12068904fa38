import { useLocation, useSearch } from "wouter";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { useKept } from "../ui/use-kept.ts";
import { filtersOf, type Listing, readListing, writeListing } from "./listing.ts";

export const PAGE_SIZE = 12;

interface Within {
  readonly departmentId?: string;
  readonly promotionId?: string;
  readonly manufacturerId?: string;
}

/** The list of this page: what is asked, what came, and how to ask for something else. */
export function useListing({ departmentId, promotionId, manufacturerId }: Within) {
  const [path] = useLocation();
  const listing = readListing(useSearch());
  const go = useGo();
  const filters = filtersOf(listing);
  const asked = useRequest(
    "catalogue.find",
    {
      filters: {
        ...filters,
        departmentId: departmentId ?? null,
        promotionId: promotionId ?? null,
        manufacturerIds: manufacturerId === undefined ? filters.manufacturerIds : [manufacturerId],
      },
      sort: listing.sort,
      page: listing.page,
      pageSize: PAGE_SIZE,
    },
    { refreshOn: "catalogue.changed" },
  );
  const { value: found, waiting } = useKept(asked);
  // Another filter shows the first page of what it finds.
  const change = (part: Partial<Listing>) => {
    go(path + writeListing({ ...listing, page: 0, ...part }), { replace: true });
    document.querySelector("[data-scroller]")?.scrollTo({ top: 0 });
  };
  return { listing, asked, found, waiting, change };
}

export type ListingOfPage = ReturnType<typeof useListing>;
