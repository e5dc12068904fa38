/** "The narrowest", "the longest battery life": the end of one specification, first. */
import { plain, stems } from "../assistant/vocabulary.ts";
import { figureIn, type Specified } from "./measures.ts";

export interface Extreme {
  /** The words for it: "narrowest". */
  readonly said: string;
  /** Names of specifications, the one to look at first in front. */
  readonly names: readonly string[];
  readonly first: "most" | "least";
}

const SIZE = ["capacity", "volume", "screen", "screen size", "display", "diagonal", "size", "width", "length", "height"];
const sayings: readonly (readonly [RegExp, Extreme["first"], readonly string[]])[] = [
  [/\b(widest|broadest)\b/, "most", ["width"]],
  [/\bnarrowest\b/, "least", ["width"]],
  [/\btallest\b|\bhighest\b(?! (price|rated|reviewed|star|cost))/, "most", ["height"]],
  [/\bshortest\b/, "least", ["height", "length"]],
  [/\bdeepest\b/, "most", ["depth"]],
  [/\b(shallowest|slimmest|thinnest)\b/, "least", ["depth", "thickness", "width"]],
  [/\blongest\b/, "most", ["length", "width"]],
  [/\b(lightest|lightweight)\b/, "least", ["weight"]],
  [/\bheaviest\b/, "most", ["weight"]],
  [/\b(quietest|least noisy|quiet|silent)\b/, "least", ["noise", "noise level", "sound"]],
  [/\b(loudest|noisiest)\b/, "most", ["noise", "noise level", "sound"]],
  [/\bbrightest\b/, "most", ["brightness", "light output", "luminous flux"]],
  [/\b(dimmest|least bright)\b/, "least", ["brightness", "light output", "luminous flux"]],
  [/\b(most powerful|strongest|powerful)\b/, "most", ["power", "wattage"]],
  [/\b(largest|biggest|roomiest)\b/, "most", SIZE],
  [/\b(smallest|tiniest|most compact)\b/, "least", SIZE],
];
const ends = /\b(most|largest|biggest|highest|longest|greatest|best|least|lowest|smallest|shortest|fewest)\s+((?:[\p{L}]+\s?){1,3})/u;

/** Null where none is said. `specifications`: every name that occurs in this shop. */
export function extremeIn(question: string, specifications: readonly string[]): Extreme | null {
  const text = plain(question);
  const [whole, end = "", words = ""] = ends.exec(text) ?? [];
  const after = stems(words);
  const named = specifications.find((name) => stems(name).length > 0 && stems(name).every((part, at) => after[at] === part));
  if (named !== undefined && whole !== undefined)
    return { said: `${end} ${named}`, names: [named], first: /^(least|low|small|short|few)/.test(end) ? "least" : "most" };
  const saying = sayings.find(([pattern]) => pattern.test(text));
  return saying === undefined ? null : { said: saying[0].exec(text)?.[0] ?? "", first: saying[1], names: saying[2] };
}

/** What a product is ordered by; null where its maker gives no figure. */
export function figureOf(specifications: readonly Specified[], { names }: Extreme): number | null {
  for (const name of names) {
    const found = specifications.filter((specification) => plain(specification.name) === plain(name)).flatMap(({ value }) => figureIn(value, null));
    if (found[0] !== undefined) return found[0];
  }
  return null;
}

/** What has no figure comes last. */
export function byExtreme(a: number | null, b: number | null, { first }: Extreme): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return first === "most" ? b - a : a - b;
}
