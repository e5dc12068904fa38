/** What a list shows, kept in the page's place so that Back, a reload and a new socket find it again. */
import type { Filters, Sort } from "../../preload/contract/catalogue.ts";

export interface Listing {
  readonly query: string;
  readonly kinds: readonly string[];
  readonly manufacturerIds: readonly string[];
  readonly colours: readonly string[];
  readonly minCents: number | null;
  readonly maxCents: number | null;
  readonly minStars: number | null;
  readonly inStock: boolean;
  readonly onOffer: boolean;
  readonly sort: Sort;
  readonly page: number;
}

export const sorts: readonly Sort[] = ["best-match", "cheapest", "dearest", "best-reviewed", "newest"];

export function readListing(search: string): Listing {
  const from = new URLSearchParams(search);
  return {
    query: from.get("q") ?? "",
    kinds: from.getAll("kind"),
    manufacturerIds: from.getAll("maker"),
    colours: from.getAll("colour"),
    minCents: numberOf(from.get("min")),
    maxCents: numberOf(from.get("max")),
    minStars: numberOf(from.get("stars")),
    inStock: from.has("stock"),
    onOffer: from.has("offer"),
    sort: sorts.find((sort) => sort === from.get("sort")) ?? "best-match",
    page: numberOf(from.get("page")) ?? 0,
  };
}

/** With its question mark; empty where everything is as it starts. */
export function writeListing(listing: Listing): string {
  const to = new URLSearchParams();
  if (listing.query !== "") to.set("q", listing.query);
  for (const kind of listing.kinds) to.append("kind", kind);
  for (const maker of listing.manufacturerIds) to.append("maker", maker);
  for (const colour of listing.colours) to.append("colour", colour);
  if (listing.minCents !== null) to.set("min", String(listing.minCents));
  if (listing.maxCents !== null) to.set("max", String(listing.maxCents));
  if (listing.minStars !== null) to.set("stars", String(listing.minStars));
  if (listing.inStock) to.set("stock", "1");
  if (listing.onOffer) to.set("offer", "1");
  if (listing.sort !== "best-match") to.set("sort", listing.sort);
  if (listing.page > 0) to.set("page", String(listing.page));
  return to.size === 0 ? "" : `?${to.toString()}`;
}

/** The filters of a list, without its sort and page, as main wants them. */
export function filtersOf(listing: Listing): Omit<Filters, "departmentId" | "promotionId" | "manufacturerIds"> & { manufacturerIds: string[] } {
  const { query, kinds, manufacturerIds, colours, minCents, maxCents, minStars, inStock, onOffer } = listing;
  return { query, kinds: [...kinds], manufacturerIds: [...manufacturerIds], colours: [...colours], minCents, maxCents, minStars, inStock, onOffer };
}

export function countFilters(listing: Listing): number {
  const { kinds, manufacturerIds, colours, minCents, maxCents, minStars, inStock, onOffer } = listing;
  return (
    kinds.length + manufacturerIds.length + colours.length + [minCents !== null, maxCents !== null, minStars !== null, inStock, onOffer].filter(Boolean).length
  );
}

export const withoutFilters = {
  kinds: [],
  manufacturerIds: [],
  colours: [],
  minCents: null,
  maxCents: null,
  minStars: null,
  inStock: false,
  onOffer: false,
  page: 0,
};

function numberOf(text: string | null): number | null {
  const number = Number.parseFloat(text ?? "");
  return Number.isFinite(number) && number >= 0 ? number : null;
}
