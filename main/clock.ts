/** Time is a need like any other; only the composition root passes the real one. */
export interface Clock {
  now(): Date;
  /** Milliseconds that only go forward, for durations. */
  monotonic(): number;
}

export const systemClock: Clock = { now: () => new Date(), monotonic: () => performance.now() };
