/** From a question and what was said before to what has to be looked up. Rules first; the model fills what they leave open. */
import { Filters, type Sort } from "../../preload/contract/catalogue.ts";
import { About } from "../../preload/domain/chat.ts";
import type { ManufacturerId } from "../../preload/domain/manufacturer.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import type { Filled } from "../llm/llm.ts";
import { aboutByRules, isShopping } from "./about.ts";
import { measureIn, type Measure } from "./measure.ts";
import { followsUp, type Memory, referred } from "./follow-up.ts";
import { namedProducts, namedSpecification } from "./named.ts";
import { mentions, plain, stems, type Vocabulary } from "./vocabulary.ts";

export interface Understood {
  readonly about: About;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Products named in the question or meant by "the second one". */
  readonly named: readonly ProductId[];
  /** A specification asked for: "noise". */
  readonly specification: string | null;
  /** "at least 16 GB" */
  readonly measure: Measure | null;
  readonly compare: boolean;
  readonly howMany: boolean;
  /** What buyers say is asked for. */
  readonly reviews: boolean;
  /** What was asked for and is no word of this shop: "aprons". Empty where everything is known. */
  readonly unknown: string;
  /** The words to search the store's documents with. */
  readonly topic: string;
}

export interface Heard {
  readonly question: string;
  readonly vocabulary: Vocabulary;
  /** What plain words say as filters, by rules. */
  readonly filters: Filters;
  readonly memory: Memory;
  /** What the model filled in; null without one. */
  readonly filled: Filled | null;
}

export function understand({ question, vocabulary, filters, memory, filled }: Heard): Understood {
  const words = stems(question);
  const named = namedProducts(words, vocabulary);
  const meant = named.length > 0 ? named : referred(question, memory);
  const said = {
    ...filters,
    query: withoutWishes(filters.query),
    manufacturerIds: wantedManufacturers(question, vocabulary, filters),
    colours: wantedColours(question, vocabulary, filters),
  };
  const namesGoods = named.length > 0 || hasFilter({ ...said, manufacturerIds: [] });
  const ownWords = namesGoods || said.manufacturerIds.length > 0;
  const follows = followsUp(question, memory, ownWords);
  const about = decide({
    byRules: aboutByRules(question, vocabulary, namesGoods),
    foreign: /[^\p{ASCII}\p{P}\p{S}\s]/u.test(question),
    shopping: isShopping(question),
    follows,
    meant: meant.length > 0,
    filled,
    memory,
  });
  return {
    about,
    filters: follows ? merge(memory.filters, said, question) : said,
    sort: sortOf(question) ?? (follows ? memory.sort : "best-match"),
    named: meant,
    specification: namedSpecification(question, vocabulary),
    measure: meant.length > 0 ? null : measureIn(question), // "1.7 litre" may be a part of the name
    compare:
      /\b(compare|comparison|difference|differ|versus|vs|better|or)\b/.test(plain(question)) &&
      (meant.length > 1 || /\bcompar|differ|versus|\bvs\b|which (one )?is better/.test(plain(question))),
    reviews: /\b(reviews?|ratings?|buyers?|opinions?|(customers?|people|others) (say|think))\b/.test(plain(question)),
    howMany: /\bhow many\b|\bnumber of\b/.test(plain(question)),
    unknown: ownWords || follows || meant.length > 0 ? "" : unknownThing(question),
    topic: typeof filled?.["topic"] === "string" ? `${question} ${filled["topic"]}` : question,
  };
}

interface Signs {
  readonly byRules: About | null;
  /** Letters that English has not: the model, taught in English, takes another language for mischief. */
  readonly foreign: boolean;
  /** The words of somebody who wants to buy. */
  readonly shopping: boolean;
  readonly follows: boolean;
  readonly meant: boolean;
  readonly filled: Filled | null;
  readonly memory: Memory;
}

function decide({ byRules, foreign, shopping, follows, meant, filled, memory }: Signs): About {
  const read = About.safeParse(foreign && filled?.["about"] === "unsafe" ? "offtopic" : filled?.["about"]);
  // "Who won the world cup": a word of the shop in a question that wants nothing of it.
  if (byRules === "products" && !shopping && !follows && !meant && read.data === "offtopic") return "offtopic";
  if (byRules !== null) return byRules;
  if (meant || follows) return memory.about ?? "products";
  return read.data ?? "offtopic";
}

