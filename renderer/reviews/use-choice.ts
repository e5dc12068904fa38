import { useState } from "react";
import { everyReview, type ReviewFilters } from "../../preload/domain/review.ts";

/** Which reviews a shopper wants to see, and in what order. */
export interface Choice {
  readonly filters: ReviewFilters;
  readonly sort: "newest" | "helpful";
  change(what: Partial<ReviewFilters>): void;
  sortBy(sort: "newest" | "helpful"): void;
  clear(): void;
}

export function useChoice(): Choice {
  const [filters, setFilters] = useState(everyReview);
  const [sort, sortBy] = useState<Choice["sort"]>("newest");
  return { filters, sort, sortBy, change: (what) => setFilters((before) => ({ ...before, ...what })), clear: () => setFilters(everyReview) };
}

export function countChosen({ stars, aspect, language, verified }: ReviewFilters): number {
  return [stars !== null, aspect !== null, language !== null, verified].filter(Boolean).length;
}
