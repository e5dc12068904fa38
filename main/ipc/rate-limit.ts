/** A bucket of messages: a burst is honest (a page that loads), a stream is not. */
import type { Clock } from "../clock.ts";

const BURST = 60;
const PER_SECOND = 30;
const SECOND = 1000;

/** "too-fast" is told once a second, the rest of a flood is "flooding", so that a flood cannot fill the log. */
export type RateLimit = () => "go" | "too-fast" | "flooding";

export function createRateLimit(clock: Clock): RateLimit {
  let left = BURST;
  let filledAt = clock.monotonic();
  let toldAt = -Infinity;
  return () => {
    const now = clock.monotonic();
    left = Math.min(BURST, left + ((now - filledAt) / SECOND) * PER_SECOND);
    filledAt = now;
    if (left >= 1) {
      left -= 1;
      return "go";
    }
    if (now - toldAt < SECOND) return "flooding";
    toldAt = now;
    return "too-fast";
  };
}
