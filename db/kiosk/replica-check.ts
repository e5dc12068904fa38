/** The same sums as central's `replica_sum`, page by page, from the copy. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { copied, keyOf, syncState } from "./replica.ts";
import type { CacheReader, CacheWriter } from "./tables.ts";

export interface Page {
  /** Of the copy. */
  readonly name: string;
  /** Key of the last row of the page before; empty for the first. */
  readonly after: string;
  readonly limit: number;
}

export interface Sum {
  /** What the copy equals; null while a pull is half written. */
  readonly version: number | null;
  readonly rows: number;
  readonly sum: string;
  /** Key of the page's last row; null where there is none. */
  readonly last: string | null;
}

/** Numbers with a fraction are not written alike in two databases. */
const notCompared = ["negative", "neutral", "positive", "sentences"];
const trueOrFalse = ["verified", "too_close"];

/** Names of the copied tables, and of those columns that are compared. */
export const comparedColumns: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(copied).map(([name, { columns }]) => [name, columns.filter((column) => !notCompared.includes(column))]),
);

/** Version and rows of one moment. */
export async function copySum(cache: CacheWriter, { name, after, limit }: Page): Promise<Sum> {
  const { version, rows } = await cache.transaction().execute(async (trx) => {
    const { cursor, progress } = await syncState(trx);
    const page = await sql<{ key: string; line: string }>`
      select key, line from (select ${keyOf(name)} as key, ${lineOf(name)} as line from ${sql.table(name)})
      where key > ${after} order by key limit ${limit}`.execute(trx);
    return { version: progress === null ? cursor : null, rows: page.rows };
  });
  const sum = createHash("md5")
    .update(rows.map(({ line }) => line).join("\n"))
    .digest("hex");
  return { version, rows: rows.length, sum, last: rows.at(-1)?.key ?? null };
}

function lineOf(name: string) {
  const fields = (comparedColumns.get(name) ?? []).map((column) => {
    const value = trueOrFalse.includes(column) ? sql`iif(${sql.ref(column)}, 'true', 'false')` : sql`cast(${sql.ref(column)} as text)`;
    return sql`coalesce(replace(${value}, ' ', ''), char(1))`;
  });
  return sql.join(fields, sql` || char(31) || `);
}

/** ISO; null before the first check. */
export async function checkedAt(cache: CacheReader): Promise<string | null> {
  return (await cache.selectFrom("sync").select("checked_at").executeTakeFirstOrThrow()).checked_at;
}

export async function noteCheck(cache: CacheWriter, now: Date): Promise<void> {
  await cache.updateTable("sync").set({ checked_at: now.toISOString() }).execute();
}

/** The next pull takes the copy for a stranger's and makes it anew; what is shown meanwhile stays. */
export async function distrustCopy(cache: CacheWriter, now: Date): Promise<void> {
  await cache.updateTable("sync").set({ central_id: null, progress: null, checked_at: now.toISOString() }).execute();
}
