/** When to try again. Chance keeps ten thousand kiosks from knocking at the same instant. */

/** Full jitter: anywhere between nothing and the ceiling, which doubles from 50 ms to 10 s. */
export function retryAfter(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(10_000, 50 * 2 ** Math.min(failures, 10)));
}

/** While a shopper waits to hear who comes. */
export const HURRIED_MS = 2_000;

/** A minute, a fifth more or less. */
export function nextPullAfter(random: () => number): number {
  return Math.round(60_000 * (0.8 + 0.4 * random()));
}
