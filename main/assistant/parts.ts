/** A question piece by piece: what one piece says is cut before the next is read, so that "quiet" of a name is no wish. */
import type { Sort } from "../../preload/contract/catalogue.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import { conceptsOf } from "../catalogue/concepts.ts";
import { headIn } from "../catalogue/heads.ts";
import { type Extreme, extremeIn } from "../catalogue/extremes.ts";
import { type Measure, measuresIn, withoutMeasures } from "../catalogue/measures.ts";
import { sizesIn } from "../catalogue/sizes.ts";
import type { Memory } from "./follow-up.ts";
import { type Intent, intentIn, withoutApart } from "./intents.ts";
import { comparedProducts, namedProducts, namedSpecification } from "./named.ts";
import { pointedByPlace } from "./pointing.ts";
import { quantityIn } from "./quantities.ts";
import { alike, mentions, plain, stems, type Vocabulary } from "./vocabulary.ts";
import { sortOf } from "./wishes.ts";

export interface Parts extends Intent {
  readonly compares: boolean;
  readonly named: readonly ProductId[];
  /** Cards that a place on screen points at: "the second one". */
  readonly pointed: readonly ProductId[];
  readonly quantity: number | null;
  readonly sizes: readonly string[];
  readonly measures: readonly Measure[];
  readonly extreme: Extreme | null;
  readonly sort: Sort | null;
  /** A specification that is asked for. */
  readonly specification: string | null;
  /** The question without the names of products: what is said of them. */
  readonly bare: string;
  /** What is left to be read as kinds, makers, colours and prices. */
  readonly rest: string;
}

const comparing = /\b(compare|comparison|difference|differ|versus|vs|better|cheaper|dearer|or|between|against)\b/;

interface Before {
  readonly memory: Memory;
  /** The products of which the whole question is the name; null where it is none. */
  readonly called?: readonly ProductId[] | null;
}

export function partsOf(asked: string, vocabulary: Vocabulary, { memory, called = null }: Before): Parts {
  const question = spelt(asked);
  const compares = called === null && comparing.test(plain(question));
  const sides = compares ? comparedProducts(question, vocabulary) : { ids: [], words: new Set<string>() };
  const whole = called === null ? null : { ids: called, words: new Set(stems(question)) };
  const { ids: named, words } = whole ?? (sides.ids.length > 1 ? sides : namedProducts(stems(question), vocabulary));
  const bare = withoutWords(question, words);
  const { ids: pointed, rest: afterPointing } = pointedByPlace(bare, memory);
  const { quantity, rest: one } = startsWithNumber(bare, vocabulary) ? { quantity: null, rest: afterPointing } : quantityIn(afterPointing);
  const { sizes, rest: unsized } = sizesIn(aloneAskedFor(one));
  const text = plain(bare);
  const specification = namedSpecification(bare, vocabulary);
  const intent = intentIn(text);
  return {
    ...intent,
    // "How long does the battery last" is asked of a thing, not of an offer.
    wish: intent.wish === "ends" && specification !== null ? "find" : intent.wish,
    ...{ compares, named, pointed, quantity, sizes, bare },
    measures: measuresIn(unsized),
    extreme: extremeIn(bare, vocabulary.specifications),
    sort: sortOf(bare, [...vocabulary.kinds, ...vocabulary.departments.map(({ name }) => name)]),
    specification,
    rest: withoutMeasures(intent.apart ? withoutApart(unsized) : unsized),
  };
}

const limits = ["under", "below", "above", "between", "around"];

/** "undr 40": in front of a figure a slip is put right. */
const spelt = (question: string): string =>
  written(question).replace(/\b(\p{L}{4,8})(?=\s+[$€£]?\d)/gu, (word) => limits.find((limit) => alike(word.toLowerCase(), limit)) ?? word);

/** "Whats new" as it is written, and a light for something is a lamp. */
const written = (question: string): string =>
  question
    .replace(/\b(what|that|who|where|how)s\b/gi, "$1 is")
    .replace(/\b(black friday|cyber monday)\b/gi, "")
    .replace(/\blight(?=s? (?:for|above|over|beside|next to)\b)/gi, "lamp");

/** "I am furnishing a bathroom: towels" and "back to towels" ask for towels. */
const aloneAskedFor = (text: string): string => /:\s+(\S.*)$/s.exec(text)?.[1] ?? text.replace(/^\s*((let us |let's )?(go|come) )?back to\b/i, " ");

/** A kind that begins with a number is no quantity: "3-seat sofa". */
function startsWithNumber(question: string, { kinds }: Vocabulary): boolean {
  const words = stems(question);
  return kinds.some((kind) => /^\d/.test(kind) && mentions(words, kind, false));
}

/** "A cheaper kettle than this one" is another one. */
export const cheaperThan = ({ bare }: Pick<Parts, "bare">): boolean => /\b(cheaper|less expensive|dearer|more expensive)\b.*\bthan\b/.test(plain(bare));

/** What is said of the goods, without them: of "can I return a kettle" the returning. */
export function withoutGoods(text: string, kinds: readonly string[]): string {
  const senses = new Set(kinds.filter((kind) => headIn(kind, text)).flatMap((kind) => conceptsOf(stems(kind)).map(({ sense }) => sense)));
  const goods = conceptsOf(stems(text)).filter(({ sense }) => senses.has(sense));
  return withoutWords(text, new Set(goods.flatMap(({ own }) => own.split(" "))));
}

/** Without what is said wholly in `words`; what else is written stays as it was. */
export function withoutWords(question: string, words: ReadonlySet<string>): string {
  if (words.size === 0) return question;
  return question
    .split(/(\s+)/)
    .filter((token) => token.trim() === "" || stems(token).length === 0 || !stems(token).every((word) => words.has(word)))
    .join("");
}
