/** Full ranking over everything sold minus what was bought before; the last basket of each customer is held out. */
import type { SoldProduct } from "../../../db/central/interactions.ts";
import type { Shop, ShopInteraction, ShopProduct } from "../../../db/seed/shop.ts";
import { profileOf, type Taste } from "../../../main/recommender/profile.ts";
import type { Similarity } from "../../../main/recommender/similarity.ts";

export interface HeldOut {
  readonly training: readonly ShopInteraction[];
  readonly tests: readonly { readonly customerId: string; readonly basket: ReadonlySet<string>; readonly at: string }[];
}

/** Everything at or after the moment of a customer's last basket is left out of training: the look before it would tell. */
export function lastBasketsHeldOut({ interactions }: Pick<Shop, "interactions">): HeldOut {
  const lastAt = new Map<string, string>();
  for (const { customerId, kind, at } of interactions) if (kind === "purchase" && at > (lastAt.get(customerId) ?? "")) lastAt.set(customerId, at);
  // The visit of a basket begins with looks earlier that day.
  const isBefore = ({ customerId, at }: ShopInteraction) => at.slice(0, 10) < (lastAt.get(customerId) ?? "9999").slice(0, 10);
  const training = interactions.filter(isBefore);
  const known = Map.groupBy(training, ({ customerId }) => customerId);
  const all = Map.groupBy(interactions, ({ customerId }) => customerId);
  const tests = [...lastAt].flatMap(([customerId, at]) => {
    const owned = new Set((known.get(customerId) ?? []).filter(({ kind }) => kind === "purchase").map(({ productId }) => productId));
    const basket = new Set(
      (all.get(customerId) ?? []).filter((each) => each.kind === "purchase" && each.at === at && !owned.has(each.productId)).map(({ productId }) => productId),
    );
    return basket.size > 0 && (known.get(customerId)?.length ?? 0) >= 2 ? [{ customerId, basket, at }] : [];
  });
  return { training, tests };
}

/** What the lists lead to, nothing left out. */
export function rankedIds(similarity: Similarity, taste: Taste): string[] {
  const { numbers, count } = similarity.ranker.rank(profileOf(similarity, taste).profile, new Uint8Array(similarity.productIds.length));
  return Array.from(numbers.subarray(0, count), (number) => similarity.productIds[number]!);
}

export function ndcg(ranked: readonly string[], wanted: ReadonlySet<string>, most: number): number {
  const gain = ranked.slice(0, most).reduce((sum, id, place) => sum + (wanted.has(id) ? 1 / Math.log2(place + 2) : 0), 0);
  const best = Array.from({ length: Math.min(most, wanted.size) }, (_, place) => 1 / Math.log2(place + 2)).reduce((sum, each) => sum + each, 0);
  return gain / best;
}

export function soldOf(products: readonly ShopProduct[]): SoldProduct[] {
  return products
    .map(({ id, articleId, name, kind, manufacturerId, departmentId, colour, priceCents }) => ({
      id,
      article: articleId,
      name,
      kind,
      manufacturer: manufacturerId,
      department: departmentId,
      colour,
      cents: priceCents,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
