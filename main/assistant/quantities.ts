/** How many of a thing are wanted: "two red mugs", "3 of them", "a pair of towels". */
import { plain } from "./vocabulary.ts";

const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const NUMBER = `${numbers.slice(1).join("|")}|\\d{1,2}`;
const asking =
  "(?:please|i|we|ll|will|would|like|need|want|take|buy|get|have|give|me|show|looking|for|add|put|order|make|it|that|a|the|you|do|can|could|got|in|stock|of|another|change|set|quantity|to|and|then|ok|okay|yes|just|only|maybe|remove)";
/** At the start, with nothing but asking in front: "I need 6 water bottles". */
const leading = new RegExp(`^(?:${asking} )*?(?:(a pair|a couple|a dozen|half a dozen|${NUMBER})(?: (?:of|x|times|pieces?(?: of)?|pcs))?) (?=(\\p{L}))`, "u");
const ofThem = new RegExp(`\\b(${NUMBER}) (?:of (?:it|them|these|those|the)|pieces?)\\b`);
const toNumber = new RegExp(`\\b(?:make (?:it|that)|change (?:it|that)(?: to)?|to) (${NUMBER})$`);
const alone = new RegExp(`\\b(?:add|put|take|want|need) (${NUMBER}) (?:in|into|to)\\b`);
/** What a number may stand before and is no count of things to buy: "one litre", "two people". */
const noThing =
  /^(?:one|ones|of the|most|more|less|percent|dollars?|euros?|pounds?|riyals?|stars?|people|persons?|days?|weeks?|months?|years?|hours?|minutes?|litres?|liters?|l|ml|cm|mm|m|kg|g|gb|tb|w|watts?|inch|inches|db|hz|mah|piece|seats?|doors?|drawers?|slices?|to|or|and|at|in)\b/;
const pairs: Readonly<Record<string, number>> = { "a pair": 2, "a couple": 2, "a dozen": 12, "half a dozen": 6 };

/** "Coffee for two": how many says nothing of what for. */
export const withoutNumbers = (text: string): string => text.replace(new RegExp(`\\b(${NUMBER})\\b`, "g"), " ");

/** The quantity and the question without it; null where none was said. */
export function quantityIn(question: string): { quantity: number | null; rest: string } {
  const text = plain(question);
  const first = leading.exec(text);
  const said = first !== null && !noThing.test(text.slice(first[0].length)) ? first[1] : (ofThem.exec(text) ?? toNumber.exec(text) ?? alone.exec(text))?.[1];
  if (said === undefined) return { quantity: null, rest: question };
  const number = pairs[said] ?? (numbers.includes(said) ? numbers.indexOf(said) : Number(said));
  return { quantity: number, rest: question.replace(new RegExp(`(?<![\\p{L}\\d])${said}(?![\\p{L}\\d])`, "iu"), " ") };
}
