/** Search and listing: words and filters in, one page of cards out, with what could be chosen or dropped next. */
import type { z } from "zod";
import type { catalogueRequests, Filters } from "../../preload/contract/catalogue.ts";
import type { Price, ProductCard } from "../../preload/domain/product.ts";
import { stems } from "../assistant/vocabulary.ts";
import { byExtreme, type Extreme, figureOf } from "./extremes.ts";
import { filtersFromWords } from "./filters-from-words.ts";
import type { Given } from "./given.ts";
import { facetsOf, failures, relaxationsOf } from "./matching.ts";
import { headIn, isThing } from "./heads.ts";
import { type Measure, meets, type Specified } from "./measures.ts";
import { firstOfArticles, inOrder, onePerArticle, type Ranked } from "./ordering.ts";
import { fillers, soft } from "./plain-words.ts";
import { hasSize } from "./sizes.ts";
import type { Entry, Snapshot } from "./snapshot.ts";

export type FindInput = z.output<(typeof catalogueRequests)["catalogue.find"]["input"]> & Beyond;

/** What only the assistant asks for; a page's message never carries it. */
interface Beyond {
  readonly measures?: readonly Measure[];
  readonly extreme?: Extreme | null;
  readonly sizes?: readonly string[];
  /** True where the query is words left over, not to be understood once more. */
  readonly understood?: boolean;
  /** True where the kinds were named, so that of the other words as many as something has will do. */
  readonly kindsNamed?: boolean;
}
export type Found = z.output<(typeof catalogueRequests)["catalogue.find"]["output"]>;

export interface Shelves {
  readonly snapshot: Snapshot;
  readonly priceOf: (entry: Entry) => Price;
  readonly cardOf: (entry: Entry) => ProductCard;
  /** Products of a promotion that runs. */
  readonly productsOf: (promotionId: string) => ReadonlySet<string>;
  /** Numbers of the entries that hold the letters anywhere; `whole`: as a word of its own. */
  readonly given: () => Promise<Given>;
  readonly holding: (letters: string, whole: boolean) => Promise<readonly number[]>;
}

const NEAREST = 8;
const SUGGESTIONS = 6;
const ANYWHERE = 1; // the weight of a word found only in a description or a specification

export async function find(shelves: Shelves, input: FindInput): Promise<Found> {
  const { snapshot, priceOf, cardOf } = shelves;
  const { page, pageSize } = input;
  const { filters, scores, wanted, failed, found, missing } = await matched(shelves, input);
  const none = found.length === 0;
  return {
    products: found.slice(page * pageSize, (page + 1) * pageSize).map(({ entry }) => cardOf(entry)),
    total: found.length,
    understood: filters,
    facets: facetsOf(snapshot, failed, priceOf),
    missing,
    relaxations: none ? relaxationsOf(snapshot, failed, wanted) : [],
    nearest: none ? nearest(failed, scores?.any) : [],
    asOf: snapshot.asOf,
  };

  /** Fewest filters failed first, then the better fit. Something that has nothing to do with the words is not near. */
  function nearest(failures: Int32Array, any: ReadonlyMap<number, number> | undefined): ProductCard[] {
    const several = failures.some((mask) => bits(mask) > 1);
    const near = snapshot.entries
      .filter(({ number, stock }) => stock > 0 && (any === undefined || any.has(number) || (several && bits(failures[number]) === 1)))
      .map((entry) => rankedBy(entry, any, priceOf));
    const leads = inOrder(onePerArticle(near), "best-match").sort((a, b) => bits(failures[a.entry.number]) - bits(failures[b.entry.number]));
    return leads.slice(0, NEAREST).map(({ entry }) => cardOf(entry));
  }
}

/** Everything that fits: a card of each article, and what each variant costs now. */
export async function fitting(shelves: Shelves, input: FindInput): Promise<{ cards: ProductCard[]; prices: number[] }> {
  const { found, matching } = await matched(shelves, input);
  return { cards: found.map(({ entry }) => shelves.cardOf(entry)), prices: matching.map(({ now }) => now) };
}

