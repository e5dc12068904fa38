/** What an untouched screen is due: nothing yet, a warning, or the end. Pure: the caller brings the time. */
export interface IdleTimes {
  /** Milliseconds without a touch until the warning. */
  readonly idleMs: number;
  /** Milliseconds from the warning to the end. */
  readonly warningMs: number;
}

export type Idle = { readonly state: "awake" } | { readonly state: "warning"; readonly secondsLeft: number } | { readonly state: "over" };

export function idleAfter(untouchedMs: number, { idleMs, warningMs }: IdleTimes): Idle {
  const left = idleMs + warningMs - untouchedMs;
  if (left <= 0) return { state: "over" };
  return left > warningMs ? { state: "awake" } : { state: "warning", secondsLeft: Math.ceil(left / 1000) };
}
