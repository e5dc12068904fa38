/** Measures in a question, "at least 16 GB" or "no more than 60 cm deep", and whether a product's specifications meet them. */
import { plain } from "../assistant/vocabulary.ts";
import { madeOnce } from "../made-once.ts";

export interface Specified {
  readonly name: string;
  readonly value: string;
}

export interface Measure {
  /** As the shopper wrote it, for the chip. */
  readonly said: string;
  /** What the unit measures; null where none was said. */
  readonly quantity: string | null;
  /** "width": the specification that is meant; null: whichever comes first in that unit. */
  readonly dimension: Dimension | null;
  /** In the base of the quantity. */
  readonly least: number;
  readonly most: number;
}

export type Dimension = "width" | "height" | "depth" | "length" | "weight" | "noise" | "diameter" | "capacity" | "brightness";

/** What each unit measures, and how many of the smallest one it holds. */
const units: Readonly<Record<string, readonly [quantity: string, size: number]>> = {
  mm: ["length", 1],
  cm: ["length", 10],
  m: ["length", 1_000],
  inch: ["length", 25.4],
  ft: ["length", 304.8],
  g: ["weight", 1],
  kg: ["weight", 1_000],
  lb: ["weight", 453.6],
  oz: ["weight", 28.35],
  ml: ["volume", 1],
  cl: ["volume", 10],
  l: ["volume", 1_000],
  gb: ["memory", 1],
  tb: ["memory", 1_000],
  w: ["power", 1],
  kw: ["power", 1_000],
  db: ["noise", 1],
  h: ["time", 60],
  mah: ["charge", 1],
  hz: ["frequency", 1],
  lm: ["light", 1],
};
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^lit(re|er)s?$/, "l"],
  [/^watts?$/, "w"],
  [/^(hours?|hrs?)$/, "h"],
  [/^(inch(es)?|")$/, "inch"],
  [/^(feet|foot)$/, "ft"],
  [/^(kilos?|kilograms?)$/, "kg"],
  [/^grams?$/, "g"],
  [/^decibels?$/, "db"],
  [/^lumens?$/, "lm"],
  [/^(met(re|er)s?)$/, "m"],
  [/^(centimet(re|er)s?)$/, "cm"],
  [/^(millimet(re|er)s?)$/, "mm"],
  [/^lbs$/, "lb"],
];

/** Words that say which way of a thing is measured; `more` and `less` are what its comparative means. */
const dimensions: readonly { readonly of: Dimension; readonly words: string; readonly more: string; readonly less: string; readonly names: RegExp }[] = [
  { of: "width", words: "wide|width|across|broad", more: "wider|broader", less: "narrower", names: /\bwidth\b|\bbreadth\b/ },
  { of: "height", words: "tall|high|height", more: "taller|higher", less: "shorter|lower", names: /\bheight\b/ },
  { of: "depth", words: "deep|depth", more: "deeper", less: "shallower|slimmer|thinner", names: /\bdepth\b|\bthickness\b/ },
  { of: "length", words: "long|length", more: "longer", less: "", names: /\blength\b/ },
  { of: "weight", words: "weight|weighing|weighs|heavy", more: "heavier", less: "lighter", names: /\bweight\b/ },
  { of: "noise", words: "loud|noise", more: "louder", less: "quieter", names: /\bnoise\b|\bsound\b/ },
  { of: "diameter", words: "diameter", more: "", less: "", names: /\bdiameter\b/ },
  { of: "capacity", words: "capacity|volume|load", more: "", less: "", names: /\bcapacity\b|\bvolume\b|\bload\b/ },
  { of: "brightness", words: "bright|brightness", more: "brighter", less: "dimmer", names: /\bbrightness\b|\blight output\b/ },
];
const all = (part: "words" | "more" | "less"): string =>
  dimensions
    .map((dimension) => dimension[part])
    .filter(Boolean)
    .join("|");

const UNIT =
  "tb|gb|db|decibels?|kg|kilos?|kilograms?|grams?|g|kw|w|watts?|litres?|liters?|l|ml|cl|centimet(?:re|er)s?|cm|millimet(?:re|er)s?|mm|met(?:re|er)s?|m|inch(?:es)?|feet|foot|ft|lbs?|oz|hours?|hrs?|h|mah|hz|lumens?|lm";
const NUMBER = "\\d{1,3}(?:,\\d{3})+|\\d+(?:[.,]\\d+)?";
const MORE = "at least|min(?:imum)?(?: of)?|more than|over|above|from|no less than|not less than|not under";
const LESS = "no more than|not more than|no wider than|at most|max(?:imum)?(?: of)?|up to|under|below|less than|within|not over";
const BIGGER = "bigger|larger|greater";
const SMALLER = "smaller";
const ROOM = "wall|space|gap|alcove|niche|corner|opening|window|shelf|cupboard|room|spot|hole";
const pattern = new RegExp(
  [
    `(?:(?<fits>(?:that |which |to )?(?:will |would |can )?(?:fits?|go(?:es)?) (?:in(?:to)?|on(?:to)?|under|against|along|within)? ?)(?:a |an |my |the |our )?)?`,
    `(?:(?<before>${all("words")})\\s+(?:of |is |that is )?)?`,
    `(?:(?<comparing>${all("more")}|${all("less")}|${BIGGER}|${SMALLER}) than\\s+|(?<more>${MORE})\\s*|(?<less>${LESS})\\s*|(?<between>between|from)\\s+)?`,
    `(?<![\\w.,])(?<figure>${NUMBER})(?:\\s?(?:${UNIT})?\\s*(?:and|to|-|–)\\s*(?<second>${NUMBER}))?`,
    `\\s?-?(?<unit>${UNIT})?\\b`,
    `(?:\\s*(?:in |of )?(?<after>${all("words")})\\b)?`,
    `(?:\\s*(?<trailing>or (?:more|longer|bigger|larger|higher|wider|taller)|and up|or over|or (?:smaller|shorter|lower|narrower|lighter)|or less|or under|max(?:imum)?|at most|at least)\\b)?`,
    `(?:\\s*(?<room>${ROOM})\\b)?`,
  ].join(""),
  "gi",
);
const CLOSE = 0.01; // 1.7 l is 1.70 l

/** A figure counts as a measure where a unit or a dimension is said with it. Without a comparison it is meant as it stands. */
export function measuresIn(question: string): Measure[] {
  return [...question.matchAll(pattern)].flatMap((match) => measureOf(match) ?? []);
}

export function withoutMeasures(question: string): string {
  return question.replaceAll(pattern, (whole, ...rest) => (isMeasure((rest.at(-1) ?? {}) as Groups) ? " " : whole)); // `as`: named groups come last
}

type Groups = Readonly<Record<string, string | undefined>>;

const isMeasure = ({ unit, before, after, comparing }: Groups): boolean => [unit, before, after, comparing].some((word) => word !== undefined);

function measureOf(match: RegExpExecArray): Measure | null {
  const groups: Groups = match.groups ?? {};
  if (!isMeasure(groups)) return null;
  const { figure = "0", second, unit, fits, comparing = "", more, less, trailing = "" } = groups;
  const [quantity, size] = (unit === undefined ? undefined : units[canonical(unit)]) ?? [null, 1];
  const dimension = dimensionIn(groups);
  const [low, high] = [figure, second ?? figure].map((digits) => numberIn(digits) * size) as [number, number]; // two in, two out
  const isMost =
    less !== undefined ||
    fits !== undefined ||
    /less|under|max|most|smaller|shorter|lower|narrower|lighter/i.test(trailing) ||
    new RegExp(`^(${all("less")}|${SMALLER})$`, "i").test(comparing);
  const isLeast =
    more !== undefined ||
    /more|up|over|least|longer|bigger|larger|higher|wider|taller/i.test(trailing) ||
    new RegExp(`^(${all("more")}|${BIGGER})$`, "i").test(comparing);
  const strictly = comparing !== "" || /^(more than|over|above|under|below|less than)/i.test(more ?? less ?? "") ? 1 + CLOSE / 100 : 1;
  return {
    said: match[0].trim().replace(/\s+/g, " "),
    quantity,
    dimension: dimension ?? (fits !== undefined && quantity === "length" ? "width" : null),
    least: isMost && second === undefined ? 0 : low * (isLeast ? strictly : 1 - CLOSE),
    most: isLeast && second === undefined ? Number.POSITIVE_INFINITY : isMost ? high / strictly : high * (1 + CLOSE),
  };
}

function dimensionIn({ before, after, comparing }: Groups): Dimension | null {
  const word = (before ?? after ?? comparing ?? "").toLowerCase();
  return dimensions.find(({ words, more, less }) => [words, more, less].some((some) => some.split("|").includes(word) && word !== ""))?.of ?? null;
}

/** The first specification in that unit decides: memory stands before storage. One that is not given does not meet. */
export function meets(specifications: readonly Specified[], { quantity, dimension, least, most }: Measure): boolean {
  const meant = dimension === null ? specifications : ofDimension(specifications, dimension);
  const figures = meant.flatMap((specification) => ofQuantity(measured(specification), quantity));
  const [figure] = figures;
  return figure !== undefined && figure >= least && figure <= most;
}

/** "width" itself before "cutting width". */
export function ofDimension<S extends Specified>(specifications: readonly S[], dimension: Dimension): S[] {
  const names = dimensions.find(({ of }) => of === dimension)?.names ?? /$^/;
  const meant = specifications.filter(({ name }) => names.test(plain(name)));
  return [...meant.filter(({ name }) => plain(name) === dimension), ...meant.filter(({ name }) => plain(name) !== dimension)];
}

/** A figure at the start of the value, in the base of its unit; one without a unit is taken as the shopper's. */
export const figureIn = (value: string, quantity: string | null): number[] => ofQuantity(startOf(value), quantity);

interface Figure {
  /** None or one, in the base of its unit. */
  readonly figures: readonly number[];
  readonly of: string | null;
}

const ofQuantity = ({ figures, of }: Figure, quantity: string | null): number[] => (quantity === null || of === quantity ? [...figures] : []);

/** Of ten thousand products at each question about a measure: taken apart once. */
const measured = madeOnce(({ value }: Specified): Figure => startOf(value));

function startOf(value: string): Figure {
  const found = startOfValue.exec(value);
  if (found === null) return { figures: [], of: null };
  const [of, size] = (found[2] === undefined ? undefined : units[canonical(found[2])]) ?? [null, 1];
  return { figures: [numberIn(found[1] ?? "") * size], of };
}

/** "8 kg", and "77 × 52 × 31 cm", which is 77 cm. */
const startOfValue = new RegExp(`^(${NUMBER})(?:\\s*×\\s*\\d+(?:[.,]\\d+)?)*\\s?([a-zA-Z"]+)?`);

/** "20,000" is twenty thousand, "1,5" one and a half. */
export const numberIn = (digits: string): number => Number(/^\d{1,3}(,\d{3})+$/.test(digits) ? digits.replaceAll(",", "") : digits.replace(",", "."));

/** What a unit measures; null where it is none: "watts" is of power. */
export const quantityOf = (unit: string): string | null => units[canonical(unit)]?.[0] ?? null;

function canonical(unit: string): string {
  const said = unit.toLowerCase();
  return spellings.find(([pattern]) => pattern.test(said))?.[1] ?? said;
}
