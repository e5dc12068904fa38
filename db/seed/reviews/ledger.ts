/** Remembers what has been said in the whole shop, so that no sentence wears out. */
import { sentencesOf, wordsIn } from "./fill-in.ts";
import { contracted } from "./style.ts";

/** The issue allows eight; typing errors and dropped capitals are applied later, so we stay below. */
const MOST_USES = 5;
/** Three words or fewer ("Love it.") may come back, but not without end. */
const MOST_USES_OF_THE_SHORTEST = 45;

export interface Ledger {
  /** True where every sentence of the piece may be said once more. */
  hasRoomFor(piece: string): boolean;
  isNew(text: string): boolean;
  note(text: string): void;
}

export function createLedger(): Ledger {
  const uses = new Map<string, number>();
  const texts = new Set<string>();
  return { hasRoomFor, isNew: (text) => !texts.has(text.toLowerCase()), note };

  function hasRoomFor(piece: string): boolean {
    return sentencesOf(contracted(piece)).every((sentence) => {
      const most = wordsIn(sentence) > 3 ? MOST_USES : MOST_USES_OF_THE_SHORTEST;
      return (uses.get(sentence) ?? 0) < most;
    });
  }

  function note(text: string): void {
    texts.add(text.toLowerCase());
    for (const sentence of sentencesOf(contracted(text))) uses.set(sentence, (uses.get(sentence) ?? 0) + 1);
  }
}
