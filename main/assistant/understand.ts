/** From a question and what was said before to what has to be looked up. Rules first; the model fills what they leave open. */
import { Filters, type Sort } from "../../preload/contract/catalogue.ts";
import { About, type Look } from "../../preload/domain/chat.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import type { Sentiment } from "../../preload/domain/review.ts";
import { type Extreme, extremeIn } from "../catalogue/extremes.ts";
import { type Measure, measuresIn } from "../catalogue/measures.ts";
import type { Filled } from "../llm/llm.ts";
import { aboutByRules, isShopping } from "./about.ts";
import { followsUp, type Memory, referred } from "./follow-up.ts";
import type { Language } from "./language.ts";
import { comparedProducts, namedProducts, namedSpecification } from "./named.ts";
import { isBareName, unknownThing } from "./unknown.ts";
import { plain, stems, type Vocabulary } from "./vocabulary.ts";
import { sortOf, wantedColours, wantedManufacturers, withoutWishes } from "./wishes.ts";

/**
 * What is wanted of it, beside being shown. `count`, `average` and `range` are of `counted`; `ends`: when an offer is over;
 * `save`: how much it takes off; `person`: staff; `yes` and `no` answer the last proposal.
 */
export type Wish =
  | "find"
  | "similar"
  | "goes-with"
  | "popular"
  | "reviews"
  | "place"
  | "count"
  | "average"
  | "range"
  | "ends"
  | "save"
  | "cart"
  | "add"
  | "set"
  | "yes"
  | "no"
  | "person";

export interface Understood {
  readonly about: About;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Products named in the question or meant by "the second one". */
  readonly named: readonly ProductId[];
  /** A specification asked for: "noise". */
  readonly specification: string | null;
  /** "at least 16 GB", "no more than 60 cm deep" */
  readonly measures: readonly Measure[];
  /** "the narrowest" */
  readonly extreme: Extreme | null;
  readonly compare: boolean;
  readonly howMany: boolean;
  /** What buyers say is asked for. */
  readonly reviews: boolean;
  /** What was asked for and is no word of this shop: "aprons". Empty where everything is known. */
  readonly unknown: string;
  /** The words to search the store's documents with. */
  readonly topic: string;
  readonly wish: Wish;
  /** What is counted or measured; null where nothing is. */
  readonly counted: "products" | "kinds" | "departments" | "manufacturers" | "offers" | "reviews" | null;
  /** "two", "3 of them"; null where none was said. */
  readonly quantity: number | null;
  /** "M", "42", "70x140" */
  readonly sizes: readonly string[];
  /** Of these the first by `extreme` or `sort` is meant: "which of them is quieter". Empty: of the whole shop. */
  readonly among: readonly ProductId[];
  /** Reviews of this tone are wanted; null: of any. */
  readonly tone: Sentiment | null;
  /** Reviews with so many stars are wanted; null: of any. */
  readonly stars: number | null;
  /** Makers of this country are wanted, as the catalogue writes it. */
  readonly country: string | null;
  /** An order by its code, as the shopper wrote it. */
  readonly orderCode: string | null;
  /** That the answer is worded in. */
  readonly language: Language;
}

export interface Heard {
  readonly question: string;
  readonly vocabulary: Vocabulary;
  /** What plain words say as filters, by rules. */
  readonly filters: Filters;
  readonly memory: Memory;
  /** What the model filled in; null without one. */
  readonly filled: Filled | null;
  /** What the shopper says it is about; null: nothing. */
  readonly as: Look | null;
  /** Of the screen. */
  readonly language: Language;
}

export function understand(heard: Heard): Understood {
  const { question, vocabulary, memory, filled, as, language } = heard;
  const text = plain(question);
  const compares = /\b(compare|comparison|difference|differ|versus|vs|better|cheaper|dearer|or|between)\b/.test(text);
  const sides = compares ? comparedProducts(question, vocabulary) : [];
  const named = sides.length > 1 ? sides : namedProducts(stems(question), vocabulary);
  const said = saidFilters(heard, named);
  const kindsOrMore = hasFilter({ ...said, manufacturerIds: [] });
  const namesGoods = named.length > 0 || kindsOrMore || standsInName(said.query, vocabulary);
  const ownWords = namesGoods || said.manufacturerIds.length > 0;
  const follows = followsUp(question, memory, { ownWords, newKind: said.kinds.length > 0 || said.departmentId !== null || named.length > 0 });
  const sort = sortOf(question, [...vocabulary.kinds, ...vocabulary.departments.map(({ name }) => name)]);
  const meant = named.length > 0 ? named : referred(question, memory, { ownWords, sort });
  const specification = namedSpecification(question, vocabulary);
  const byRules = aboutByRules(question, vocabulary, { goods: namesGoods, product: meant.length > 0, specification: specification !== null });
  const decided = decide({ byRules, question, follows, meant: meant.length > 0, filled, memory });
  return {
    about: as === null || decided === "unsafe" ? decided : as === "compare" ? "products" : as,
    filters: follows ? merge(memory, said, question) : said,
    sort: sort ?? (follows ? memory.sort : "best-match"),
    named: meant,
    specification,
    measures: meant.length > 0 ? [] : measuresIn(question), // "1.7 litre" may be a part of the name
    extreme: extremeIn(question, vocabulary.specifications),
    compare: as === "compare" || (as === null && compares && (meant.length > 1 || /\bcompar|differ|versus|\bvs\b|which (one )?is better/.test(text))),
    reviews: /\b(reviews?|ratings?|buyers?|opinions?|(customers?|people|others|owners) (say|think|like))\b/.test(text),
    howMany: /\bhow many\b|\bnumber of\b/.test(text),
    unknown: ownWords || follows || meant.length > 0 ? "" : unknownThing(question),
    topic: typeof filled?.["topic"] === "string" ? `${question} ${filled["topic"]}` : question,
    language,
    ...nothingMore,
  };
}

