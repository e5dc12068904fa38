/** The words of this shop: what can be named in a question, and finding it there despite typos and plurals. */
import type { ManufacturerId } from "../../preload/domain/manufacturer.ts";
import type { DepartmentId, ProductId } from "../../preload/domain/product.ts";

export interface Vocabulary {
  readonly currency: string;
  readonly kinds: readonly string[];
  readonly colours: readonly string[];
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[];
  readonly manufacturers: readonly { readonly id: ManufacturerId; readonly name: string; readonly country: string }[];
  readonly products: readonly { readonly id: ProductId; readonly name: string; readonly kind: string; readonly manufacturer: string }[];
  /** Every specification name that occurs: "noise", "battery life". */
  readonly specifications: readonly string[];
  /** Every word that stands in a specification: "foldable", a designer's name. */
  readonly given: ReadonlySet<string>;
  /** The words of the store documents' titles, as `stems` leaves them. */
  readonly topics: readonly string[];
  /** True of the stem of an everyday thing that no product is, whatever is called after it: milk, where there are milk pans. */
  readonly unsold: (stem: string) => boolean;
}

/** Lower case, no accents, words and numbers only; one space between. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\bi[’']m\b/g, "i am") // else it leaves a metre
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}.$€£%-]+/gu, " ")
    .replace(/(?<!\d)[.-]|[.-](?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const irregular: Readonly<Record<string, string>> = {
  women: "woman",
  men: "man",
  children: "child",
  people: "person",
  mice: "mouse",
  feet: "foot",
  teeth: "tooth",
  geese: "goose",
  shelves: "shelf",
  scarves: "scarf",
  loaves: "loaf",
  halves: "half",
  potatoes: "potato",
  tomatoes: "tomato",
  smoothies: "smoothie",
  cookies: "cookie",
  brownies: "brownie",
  movies: "movie",
  selfies: "selfie",
};

/** "kettles" → "kettle", "knives" → "knife", "batteries" → "battery", "women" → "woman"; short words stay. */
export function singular(word: string): string {
  const odd = irregular[word];
  if (odd !== undefined) return odd;
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ives")) return `${word.slice(0, -3)}fe`;
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

export const stems = (text: string): string[] => plain(text).split(" ").filter(Boolean).map(singular);

/** Edits between two words, counting a swap of neighbours as one; stops counting beyond `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row[j] = step({ a, b, i, j, row, last, before });
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

function step({ a, b, i, j, row, last, before }: { a: string; b: string; i: number; j: number; row: number[]; last: number[]; before: number[] }): number {
  const far = Number.POSITIVE_INFINITY;
  const same = a[i - 1] === b[j - 1];
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + (same ? 0 : 1), swapped ? (before[j - 2] ?? far) + 1 : far);
}

const SHORT = 5;
const sorted = (word: string): string => [...word].sort().join("");

/** One typo in a word of four to seven letters, two in a longer one; none in a shorter one. */
export function alike(said: string, known: string): boolean {
  if (said === known) return true;
  const most = known.length >= 8 ? 2 : known.length >= 4 ? 1 : 0;
  // Another letter makes a short word another word: "place" is no "plate".
  if (known.length <= SHORT && said.length === known.length && sorted(said) !== sorted(known)) return false;
  return most > 0 && said[0] === known[0] && distance(said, known, most) <= most;
}

/** True where all words of `name` stand in a row in `words`; each may hold a typo when `typos` is set. */
export function mentions(words: readonly string[], name: string, typos = true): boolean {
  return indexOfName(words, name, typos) >= 0;
}

export function indexOfName(words: readonly string[], name: string, typos = true): number {
  const parts = stems(name);
  if (parts.length === 0) return -1;
  const fits = (said: string | undefined, known: string) => said !== undefined && (typos ? alike(said, known) : said === known);
  return words.findIndex((_, start) => parts.every((part, offset) => fits(words[start + offset], part)));
}
