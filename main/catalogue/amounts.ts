/** Prices and stars as people write them: "under 40", "between $20 and $50", "at least 4 stars". */
import { numberIn } from "./measures.ts";

export interface Amounts {
  readonly minCents: number | null;
  readonly maxCents: number | null;
  readonly minStars: number | null;
  /** The text without what was understood. */
  readonly rest: string;
}

const SIGN = "[$€£]\\s*";
const NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+(?:[.,]\\d{1,2})?)(?!\\d|[.,]\\d)"; // of "1.439,323" no part is one
const MONEY_WORD =
  "\\s*(?:[$€£]|(?:dollars?|bucks|euros?|pounds?|quid|riyals?|dirhams?|dinars?|rupees?|yen|yuan|won|francs?|kron(?:a|or|er|e)|zloty(?:s)?|liras?|pesos?|rands?|reais|real|usd|eur|gbp|sar|aed|inr|jpy|cny|chf|sek|nok|dkk|pln|cad|aud)\\b)";
/** "under 65 dB" is no price: a number followed by a unit or a thing is left alone. */
const UNITS =
  '(?:(?:db|w|kw|watts?|l|ml|litres?|liters?|cm|mm|m|kg|g|gb|tb|mb|hz|h|hours?|hrs|minutes?|min|inch(?:es)?|"|mah|ah|v|volts?|lumens?|lm|stars?|pieces?|years?)\\b|%)';
const NO_UNIT = `(?![\\d.,]*\\s*${UNITS})`;
const amount = `(?:${SIGN})?${NUMBER}(?:${MONEY_WORD})?${NO_UNIT}`;
const AROUND = 0.2; // "around 40" is 32 to 48

interface Pattern {
  readonly says: RegExp;
  readonly as: (first: number, second: number) => { min?: number; max?: number };
}

const patterns: readonly Pattern[] = [
  {
    says: new RegExp(`(?:between|from)\\s+${amount}\\s+(?:and|to)\\s+${amount}`, "i"),
    as: (first, second) => ({ min: Math.min(first, second), max: Math.max(first, second) }),
  },
  {
    says: new RegExp(`(?<![\\w.,])(?:${SIGN})${NUMBER}\\s*(?:-|–|to)\\s*${amount}`, "i"),
    as: (first, second) => ({ min: Math.min(first, second), max: Math.max(first, second) }),
  },
  {
    says: new RegExp(`(?:under|below|less than|cheaper than|no more than|not more than|at most|up to|max(?:imum)?|within|<=?|≤)\\s*(?:of\\s+)?${amount}`, "i"),
    as: (first) => ({ max: first }),
  },
  { says: new RegExp(`${amount}\\s+(?:or less|or under|or below|max(?:imum)?|at most)`, "i"), as: (first) => ({ max: first }) },
  { says: new RegExp(`(?:over|above|more than|at least|from|min(?:imum)?|starting at|>=?|≥)\\s*(?:of\\s+)?${amount}`, "i"), as: (first) => ({ min: first }) },
  { says: new RegExp(`${amount}\\s+(?:or more|and up|and over|or above)`, "i"), as: (first) => ({ min: first }) },
  { says: new RegExp(`(?:around|about|roughly|approximately|~)\\s*${amount}`, "i"), as: (first) => ({ min: first * (1 - AROUND), max: first * (1 + AROUND) }) },
  { says: new RegExp(`(?<![\\w.,])(?:for\\s+)?${SIGN}${NUMBER}`, "i"), as: (first) => ({ max: first }) },
  { says: new RegExp(`(?<![\\w.,])(?:for\\s+)?${NUMBER}${MONEY_WORD}`, "i"), as: (first) => ({ max: first }) },
];

/** "under 65 dB": no filter holds it, and as words it would hide what it asks for. */
const measured = new RegExp(`(?:under|below|less than|at most|up to|over|above|more than|at least|<=?|>=?|≤|≥)\\s*${NUMBER}\\s*${UNITS}`, "gi");

const stars =
  /(?:(?:at least|over|above|more than|min(?:imum)?)\s+)?([1-5](?:\.\d)?)\s*\+?\s*[- ]?stars?(?:\s+(?:or more|or better|and up|and over|or above))?/i;

/** Amounts come in units of money ("40"); `minorUnits` is what one unit holds: 100 for USD, 1 for JPY. */
export function amountsIn(text: string, minorUnits: number): Amounts {
  const starred = stars.exec(text);
  let rest = starred ? cut(text, starred) : text;
  let minCents: number | null = null;
  let maxCents: number | null = null;
  for (const { says, as } of patterns) {
    const match = says.exec(rest);
    if (!match) continue;
    const { min, max } = as(unitsOf(match[1]), unitsOf(match[2]));
    if ((min !== undefined && minCents !== null) || (max !== undefined && maxCents !== null)) continue;
    if (min !== undefined) minCents = Math.round(min * minorUnits);
    if (max !== undefined) maxCents = Math.round(max * minorUnits);
    rest = cut(rest, match);
  }
  return { minCents, maxCents, minStars: starred ? Number(starred[1]) : null, rest: rest.replace(measured, " ") };
}

const unitsOf = (said: string | undefined): number => numberIn(said ?? "0");
const cut = (text: string, match: RegExpExecArray): string => `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
