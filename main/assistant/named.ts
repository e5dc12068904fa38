/** Products and specifications that a question names. */
import { figureIn, quantityOf } from "../catalogue/measures.ts";
import { fillers } from "../catalogue/plain-words.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import { type NamedProduct, type NameWords, nameWordsOf, wordsOfProduct } from "./name-words.ts";
import { mentions, plain, stems, type Vocabulary } from "./vocabulary.ts";

const MOST_NAMED = 4; // cards side by side
const ENOUGH = 0.6; // share of a name's words, its figures and units aside, that must be said
const figure = /\d|^(l|ml|litre|cm|mm|m|inch|in|g|kg|w|gb|tb|mah|pack|set|of|x)$/;
const SHORTEST_TYPO = 5; // letters: "with" is no mistyped "width"

export interface Naming {
  readonly ids: readonly ProductId[];
  /** The words of the question by which they were named, as `stems` leaves them. */
  readonly words: ReadonlySet<string>;
}

/** The products whose names are said, in full or with a word left out or mistyped; the best match first. */
export function namedProducts(words: readonly string[], vocabulary: Vocabulary): Naming {
  const index = nameWordsOf(vocabulary.products);
  const meant = meantBy(words, index);
  const scored = candidates(meant, index)
    .map((product) => said(meant, product))
    .filter(({ full, distinctive, share }) => distinctive && (full || share >= ENOUGH));
  const whole = scored.filter(({ share }) => share === 1);
  const most = Math.max(...scored.map(({ matched }) => matched));
  const best = bestOfEach(whole.length > 0 ? whole : scored.filter(({ matched }) => matched === most))
    .sort((a, b) => b.matched - a.matched || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMED);
  return { ids: best.map(({ id }) => id), words: new Set(best.flatMap(({ by }) => by)) };
}

/** The two or more that are held against each other, each named by a word of its own at least; none where it is fewer. */
export function comparedProducts(question: string, vocabulary: Vocabulary): Naming {
  const index = nameWordsOf(vocabulary.products);
  const sides = question.split(/,|;|\?/).flatMap((part) => plain(part).split(/\b(?:and|with|or|vs|versus|than|to|against|between)\b/));
  const best = sides.flatMap((side) => {
    const meant = meantBy(stems(side), index);
    const scored = candidates(meant, index)
      .map((product) => said(meant, product))
      .filter(({ own, matched }) => own > 0 && matched > 1);
    return scored.sort((a, b) => b.matched - a.matched || b.share - a.share || (a.id < b.id ? -1 : 1)).slice(0, 1);
  });
  const ids = [...new Set(best.map(({ id }) => id))].slice(0, MOST_NAMED);
  return ids.length > 1 ? { ids, words: new Set(best.flatMap(({ by }) => by)) } : { ids: [], words: new Set() };
}

/** What each word of a name was said with: itself, or a word that is none of this shop's and one slip away. */
function meantBy(words: readonly string[], index: NameWords): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  for (const word of words) {
    if (index.has(word)) meant.set(word, word);
    else if (!fillers.has(word)) for (const known of index.alike(word)) meant.set(known, word);
  }
  return meant;
}

const COMMON = 2_000; // products that hold a word: it tells none of them apart

/** The products that hold a word by which they can be told apart. */
function candidates(meant: ReadonlyMap<string, string>, index: NameWords): NamedProduct[] {
  const holders = [...meant.keys()].map((word) => index.holding(word)).filter(({ length }) => length <= COMMON);
  return [...new Set(holders.flat())];
}

/** Names that differ in figures alone are one name: of them those whose figures were said. */
function bestOfEach<T extends { readonly plainName: string; readonly matched: number }>(found: readonly T[]): T[] {
  return found.filter(({ plainName, matched }) => found.every((other) => other.plainName !== plainName || other.matched <= matched));
}

/**
 * How much of the name is said, and whether enough of it tells the product apart: its maker with one more word,
 * or two words that are neither maker nor kind nor figure. "Quiet kettle" is a wish, "Harbour quiet kettle" a product.
 */
