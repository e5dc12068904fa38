/** From a question and what was said before to what has to be looked up. Rules first; the model fills what they leave open. */
import { Filters, type Sort } from "../../preload/contract/catalogue.ts";
import type { About, Look } from "../../preload/domain/chat.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import type { Sentiment } from "../../preload/domain/review.ts";
import type { Extreme } from "../catalogue/extremes.ts";
import { headIn } from "../catalogue/heads.ts";
import type { Measure } from "../catalogue/measures.ts";
import type { Topic } from "../catalogue/passages.ts";
import { fillers } from "../catalogue/plain-words.ts";
import type { Filled } from "../llm/llm.ts";
import { aboutByRules } from "./about.ts";
import { decide } from "./decide.ts";
import { followsUp, type Memory, merge, type OwnWords } from "./follow-up.ts";
import type { Counted, Wish } from "./intents.ts";
import type { Language } from "./language.ts";
import { kindsOfNames, nameWordsOf } from "./name-words.ts";
import { meantBy } from "./meant.ts";
import { type Parts, withoutGoods } from "./parts.ts";
import { strangeThing, unsoldThing } from "./unsold.ts";
import { unknownThing } from "./unknown.ts";
import { plain, stems, type Vocabulary } from "./vocabulary.ts";
import { hasPrice, wantedColours, wantedManufacturers, withoutWishes } from "./wishes.ts";

export type { Wish } from "./intents.ts";

export interface Understood {
  readonly about: About;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Products named in the question or meant by "the second one". */
  readonly named: readonly ProductId[];
  /** A specification asked for: "noise". */
  readonly specification: string | null;
  /** What of a named product is asked in words that are no specification: "hdmi", "bpa free". Empty where nothing is. */
  readonly asked: string;
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
  /** What the store's documents are searched with. */
  readonly topic: Topic;
  /** How much of it a page of the store answers, from 0 to 1. */
  readonly written: number;
  readonly wish: Wish;
  /** What is counted or measured; null where nothing is. */
  readonly counted: Counted | null;
  /** "two", "3 of them"; null where none was said. */
  readonly quantity: number | null;
  /** "M", "42", "70x140" */
  readonly sizes: readonly string[];
  /** Of these the first by `extreme` or `sort` is meant: "which of them is quieter". Empty: of the whole shop. */
  readonly among: readonly ProductId[];
  /** The first of each department is meant. */
  readonly apart: boolean;
  /** Reviews of this tone are wanted; null: of any. */
  readonly tone: Sentiment | null;
  /** Reviews with so many stars are wanted; null: of any. */
  readonly stars: number | null;
  /** Makers of this country are wanted, as the catalogue writes it. */
  readonly country: string | null;
  /** A need was told and no thing was named: the kinds among the filters are what meets it. */
  readonly needed: boolean;
  /** The kinds among the filters were said, not guessed from a part of their name. */
  readonly kindsNamed: boolean;
  /** An order by its code, as the shopper wrote it. */
  readonly orderCode: string | null;
  /** That the answer is worded in. */
  readonly language: Language;
}

export interface Heard {
  /** In English, whatever it was asked in. */
  readonly question: string;
  readonly parts: Parts;
  readonly vocabulary: Vocabulary;
  /** What plain words say as filters, by rules. */
  readonly filters: Filters;
  readonly memory: Memory;
  /** What the model filled in; null without one. */
  readonly filled: Filled | null;
  /** What the shopper says it is about; null: nothing. */
  readonly as: Look | null;
  readonly language: Language;
  readonly country: string | null;
  /** A need was told: the kinds among the filters are what meets it. */
  readonly needed: boolean;
  readonly topic: Topic;
  /** How much of the topic a page of the store answers, from 0 to 1. */
  readonly written: number;
}

export function understand(heard: Heard): Understood {
  const { question, parts, vocabulary, memory, as, language, country, needed, topic, written } = heard;
  const { named, pointed, sort, extreme } = parts;
  const read = saidFilters(heard);
  const unsold = unsoldThing(read, heard);
  const strange = unsold === "" ? strangeThing(read, heard) : unsold;
  const said = strange === "" ? read : { ...read, query: strange };
  const namesGoods = named.length > 0 || kindsOrMore(said, parts) || (strange === "" && standsInName(said.query, vocabulary));
  const own = ownWordsOf(said, parts);
  const { newKind } = own;
  const whole = parts.counted !== null && parts.counted !== "products" && !/\b(them|those|these)\b/.test(plain(question));
  const follows = !whole && (pointed.length > 0 || followsUp(question, memory, own));
  const { meant, among } = meantBy(heard, said);
  const about = chosenAbout(decided(heard, { said, follows, goods: namesGoods || unsold !== "", meant: meant.length > 0, unsold: unsold !== "" }), as);
  const text = plain(question);
  const filters = follows && about !== "store" ? merge(memory, said, question) : said;
  return {
    about,
    filters: parts.wish === "reviews" ? { ...filters, minStars: null } : filters,
    sort: sort ?? (follows && !newKind ? memory.sort : "best-match"),
    named: meant,
    specification: parts.specification,
    asked: askedOf(parts, said),
    measures: meant.length > 0 ? [] : parts.measures.length > 0 || !follows || newKind ? parts.measures : memory.measures,
    extreme,
    compare: as === "compare" || (as === null && comparesIn(parts, text, meant.length)),
    reviews: parts.wish === "reviews" || parts.counted === "reviews",
    howMany: parts.wish === "count",
    unknown: unknownIn(heard, { said, unsold, known: (namesGoods && unsold === "") || own.maker || follows || meant.length > 0 }),
    ...{ topic, written },
    ...{ wish: parts.wish, counted: parts.counted, apart: parts.apart, quantity: parts.quantity, tone: parts.tone, stars: parts.stars },
    sizes: parts.sizes.length > 0 || !follows || newKind || /\bany size\b/.test(text) ? parts.sizes : memory.sizes,
    among,
    country,
    needed: needed && about === "products",
    kindsNamed: filters.kinds.length > 0 && (said.kinds.length === 0 || said.kinds.every((kind) => headIn(kind, question))),
    orderCode: orderCodeIn(question),
    language,
  };
}

