const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** A name in Latin letters within a line that runs from the right: it keeps its own order and does not turn its neighbours about. */
export function isolated(value: string): string {
  return /\p{Script=Latin}/u.test(value) ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
}
