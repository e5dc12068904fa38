import { useLocation, useSearch } from "wouter";
import type { Output } from "../../preload/contract/index.ts";
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
  const inForce = found === null || waiting ? listing : understood(listing, found.understood, manufacturerId !== undefined);
  // Another filter shows the first page of what it finds; another order or page leaves the words as they were typed.
  const change = (part: Partial<Listing>) => {
    const sameFilters = Object.keys(part).every((name) => name === "sort" || name === "page");
    go(path + writeListing({ ...(sameFilters ? listing : inForce), page: 0, ...part }), { replace: true });
    document.querySelector("[data-scroller]")?.scrollTo({ top: 0 });
  };
  return { listing: inForce, asked, found, waiting, change };
}

type Understood = Output<"catalogue.find">["understood"];

/** "kettle under 40" is a kind and a price from here on: each stands as a filter of its own and can be taken off. */
function understood(listing: Listing, { departmentId: _department, promotionId: _promotion, ...filters }: Understood, ofOneMaker: boolean): Listing {
  return { ...listing, ...filters, manufacturerIds: ofOneMaker ? listing.manufacturerIds : filters.manufacturerIds };
}

export type ListingOfPage = ReturnType<typeof useListing>;
