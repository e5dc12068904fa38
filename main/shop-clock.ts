/**
 * The time of the shop. Central orders things; a kiosk whose own clock is wrong, after a flat battery or a slip of a hand,
 * goes on by what central last said and by how long ago that was.
 */
import type { Clock } from "./clock.ts";

export interface ShopClock extends Clock {
  /** Central's time, as it was a moment ago; null is passed over. */
  hear(at: string | null): void;
}

const TRUSTED_MS = 5 * 60_000; // a clock that is less wrong than this is right enough, and does not jump

/** `known` is what central said in an earlier run: it cannot be earlier than that. */
export function createShopClock(own: Clock, known: string | null): ShopClock {
  let heard: { readonly at: number; readonly when: number } | null = null;
  let last = known;
  let given = 0;
  return { now, monotonic: own.monotonic, hear };

  /** From one to the other it may be a second earlier: what comes later must not stand before. */
  function now(): Date {
    const best = bestOf(own.now().getTime());
    const isBackALittle = best <= given && given - best < TRUSTED_MS;
    given = isBackALittle ? given + 1 : best;
    return new Date(given);
  }

  function bestOf(mine: number): number {
    if (heard === null) return Math.max(mine, known === null ? 0 : Date.parse(known));
    const central = heard.at + own.monotonic() - heard.when;
    return Math.abs(central - mine) < TRUSTED_MS ? mine : central;
  }

  /** The same again is no news: it may be hours old. */
  function hear(at: string | null): void {
    if (at === null || at === last) return;
    last = at;
    heard = { at: Date.parse(at), when: own.monotonic() };
  }
}
