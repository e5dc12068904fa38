/** What plain words say as filters, by rules alone: "quiet kettle under 40" → kettles, at most 40, "quiet". */
import { Filters } from "../../preload/contract/catalogue.ts";
import type { ManufacturerId } from "../../preload/domain/manufacturer.ts";
import { alike, stems } from "../assistant/vocabulary.ts";
import { amountsIn } from "./amounts.ts";
import { sameSense } from "./concepts.ts";
import { type Assortment, goodsIn } from "./goods-words.ts";
import { isThing } from "./heads.ts";
import { fillers, generic, sentenceStarts } from "./plain-words.ts";

export interface ShopWords extends Assortment {
  readonly currency: string;
  readonly colours: readonly string[];
  readonly manufacturers: readonly { readonly id: ManufacturerId; readonly name: string }[];
  /** True where a word stands in a specification. */
  readonly given: (word: string) => boolean;
}

/** Words still to be understood; each taken one is marked, so that nothing is understood twice. */
interface Words {
  readonly said: readonly string[];
  readonly taken: Set<number>;
}

/** The filters' `query` is what is left over: without fillers, and in a whole sentence without words that the shop does not know. */
export function filtersFromWords(text: string, shop: ShopWords): Filters {
  const { rest, minCents, maxCents, minStars } = amountsIn(text, minorUnitsOf(shop.currency));
  const { rest: other, inStock, onOffer } = wishesIn(rest);
  const words: Words = { said: stems(other.replace(/\bgray\b/gi, "grey")), taken: new Set() };
  skipRefused(words);
  const { kinds, departmentId, taken } = goodsIn(words.said, words.taken, shop);
  for (const at of taken) words.taken.add(at);
  const manufacturerIds = takeNames(words, shop.manufacturers, shop.known);
  const colours = takeNames(
    words,
    shop.colours.map((colour) => ({ name: colour, id: colour })),
    shop.known,
  );
  const understood = new Set(words.said.filter((_, at) => words.taken.has(at)));
  const left = words.said.filter(
    (word, at) => !words.taken.has(at) && !fillers.has(word) && !generic.has(word) && !sameSense(word).some((same) => understood.has(same)),
  );
  const own = left.map((word) => ownWord(word, shop));
  const query = sentenceStarts.test(text) ? own.filter((word) => shop.known(word) || shop.given(word)) : own;
  return Filters.parse({
    query: query.join(" ").slice(0, 200),
    kinds: [...kinds],
    manufacturerIds,
    colours,
    departmentId,
    minCents,
    maxCents,
    minStars,
    inStock,
    onOffer,
  });
}

/** The shopper's word where the shop knows it, else another of its sense that the shop knows. */
const ownWord = (word: string, { known }: ShopWords): string => (known(word) ? word : (sameSense(word).find(known) ?? word));

function minorUnitsOf(currency: string): number {
  return 10 ** (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2);
}

const available = /\b(?:in stock|available(?: now)?|you have (?:here|now))\b/i;
const reduced = /\b(?:on (?:offer|sale|promotion)|discounted|reduced|(?:special )?(?:offers?|deals?|bargains?))\b/i;

function wishesIn(text: string): { rest: string; inStock: boolean; onOffer: boolean } {
  return { rest: text.replace(available, " ").replace(reduced, " "), inStock: available.test(text), onOffer: reduced.test(text) };
}

/** "not red": what is refused is never asked for, nor searched. */
function skipRefused({ said, taken }: Words): void {
  said.forEach((word, at) => {
    if (/^(?:not|without|except|no)$/.test(word)) taken.add(at).add(at + 1);
  });
}

/** Longest names first; a typo is forgiven only where the word means nothing else in this shop. */
function takeNames<Id>(words: Words, names: readonly { readonly name: string; readonly id: Id }[], known: (word: string) => boolean): Id[] {
  const byLength = names
    .map(({ name, id }) => ({ parts: stems(name), id }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => b.parts.length - a.parts.length);
  const found: Id[] = [];
  for (const same of [
    (said: string, part: string) => said === part,
    (said: string, part: string) => !known(said) && !fillers.has(said) && !isThing(said) && alike(said, part),
  ]) {
    for (const { parts, id } of byLength) {
      const at = words.said.findIndex((_, start) => parts.every((part, offset) => stands(words, start + offset, (said) => same(said, part))));
      if (at < 0) continue;
      parts.forEach((_, offset) => words.taken.add(at + offset));
      if (!found.includes(id)) found.push(id);
    }
  }
  return found;
}

function stands({ said, taken }: Words, at: number, fits: (said: string) => boolean): boolean {
  const word = said[at];
  return word !== undefined && !taken.has(at) && fits(word);
}
