/** What the goods themselves say is alike, for products that few customers have met. */
import type { SoldProduct } from "../../../db/central/interactions.ts";
import { createTop } from "./top.ts";

// What a thing is counts most; who made it, how it looks and what it costs break ties.
const SAME = { kind: 0.5, department: 0.15, manufacturer: 0.1, colour: 0.05 } as const;
const PRICE = 0.2;

/** Writes the list of a product from `at` on, and answers how long it is. */
export type FillContent = (product: number, into: { readonly numbers: Int32Array; readonly scores: Float32Array }, at: number) => number;

export function createContentLists(products: readonly SoldProduct[], most: number): FillContent {
  const byDepartment = Map.groupBy(products.keys(), (number) => products[number]?.department ?? "");
  const top = createTop(most);
  return (number, into, at) => {
    const product = products[number];
    if (!product) return 0;
    for (const other of byDepartment.get(product.department) ?? []) {
      const candidate = products[other];
      if (candidate && other !== number && (product.article === null || candidate.article !== product.article)) top.offer(other, alikeness(product, candidate));
    }
    return top.drain(into, at);
  };
}

/** 0 to 1. */
function alikeness(a: SoldProduct, b: SoldProduct): number {
  let score = SAME.department;
  if (a.kind === b.kind) score += SAME.kind;
  if (a.manufacturer === b.manufacturer) score += SAME.manufacturer;
  if (a.colour !== "" && a.colour === b.colour) score += SAME.colour;
  return score + PRICE * (Math.min(a.cents, b.cents) / Math.max(a.cents, b.cents, 1));
}