const nothingMore = {
  wish: "find",
  counted: null,
  quantity: null,
  sizes: [],
  among: [],
  tone: null,
  stars: null,
  country: null,
  orderCode: null,
} as const;

/** The decision as the screen shows it and the shopper may change it. */
export function lookOf({ about, compare }: Understood): Look | null {
  if (about === "smalltalk" || about === "offtopic" || about === "unsafe") return null;
  return about === "products" && compare ? "compare" : about;
}

/** What the rules read, without what is refused; of a name that was recognised no word is left to search with. */
function saidFilters({ question, vocabulary, filters }: Heard, named: readonly ProductId[]): Filters {
  return {
    ...filters,
    query: named.length > 0 ? "" : withoutMeasured(withoutWishes(filters.query, extremeIn(question, vocabulary.specifications)), question, vocabulary),
    manufacturerIds: wantedManufacturers(question, vocabulary, filters),
    colours: wantedColours(question, vocabulary, filters),
  };
}

/** Of "battery over 10 hours" the battery is what is measured, not a word of the name. */
function withoutMeasured(query: string, question: string, { specifications }: Vocabulary): string {
  if (measuresIn(question).length === 0) return query;
  const names = new Set(specifications.flatMap(stems));
  return query
    .split(" ")
    .filter((word) => !names.has(word))
    .join(" ");
}

/** True where a word left over stands in the name of something that is sold, or all of them in what makers say of it. */
function standsInName(query: string, { products, given }: Vocabulary): boolean {
  const words = stems(query);
  if (words.length === 0) return false;
  return words.every((word) => given.has(word)) || products.some(({ name }) => stems(name).some((part) => words.includes(part)));
}

interface Signs {
  readonly byRules: About | null;
  readonly question: string;
  readonly follows: boolean;
  readonly meant: boolean;
  readonly filled: Filled | null;
  readonly memory: Memory;
}

const LONG = 5; // words: a few words that name goods are asked for, whatever a model makes of them

function decide({ byRules, question, follows, meant, filled, memory }: Signs): About {
  // Letters that English has not: the model, taught in English, takes another language for mischief.
  const foreign = /[^\p{ASCII}\p{P}\p{S}\s]/u.test(question);
  const read = About.safeParse(foreign && filled?.["about"] === "unsafe" ? "offtopic" : filled?.["about"]);
  const long = question.trim().split(/\s+/).length > LONG;
  // "Who won the world cup": a word of the shop in a question that wants nothing of it.
  if (byRules === "products" && long && !isShopping(question) && !follows && !meant && read.data === "offtopic") return "offtopic";
  if (byRules !== null) return byRules;
  if (meant || follows) return memory.about ?? "products";
  if (isBareName(question) && (read.data === undefined || read.data === "offtopic")) return "products";
  return read.data ?? "offtopic";
}

/** True where the words name anything that the catalogue knows. */
function hasFilter({ kinds, colours, departmentId, manufacturerIds, minCents, maxCents }: Filters): boolean {
  return kinds.length + colours.length + manufacturerIds.length > 0 || departmentId !== null || minCents !== null || maxCents !== null;
}

/** What a follow-up says wins; the rest stays as it was. "cheaper" than the one shown sets a ceiling under it. */
function merge({ filters: before, shown }: Memory, now: Filters, question: string): Filters {
  const ceiling = shown.length === 1 && /\bcheaper\b/.test(plain(question)) ? (shown[0]?.price.now ?? 1) - 1 : null;
  const list = <T>(fresh: T[], old: T[]) => (fresh.length > 0 ? fresh : old);
  return {
    ...before,
    query: now.kinds.length > 0 ? now.query : [...new Set([...before.query.split(" "), ...now.query.split(" ")])].join(" ").trim(),
    kinds: list(now.kinds, before.kinds),
    colours: list(now.colours, before.colours),
    manufacturerIds: /\b(any|all) (brand|maker|manufacturer)/.test(plain(question)) ? [] : list(now.manufacturerIds, before.manufacturerIds),
    departmentId: now.departmentId ?? before.departmentId,
    minCents: now.minCents ?? before.minCents,
    maxCents: now.maxCents ?? ceiling ?? before.maxCents,
    minStars: now.minStars ?? before.minStars,
    inStock: now.inStock || before.inStock,
    onOffer: now.onOffer || before.onOffer,
  };
}

export const noFilters: Filters = Filters.parse({});
