/** Sizes as a label writes them: "M", "42", "70 × 140 cm". */
import type { Specified } from "./measures.ts";
import type { Entry } from "./snapshot.ts";

const AREA =
  /(?<![\d.,])\d+(?:[.,]\d+)?\s*(?:cm|mm|m|")?\s*(?:x|×|by)\s*\d+(?:[.,]\d+)?(?:\s*(?:x|×|by)\s*\d+(?:[.,]\d+)?)?(?:\s*(?:cm|mm|m|inch(?:es)?|")(?![\p{L}]))?/giu;
const LETTERS = "xxs|xs|s|m|l|xl|xxl|xxxl|[2-5]xl";
const LABELLED = new RegExp(
  `\\bsizes?\\s*:?\\s*((?:${LETTERS}|\\d{1,3}(?:[.,]5)?|small|medium|large|one size))(?![\\p{L}\\d])(?!\\s*(?:cm|mm|m|l|kg|g|gb|tb|w|inch|inches)\\b)`,
  "giu",
);
/** Two letters or more say a size by themselves where they are written as a label. */
const WRITTEN = /(?<![\p{L}\d])(?:XXS|XS|XL|XXL|XXXL|[2-5]XL)(?![\p{L}\d])/gu;
const inLetters: Readonly<Record<string, string>> = { small: "s", medium: "m", large: "l" };

/** The sizes that are asked for, and the text without them. */
export function sizesIn(text: string): { sizes: string[]; rest: string } {
  const areas = [...text.matchAll(AREA)].map(([said]) => areaOf(said));
  const labels = [...text.matchAll(LABELLED)].map(([, label = ""]) => inLetters[label.toLowerCase()] ?? label);
  const written = [...text.matchAll(WRITTEN)].map(([said]) => said);
  const sizes = [...new Set([...areas, ...labels.map((label) => label.toUpperCase()), ...written])];
  return { sizes, rest: sizes.length === 0 ? text : text.replace(AREA, " ").replace(LABELLED, " ").replace(WRITTEN, " ") };
}

/** On its label, in its name, or, of two or three figures, in what its maker gives: "100 × 150 cm". */
export function hasSize({ variant, name }: Pick<Entry, "variant" | "name">, size: string, given: readonly Specified[] = []): boolean {
  const wanted = partsOf(size)[0] ?? "";
  if (partsOf(`${variant} ${name}`).includes(wanted)) return true;
  return (
    wanted.includes("x") && /\d/.test(wanted) && given.some(({ value }) => partsOf(value).some((part) => part === wanted || part.startsWith(`${wanted}x`)))
  );
}

/** "70 × 140 cm", "70 by 140" and "70x140" are one size. */
const areaOf = (said: string): string =>
  said
    .toLowerCase()
    .replace(/\s*(?:cm|mm|m|inch(?:es)?|")/g, "")
    .replace(/\s*(?:x|×|by)\s*/g, "x")
    .trim();

const partsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(\d)\s*[x×]\s*(?=\d)/g, "$1x")
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
