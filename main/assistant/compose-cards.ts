/** What every answer with product cards is made of. */
import type { Block } from "../../preload/domain/chat.ts";
import { formatMoney } from "../../preload/domain/money.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import type { Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";

/** Whoever asks for a kind of thing sees all of it where that is a few screens; of more, and of a ranking, the first. */
export const ALL_CARDS = 32;
export const FIRST_CARDS = 8;
export const TOP_CARDS = 4;

export interface Around {
  readonly replies: readonly string[];
  readonly total: number;
  readonly lookups: Lookups;
}

export async function cards(said: Sentence, products: readonly ProductCard[], { replies, total, lookups }: Around): Promise<Draft> {
  const block: Block[] = products.length > 0 ? [{ type: "products", role: "found", products: [...products] }] : [];
  const ref = products.length === 1 ? (products[0]?.id ?? null) : null;
  const readFrom = [{ source: "catalogue" as const, ref, count: Math.max(total, products.length), asOf: await lookups.asOf() }];
  return draft(said, { blocks: block, replies, readFrom, shown: products, mayPromise: products.some(({ price }) => price.promotion !== null) });
}

export function namedIn({ name, price }: ProductCard): Record<string, string> {
  return { name, price: formatMoney(price.now, price.currency) };
}

/** All of a short list, the beginning of a long one. */
export const shownOf = <T>(products: readonly T[], total: number): T[] => products.slice(0, total <= ALL_CARDS ? ALL_CARDS : FIRST_CARDS);

export const thing = ({ filters }: Understood): string => (filters.kinds.length === 1 ? (filters.kinds[0] ?? "product") : "product");
