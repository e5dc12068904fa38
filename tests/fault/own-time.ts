/**
 * Time that is our own doing: what the clock says, less what the machine gave to others while this thread was ready to
 * run. Waiting for the disk is ours. Only Linux tells the difference; elsewhere it is the clock's time.
 */
import { readFileSync } from "node:fs";

const NANO_PER_MS = 1e6;

/** Call it again for the milliseconds since. */
export function ownTime(): () => number {
  const from = performance.now();
  const waited = waitedForTurn();
  return () => performance.now() - from - (waitedForTurn() - waited);
}

/** Milliseconds that the main thread stood in the queue for a processor, ever. */
function waitedForTurn(): number {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[1]) / NANO_PER_MS;
  } catch {
    return 0; // no Linux
  }
}

export interface Delay {
  /** Milliseconds. */
  readonly p99: number;
  readonly max: number;
}

const TICK_MS = 10;

/** How late this thread's event loop is by its own doing. */
export function watchOwnLoop(): () => Delay {
  const delays: number[] = [];
  let took = ownTime();
  const timer = setInterval(() => {
    delays.push(Math.max(0, took() - TICK_MS));
    took = ownTime();
  }, TICK_MS);
  return () => {
    clearInterval(timer);
    return delayOf(delays);
  };
}

export function delayOf(delays: readonly number[]): Delay {
  const sorted = delays.toSorted((a, b) => a - b);
  return { p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, max: sorted.at(-1) ?? 0 };
}
