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