/** Which filters each product fails; what fails none, and of it one of each article in the order asked for. */
async function matched(shelves: Shelves, { filters: asked, sort, ...beyond }: FindInput) {
  const { snapshot, priceOf } = shelves;
  const { measures = [], extreme = null, sizes = [] } = beyond;
  const filters = beyond.understood === true ? asked : await understood(asked, shelves);
  const words = wordsOf(filters.query);
  const scores =
    words.length === 0 ? null : await scoresOf(shelves, words, { typing: false, narrowed: isNarrowed(filters), asked: beyond.understood === true });
  const given = measures.length + sizes.length > 0 || extreme !== null ? (await shelves.given()).byId : new Map<string, readonly Specified[]>();
  const meetsAll = ({ id }: Entry) => measures.every((measure) => meets(given.get(id) ?? [], measure));
  const fits = (entry: Entry) => sizes.some((size) => hasSize(entry, size, given.get(entry.id)));
  const promoted = filters.promotionId === null ? null : shelves.productsOf(filters.promotionId);
  const wanted = { filters, measures, meets: meetsAll, sizes, fits, scores: scores?.all ?? null, priceOf, promoted };
  const strict = failures(snapshot, wanted);
  const { failed, missing } = mostOfTheWords();
  const matching = snapshot.entries.filter(({ number }) => failed[number] === 0).map((entry) => rankedBy(entry, scores?.any, priceOf));
  const found = extreme === null ? inOrder(onePerArticle(matching, sort), sort) : firstOfArticles(endFirst(inOrder(matching, sort), extreme));
  return { filters, scores, wanted, failed, matching, found, missing };

  /** Where nothing has all the words, what has most of them: a traveller's headphones are headphones. */
  function mostOfTheWords(): { failed: Int32Array; missing: string } {
    const named = beyond.kindsNamed ?? filters.kinds.every((kind) => headIn(kind, asked.query));
    if (scores === null || scores.all === null || filters.kinds.length === 0 || !named || strict.includes(0)) return { failed: strict, missing: "" };
    const rest = failures(snapshot, { ...wanted, scores: null });
    const fitting = snapshot.entries.filter(({ number }) => rest[number] === 0);
    const most = Math.max(...fitting.map(({ number }) => scores.held(number).length));
    const [best] = fitting.filter(({ number }) => scores.held(number).length === most);
    if (best === undefined) return { failed: strict, missing: "" };
    const kept = scores.held(best.number);
    const having = new Map(fitting.filter(({ number }) => kept.every((word) => scores.held(number).includes(word))).map(({ number }) => [number, 0]));
    const left = scores.required.filter((word) => !kept.includes(word));
    return { failed: failures(snapshot, { ...wanted, scores: having }), missing: asTyped(filters.query, left) };
  }

  function endFirst(ranked: Ranked[], end: Extreme): Ranked[] {
    const figure = ({ entry }: Ranked) => figureOf(given.get(entry.id) ?? [], end);
    return ranked.sort((a, b) => byExtreme(figure(a), figure(b), end));
  }
}

/** The words as they stand in the query, in its order. */
function asTyped(query: string, words: readonly string[]): string {
  return query
    .split(/\s+/)
    .filter((token) => wordsOf(token).some((word) => words.includes(word)))
    .join(" ");
}

function rankedBy(entry: Entry, by: ReadonlyMap<number, number> | undefined, priceOf: Shelves["priceOf"]): Ranked {
  return { entry, now: priceOf(entry).now, score: by?.get(entry.number) ?? 0 };
}

/** While typing: the last word may be a beginning. Nothing below two letters. */
export async function suggest(shelves: Shelves, text: string): Promise<ProductCard[]> {
  const { snapshot, priceOf, cardOf } = shelves;
  if (text.trim().length < 2) return [];
  const words = [...new Set(stems(text))];
  const { all } = await scoresOf(shelves, words, { typing: true, narrowed: false, asked: false });
  const ranked = snapshot.entries
    .filter(({ number }) => all?.has(number))
    .map((entry) => ({ entry, now: priceOf(entry).now, score: all?.get(entry.number) ?? 0 }));
  return inOrder(onePerArticle(ranked), "best-match")
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => cardOf(entry));
}

