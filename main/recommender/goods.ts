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

/** What a request asks of a hundred products, as numbers side by side; of the product itself it asks for the few that are shown. */
export interface Table {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly products: readonly Goods[];
  readonly isSoldOut: Uint8Array;
  /** Article, kind, manufacturer and department of each row. */
  readonly traits: Int32Array;
  /** Of articles: whoever needs them clears them first. */
  readonly marks: Marks;
}

export const TRAITS = 4;
export const [ARTICLE, KIND, MANUFACTURER, DEPARTMENT] = [0, 1, 2, 3] as const;

/** Made once for as long as the goods stand. */
export const tableOf = madeOnce((goods: GoodsById): Table => {
  const [articles, kinds, manufacturers, departments] = [numbering<number>(), numbering<string>(), numbering<string>(), numbering<string>()];
  const products = [...goods.values()];
  const traits = new Int32Array(TRAITS * products.length);
  products.forEach(({ article, kind, manufacturerId, departmentId }, row) =>
    traits.set([articles(article), kinds(kind), manufacturers(manufacturerId), departments(departmentId)], TRAITS * row),
  );
  return {
    ...{ products, traits },
    rowOf: new Map(products.map(({ id }, row) => [id, row])),
    isSoldOut: Uint8Array.from(products, ({ stock }) => Number(stock <= 0)),
    marks: createMarks(products.length),
  };
});

function numbering<Name>(): (name: Name) => number {
  const known = new Map<Name, number>();
  return (name) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  };
}

/** A set of small numbers that is emptied without touching them. */
export interface Marks {
  clear(): void;
  has(number: number): boolean;
  add(number: number): void;
}

function createMarks(numbers: number): Marks {
  const markedIn = new Int32Array(numbers);
  let round = 0;
  return {
    clear: () => void (round += 1),
    has: (number) => markedIn[number] === round,
    add: (number) => void (markedIn[number] = round),
  };
}

export const NONE = -1; // no row, no article and no kind has this number

/** Of the lists, by article or kind; nothing where none of it is sold. */
type Numbers = readonly (readonly number[] | undefined)[];

/** Made once for as long as lists and goods stand: a request only marks what this shopper does not want. */
export interface Stand {
  /** By the numbers of the lists; NONE where a product of them is not sold. */
  readonly rows: Int32Array;
  /** 1 where a product of the lists is not sold or sold out. Whoever marks more takes the marks back. */
  readonly isClosed: Uint8Array;
  readonly ofArticle: Numbers;
  readonly ofKind: Numbers;
}

let last: { readonly lists: Similarity; readonly goods: GoodsById; readonly stand: Stand } | null = null;

export function standOf(lists: Similarity, goods: GoodsById): Stand {
  if (last?.lists !== lists || last.goods !== goods) last = { lists, goods, stand: madeOf(lists, goods) };
  return last.stand;
}

function madeOf({ productIds }: Similarity, goods: GoodsById): Stand {
  const { rowOf, isSoldOut, traits } = tableOf(goods);
  const rows = Int32Array.from(productIds, (id) => rowOf.get(id) ?? NONE);
  const sold = [...rows.keys()].filter((number) => rows[number] !== NONE);
  const by = (trait: number): Numbers => {
    const numbers: number[][] = [];
    for (const number of sold) (numbers[traits[TRAITS * rows[number]! + trait]!] ??= []).push(number);
    return numbers;
  };
  return { rows, isClosed: Uint8Array.from(rows, (row) => isSoldOut[row] ?? 1), ofArticle: by(ARTICLE), ofKind: by(KIND) };
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
  for (const article of articles) ofArticle[article]?.forEach(close);
  for (const kind of kinds) ofKind[kind]?.forEach(close);
  try {
    return work();
  } finally {
    for (const number of marked) isClosed[number] = 0;
  }
}