/** True where the words name anything that the catalogue knows. */
function hasFilter({ kinds, colours, departmentId, manufacturerIds, minCents, maxCents }: Filters): boolean {
  return kinds.length + colours.length + manufacturerIds.length > 0 || departmentId !== null || minCents !== null || maxCents !== null;
}

/** "not Orno": every maker but those behind a "not", "no", "except" or "other than". */
function wantedManufacturers(question: string, { manufacturers }: Vocabulary, { manufacturerIds }: Filters): ManufacturerId[] {
  const refused = manufacturers.filter(({ name }) => refusals(question).some((part) => mentions(stems(part).slice(0, 3), name))).map(({ id }) => id);
  if (refused.length === 0) return manufacturerIds;
  const wanted = manufacturerIds.filter((id) => !refused.includes(id));
  return wanted.length > 0 ? wanted : manufacturers.map(({ id }) => id).filter((id) => !refused.includes(id));
}

/** "not red": every colour but those right behind a "not"; what has no colour is not red either. */
function wantedColours(question: string, { colours }: Vocabulary, filters: Filters): string[] {
  const refused = colours.filter((colour) => refusals(question).some((part) => mentions(stems(part).slice(0, stems(colour).length), colour, false)));
  const wanted = filters.colours.filter((colour) => !refused.includes(colour));
  return refused.length === 0 || wanted.length > 0 ? wanted : [...colours.filter((colour) => !refused.includes(colour)), ""];
}

/** What stands behind each "not", "no", "except" or "other than". */
const refusals = (question: string): string[] =>
  plain(question)
    .split(/\b(?:not|no|except|without|other than|but not|anything but|besides)\b(?: (?:from|by|a|an|the|in))?/)
    .slice(1);

/** What a follow-up says wins; the rest stays as it was. "cheaper" sets a ceiling under the cheapest shown. */
function merge(before: Filters, now: Filters, question: string): Filters {
  const list = <T>(fresh: T[], old: T[]) => (fresh.length > 0 ? fresh : old);
  return {
    ...before,
    query: now.kinds.length > 0 ? now.query : before.query,
    kinds: list(now.kinds, before.kinds),
    colours: list(now.colours, before.colours),
    manufacturerIds: /\b(any|all) (brand|maker|manufacturer)/.test(plain(question)) ? [] : list(now.manufacturerIds, before.manufacturerIds),
    departmentId: now.departmentId ?? before.departmentId,
    minCents: now.minCents ?? before.minCents,
    maxCents: now.maxCents ?? before.maxCents,
    minStars: now.minStars ?? before.minStars,
    inStock: now.inStock || before.inStock,
    onOffer: now.onOffer || before.onOffer,
  };
}

/** Words that say how to order, not what to look for. */
function withoutWishes(query: string): string {
  return query
    .split(" ")
    .filter((word) => !/^(cheap|dear|expensive|pric|best|top|popular|new|late|arriv|compar|differ|versus|most|least|gift|present)/.test(word))
    .join(" ");
}

function sortOf(question: string): Sort | null {
  const text = plain(question);
  if (/\b(cheapest|least expensive|lowest price|cheaper|most affordable|budget)\b/.test(text)) return "cheapest";
  if (/\b(dearest|most expensive|highest price|priciest|dearer|top of the range|luxury)\b/.test(text)) return "dearest";
  if (/\b(best|top|highest) (rated|reviewed|reviews|stars)|\bbest\b|\bpopular\b|\brecommend/.test(text)) return "best-reviewed";
  return /\b(newest|latest|new in|new arrivals?)\b/.test(text) ? "newest" : null;
}

const asking = new Set(
  "whats thing things item items product products stuff cheapest dearest best most least expensive top rated popular newest gift gifts present presents arrival arrivals hi hello hey please do does have has can could would will is are am i im we you there guys where what which who how find show tell me us get give got sell stock carry keep buy see look looking for need want like to a an any some the of pair good nice new cheap available something anything".split(
    " ",
  ),
);

const around =
  /\b(please|in stock|here|today|(in|of) (your|the|this) (whole |entire )?(shop|store)|for sale|at all|under .*|below .*|for (my|a|an|the|him|her|them|someone|somebody) .*)$/;

/** The thing asked for, in the shopper's words, without the asking around it; four words at most. */
export function unknownThing(question: string): string {
  const words = plain(question.replace(/[’']m\b/g, " am"))
    .replace(around, "")
    .trim()
    .split(" ");
  const start = words.findIndex((word) => !asking.has(word));
  return start < 0 ? "" : words.slice(start, start + 4).join(" ");
}

export const noFilters: Filters = Filters.parse({});
