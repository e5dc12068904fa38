/** Judges recommendations on the demonstration log: the last basket of each customer is held out. */
import type { ShopInteraction } from "../../../db/seed/shop.ts";

export interface Judged {
  readonly customers: number;
  readonly popular: number;
  readonly itemKnn: number;
}

type Ranking = (bought: ReadonlySet<string>) => Map<string, number>;

const LENGTH = 20;
const SHRINK = 5; // two products that met once are not yet alike

/** Mean NDCG@20 over customers with two baskets or more; full ranking less what they already bought. */
export function judgeByLastBasket(interactions: readonly ShopInteraction[]): Judged {
  const { training, held } = split(interactions);
  const popularity = countOf([...training.values()].flatMap((bought) => [...bought]));
  const popular: Ranking = () => popularity;
  const itemKnn = itemKnnOf(training, popularity);
  const mean = (ranking: Ranking): number =>
    [...held].reduce((sum, [customer, wanted]) => sum + ndcg(ranking, training.get(customer) ?? new Set(), wanted), 0) / held.size;
  return { customers: held.size, popular: mean(popular), itemKnn: mean(itemKnn) };
}

function split(interactions: readonly ShopInteraction[]): { training: Map<string, Set<string>>; held: Map<string, Set<string>> } {
  const training = new Map<string, Set<string>>();
  const held = new Map<string, Set<string>>();
  const purchases = interactions.filter((interaction) => interaction.kind === "purchase");
  for (const [customer, lines] of Map.groupBy(purchases, (purchase) => purchase.customerId)) {
    const last = lines
      .map((line) => line.at)
      .sort()
      .at(-1);
    const before = new Set(lines.filter((line) => line.at !== last).map((line) => line.productId));
    const wanted = new Set(lines.filter((line) => line.at === last && !before.has(line.productId)).map((line) => line.productId));
    training.set(customer, before.size === 0 ? new Set(lines.map((line) => line.productId)) : before);
    if (before.size > 0 && wanted.size > 0) held.set(customer, wanted);
  }
  return { training, held };
}

function itemKnnOf(training: ReadonlyMap<string, ReadonlySet<string>>, popularity: ReadonlyMap<string, number>): Ranking {
  const together = new Map<string, Map<string, number>>();
  for (const bought of training.values()) {
    for (const one of bought) for (const other of bought) if (one !== other) add(together, one, other);
  }
  return (bought) => {
    const scores = new Map<string, number>();
    for (const one of bought) {
      for (const [other, times] of together.get(one) ?? []) {
        const lengths = Math.sqrt((popularity.get(one) ?? 0) * (popularity.get(other) ?? 0));
        scores.set(other, (scores.get(other) ?? 0) + times / (lengths + SHRINK));
      }
    }
    return scores;
  };
}

function ndcg(ranking: Ranking, bought: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  const list = [...ranking(bought)]
    .filter(([product]) => !bought.has(product))
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || (a < b ? -1 : 1))
    .slice(0, LENGTH);
  const gain = list.reduce((sum, [product], rank) => sum + (wanted.has(product) ? 1 / Math.log2(rank + 2) : 0), 0);
  const ideal = Array.from({ length: Math.min(LENGTH, wanted.size) }, (_, rank) => 1 / Math.log2(rank + 2)).reduce((sum, value) => sum + value, 0);
  return gain / ideal;
}

function countOf(products: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const product of products) counts.set(product, (counts.get(product) ?? 0) + 1);
  return counts;
}

function add(together: Map<string, Map<string, number>>, one: string, other: string): void {
  const row = together.get(one) ?? new Map<string, number>();
  row.set(other, (row.get(other) ?? 0) + 1);
  together.set(one, row);
}
