/** Search and listing: words and filters in, one page of cards out, with what could be chosen or dropped next. */
import type { z } from "zod";
import type { catalogueRequests, Filters } from "../../preload/contract/catalogue.ts";
import type { Price, ProductCard } from "../../preload/domain/product.ts";
import { stems } from "../assistant/vocabulary.ts";
import { filtersFromWords } from "./filters-from-words.ts";
import { facetsOf, failures, relaxationsOf } from "./matching.ts";
import { inOrder, onePerArticle, type Ranked } from "./ordering.ts";
import { fillers, soft } from "./plain-words.ts";
import type { Entry, Snapshot } from "./snapshot.ts";

export type FindInput = z.output<(typeof catalogueRequests)["catalogue.find"]["input"]>;
export type Found = z.output<(typeof catalogueRequests)["catalogue.find"]["output"]>;

export interface Shelves {
  readonly snapshot: Snapshot;
  readonly priceOf: (entry: Entry) => Price;
  readonly cardOf: (entry: Entry) => ProductCard;
  /** Products of a promotion that runs. */
  readonly productsOf: (promotionId: string) => ReadonlySet<string>;
  /** Numbers of the entries that hold the letters anywhere. */
  readonly holding: (letters: string) => Promise<readonly number[]>;
}

const NEAREST = 8;
const SUGGESTIONS = 6;
const ANYWHERE = 1; // the weight of a word found only in a description or a specification

export async function find(shelves: Shelves, { filters: asked, sort, page, pageSize }: FindInput): Promise<Found> {
  const { snapshot, priceOf, cardOf } = shelves;
  const filters = understood(asked, snapshot);
  const words = wordsOf(filters.query);
  const scores = words.length === 0 ? null : await scoresOf(shelves, words, { typing: false, narrowed: isNarrowed(filters) });
  const wanted = { filters, scores: scores?.all ?? null, priceOf, promoted: filters.promotionId === null ? null : shelves.productsOf(filters.promotionId) };
  const failed = failures(snapshot, wanted);
  const matching = snapshot.entries.filter(({ number }) => failed[number] === 0).map((entry) => rankedBy(entry, scores?.any));
  const found = inOrder(onePerArticle(matching), sort);
  const none = found.length === 0;
  return {
    products: found.slice(page * pageSize, (page + 1) * pageSize).map(({ entry }) => cardOf(entry)),
    total: found.length,
    understood: filters,
    facets: facetsOf(snapshot, failed, priceOf),
    relaxations: none ? relaxationsOf(snapshot, failed, filters) : [],
    nearest: none ? nearest(failed, scores?.any) : [],
    asOf: snapshot.asOf,
  };

  function rankedBy(entry: Entry, by: ReadonlyMap<number, number> | undefined): Ranked {
    return { entry, now: priceOf(entry).now, score: by?.get(entry.number) ?? 0 };
  }

  /** Fewest filters failed first, then the better fit. Something that has nothing to do with the words is not near. */
  function nearest(failures: Int32Array, any: ReadonlyMap<number, number> | undefined): ProductCard[] {
    const near = snapshot.entries
      .filter(({ number, stock }) => stock > 0 && (any === undefined || any.size === 0 || any.has(number) || bits(failures[number]) === 1))
      .map((entry) => rankedBy(entry, any));
    const leads = inOrder(onePerArticle(near), "best-match").sort((a, b) => bits(failures[a.entry.number]) - bits(failures[b.entry.number]));
    return leads.slice(0, NEAREST).map(({ entry }) => cardOf(entry));
  }
}

/** While typing: the last word may be a beginning. Nothing below two letters. */
export async function suggest(shelves: Shelves, text: string): Promise<ProductCard[]> {
  const { snapshot, priceOf, cardOf } = shelves;
  if (text.trim().length < 2) return [];
  const words = [...new Set(stems(text))];
  const { all } = await scoresOf(shelves, words, { typing: true, narrowed: false });
  const ranked = snapshot.entries
    .filter(({ number }) => all?.has(number))
    .map((entry) => ({ entry, now: priceOf(entry).now, score: all?.get(entry.number) ?? 0 }));
  return inOrder(onePerArticle(ranked), "best-match")
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => cardOf(entry));
}

/** The filters asked for, and those said in the query where none of that sort was asked for. */
export function understood(asked: Filters, snapshot: Snapshot): Filters {
  if (asked.query === "") return asked;
  const said = filtersFromWords(asked.query, { ...snapshot, known: snapshot.words.known });
  const either = <T>(mine: readonly T[], theirs: readonly T[]): T[] => [...(mine.length > 0 ? mine : theirs)];
  return {
    ...asked,
    query: said.query,
    kinds: either(asked.kinds, said.kinds),
    manufacturerIds: either(asked.manufacturerIds, said.manufacturerIds),
    colours: either(asked.colours, said.colours),
    departmentId: asked.departmentId ?? said.departmentId,
    minCents: asked.minCents ?? said.minCents,
    maxCents: asked.maxCents ?? said.maxCents,
    minStars: asked.minStars ?? said.minStars,
    inStock: asked.inStock || said.inStock,
    onOffer: asked.onOffer || said.onOffer,
  };
}

/** "16gb" and "16 gb" are one word, "16 gb": so it stands in a specification. */
function wordsOf(query: string): string[] {
  const whole = query.replace(/(\d)\s*([a-z]+)\b/gi, "$1\u00a0$2");
  const parts = whole.split(/ +/).flatMap((part) => (part.includes("\u00a0") ? part.replace("\u00a0", " ").toLowerCase() : stems(part)));
  return [...new Set(parts)].filter((word) => !fillers.has(word) && (word.length > 2 || !/^\d+$/.test(word)));
}

function isNarrowed({ kinds, manufacturerIds, colours, departmentId, promotionId }: Filters): boolean {
  return kinds.length + manufacturerIds.length + colours.length > 0 || departmentId !== null || promotionId !== null;
}

interface Scores {
  /** How well each entry fits that holds every word; null where no word is one that an entry must hold. */
  readonly all: ReadonlyMap<number, number> | null;
  /** The same of entries that hold at least one. */
  readonly any: ReadonlyMap<number, number>;
}

/** Soft words ("quiet") must be held only where nothing else says what is wanted. */
async function scoresOf(
  { snapshot, holding }: Shelves,
  words: readonly string[],
  { typing, narrowed }: { typing: boolean; narrowed: boolean },
): Promise<Scores> {
  const any = new Map<number, number>();
  const hits = new Map<number, number>();
  const firm = words.filter((word) => !soft.has(word));
  const required = firm.length > 0 || narrowed ? firm : words;
  for (const [at, word] of words.entries()) {
    const last = typing && at === words.length - 1;
    const found = new Map(snapshot.words.scores(word, last || word.length >= 3));
    if (!last || found.size === 0) for (const number of await holding(word)) found.set(number, Math.max(found.get(number) ?? 0, ANYWHERE));
    const meant = found.size > 0 ? found : snapshot.words.misspelt(word);
    for (const [number, score] of meant) {
      any.set(number, (any.get(number) ?? 0) + score);
      if (required.includes(word)) hits.set(number, (hits.get(number) ?? 0) + 1);
    }
  }
  return { all: required.length === 0 ? null : new Map([...any].filter(([number]) => hits.get(number) === required.length)), any };
}

function bits(mask = 0): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
