/** Cuts a text that comes in pieces into records. Holds one record and one piece at most, however long a line or an open quote is. */

export interface Cut<T> {
  readonly value: T;
  /** Where the next record begins. */
  readonly end: number;
}

export interface Placed<T> {
  /** Of the record's first line in the file, from 1. */
  readonly line: number;
  /** Null where it is longer than any record may be. */
  readonly value: T | null;
}

/** Records of `text` that are whole; `last`: nothing follows, so that the end of the text ends a record too. */
export type CutUp<T> = (text: string, last: boolean) => Cut<T>[];

export const LONGEST = 20_000; // characters: ten times the longest text of a review

export async function* recordsIn<T>(pieces: AsyncIterable<string>, cutUp: CutUp<T>): AsyncGenerator<Placed<T>> {
  const take = createCutter(cutUp);
  for await (const piece of pieces) yield* take(piece, false);
  yield* take("", true);
}

function createCutter<T>(cutUp: CutUp<T>) {
  let rest = "";
  let line = 1;
  let skipping = false;
  return take;

  function take(piece: string, last: boolean): Placed<T>[] {
    const text = skipped(rest + piece);
    const found: Placed<T>[] = [];
    let from = 0;
    for (const { value, end } of cutUp(text, last)) {
      found.push({ line, value });
      line += breaksIn(text.slice(from, end));
      from = end;
    }
    rest = text.slice(from);
    return rest.length > LONGEST ? [...found, leaveOut()] : found;
  }

  /** All of it up to the last line break that is there, or, in a line without end, to the next one. */
  function leaveOut(): Placed<T> {
    const placed = { line, value: null };
    const end = rest.lastIndexOf("\n") + 1;
    line += breaksIn(rest.slice(0, end));
    skipping = end === 0;
    rest = skipping ? "" : rest.slice(end);
    return placed;
  }

  /** What is left once the line that is left out has ended. */
  function skipped(text: string): string {
    if (!skipping) return text;
    const end = text.indexOf("\n");
    if (end < 0) return "";
    skipping = false;
    line += 1;
    return text.slice(end + 1);
  }
}

const breaksIn = (text: string): number => text.split("\n").length - 1;
