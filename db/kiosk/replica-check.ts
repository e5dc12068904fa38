import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { CacheReader, CacheWriter } from "./tables.ts";

/** The same lines as central's `replica_check`, in the order of their bytes. */
const lines: Readonly<Record<string, RawBuilder<{ text: string }>>> = {
  department: sql`select id as text from department order by 1`,
  manufacturer: sql`select id as text from manufacturer order by 1`,
  product: sql`select id || ' ' || price_cents as text from product order by 1`,
  stock: sql`select product_id || ' ' || quantity as text from stock order by 1`,
  promotion: sql`select id || ' ' || priority as text from promotion order by 1`,
  document: sql`select id as text from document order by 1`,
  review: sql`select id || ' ' || stars as text from review order by 1`,
  review_label: sql`select review_id || text_sha256 || model_id as text from review_label order by 1`,
};

/** One sum per table that is not empty. */
export async function copySums(cache: CacheWriter): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const [name, statement] of Object.entries(lines)) {
    const { rows } = await statement.execute(cache);
    if (rows.length > 0)
      sums[name] = createHash("md5")
        .update(rows.map(({ text }) => text).join("\n"))
        .digest("hex");
  }
  return sums;
}

/** ISO; null before the first check. */
export async function checkedAt(cache: CacheReader): Promise<string | null> {
  return (await cache.selectFrom("sync").select("checked_at").executeTakeFirstOrThrow()).checked_at;
}

export async function noteCheck(cache: CacheWriter, now: Date): Promise<void> {
  await cache.updateTable("sync").set({ checked_at: now.toISOString() }).execute();
}

/** The next pull takes the copy for a stranger's and makes it anew; what is shown meanwhile stays. */
export async function distrustCopy(cache: CacheWriter): Promise<void> {
  await cache.updateTable("sync").set({ central_id: null, progress: null }).execute();
}
