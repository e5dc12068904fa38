/** How many reviews each product has: a few have a hundred, many a handful, some none. */
import { chanceOf, type Chance } from "../chance.ts";
import type { Shop } from "../shop.ts";

const TOTAL = 8000;
/** The kettle that the shop's drawings show, with the figure that they show. */
const ON_DRAWINGS = { name: /^Orno 1\.7 litre kettle/, reviews: 128 };
const STARS_OF_THE_SHOP = 9;
const SHARE_HARDLY_NOTICED = 0.11;
const SPREAD = 0.75;
const FEWEST = 4;
const MOST = 70;

/** Reviews by product id; products that sell more have more. */
export function reviewCounts(shop: Pick<Shop, "products" | "interactions">): ReadonlyMap<string, number> {
  const chance = chanceOf("review counts");
  const ids = byFame(shop, chance);
  const counts = new Map(ids.map((id, place) => [id, firstGuess(place / ids.length, place, chance)]));
  const drawn = shop.products.find(({ name }) => ON_DRAWINGS.name.test(name));
  if (drawn !== undefined) counts.set(drawn.id, ON_DRAWINGS.reviews);
  const adjustable = ids.slice(STARS_OF_THE_SHOP).filter((id) => id !== drawn?.id && (counts.get(id) ?? 0) >= FEWEST);
  return evenedOut(counts, adjustable, chance);
}

function byFame({ products, interactions }: Pick<Shop, "products" | "interactions">, chance: Chance): string[] {
  const sales = new Map<string, number>();
  for (const { kind, productId } of interactions) {
    if (kind === "purchase") sales.set(productId, (sales.get(productId) ?? 0) + 1);
  }
  const fame = new Map(products.map(({ id }) => [id, Math.log(1 + (sales.get(id) ?? 0)) + chance.normal() * 0.35]));
  return products.map(({ id }) => id).sort((a, b) => (fame.get(b) ?? 0) - (fame.get(a) ?? 0));
}

function firstGuess(part: number, place: number, chance: Chance): number {
  if (place < STARS_OF_THE_SHOP) return chance.whole(80, 118);
  if (part > 1 - SHARE_HARDLY_NOTICED) return chance.whole(0, 2);
  // The normal quantile of the place, roughly: few with many, many with few.
  const quantile = Math.log((1 - part) / part) / 1.7;
  return Math.min(MOST, Math.max(FEWEST, Math.round(10.5 * Math.exp(SPREAD * quantile))));
}

/** Adds or takes one at a time until the total is right. */
function evenedOut(counts: Map<string, number>, adjustable: readonly string[], chance: Chance): ReadonlyMap<string, number> {
  let missing = TOTAL - [...counts.values()].reduce((sum, count) => sum + count, 0);
  while (missing !== 0 && adjustable.length > 0) {
    const id = chance.pick(adjustable);
    const count = counts.get(id) ?? 0;
    if (missing < 0 && count <= 1) continue;
    counts.set(id, count + Math.sign(missing));
    missing -= Math.sign(missing);
  }
  return counts;
}
