/** What whoever starts the store reads while it starts: one line per step with how long it took, on standard error. */
import type { Clock } from "./clock.ts";

export interface Steps {
  /** Runs `work` and tells how long it took. */
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** One sentence: something is not as it should be, and what to do. */
  tell(sentence: string): void;
}

export function createSteps(clock: Clock, write: (line: string) => void): Steps {
  return {
    tell: (sentence) => write(`${oneLine(sentence)}\n`),
    async step(what, work) {
      const startedAt = clock.monotonic();
      const result = await work();
      write(`${what}: ${((clock.monotonic() - startedAt) / 1000).toFixed(1)} s\n`);
      return result;
    },
  };
}

/** A reason from elsewhere may hold line breaks; whoever reads a terminal or a test counts lines. */
export function oneLine(sentence: string): string {
  return sentence.replace(/\s*[\r\n]+\s*/g, " ").trim();
}