/** The filters asked for, and those said in the query where none of that sort was asked for. */
export async function understood(asked: Filters, shelves: Shelves): Promise<Filters> {
  if (asked.query === "") return asked;
  const read = await said(asked.query, shelves);
  const either = <T>(mine: readonly T[], theirs: readonly T[]): T[] => [...(mine.length > 0 ? mine : theirs)];
  return {
    ...asked,
    query: read.query,
    kinds: either(asked.kinds, read.kinds),
    manufacturerIds: either(asked.manufacturerIds, read.manufacturerIds),
    colours: either(asked.colours, read.colours),
    departmentId: asked.departmentId ?? read.departmentId,
    minCents: asked.minCents ?? read.minCents,
    maxCents: asked.maxCents ?? read.maxCents,
    minStars: asked.minStars ?? read.minStars,
    inStock: asked.inStock || read.inStock,
    onOffer: asked.onOffer || read.onOffer,
  };
}

/** What plain words say. Beside goods that are named, a word that stands nowhere in the shop is talk. */
export async function said(text: string, { snapshot, given, holding }: Shelves): Promise<Filters> {
  const { words: givenWords } = await given();
  const shop = { ...snapshot, known: snapshot.words.known, given: (word: string) => givenWords.has(word) };
  const filters = filtersFromWords(text, shop);
  if (filters.kinds.length === 0 && filters.departmentId === null) return filters;
  const words = filters.query.split(" ").filter(Boolean);
  const held = await Promise.all(
    words.map(
      async (word) =>
        (word.length > 1 && !/^\p{L}{3,}$/u.test(word)) || snapshot.words.known(word) || givenWords.has(word) || (await holding(word, false)).length > 0,
    ),
  );
  return { ...filters, query: words.filter((_, at) => held[at]).join(" ") };
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
  /** The words that an entry must hold. */
  readonly required: readonly string[];
  /** Those of them that it holds. */
  readonly held: (entry: number) => readonly string[];
}

/** Soft words ("quiet") must be held only where nothing else says what is wanted. `asked`: by the assistant, which says what is not sold and guesses less. */
async function scoresOf(
  { snapshot, holding, given }: Shelves,
  words: readonly string[],
  { typing, narrowed, asked }: { typing: boolean; narrowed: boolean; asked: boolean },
): Promise<Scores> {
  const any = new Map<number, number>();
  const hits = new Map<number, string[]>();
  const firm = words.filter((word) => !soft.has(word));
  const required = firm.length > 0 || narrowed ? firm : words;
  // "Sleeping bag": of several words the last is the thing, and has to stand in its name or kind.
  const thing = asked && !narrowed && required.length > 1 ? required.at(-1) : undefined;
  for (const [at, word] of words.entries()) {
    const last = typing && at === words.length - 1;
    // A word that names something is that word; one that names nothing may be the beginning of one.
    const named = !last && snapshot.words.known(word);
    const found = new Map(snapshot.words.scores(word, !named && (last || word.length >= 3)));
    const note = (number: number | undefined) => number !== undefined && found.set(number, Math.max(found.get(number) ?? 0, ANYWHERE));
    // "fish" is no part of "finish": letters inside a word count while it is being typed, or where they are no word.
    const whole = named || (!typing && /^\p{L}+$/u.test(word));
    if (!last || found.size === 0) for (const number of await holding(word, whole)) note(number);
    if (asked) for (const id of (await given()).having.get(word) ?? []) note(snapshot.byId.get(id)?.number);
    const meant = found.size > 0 || isThing(word) ? found : snapshot.words.misspelt(word, !asked);
    for (const [number, score] of meant) {
      any.set(number, (any.get(number) ?? 0) + score);
      if (required.includes(word) && (word !== thing || score > ANYWHERE)) hits.set(number, [...(hits.get(number) ?? []), word]);
    }
  }
  const all = required.length === 0 ? null : new Map([...any].filter(([number]) => hits.get(number)?.length === required.length));
  return { all, any, required, held: (number) => hits.get(number) ?? [] };
}

function bits(mask = 0): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
