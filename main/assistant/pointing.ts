/** The cards that words point at: "the second one", "the other one", "it", "which of them is cheaper". */
import type { Sort } from "../../preload/contract/catalogue.ts";
import type { ProductCard, ProductId } from "../../preload/domain/product.ts";
import type { Memory } from "./follow-up.ts";
import { mentions, plain, stems } from "./vocabulary.ts";

export interface Pointed {
  readonly ids: readonly ProductId[];
  /** The question without the words that point by position: "second" is nothing to search for. */
  readonly rest: string;
}

const positions = ["first|1st|number one|number 1", "second|2nd|number two|number 2", "third|3rd|number three|number 3", "fourth|4th|number four|number 4"];
/** "Cheapest first" orders, and "first aid" names. */
const ordinals = positions.map(
  (words) =>
    new RegExp(
      `(?:\\bthe (?:${words})\\b|(?<!(?:est|rated|reviewed|expensive) )\\b(?:${words})\\b(?= ones?\\b|$|\\?|,| or\\b| and\\b| please))(?: ones?)?`,
      "i",
    ),
);
const firstFew = /\b(?:the )?(?:first|top) (two|2|three|3|four|4)\b(?: ones)?/i;
const few: Readonly<Record<string, number>> = { two: 2, "2": 2, three: 3, "3": 3, four: 4, "4": 4 };
const last = /\bthe last(?: one)?\b|\blast one\b/i;
const other = /\b(?:the )?other (?:one|two)\b|^(?:and )?the other\b/i;

/** By a place on screen, which is said whatever else is asked. */
export function pointedByPlace(question: string, memory: Memory): Pointed {
  const none = { ids: [], rest: question };
  const { shown } = memory;
  if (shown.length === 0) return none;
  const several = firstFew.exec(question);
  if (several !== null) return { ids: idsOf(shown.slice(0, few[(several[1] ?? "").toLowerCase()])), rest: question.replace(firstFew, " ") };
  const said = ordinals.map((pattern, at) => ({ pattern, at })).filter(({ pattern, at }) => pattern.test(question) && shown[at] !== undefined);
  if (said.length > 0)
    return { ids: idsOf(said.flatMap(({ at }) => shown[at] ?? [])), rest: said.reduce((text, { pattern }) => text.replace(pattern, " "), question) };
  if (last.test(question)) return { ids: idsOf(shown.slice(-1)), rest: question.replace(last, " ") };
  if (other.test(question)) return { ids: idsOf(others(memory)), rest: question.replace(other, " ") };
  return none;
}

/** Of the two that were held together, or of the list, the one that was not spoken of. */
function others({ shown, pair, focus }: Memory): ProductCard[] {
  const among = pair.length > 1 ? pair : shown;
  const left = among.filter(({ id }) => id !== focus?.id);
  return (focus === null ? among.slice(1) : left).slice(0, 1);
}

/** By a word that stands for what is on screen. Only where the question names nothing of its own. */
export function pointedByWord(question: string, { shown, focus, pair, told }: Memory): ProductId[] {
  if (shown.length === 0) return [];
  const text = plain(question);
  if (/\b(both|these two|the two|of the two|them|these|those)\b/.test(text)) return idsOf((pair.length > 1 ? pair : shown).slice(0, 2));
  const byMaker = shown.filter(({ manufacturer }) => mentions(stems(question), `the ${manufacturer.name}`));
  if (byMaker.length === 1) return idsOf(byMaker);
  const one = focus ?? told.find(({ id }) => id === shown[0]?.id) ?? shown[0];
  return one !== undefined && /\b(it|its|this|that|this one|that one|how many (are|do you have) left)\b/.test(text) && text.split(" ").length <= SHORT
    ? [one.id]
    : [];
}

const SHORT = 12; // words: in a longer question "that" seldom points at the screen

/** "Which one costs less", "the cheapest of them": one of those on screen, not of the whole shop. */
const amongShown =
  /\b(of|between) (them|these|those|the (two|three|four))\b|\b(them|those|these|among(st)?|two|both)\b|^(and )?(which|what)( one)?( is| are| s)? (the )?\S+( \S+)?$|\bones?\b/;

/** The cards that something is the cheapest or the quietest of; none where the whole list or the whole shop is meant. */
export function amongWhich(question: string, { shown, pair, focus }: Memory): readonly ProductCard[] {
  const text = plain(question);
  if (!amongShown.test(text) || /^show\b/.test(text)) return [];
  return pair.length > 1 && (shown.length > 1 || focus !== null) ? pair : shown;
}

export function topOf(cards: readonly ProductCard[], sort: Sort): ProductCard | undefined {
  const order: Readonly<Partial<Record<Sort, (a: ProductCard, b: ProductCard) => number>>> = {
    cheapest: (a, b) => a.price.now - b.price.now,
    dearest: (a, b) => b.price.now - a.price.now,
    "best-reviewed": (a, b) => b.stars.mean - a.stars.mean || b.stars.count - a.stars.count,
  };
  const by = order[sort];
  return by === undefined ? undefined : [...cards].sort(by)[0];
}

/** "Back to that kettle": the last of its kind that was spoken of by itself. */
export function pointedBack(question: string, kinds: readonly string[], { told }: Memory): ProductId[] {
  const before = told.find(({ kind }) => kinds.includes(kind));
  return before !== undefined && mentions(stems(question), `that ${before.kind}`, false) ? [before.id] : [];
}

const idsOf = (cards: readonly ProductCard[]): ProductId[] => cards.map(({ id }) => id);
