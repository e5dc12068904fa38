/** What one customer likes, and how it draws them to one product rather than its neighbour. */
import { type Chance, chanceOf } from "./chance.ts";
import { type Mission, missions } from "./missions.ts";
import type { ShopProduct } from "./shop.ts";

export interface Taste {
  readonly missions: readonly Mission[];
  readonly colour: string;
  /** 0 cheap, 1 dear, within a kind. */
  readonly purse: number;
  /** Grows with every purchase: people stay with a maker they know. */
  readonly makers: Set<string>;
}

/** What the shop knows of a product, apart from who looks at it. */
export interface Shelf {
  readonly product: ShopProduct;
  readonly popularity: number;
  /** Where its price stands within its kind, 0 to 1. */
  readonly dearness: number;
  /** The mean rating that buyers give, 2.2 to 4.8. */
  readonly quality: number;
}

const MISSIONS_EACH = 2;

/** Popularity falls with the rank as in a real shop: steep at the head, flat in the tail. */
const popularityAt = (rank: number): number => (rank + 3) ** -0.8;

export function tasteOf(customerId: string): Taste {
  const chance = chanceOf(`taste ${customerId}`);
  const chosen: Mission[] = [];
  while (chosen.length < MISSIONS_EACH) {
    const mission = weighted(chance, missions, (candidate) => candidate.weight);
    if (!chosen.includes(mission)) chosen.push(mission);
  }
  const colour = chance.pick(["black", "black", "white", "teal", "red", "silver", "grey", "pink", "green", "navy"]);
  return { missions: chosen, colour, purse: chance.next(), makers: new Set() };
}

/** Shelves by kind, in the order of the products. */
export function shelvesOf(products: readonly ShopProduct[]): Map<string, Shelf[]> {
  const shelves = new Map<string, Shelf[]>();
  for (const [kind, ofKind] of Map.groupBy(products, (product) => product.kind)) {
    const byPrice = [...ofKind].sort((a, b) => a.priceCents - b.priceCents);
    const byChance = [...ofKind].sort((a, b) => chanceOf(`rank ${a.id}`).next() - chanceOf(`rank ${b.id}`).next());
    shelves.set(
      kind,
      ofKind.map((product): Shelf => ({
        product,
        popularity: popularityAt(byChance.indexOf(product)),
        dearness: byPrice.indexOf(product) / Math.max(1, byPrice.length - 1),
        quality: 2.2 + 2.6 * Math.sqrt(chanceOf(`quality ${product.articleId ?? product.id}`).next()),
      })),
    );
  }
  return shelves;
}

/** How much a customer is drawn to a product; always above 0. */
export function appealOf(shelf: Shelf, taste: Taste): number {
  const purse = Math.exp(-(((shelf.dearness - taste.purse) / 0.3) ** 2));
  const colour = shelf.product.colour === taste.colour ? 3 : 1;
  const maker = taste.makers.has(shelf.product.manufacturerId) ? 2 : 1;
  return shelf.popularity * (0.05 + purse) * colour * maker;
}

/** One of `from`, each as likely as its weight; weights must not all be 0. */
export function weighted<T>(chance: Chance, from: readonly T[], weightOf: (item: T) => number): T {
  const weights = from.map(weightOf);
  let rest = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (rest -= weight) < 0);
  const found = from[index === -1 ? from.length - 1 : index];
  if (found === undefined) throw new RangeError("Nothing to choose from.");
  return found;
}
