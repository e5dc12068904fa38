/** What is sold now, as the catalogue knows it, and beside it the numbers that the lists give to the same products. */
import type { Similarity } from "./similarity.ts";

export interface Goods {
  readonly id: string;
  readonly article: number;
  readonly name: string;
  readonly kind: string;
  readonly manufacturerId: string;
  readonly departmentId: string;
  readonly stock: number;
  readonly now: number;
  readonly onOffer: boolean;
  readonly createdAt: string;
}

export type GoodsById = ReadonlyMap<string, Goods>;

/** Made once for as long as lists and goods stand: a request only marks what this shopper does not want. */
export interface Stand {
  /** By the numbers of the lists. */
  readonly sold: readonly (Goods | undefined)[];
  /** 1 where a product of the lists is not sold or sold out. Whoever marks more takes the marks back. */
  readonly isClosed: Uint8Array;
  readonly ofArticle: ReadonlyMap<number, readonly number[]>;
  readonly ofKind: ReadonlyMap<string, readonly number[]>;
}

let last: { readonly lists: Similarity; readonly goods: GoodsById; readonly stand: Stand } | null = null;

export function standOf(lists: Similarity, goods: GoodsById): Stand {
  if (last?.lists !== lists || last.goods !== goods) last = { lists, goods, stand: madeOf(lists, goods) };
  return last.stand;
}

function madeOf({ productIds }: Similarity, goods: GoodsById): Stand {
  const sold = productIds.map((id) => goods.get(id));
  const numbers = [...sold.keys()].filter((number) => sold[number] !== undefined);
  return {
    sold,
    isClosed: Uint8Array.from(sold, (product) => Number(product === undefined || product.stock <= 0)),
    ofArticle: Map.groupBy(numbers, (number) => sold[number]!.article),
    ofKind: Map.groupBy(numbers, (number) => sold[number]!.kind),
  };
}

/** Runs `work` with these products closed as well. */
export function closing<T>({ isClosed }: Stand, numbers: Iterable<number>, work: () => T): T {
  const marked: number[] = [];
  for (const number of numbers) {
    if (isClosed[number] === 1) continue;
    isClosed[number] = 1;
    marked.push(number);
  }
  try {
    return work();
  } finally {
    for (const number of marked) isClosed[number] = 0;
  }
}
