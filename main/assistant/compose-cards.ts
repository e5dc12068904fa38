/** What every answer with product cards is made of. */
import type { ProductCard } from "../../preload/domain/product.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { plural, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords, type Words } from "./words/words.ts";

/** Whoever asks for a kind of thing sees all of it where that is a few screens; of more, and of a ranking, the first. */
export const ALL_CARDS = 32;
export const FIRST_CARDS = 8;
export const TOP_CARDS = 4;

export interface Around {
  readonly replies?: readonly string[];
  readonly total?: number;
  readonly lookups: Lookups;
}

export async function cards(said: Sentence, products: readonly ProductCard[], { replies = [], total = 0, lookups }: Around): Promise<Draft> {
  const ref = products.length === 1 ? (products[0]?.id ?? null) : null;
  return draft(said, {
    blocks: products.length > 0 ? [{ type: "products", role: "found", products: [...products] }] : [],
    replies,
    readFrom: [{ source: "catalogue", ref, count: Math.max(total, products.length), asOf: await lookups.asOf() }],
    shown: products,
  });
}

/** The slots of a product that is spoken of with its price. */
export const pricedBy = ({ money }: Words, product: ProductCard) => ({ name: product, price: money(product.price.now, product.price.currency) });

/** The slots of what buyers gave it. */
export const ratedBy = ({ counted }: Words, { stars }: ProductCard) => ({ stars: stars.mean.toFixed(1), reviews: counted(stars.count, "review") });

/** All of a short list, the beginning of a long one. */
export const shownOf = <T>(products: readonly T[], total: number): T[] => products.slice(0, total <= ALL_CARDS ? ALL_CARDS : FIRST_CARDS);

/** The one kind that is wished; null where it is none or several. */
export const kindOf = ({ filters: { kinds } }: Pick<Understood, "filters">): string | null => (kinds.length === 1 ? (kinds[0] ?? null) : null);

/** "8 kettles", "8 products" */
export function countedThings(understood: Understood, count: number): string {
  const { counted, countedKind } = inWords(understood.language);
  const kind = kindOf(understood);
  return kind === null ? counted(count, "product") : countedKind(count, kind);
}

/** "kettles", "products" */
export function things(understood: Understood): string {
  const kind = kindOf(understood);
  return kind === null ? inWords(understood.language).text("products") : plural(kind);
}
