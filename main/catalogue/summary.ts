/** What can be counted and measured of a list of goods. */
import type { ProductCard } from "../../preload/domain/product.ts";

export interface Summary {
  /** Articles: a towel in four colours is one. */
  readonly products: number;
  readonly kinds: number;
  readonly departments: number;
  readonly manufacturers: number;
  readonly onOffer: number;
  readonly inStock: number;
  /** In cents, of what is asked now; null where there is nothing. */
  readonly price: { readonly min: number; readonly max: number; readonly mean: number } | null;
}

export function summaryOf(products: readonly ProductCard[]): Summary {
  const different = (valueOf: (product: ProductCard) => string) => new Set(products.map(valueOf)).size;
  return {
    products: products.length,
    kinds: different(({ kind }) => kind),
    departments: different(({ departmentId }) => departmentId),
    manufacturers: different(({ manufacturer }) => manufacturer.id),
    onOffer: products.filter(({ price }) => price.promotion !== null).length,
    inStock: products.filter(({ stock }) => stock > 0).length,
    price: pricesOf(products.map(({ price }) => price.now)),
  };
}

function pricesOf(prices: readonly number[]): Summary["price"] {
  const [first] = prices;
  if (first === undefined) return null;
  const sum = prices.reduce((total, price) => total + price, 0);
  const end = (further: (a: number, b: number) => number) => prices.reduce((a, b) => further(a, b), first);
  return { min: end(Math.min), max: end(Math.max), mean: Math.round(sum / prices.length) };
}
