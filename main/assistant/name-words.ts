/** Which products' names hold a word. Made once for as long as the shop's names stand, so that a question need not read them all. */
import { isThing } from "../catalogue/heads.ts";
import { madeOnce } from "../made-once.ts";
import { alike, stems, type Vocabulary } from "./vocabulary.ts";

export type NamedProduct = Vocabulary["products"][number];

export interface NameWords {
  has(word: string): boolean;
  /** The known words that a mistyped one may be. */
  alike(word: string): readonly string[];
  holding(word: string): readonly NamedProduct[];
}

const SHORTEST_TYPO = 5; // letters: "with" is no mistyped "width"
const SHORTEST_SWAP = 4; // "soaf": a short word's letters may have changed places

export const nameWordsOf = madeOnce((products: Vocabulary["products"]): NameWords => {
  const holders = new Map<string, NamedProduct[]>();
  for (const product of products) {
    for (const word of new Set(wordsOfProduct(product).parts)) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [product]);
      else list.push(product);
    }
  }
  const byFirstLetter = Map.groupBy(holders.keys(), (word) => word[0] ?? "");
  return {
    has: (word) => holders.has(word),
    alike: (word) => (byFirstLetter.get(word.length < SHORTEST_SWAP ? "" : (word[0] ?? "")) ?? []).filter((known) => mayBe(word, known)),
    holding: (word) => holders.get(word) ?? [],
  };
});

const mayBe = (word: string, known: string): boolean => !isThing(word) && (word.length >= SHORTEST_TYPO || word.length === known.length) && alike(word, known);

/** "Franklin bar stool": where what is called so is of another kind that the same words name, that kind is meant. */
export function kindsOfNames({ kinds, query }: { kinds: string[]; query: string }, { products }: Vocabulary): string[] {
  const index = nameWordsOf(products);
  const [rarest, ...words] = stems(query).sort((a, b) => index.holding(a).length - index.holding(b).length);
  if (kinds.length === 0 || rarest === undefined) return kinds;
  const called = index.holding(rarest).filter((product) => words.every((word) => wordsOfProduct(product).parts.includes(word)));
  if (called.some(({ kind }) => kinds.includes(kind))) return kinds;
  const named = called.filter((product) => kinds.some((kind) => stems(kind).every((word) => wordsOfProduct(product).parts.includes(word))));
  return named.length === 0 ? kinds : [...new Set(named.map(({ kind }) => kind))];
}

export interface PartsOfName {
  readonly parts: readonly string[];
  readonly kindWords: readonly string[];
  readonly makerWords: readonly string[];
}

export const wordsOfProduct = madeOnce(({ name, kind, manufacturer }: NamedProduct): PartsOfName => {
  return { parts: stems(name), kindWords: stems(kind), makerWords: stems(manufacturer) };
});
