/** Whether a model has room on this machine at this moment. Pure; an exam measures what this estimates. */
import type { Fit } from "../../preload/contract/models.ts";

/** What a context and its computing need beside weights and cache, measured on the 1B file. */
const WORKING_BYTES = 330_000_000;
const SEQUENCES = 3; // one per task, each with a context of its own

const MOST_PADDING = 1_200_000_000; // what node-llama-cpp keeps free on a card, or 8 % of a smaller one
const STORE_BYTES = 600_000_000; // window, database and the store itself go on working
const WORTH_IT = 0.15; // a smaller share on the card is slower than none

export interface Room {
  /** Bytes that programs can still get. */
  readonly freeMemory: number;
  readonly freeVram: number | null;
  readonly totalVram: number | null;
  /** The card uses the processor's memory: it must not be counted twice. */
  readonly shared: boolean;
}

export function memoryOf({ bytes, cachePerToken, context }: { bytes: number; cachePerToken: number; context: number }): number {
  return bytes + cachePerToken * context * SEQUENCES + WORKING_BYTES;
}

export function fitOf(needs: number, room: Room): Fit {
  const share = shareOnCard(needs, room);
  if (share === 1) return { verdict: "graphics", needs, share };
  const free = room.freeMemory - STORE_BYTES;
  const beside = room.shared ? needs : needs * (1 - share);
  if (beside > room.freeMemory) return { verdict: "too-large", needs, share };
  if (beside > free) return { verdict: "tight", needs, share };
  return { verdict: share > 0 ? "partly" : "processor", needs, share };
}

function shareOnCard(needs: number, { freeVram, totalVram }: Room): number {
  if (freeVram === null) return 0;
  const usable = freeVram - Math.min(MOST_PADDING, (totalVram ?? freeVram) * 0.08);
  const share = Math.max(0, Math.min(1, usable / needs));
  return share < WORTH_IT ? 0 : share;
}
