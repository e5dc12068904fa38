/** A rule of staff begins and ends by the clock: whoever shows a shelf at that moment is told, and draws it anew. */
import type { Rule } from "../../preload/contract/recommendations.ts";
import type { Clock } from "../clock.ts";

interface Needs {
  readonly rules: () => readonly Rule[];
  readonly clock: Clock;
  readonly onTurn: () => void;
}

const LOOK_MS = 1_000; // a look costs less than a timer that must survive sleep and a clock that is set

export function createTurns({ rules, clock, onTurn }: Needs): { stop(): void } {
  let last = clock.now();
  const timer = setInterval(() => {
    const now = clock.now();
    if (rules().some((rule) => isTurn(rule, last, now))) onTurn();
    last = now;
  }, LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}

function isTurn({ startsAt, endsAt }: Rule, after: Date, until: Date): boolean {
  return [startsAt, endsAt].some((at) => at !== null && after.toISOString() < at && at <= until.toISOString());
}
