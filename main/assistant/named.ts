/** Products and specifications that a question names. */
import type { ProductId } from "../../preload/domain/product.ts";
import { alike, mentions, plain, singular, stems, type Vocabulary } from "./vocabulary.ts";

const MOST_NAMED = 4; // cards side by side
const ENOUGH = 0.6; // share of a name's words, its figures and units aside, that must be said
const figure = /\d|^(l|ml|litre|cm|mm|m|inch|in|g|kg|w|gb|tb|pack|set|of|x)$/;

/** The products whose names are said, in full or with a word left out or mistyped; the best match first. */
export function namedProducts(words: readonly string[], { products }: Vocabulary): ProductId[] {
  const scored = products
    .map((product) => ({ id: product.id, ...said(words, product) }))
    .filter(({ full, distinctive, share }) => distinctive && (full || share >= ENOUGH));
  const whole = scored.filter(({ share }) => share === 1);
  return bestOfEach(whole.length > 0 ? whole : scored.filter(({ matched }) => matched === Math.max(...scored.map((other) => other.matched))))
    .sort((a, b) => b.matched - a.matched || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ id }) => id);
}

/** The two or more that are held against each other, each named by a word of its own at least; empty where it is fewer. */
export function comparedProducts(question: string, { products }: Vocabulary): ProductId[] {
  const sides = plain(question).split(/\b(?:and|with|or|vs|versus|than|to|against|between)\b/);
  const best = sides.flatMap((side) => {
    const words = stems(side);
    const scored = products.map((product) => ({ id: product.id, ...said(words, product) })).filter(({ own, matched }) => own > 0 && matched > 1);
    return scored.sort((a, b) => b.matched - a.matched || b.share - a.share || (a.id < b.id ? -1 : 1)).slice(0, 1);
  });
  const ids = [...new Set(best.map(({ id }) => id))].slice(0, MOST_NAMED);
  return ids.length > 1 ? ids : [];
}

/** Names that differ in figures alone are one name: of them those whose figures were said. */
function bestOfEach<T extends { readonly plainName: string; readonly matched: number }>(found: readonly T[]): T[] {
  return found.filter(({ plainName, matched }) => found.every((other) => other.plainName !== plainName || other.matched <= matched));
}

/**
 * How much of the name is said, and whether enough of it tells the product apart: its maker with one more word,
 * or two words that are neither maker nor kind. "Quiet kettle" is a wish, "Harbour quiet kettle" a product.
 */
function said(words: readonly string[], product: Vocabulary["products"][number]) {
  const { parts, kindWords, makerWords } = wordsOf(product);
  const hits = parts.filter((part) => words.some((word) => alike(word, part)));
  const plainHits = hits.filter((part) => !figure.test(part));
  const own = hits.filter((part) => !kindWords.includes(part) && !makerWords.includes(part)).length;
  const makerSaid = makerWords.every((part) => words.some((word) => alike(word, part)));
  // Nobody says the maker of a name that they know: "the Yoga 920".
  const needed = parts.filter((part) => !figure.test(part) && (makerSaid || !makerWords.includes(part)));
  const share = plainHits.filter((part) => needed.includes(part)).length / Math.max(1, needed.length);
  const full = hits.length === parts.length;
  const plainName = parts.filter((part) => !figure.test(part)).join(" ");
  return { own, matched: hits.length, full, plainName, share, distinctive: hits.length >= 2 && own >= (full || makerSaid ? 1 : 2) };
}

interface NameWords {
  readonly parts: readonly string[];
  readonly kindWords: readonly string[];
  readonly makerWords: readonly string[];
}
const wordsKnown = new WeakMap<Vocabulary["products"][number], NameWords>();

function wordsOf(product: Vocabulary["products"][number]): NameWords {
  const made = wordsKnown.get(product) ?? { parts: stems(product.name), kindWords: stems(product.kind), makerWords: stems(product.manufacturer) };
  wordsKnown.set(product, made);
  return made;
}

const sayings: readonly (readonly [RegExp, string])[] = [
  [/\b(loud|quiet|noisy|noise|decibel|db|silent)\b/, "noise"],
  [/\b(heavy|weigh|weight|light enough)\b/, "weight"],
  [/\b(battery|charge last|how long does it last|run ?time)\b/, "battery"],
  [/\b(how (big|large|wide|tall|high|deep)|size|dimension|measure)/, "size"],
  [/\b(how much (does it|water|can it) hold|capacity|how many lit(re|er)s?|volume)\b/, "capacity"],
  [/\b(watt|power|powerful)\b/, "power"],
  [/\b(memory|ram)\b/, "memory"],
  [/\b(storage|disk|ssd)\b/, "storage"],
  [/\b(material|made of|made out of)\b/, "material"],
  [/\b(waterproof|water resistant|splash)/, "water"],
];

/** The specification that is asked for, as the catalogue calls it; null where none is. */
export function namedSpecification(question: string, { specifications }: Vocabulary): string | null {
  const words = stems(question);
  // A typo is forgiven only where the word is none of the shop's own: "stock" is not a mistyped "sticks".
  const direct = specifications.find(
    (name) =>
      name.length > 3 &&
      mentions(
        words.filter((word) => word !== "stock"),
        name,
      ),
  );
  if (direct !== undefined) return direct;
  const saying = sayings.find(([pattern]) => pattern.test(plain(question)))?.[1];
  return saying ?? null;
}

/** The specification of a product that a name like "battery" means: "battery life" where "battery" itself is not given. */
export function specificationOf<S extends { name: string; value: string }>(specifications: readonly S[], asked: string): S | null {
  const wanted = plain(asked);
  const exact = specifications.find(({ name }) => plain(name) === wanted);
  return (
    exact ??
    specifications.find(({ name }) =>
      plain(name)
        .split(" ")
        .map(singular)
        .includes(singular(wanted.split(" ")[0] ?? "")),
    ) ??
    null
  );
}
