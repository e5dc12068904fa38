/** Finds the names of a shop in a text and takes them out, so that what is left is ordinary words and figures. */
import { articleName, type Facts } from "./truth.ts";
import type { ShopProduct } from "../../db/seed/shop.ts";

export interface Taken {
  /** Each name is one placeholder that is no word and no figure. */
  readonly rest: string;
  /** Products by the place at which they stand in the text. */
  readonly products: readonly { readonly at: number; readonly ids: readonly string[]; readonly name: string }[];
  readonly others: readonly string[];
  /** Names that were cut off in the middle. */
  readonly cut: readonly string[];
}

export const HOLE = "\u2205";

interface Lexicon {
  readonly products: readonly { readonly name: string; readonly ids: readonly string[] }[];
  readonly others: readonly string[];
  readonly starts: ReadonlySet<string>;
}
const lexicons = new WeakMap<object, Lexicon>();

export function takeNames(text: string, facts: Facts): Taken {
  const { products: goods, others: rest, starts } = lexiconOf(facts);
  const products: { at: number; ids: readonly string[]; name: string }[] = [];
  let left = text;
  for (const { name, ids } of goods) left = cutOut(left, name, (at) => products.push({ at, ids, name }));
  const cut = [...left.matchAll(/(?=((?<![\p{L}\p{N}])\S+ [^\s.,;:!?]+))/gu)].map(([, pair = ""]) => pair).filter((pair) => starts.has(pair));
  const others: string[] = [];
  for (const name of rest) left = cutOut(left, name, () => others.push(name));
  return { rest: left, products: products.toSorted((a, b) => a.at - b.at), others, cut };
}

/** The hole is as long as the name was: places stay comparable. */
export function cutOut(text: string, name: string, found: (at: number) => void): string {
  let left = text;
  for (let at = left.indexOf(name); at >= 0; at = left.indexOf(name, at + name.length)) {
    if (/[\p{L}\p{N}]/u.test((left[at - 1] ?? " ") + (left[at + name.length] ?? " "))) continue;
    found(at);
    left = left.slice(0, at) + HOLE.repeat(name.length) + left.slice(at + name.length);
  }
  return left;
}

function lexiconOf({ truth: { shop } }: Facts): Lexicon {
  const known = lexicons.get(shop);
  if (known !== undefined) return known;
  const byName = new Map<string, string[]>();
  const add = (name: string, { id }: ShopProduct) => byName.set(name, [...(byName.get(name) ?? []), id]);
  for (const product of shop.products) for (const name of new Set([product.name, articleName(product)])) add(name, product);
  const longest = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);
  const products = [...byName].map(([name, ids]) => ({ name, ids })).sort((a, b) => longest(a.name, b.name));
  const starts = new Set(products.map(({ name }) => name.split(" ").slice(0, 2).join(" ")).filter((start) => start.includes(" ")));
  const others = [...shop.promotions, ...shop.manufacturers]
    .map(({ name }) => name)
    .concat(shop.documents.map(({ title }) => title))
    .concat(shop.manufacturers.map(({ country }) => country))
    .filter((name) => name !== "")
    .sort(longest);
  const lexicon = { products, others: [...new Set(others)], starts };
  lexicons.set(shop, lexicon);
  return lexicon;
}
