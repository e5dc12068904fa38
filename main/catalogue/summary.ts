/** What can be counted and measured of a list of goods. */
import { z } from "zod";
import type { ProductCard } from "../../preload/domain/product.ts";

export const Summary = z.object({
  /** Articles: a towel in four colours is one. */
  products: z.int(),
  kinds: z.int(),
  departments: z.int(),
  manufacturers: z.int(),
  onOffer: z.int(),
  inStock: z.int(),
  /** In cents, of what is asked now; null where there is nothing. */
  price: z.object({ min: z.int(), max: z.int(), mean: z.int() }).nullable(),
});
export type Summary = z.infer<typeof Summary>;

/** `prices`: of every variant that is meant; those of the cards where none are given. */
export function summaryOf(products: readonly ProductCard[], prices: readonly number[] = products.map(({ price }) => price.now)): Summary {
  const different = (valueOf: (product: ProductCard) => string) => new Set(products.map(valueOf)).size;
  return {
    products: products.length,
    kinds: different(({ kind }) => kind),
    departments: different(({ departmentId }) => departmentId),
    manufacturers: different(({ manufacturer }) => manufacturer.id),
    onOffer: products.filter(({ price }) => price.promotion !== null).length,
    inStock: products.filter(({ stock }) => stock > 0).length,
    price: pricesOf(prices),
  };
}

function pricesOf(prices: readonly number[]): Summary["price"] {
  const [first] = prices;
  if (first === undefined) return null;
  const sum = prices.reduce((total, price) => total + price, 0);
  const end = (further: (a: number, b: number) => number) => prices.reduce((a, b) => further(a, b), first);
  return { min: end(Math.min), max: end(Math.max), mean: Math.round(sum / prices.length) };
}