/** "Does it have HDMI", "is it BPA free": what is left of a yes-or-no question without the product. */
function askedOf({ named, wish, specification, bare }: Parts, { kinds }: Filters): string {
  const text = plain(withoutGoods(bare, kinds));
  if (named.length === 0 || wish !== "find" || specification !== null || !/^(does|do|is|are|has|have|can|will|with)\b/.test(text)) return "";
  return text
    .split(" ")
    .slice(1)
    .filter((word) => !fillers.has(word) && !/\d/.test(word))
    .join(" ");
}

interface Found {
  readonly said: Filters;
  readonly follows: boolean;
  readonly goods: boolean;
  readonly meant: boolean;
  readonly unsold: boolean;
}

function decided(heard: Heard, found: Found): About {
  return decide({ ...heard, ...found, byRules: aboutByRules({ ...heard, ...found }), meant: found.meant || heard.needed });
}

const comparesIn = ({ compares }: Parts, text: string, meant: number): boolean =>
  compares && (meant > 1 || /\bcompar|differ|versus|\bvs\b|which (one )?is better/.test(text));

/** `known`: the words name something of this shop, or lean on what was said. An everyday thing that is not sold stays one. */
function unknownIn({ parts }: Heard, { said, unsold, known }: { said: Filters; unsold: string; known: boolean }): string {
  if (known) return "";
  return unsold !== "" || hasFilter(said) || parts.counted !== null ? unsold : unknownThing(parts.rest);
}

function ownWordsOf(said: Filters, { named, measures, sizes, sort, extreme }: Parts): OwnWords {
  return {
    newKind: named.length > 0 || said.kinds.length > 0 || said.departmentId !== null,
    maker: said.manufacturerIds.length > 0,
    refines: hasFilter(said) || measures.length + sizes.length > 0 || sort !== null || extreme !== null,
    query: said.query,
  };
}

/** The shopper knows best, but for what is not safe. */
const chosenAbout = (decided: About, as: Look | null): About => (as === null || decided === "unsafe" ? decided : as === "compare" ? "products" : as);

/** The decision as the screen shows it and the shopper may change it. */
export function lookOf({ about, compare }: Understood): Look | null {
  if (about === "smalltalk" || about === "offtopic" || about === "unsafe") return null;
  return about === "products" && compare ? "compare" : about;
}

/** What the rules read, without what is refused; of a name that was recognised no word is left to search with. */
function saidFilters({ question, parts, vocabulary, filters, memory }: Heard): Filters {
  const query = parts.named.length > 0 ? "" : withoutMeasured(withoutWishes(filters.query, parts.extreme), parts, vocabulary);
  const said = {
    ...filters,
    query,
    kinds: kindsOfNames({ ...filters, query }, vocabulary),
    manufacturerIds: wantedManufacturers(question, vocabulary, filters),
    colours: wantedColours(question, vocabulary, filters),
  };
  // "For the bathroom" after heaters is no wish for bathroom scales: what a kind is, its last word says.
  const aside = /^(for|with|in|on|of)\b/.test(plain(question)) || (parts.specification !== null && memory.focus !== null);
  if (!aside || memory.filters.kinds.length === 0 || said.kinds.length === 0 || said.kinds.some((kind) => headIn(kind, question))) return said;
  const words = stems(question).filter((word) => said.kinds.some((kind) => stems(kind).includes(word)));
  return { ...said, kinds: [], query: [said.query, ...words].join(" ").trim() };
}

/** Of "battery over 10 hours" the battery is what is measured, not a word of the name. */
function withoutMeasured(query: string, { measures }: Parts, { specifications }: Vocabulary): string {
  if (measures.length === 0) return query;
  const names = new Set(specifications.flatMap(stems));
  return query
    .split(" ")
    .filter((word) => !names.has(word))
    .join(" ");
}

/** True where the last word left over, the thing itself, stands in the name of something that is sold, or all of them in what makers say of it. */
function standsInName(query: string, { products, given }: Vocabulary): boolean {
  const words = stems(query);
  const index = nameWordsOf(products);
  const [thing] = words.slice(-1);
  return thing !== undefined && (words.every((word) => given.has(word) || index.has(word)) || index.has(thing) || index.alike(thing).length > 0);
}

function orderCodeIn(question: string): string | null {
  return /\b[a-z]{1,3}\d*-\d{3,}\b/i.exec(question)?.[0] ?? /\border (?:no\.?|number|code)? ?#?([a-z]{0,3}-?\d{3,})\b/i.exec(question)?.[1] ?? null;
}

/** True where the words name anything that the catalogue knows. */
function kindsOrMore(said: Filters, { sizes }: Parts): boolean {
  return said.kinds.length + said.colours.length + sizes.length > 0 || said.departmentId !== null || hasPrice(said);
}

function hasFilter(said: Filters): boolean {
  return said.colours.length + said.kinds.length > 0 || said.departmentId !== null || hasPrice(said) || said.minStars !== null || said.inStock || said.onOffer;
}

export const noFilters: Filters = Filters.parse({});
