/** Once a day: is the copy what central thinks it is? A bit that tips over in a file is seen by no version. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { KioskCalls } from "../../db/central/kiosk-calls.ts";
import { syncState } from "../../db/kiosk/replica.ts";
import { checkedAt, copySums, distrustCopy, noteCheck } from "../../db/kiosk/replica-check.ts";
import type { CacheWriter } from "../../db/kiosk/tables.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";

interface DriftNeeds {
  readonly cache: CacheWriter;
  readonly clock: Clock;
  readonly log: Logger;
}

const Answer = z.object({ version: z.int(), sums: z.record(z.string(), z.string()) });
const DAY_MS = 24 * 3600 * 1000;

/** True where the copy differs and must be pulled anew. A check that fails costs nothing: the next is tomorrow. */
export async function hasDrifted(calls: KioskCalls, { cache, clock, log }: DriftNeeds): Promise<boolean> {
  const last = await checkedAt(cache);
  if (last !== null && Math.abs(clock.now().getTime() - Date.parse(last)) < DAY_MS) return false;
  await noteCheck(cache, clock.now());
  try {
    const { version, sums } = Answer.parse(await calls.replicaCheck());
    const own = await copySums(cache);
    // Central has moved on since the pull: nothing can be said today.
    if ((await syncState(cache)).cursor !== version || isDeepStrictEqual(own, sums)) return false;
    log.error("the copy differs from central and is pulled anew", { tables: Object.keys({ ...own, ...sums }).filter((name) => own[name] !== sums[name]) });
    await distrustCopy(cache);
    return true;
  } catch (error) {
    log.warn("the copy could not be checked", { error });
    return false;
  }
}
