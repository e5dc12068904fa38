import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { openCache, openLedger } from "../../db/kiosk/open.ts";
import type { CacheWriter, LedgerWriter } from "../../db/kiosk/tables.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { createSync } from "../../main/sync/sync.ts";
import { mutated, MUTATIONS } from "./mutations.ts";
import type { World } from "./program.ts";
import { seeded } from "./seeded.ts";

interface Place extends Pick<World, "folder" | "cycles" | "say"> {
  readonly kioskUrl: string;
}

interface Outcome {
  startsFailed: number;
  cachesNotBack: number;
  slowestCacheMs: number;
  cachesWithAlteredWords: number;
}

export async function corruptCaches({ folder, cycles, kioskUrl, say }: Place): Promise<Outcome> {
  const [sound, path] = [join(folder, "sound.db"), join(folder, "cache.db")];
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now: new Date() });
  const wanted = await openAndFill(`${sound}.making`, { ledger, kioskUrl });
  copyFileSync(`${sound}.making`, sound);
  const random = seeded(3);
  const outcome: Outcome = { startsFailed: 0, cachesNotBack: 0, slowestCacheMs: 0, cachesWithAlteredWords: 0 };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    writeFileSync(path, mutated(readFileSync(sound), MUTATIONS[cycle % MUTATIONS.length]!, random)); // % keeps it inside
    const from = performance.now();
    const found = await openAndFill(path, { ledger, kioskUrl }).catch(() => null);
    outcome.slowestCacheMs = Math.max(outcome.slowestCacheMs, Math.round(performance.now() - from));
    if (found === null) outcome.startsFailed += 1;
    else if (found.figures !== wanted.figures) outcome.cachesNotBack += 1;
    else if (found.words !== wanted.words) outcome.cachesWithAlteredWords += 1;
    if ((cycle + 1) % 100 === 0) say(`${cycle + 1} of ${cycles} caches`);
  }
  await ledger.destroy();
  return outcome;
}

interface Content {
  /** What a shopper pays, and how many there are; and whether search finds everything. */
  readonly figures: string;
  readonly words: string;
}

/** As a store does when it opens: what it has, one exchange with central, and the check that follows it. */
async function openAndFill(path: string, { ledger, kioskUrl }: { ledger: LedgerWriter; kioskUrl: string }): Promise<Content> {
  const cache = await openCache({ path, now: new Date() });
  try {
    const sync = createSync({ kioskUrl, appVersion: "1", ledger, cache, clock: systemClock, random: Math.random, log: silentLog });
    await sync.start();
    await sync.now();
    await sync.checked();
    await sync.stop();
    return await contentOf(cache);
  } finally {
    await cache.destroy();
  }
}

async function contentOf(cache: CacheWriter): Promise<Content> {
  const { rows: figures } = await sql`select id, price_cents, quantity from product join stock on product_id = id order by id`.execute(cache);
  const { rows: found } = await sql`select product_id from product_text where product_text match '"thing"' order by product_id`.execute(cache);
  const words = [];
  for (const table of ["department", "manufacturer", "product", "stock", "document", "passage"])
    words.push((await sql`select * from ${sql.table(table)} order by 1, 2`.execute(cache)).rows);
  return { figures: JSON.stringify([figures, found]), words: JSON.stringify(words.map(withoutNumber)) };
}

/** The row numbers are the file's own. */
const withoutNumber = (rows: unknown[]): unknown[] => rows.map((row) => ({ ...(row as object), number: 0 })); // `as`: rows are objects