function said(meant: ReadonlyMap<string, string>, product: NamedProduct) {
  const { parts, kindWords, makerWords } = wordsOfProduct(product);
  const hits = parts.filter((part) => meant.has(part));
  const plainHits = hits.filter((part) => !figure.test(part));
  const makerSaid = makerWords.every((part) => meant.has(part));
  const ownWords = hits.filter((part) => !kindWords.includes(part) && !makerWords.includes(part));
  // "Washing machine 8 kg" names none; "Yoga 920" does.
  const own = makerSaid || ownWords.some((part) => !figure.test(part)) ? ownWords.length : 0;
  // Nobody says the maker of a name that they know: "the Yoga 920".
  const needed = parts.filter((part) => !figure.test(part) && (makerSaid || !makerWords.includes(part)));
  const share = plainHits.filter((part) => needed.includes(part)).length / Math.max(1, needed.length);
  const full = hits.length === parts.length;
  const plainName = parts.filter((part) => !figure.test(part)).join(" ");
  const by = hits.map((part) => meant.get(part) ?? part);
  return { id: product.id, by, own, matched: hits.length, full, plainName, share, distinctive: hits.length >= 2 && own >= (full || makerSaid ? 1 : 2) };
}

/** What is asked of a product, and the names under which makers give it, the likeliest first. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/\b(loud|quiet|noisy|noise|decibel|db|silent)\b/, "noise"],
  [/\b(heavy|weigh|weight|light enough)\b/, "weight"],
  [/\b(battery|charge last|how long does it last|run ?time|runs? for)\b/, "battery"],
  [/\b(how (big|large|wide|tall|high|deep|long)|size|dimension|measure)/, "size"],
  [/\b(how much (does|can|will) \S+( \S+)? (hold|carry|take|wash)|how much (water|can it) |capacity|how many lit(re|er)s?|volume|load)\b/, "capacity"],
  [/\b(watt|power|powerful)\b/, "power"],
  [/\b(memory|ram)\b/, "memory"],
  [/\b(storage|disk|ssd)\b/, "storage"],
  [/\b(material|made of|made out of)\b/, "material"],
  [/\b(waterproof|water resistant|splash)/, "water"],
  [/\b(bright|brightness|lumens?)\b/, "brightness"],
];
const otherNames: Readonly<Record<string, readonly string[]>> = {
  capacity: ["volume", "load", "contents"],
  battery: ["battery life", "runs for", "run time", "lasts"],
  size: ["dimensions", "diameter", "width", "screen size", "height"],
  power: ["wattage"],
  noise: ["sound"],
  storage: ["disk"],
  brightness: ["light output", "luminous flux"],
};

/** The specification that is asked for, as the catalogue calls it; null where none is. */
export function namedSpecification(question: string, { specifications }: Vocabulary): string | null {
  const words = stems(question);
  const unit = /\bhow many (\p{L}+)/u.exec(plain(question))?.[1];
  if (unit !== undefined && quantityOf(unit) !== null) return `how many ${unit}`;
  // A typo is forgiven only where the word is none of the shop's own: "stock" is not a mistyped "sticks".
  const spelt = specifications.find((name) => name.length > 3 && mentions(words, name, false));
  if (spelt !== undefined) return spelt;
  const long = words.filter((word) => word.length >= SHORTEST_TYPO && word !== "stock" && !fillers.has(word));
  const direct = specifications.find((name) => name.length > 3 && mentions(long, name));
  if (direct !== undefined) return direct;
  return sayings.find(([pattern]) => pattern.test(plain(question)))?.[1] ?? null;
}

/** The specification of a product that a name like "battery" means: "battery life" where "battery" itself is not given. */
export function specificationOf<S extends { name: string; value: string }>(specifications: readonly S[], asked: string): S | null {
  const unit = /^how many (\p{L}+)$/u.exec(asked)?.[1];
  if (unit !== undefined) return specifications.find(({ value }) => figureIn(value, quantityOf(unit)).length > 0) ?? null;
  const wanted = plain(asked);
  for (const name of [wanted, ...(otherNames[wanted] ?? [])]) {
    const exact = specifications.find((specification) => plain(specification.name) === name);
    if (exact !== undefined) return exact;
  }
  const [first = ""] = stems(wanted);
  return specifications.find(({ name }) => stems(name).includes(first)) ?? null;
}
