/** A measure in a question, "at least 16 GB" or "under 65 dB", and whether a product's specifications meet it. */
export interface Measure {
  /** As the shopper wrote it, for the chip. */
  readonly said: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

const units: Readonly<Record<string, string>> = {
  litre: "l",
  litres: "l",
  liter: "l",
  liters: "l",
  watt: "w",
  watts: "w",
  hour: "h",
  hours: "h",
  hrs: "h",
  inches: "inch",
  kilo: "kg",
  kilos: "kg",
  decibel: "db",
  decibels: "db",
  lumen: "lm",
  lumens: "lm",
  gram: "g",
  grams: "g",
};
const unitWords = "tb|gb|db|decibels?|kg|kilos?|grams?|g|w|watts?|l|lit(?:re|er)s?|ml|cm|mm|inch(?:es)?|h|hrs|hours?|mah|hz|lm|lumens?";
const pattern = new RegExp(
  `(?<more>at least|minimum(?: of)?|more than|over|above|from)?\\s*(?<less>at most|maximum(?: of)?|up to|under|below|less than|no more than)?\\s*(?<figure>\\d+(?:[.,]\\d+)?)\\s?(?<unit>${unitWords})\\b\\s*(?<after>or more|and up|or less)?`,
  "i",
);
const CLOSE = 0.01; // 1.7 l is 1.70 l

/** Null where there is none. A figure without a comparison is meant as it stands. */
export function measureIn(question: string): Measure | null {
  const found = pattern.exec(question);
  if (found?.groups === undefined) return null;
  const { more, less, figure: digits = "", unit = "", after = "" } = found.groups;
  const figure = Number(digits.replace(",", "."));
  const isLeast = more !== undefined || /more|up/i.test(after);
  const isMost = less !== undefined || /or less/i.test(after);
  return {
    said: found[0].trim(),
    unit: canonical(unit),
    least: isMost ? 0 : figure * (isLeast ? 1 : 1 - CLOSE),
    most: isLeast ? Number.POSITIVE_INFINITY : figure * (isMost ? 1 : 1 + CLOSE),
  };
}

export const withoutMeasure = (question: string): string => question.replace(pattern, " ");

/** The first specification in that unit decides: memory stands before storage. One that is not given does not meet. */
export function meets(specifications: readonly { name: string; value: string }[], { unit, least, most }: Measure): boolean {
  const figures = specifications.flatMap(({ value }) => figureIn(value, unit));
  const [figure] = figures;
  return figure !== undefined && figure >= least && figure <= most;
}

function figureIn(value: string, unit: string): number[] {
  const found = /^(\d+(?:[.,]\d+)?)\s?([a-zA-Z]+)/.exec(value);
  return found?.[2] !== undefined && canonical(found[2]) === unit ? [Number((found[1] ?? "").replace(",", "."))] : [];
}

const canonical = (unit: string): string => units[unit.toLowerCase()] ?? unit.toLowerCase();
