import type { ReviewFilters } from "../../preload/domain/review.ts";
import { useRemembered } from "../app/remembered.ts";

/** Which reviews a shopper wants to see, and in what order. */
export interface Choice {
  readonly filters: ReviewFilters;
  readonly sort: "newest" | "helpful";
  change(what: Partial<ReviewFilters>): void;
  sortBy(sort: "newest" | "helpful"): void;
  clear(): void;
}

const every: ReviewFilters = { stars: null, aspect: null, language: null, verified: false };

export function useChoice(): Choice {
  const [filters, setFilters] = useRemembered("filters", every);
  const [sort, sortBy] = useRemembered<Choice["sort"]>("sort", "newest");
  return { filters, sort, sortBy, change: (what) => setFilters((before) => ({ ...before, ...what })), clear: () => setFilters(every) };
}

export function countChosen({ stars, aspect, language, verified }: ReviewFilters): number {
  return [stars !== null, aspect !== null, language !== null, verified].filter(Boolean).length;
}
