/** Long work on the store's one thread, in pieces: whoever touches the screen goes between two of them. */
import { setImmediate as nextTurn } from "node:timers/promises";

const PIECE_MS = 4; // with what a piece began a moment too late it stays below half a frame

export interface Pace {
  /** Between two steps. */
  turn(): Promise<void>;
  each<T>(items: Iterable<T>, work: (item: T) => void): Promise<void>;
}

export const inPieces: Pace = {
  turn: () => nextTurn(),
  async each(items, work) {
    let until = performance.now() + PIECE_MS;
    for (const item of items) {
      work(item);
      if (performance.now() < until) continue;
      await nextTurn();
      until = performance.now() + PIECE_MS;
    }
  },
};

/** For what could otherwise go on for ever. */
export const atOnce: Pace = {
  turn: async () => undefined,
  async each(items, work) {
    for (const item of items) work(item);
  },
};
