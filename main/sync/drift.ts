/** Once a day: is the copy what central thinks it is? A bit that tips over in a file is seen by no version. */
import { setImmediate as others } from "node:timers/promises";
import { z } from "zod";
import type { KioskCalls } from "../../db/central/kiosk-calls.ts";
import { syncState } from "../../db/kiosk/replica.ts";
import { checkedAt, comparedColumns, copySum, distrustCopy, noteCheck } from "../../db/kiosk/replica-check.ts";
import type { CacheWriter } from "../../db/kiosk/tables.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";

interface DriftNeeds {
  readonly cache: CacheWriter;
  readonly clock: Clock;
  readonly log: Logger;
}

const Answer = z.object({ version: z.int(), rows: z.int(), sum: z.string(), last: z.string().nullable() });
const DAY_MS = 24 * 3600 * 1000;
const PAGE = 500; // rows: few milliseconds here, and well inside what central lets a kiosk ask at once

/** True where the copy differs and must be pulled anew. A check that fails costs nothing: the next is tomorrow. */
export async function hasDrifted(calls: KioskCalls, { cache, clock, log }: DriftNeeds): Promise<boolean> {
  const last = await checkedAt(cache);
  if (last !== null && Math.abs(clock.now().getTime() - Date.parse(last)) < DAY_MS) return false;
  try {
    const verdict = await compareCopy(calls, cache);
    if (verdict === "moved on") return false; // asked again after the next pull, in a minute
    await noteCheck(cache, clock.now());
    if (verdict === "same") return false;
    log.error("the copy differs from central and is pulled anew", verdict);
    await distrustCopy(cache);
    return true;
  } catch (error) {
    log.warn("the copy could not be checked", { error });
    await noteCheck(cache, clock.now());
    return false;
  }
}

/** Count and sum of each table, a page at a time. "moved on": central has changed meanwhile, and nothing can be said. */
export async function compareCopy(calls: KioskCalls, cache: CacheWriter): Promise<"same" | "moved on" | { table: string; here: number; central: number }> {
  const { cursor } = await syncState(cache);
  for (const [name, columns] of comparedColumns) {
    for (let after: string | null = ""; after !== null;) {
      const page = { name, after, limit: PAGE };
      const central = Answer.parse(await calls.replicaSum({ ...page, columns }));
      if (central.version !== cursor) return "moved on";
      const own = await copySum(cache, page);
      if (own.rows !== central.rows || own.sum !== central.sum) return { table: name, here: own.rows, central: central.rows };
      after = own.rows < PAGE ? null : own.last;
      await others(); // whoever waits for a screen goes first
    }
  }
  return "same";
}
