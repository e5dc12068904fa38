/** What is sold now, as the catalogue knows it, and beside it the numbers that the lists give to the same products. */
import { madeOnce } from "../made-once.ts";
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

/** What a request asks of a hundred products, in one place and as numbers; of the product itself it asks for the few that are shown. */
export interface Shelved {
  readonly product: Goods;
  readonly isSoldOut: boolean;
  readonly article: number;
  readonly kind: number;
  readonly manufacturer: number;
  readonly department: number;
}

/** Made once for as long as the goods stand. */
export const shelvedOf = madeOnce((goods: GoodsById): ReadonlyMap<string, Shelved> => {
  const [kinds, manufacturers, departments] = [numbering(), numbering(), numbering()];
  const shelve = (product: Goods): Shelved => ({
    product,
    isSoldOut: product.stock <= 0,
    article: product.article,
    kind: kinds(product.kind),
    manufacturer: manufacturers(product.manufacturerId),
    department: departments(product.departmentId),
  });
  return new Map(goods.entries().map(([id, product]) => [id, shelve(product)]));
});

function numbering(): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  };
}

/** Made once for as long as lists and goods stand: a request only marks what this shopper does not want. */
export interface Stand {
  /** By the numbers of the lists. */
  readonly sold: readonly (Shelved | undefined)[];
  /** Article, kind, manufacturer and department of each, side by side: of eighty candidates eight are shown, and only those are looked up. */
  readonly traits: Int32Array;
  /** 1 where a product of the lists is not sold or sold out. Whoever marks more takes the marks back. */
  readonly isClosed: Uint8Array;
  readonly ofArticle: ReadonlyMap<number, readonly number[]>;
  readonly ofKind: ReadonlyMap<number, readonly number[]>;
}

export const TRAITS = 4;

let last: { readonly lists: Similarity; readonly goods: GoodsById; readonly stand: Stand } | null = null;

export function standOf(lists: Similarity, goods: GoodsById): Stand {
  if (last?.lists !== lists || last.goods !== goods) last = { lists, goods, stand: madeOf(lists, goods) };
  return last.stand;
}

function madeOf({ productIds }: Similarity, goods: GoodsById): Stand {
  const shelved = shelvedOf(goods);
  const sold = productIds.map((id) => shelved.get(id));
  const numbers = [...sold.keys()].filter((number) => sold[number] !== undefined);
  const traits = new Int32Array(TRAITS * sold.length).fill(-1);
  for (const number of numbers) {
    const { article, kind, manufacturer, department } = sold[number]!;
    traits.set([article, kind, manufacturer, department], TRAITS * number);
  }
  return {
    ...{ sold, traits },
    isClosed: Uint8Array.from(sold, (each) => Number(each === undefined || each.isSoldOut)),
    ofArticle: Map.groupBy(numbers, (number) => sold[number]!.article),
    ofKind: Map.groupBy(numbers, (number) => sold[number]!.kind),
  };
}

/** Articles and kinds that a shopper is not to be shown. */
export interface Refused {
  readonly articles: ReadonlySet<number>;
  readonly kinds: ReadonlySet<number>;
}

/** Runs `work` with what is refused closed as well: it takes no place in the ranking. */
export function closing<T>({ isClosed, ofArticle, ofKind }: Stand, { articles, kinds }: Refused, work: () => T): T {
  const marked: number[] = [];
  const close = (number: number): void => {
    if (isClosed[number] === 1) return;
    isClosed[number] = 1;
    marked.push(number);
  };
  for (const article of articles) ofArticle.get(article)?.forEach(close);
  for (const kind of kinds) ofKind.get(kind)?.forEach(close);
  try {
    return work();
  } finally {
    for (const number of marked) isClosed[number] = 0;
  }
}
