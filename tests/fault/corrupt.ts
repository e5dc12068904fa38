/** A damaged file heals or is told of: the store opens all the same, and no order leaves altered. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { centralOn } from "../db/server.ts";
import { corruptCaches } from "./corrupt-cache.ts";
import { corruptLedgers } from "./corrupt-ledger.ts";
import { corruptLists } from "./corrupt-lists.ts";
import { corruptSettings } from "./corrupt-settings.ts";
import { fillShelf, kettle } from "../db/shelf.ts";
import type { Program, World } from "./program.ts";

const PRODUCTS = 200;

export const program: Program = {
  promise: "Whatever happens to the bytes of a file, the store opens, the copy is right again within a minute, and no order leaves altered.",
  cycles: 300,
  run: corrupt,
  must: {
    startsFailed: 0,
    cachesNotBack: 0,
    cachesWithAlteredWords: 0,
    withinAMinute: true,
    altered: 0,
    missingInSilence: 0,
    missingThoughInBackup: 0,
    listsWrong: 0,
    listsNotBack: 0,
    settingsRefused: 0,
  },
};

export type Outcome = {
  /** Of each file. */
  readonly mutations: number;
  readonly startsFailed: number;
  readonly cachesNotBack: number;
  readonly slowestCacheMs: number;
  readonly withinAMinute: boolean;
  /** Copies in which all figures were right and a word stayed altered. */
  readonly cachesWithAlteredWords: number;
  readonly ordersSent: number;
  readonly altered: number;
  /** Orders that could not be saved, and staff are told. */
  readonly missing: number;
  readonly missingInSilence: number;
  /** Of those that a backup had kept. */
  readonly missingThoughInBackup: number;
  readonly ordersFromBackup: number;
  readonly listsWrong: number;
  readonly listsNotBack: number;
  readonly settingsRefused: number;
};

export async function corrupt({ serverUrl, folder, cycles, say }: World): Promise<Outcome> {
  const central = await centralOn(serverUrl);
  const shelf = Array.from({ length: PRODUCTS }, (_, number) => ({ ...kettle, id: `KET-${String(number).padStart(3, "0")}`, priceCents: 1000 + number }));
  await fillShelf(central.owner, shelf);
  const place = (name: string) => {
    mkdirSync(join(folder, name));
    return { folder: join(folder, name), cycles, say };
  };
  const ledger = await corruptLedgers(place("ledger"));
  const cache = await corruptCaches({ ...place("cache"), kioskUrl: central.kioskUrl("1") });
  const lists = await corruptLists(place("lists"));
  const settings = corruptSettings(place("settings"));
  await central.drop();
  const startsFailed = ledger.startsFailed + cache.startsFailed;
  return { mutations: cycles, ...ledger, ...cache, ...lists, ...settings, startsFailed, withinAMinute: cache.slowestCacheMs <= 60_000 };
}
