/** What a question means in the light of the turns before: "cheaper", "in blue", "and from Orno?", a change of subject. */
import type { Filters, Sort } from "../../preload/contract/catalogue.ts";
import type { About } from "../../preload/domain/chat.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import type { Measure } from "../catalogue/measures.ts";
import { soft } from "../catalogue/plain-words.ts";
import type { Understood } from "./understand.ts";
import { plain, stems } from "./vocabulary.ts";

/** What the conversation remembers. Ends with the session. */
export interface Memory {
  readonly about: About | null;
  readonly filters: Filters;
  readonly measures: readonly Measure[];
  readonly sizes: readonly string[];
  readonly sort: Sort;
  /** The cards of the last answer that had any, in their order on screen. */
  readonly shown: readonly ProductCard[];
  /** The one that was last spoken of by itself; null after a list. */
  readonly focus: ProductCard | null;
  /** Those last held against each other. */
  readonly pair: readonly ProductCard[];
  /** Each that was spoken of by itself, the last one first: "back to that kettle". */
  readonly told: readonly ProductCard[];
  /** True where nothing fitted the last wish. */
  readonly none: boolean;
  /** What the store was last asked about. */
  readonly topic: string;
}

const MOST_TOLD = 8;

const linking =
  /^(and|what about|how about|or|but|also|only|just|in|from|by|with|without|not|for|under|below|over|cheaper|dearer|smaller|bigger|something|anything|any|more|less|then|show me (more|cheaper|others?)|others?)\b/;
/** The subject is left: the words before do not count any more. */
const afresh =
  /\b(thing|product|item)s? (that )?(you|in|here|there|of all|at all)\b|\b(in|of) (the|your|this) (whole |entire )?(shop|store)\b|\boverall\b|\bof all\b|\b(gift|present)s?\b|\byou (sell|have) here\b/;
const searching = /\b(do you (have|sell|stock|carry)|have you( got)?|show( me)?|find|looking|need|want|tell me|what (do|have|can) you)\b/;
const pointing = /\b(ones?|it|its|them|those|these|they|that|among(st)?|any|anything|something|others?|cheaper|dearer|instead|too)\b/;

export interface OwnWords {
  /** A kind, a department or a product is named. */
  readonly newKind: boolean;
  /** A maker is named. */
  readonly maker: boolean;
  /** A price, a colour, a size, an order: something that narrows whatever is meant. */
  readonly refines: boolean;
  /** Words that are left to search with. */
  readonly query: string;
}

/** True where the question leans on the one before. */
export function followsUp(question: string, { filters, shown }: Memory, { newKind, maker, refines, query }: OwnWords): boolean {
  if (shown.length === 0 && filters.kinds.length === 0 && filters.departmentId === null) return false;
  const text = plain(question);
  if (afresh.test(text)) return false;
  if (newKind) return /^(and|or|what about|how about)\b/.test(text) && !/\binstead\b/.test(text);
  const points = pointing.test(text) || linking.test(text);
  if (query !== "") return points || query.split(" ").every((word) => soft.has(word)) || heldBy(shown, query);
  if (maker && searching.test(text)) return points;
  if (refines || maker) return true;
  return points || /^(how many|which|are (they|these|those)|do they)\b/.test(text);
}

/** A word or two of a name on screen: "stoneware" after mugs. */
function heldBy(shown: readonly ProductCard[], query: string): boolean {
  const words = query.split(" ");
  return words.length <= 2 && shown.some(({ name }) => words.every((word) => stems(name).includes(word)));
}

/** What a follow-up says wins; the rest stays as it was. "cheaper" than the one shown sets a ceiling under it. */
export function merge({ filters, shown, none }: Memory, now: Filters, question: string): Filters {
  const text = plain(question);
  // "The cheapest then", where nothing fitted the price: of all.
  const before = none && /\b(cheapest|least expensive|lowest|then)\b/.test(text) ? { ...filters, minCents: null, maxCents: null } : filters;
  const ceiling = shown.length === 1 && /\bcheaper\b/.test(text) ? (shown[0]?.price.now ?? 1) - 1 : null;
  const list = <T>(fresh: T[], old: T[]) => (fresh.length > 0 ? fresh : old);
  const changed = now.kinds.length > 0 || now.departmentId !== null;
  const any = (of: string) => new RegExp(`\\b(any|all|whatever) (${of})`).test(text);
  const words = changed ? now.query : [...new Set([...before.query.split(" "), ...now.query.split(" ")])].join(" ").trim();
  return {
    ...before,
    query: any("words?") ? "" : words,
    kinds: changed ? now.kinds : before.kinds,
    colours: any("colou?r") ? [] : changed ? now.colours : list(now.colours, before.colours),
    manufacturerIds: any("brand|maker|manufacturer") ? [] : list(now.manufacturerIds, before.manufacturerIds),
    departmentId: changed ? now.departmentId : before.departmentId,
    minCents: any("price|cost") ? null : (now.minCents ?? before.minCents),
    maxCents: any("price|cost") ? null : (now.maxCents ?? ceiling ?? before.maxCents),
    minStars: any("rating|stars") ? null : (now.minStars ?? before.minStars),
    inStock: now.inStock || before.inStock,
    onOffer: now.onOffer || (before.onOffer && !changed),
  };
}

/** What the next question may lean on. */
export function remembered(memory: Memory, understood: Understood, shown: readonly ProductCard[]): Memory {
  const { about, filters, named, sort, measures, sizes, compare } = understood;
  const goods = about === "products" || about === "manufacturers" || about === "promotions";
  if (!goods) return { ...memory, about, topic: about === "store" ? understood.topic.words : memory.topic };
  const focus = shown.length === 1 ? (shown[0] ?? null) : shown.length === 0 ? memory.focus : null;
  return {
    about,
    // "What about a black one?" after one kettle is about kettles.
    filters: { ...filters, kinds: subject(understood, shown), onOffer: filters.onOffer || (about === "promotions" && named.length === 0) },
    measures: named.length > 0 ? memory.measures : measures,
    sizes: named.length > 0 ? memory.sizes : sizes,
    sort,
    shown: shown.length > 0 ? shown : memory.shown,
    focus,
    pair: compare && shown.length > 1 ? shown : memory.pair.some(({ id }) => id === focus?.id) ? memory.pair : [],
    told: focus === null ? memory.told : [focus, ...memory.told.filter(({ id }) => id !== focus.id)].slice(0, MOST_TOLD),
    none: shown.length === 0,
    topic: memory.topic,
  };
}

function subject({ filters, named }: Understood, shown: readonly ProductCard[]): string[] {
  return named.length > 0 && filters.kinds.length === 0 ? [...new Set(shown.map(({ kind }) => kind))] : filters.kinds;
}

export const nothingSaid = (filters: Filters): Memory => ({
  ...{ about: null, filters, measures: [], sizes: [], sort: "best-match", shown: [], focus: null, pair: [], told: [], none: false, topic: "" },
});
