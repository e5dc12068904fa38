/** Sizes as a label writes them: "M", "42", "70 × 140 cm". */
import type { Entry } from "./snapshot.ts";

export const hasSize = ({ variant, name }: Pick<Entry, "variant" | "name">, size: string): boolean =>
  partsOf(`${variant} ${name}`).includes(partsOf(size)[0] ?? "");

/** "70 × 140 cm" and "70x140" are one part. */
const partsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(\d)\s*[x×]\s*(?=\d)/g, "$1x")
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
