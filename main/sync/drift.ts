/** Once a day: is the copy what central thinks it is? A bit that tips over in a file is seen by no version. */
import { setImmediate as others } from "node:timers/promises";
import { z } from "zod";
import type { KioskCalls } from "../../db/central/kiosk-calls.ts";
import { checkedAt, comparedColumns, copySum, distrustCopy, noteCheck } from "../../db/kiosk/replica-check.ts";
import type { CacheWriter } from "../../db/kiosk/tables.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";

interface DriftNeeds {
  readonly cache: CacheWriter;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A table, and the key behind which its next page begins. */
interface Place {
  readonly table: string;
  readonly after: string;
}

/** "moved on": copy and central were not of one version at that place, and nothing can be said of it. */
type Verdict =
  | { readonly found: "same" }
  | { readonly found: "moved on"; readonly at: Place }
  | { readonly found: "different"; readonly table: string; readonly here: number; readonly central: number };

const Answer = z.object({ version: z.int(), rows: z.int(), sum: z.string(), last: z.string().nullable() });
const DAY_MS = 24 * 3600 * 1000;
const PAGE = 500; // rows: few milliseconds here, and well inside what central lets a kiosk ask at once
const tables = [...comparedColumns.keys()];
const start: Place = { table: tables[0] ?? "", after: "" };

export function createDriftCheck({ cache, clock, log }: DriftNeeds) {
  // A shop in which something is sold every second moves on during each check: the next one begins where this one ended.
  let place = start;
  let differs = false;
  return { isDue, look, mend };

  async function isDue(): Promise<boolean> {
    const last = await checkedAt(cache);
    return !differs && (last === null || Math.abs(clock.now().getTime() - Date.parse(last)) >= DAY_MS);
  }

  /** True where the copy differs: `mend` before the next pull. A check that fails costs nothing: the next is tomorrow. */
  async function look(calls: KioskCalls, signal: AbortSignal): Promise<boolean> {
    try {
      const verdict = await compareCopy(calls, cache, { from: place, signal });
      place = verdict.found === "moved on" ? verdict.at : start;
      differs = verdict.found === "different";
      if (verdict.found === "different") log.error("the copy differs from central and is pulled anew", verdict);
      else if (verdict.found === "same") await noteCheck(cache, clock.now());
    } catch (error) {
      log.warn("the copy could not be checked", { error });
      await noteCheck(cache, clock.now());
    }
    return differs;
  }

  /** Between two pulls, for one that runs would write over it. */
  async function mend(): Promise<void> {
    if (!differs) return;
    await distrustCopy(cache, clock.now());
    differs = false;
  }
}

interface From {
  readonly from: Place;
  readonly signal: AbortSignal;
}

/** Count and sum of each table, a page at a time, while pulls may go on. */
export async function compareCopy(
  calls: KioskCalls,
  cache: CacheWriter,
  { from, signal }: From = { from: start, signal: new AbortController().signal },
): Promise<Verdict> {
  for (const table of tables.slice(tables.indexOf(from.table))) {
    for (let after: string | null = table === from.table ? from.after : ""; after !== null;) {
      const page = { name: table, after, limit: PAGE };
      const central = Answer.parse(await calls.replicaSum({ ...page, columns: comparedColumns.get(table) }));
      const own = await copySum(cache, page);
      if (central.version !== own.version || signal.aborted) return { found: "moved on", at: { table, after } };
      if (own.rows !== central.rows || own.sum !== central.sum) return { found: "different", table, here: own.rows, central: central.rows };
      after = own.rows < PAGE ? null : own.last;
      await others(); // whoever waits for a screen goes first
    }
  }
  return { found: "same" };
}
