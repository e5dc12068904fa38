/** What a question means in the light of the turn before: "the second one", "cheaper", "in blue", "and from Orno?". */
import type { Filters, Sort } from "../../preload/contract/catalogue.ts";
import type { About } from "../../preload/domain/chat.ts";
import type { ProductCard, ProductId } from "../../preload/domain/product.ts";
import type { Understood } from "./understand.ts";
import { plain, stems, mentions } from "./vocabulary.ts";

/** What the conversation remembers. Ends with the session. */
export interface Memory {
  readonly about: About | null;
  readonly filters: Filters;
  readonly sort: Sort;
  /** The cards of the last answer that had any, in their order on screen. */
  readonly shown: readonly ProductCard[];
}

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/\b(first|1st|number (one|1))\b/, 0],
  [/\b(second|2nd|number (two|2))\b/, 1],
  [/\b(third|3rd|number (three|3))\b/, 2],
  [/\b(fourth|4th|number (four|4))\b/, 3],
];

/** The cards that the words point at; empty where they point at none. */
export function referred(question: string, { shown }: Memory, { ownWords, sort }: { ownWords: boolean; sort: Sort | null }): ProductId[] {
  if (shown.length === 0) return [];
  const text = plain(question);
  const pick = (product: ProductCard | undefined) => (product ? [product.id] : []);
  const several = /\b(?:first|top) (two|2|three|3|four|4)\b/.exec(text)?.[1];
  if (several !== undefined) return shown.slice(0, /three|3/.test(several) ? 3 : /four|4/.test(several) ? 4 : 2).map(({ id }) => id);
  const counted = ordinals.filter(([pattern]) => pattern.test(text)).flatMap(([, index]) => pick(shown[index]));
  if (counted.length > 0) return counted;
  if (/\blast (one)?\b/.test(text)) return pick(shown.at(-1));
  if (sort !== null && !ownWords && amongShown.test(text)) return pick(topOf(shown, sort));
  if (/\b(both|these two|the two|them|these|those)\b/.test(text)) return shown.slice(0, 2).map(({ id }) => id);
  if (/\bother (one)?\b/.test(text)) return pick(shown[1]);
  const byMaker = shown.filter(({ manufacturer }) => mentions(stems(question), `the ${manufacturer.name}`));
  if (byMaker.length === 1) return pick(byMaker[0]);
  return /\b(it|its|this|that|this one|that one|how many (are|do you have) left)\b/.test(text) && text.split(" ").length <= 10 ? pick(shown[0]) : [];
}

/** "Which one costs less", "the cheapest of them": one of those on screen, not of the whole shop. */
const amongShown = /\b(ones?|of|them|these|those|among(st)?|two|both)\b|^(and )?(which|what)( is| s)? (the )?\S+( \S+)?$/;

function topOf(shown: readonly ProductCard[], sort: Sort): ProductCard | undefined {
  const order: Readonly<Partial<Record<Sort, (a: ProductCard, b: ProductCard) => number>>> = {
    cheapest: (a, b) => a.price.now - b.price.now,
    dearest: (a, b) => b.price.now - a.price.now,
    "best-reviewed": (a, b) => b.stars.mean - a.stars.mean || b.stars.count - a.stars.count,
  };
  const by = order[sort];
  return by === undefined ? undefined : [...shown].sort(by)[0];
}

const linking =
  /^(and|what about|how about|or|but|also|only|just|in|from|by|with|without|not|under|below|over|cheaper|dearer|smaller|bigger|something|anything|any|more|less|show me (more|cheaper|others?)|others?)\b/;

/** True where the question leans on the one before: it starts like a continuation and names no new kind of thing. */
export function followsUp(question: string, { about, filters, shown }: Memory, { ownWords, newKind }: { ownWords: boolean; newKind: boolean }): boolean {
  if (about === null || !leaned.has(about) || (shown.length === 0 && filters.kinds.length === 0 && filters.departmentId === null)) return false;
  const text = plain(question);
  if (newKind && !/^(and|or|what about|how about)\b/.test(text)) return false;
  const short = text.split(" ").length <= 6;
  return (
    linking.test(text) ||
    /\b(cheaper|dearer|more expensive|instead|ones?)\b/.test(text) ||
    /\b(them|those|these|among(st)?)\b/.test(text) ||
    (short && !ownWords && /^(how many|which|are (they|these|those)|do they|do you have (it|them|any))\b/.test(text)) ||
    (short && ownWords && !/\b(do you|have you|show|find|looking|need|want)\b/.test(text))
  );
}

const leaned: ReadonlySet<About> = new Set(["products", "promotions", "manufacturers"]);

/** What the next question may lean on. */
export function remembered(memory: Memory, { about, filters, named, sort }: Understood, shown: readonly ProductCard[]): Memory {
  // "What about a black one?" after one kettle is about kettles.
  const kept = named.length > 0 && filters.kinds.length === 0 ? { ...filters, kinds: [...new Set(shown.map(({ kind }) => kind))] } : filters;
  const goods = about === "products" || about === "manufacturers" || about === "promotions";
  const wished = about === "promotions" ? { ...kept, onOffer: true } : kept;
  return { about, filters: goods ? wished : memory.filters, sort, shown: shown.length > 0 ? shown : memory.shown };
}

export const nothingSaid = (filters: Filters): Memory => ({ about: null, filters, sort: "best-match", shown: [] });
