/** The store on this very machine: its disk, its memory, its network. */
import { freemem } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../clock.ts";
import { freeBytesOf } from "../disk.ts";
import { createModelStore, type ModelStore, type ModelStoreNeeds } from "./store.ts";

const PATIENCE_MS = 30_000; // a hub that sends nothing for this long sends nothing

type Given = Omit<ModelStoreNeeds, "clock" | "fetch" | "freeBytes" | "wait" | "patience" | "freeMemory" | "now"> & { readonly clock: Clock };

export function openModelStore(given: Given): ModelStore {
  return createModelStore({
    ...given,
    fetch,
    freeBytes: freeBytesOf,
    wait: (ms, signal) => wait(ms, undefined, { signal }),
    patience: PATIENCE_MS,
    freeMemory: () => Math.min(freemem(), process.availableMemory()), // a container may have less than the machine
    now: given.clock.monotonic,
  });
}
