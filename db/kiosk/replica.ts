/** Writes what `pull` answers into the copy: each page and the place where it ends in one transaction. */
import { sql, type Transaction } from "kysely";
import type { CacheReader, CacheTables, CacheWriter } from "./tables.ts";

export interface ReplicaRow {
  readonly name: string;
  readonly deleted: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ReplicaPage {
  /** The copy was too old to be mended: whatever this pull does not bring is swept away at its end. */
  readonly full: boolean;
  readonly to: number;
  readonly part: number;
  readonly after: string;
  readonly done: boolean;
  /** Central's time. */
  readonly at: string;
  readonly company: { readonly centralId: string; readonly name: string; readonly currency: string; readonly demonstration: boolean };
  readonly rows: readonly ReplicaRow[];
}

/** Where a pull of several pages stands. `at` is when it began: what the copy will be true for. */
export interface Progress {
  readonly to: number;
  readonly part: number;
  readonly after: string;
  readonly at: string;
  readonly sweep: boolean;
}

export interface SyncState {
  readonly cursor: number;
  readonly progress: Progress | null;
  readonly centralId: string | null;
  readonly asOf: string | null;
  readonly companyName: string;
  readonly currency: string;
  readonly demonstration: boolean;
}

export async function syncState(cache: CacheReader): Promise<SyncState> {
  const row = await cache.selectFrom("sync").selectAll().executeTakeFirstOrThrow();
  return {
    cursor: row.cursor,
    progress: row.progress === null ? null : (JSON.parse(row.progress) as Progress), // `as`: applyPage wrote it
    centralId: row.central_id,
    asOf: row.as_of,
    companyName: row.company_name,
    currency: row.currency,
    demonstration: row.demonstration === 1,
  };
}

/** Answers the names of the tables that changed. */
export async function applyPage(cache: CacheWriter, page: ReplicaPage): Promise<Set<string>> {
  return cache.transaction().execute(async (trx) => {
    const before = page.full ? null : (await syncState(trx)).progress;
    const sweep = page.full || (before?.sweep ?? false);
    if (page.full) await trx.deleteFrom("seen").execute();
    const changed = await applyRows(trx, page.rows, sweep);
    const at = before?.at ?? page.at;
    const { centralId, name, currency, demonstration } = page.company;
    const company = { central_id: centralId, company_name: name, currency, demonstration: Number(demonstration) };
    if (page.done) {
      if (sweep) for (const swept of await sweepAway(trx)) changed.add(swept);
      await trx
        .updateTable("sync")
        .set({ ...company, cursor: page.to, progress: null, as_of: at })
        .execute();
    } else {
      const progress: Progress = { to: page.to, part: page.part, after: page.after, at, sweep };
      // A full pull starts from nothing, and goes on from nothing if it is cut short.
      await trx
        .updateTable("sync")
        .set({ ...company, ...(page.full ? { cursor: 0 } : {}), progress: JSON.stringify(progress) })
        .execute();
    }
    await countWritten(trx, changed);
    return changed;
  });
}

interface Copied {
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

export const copied: Readonly<Record<string, Copied>> = {
  department: { columns: ["id", "name", "aisle", "position"], key: ["id"] },
  manufacturer: { columns: ["id", "name", "country", "profile"], key: ["id"] },
  product: {
    columns: [
      "id",
      "article_id",
      "variant",
      "name",
      "manufacturer_id",
      "department_id",
      "kind",
      "colour",
      "price_cents",
      "bay",
      "barcode",
      "description",
      "attributes",
      "picture_sha256",
      "created_at",
    ],
    key: ["id"],
  },
  stock: { columns: ["product_id", "quantity"], key: ["product_id"] },
  promotion: { columns: ["id", "name", "rule", "starts_at", "ends_at", "priority", "product_ids", "terms"], key: ["id"] },
  document: { columns: ["id", "title", "body"], key: ["id"] },
  review: {
    columns: ["id", "product_id", "author", "stars", "body", "language", "written_at", "verified", "text_sha256", "helpful", "reply", "origin"],
    key: ["id"],
  },
  review_label: {
    columns: ["review_id", "text_sha256", "model_id", "negative", "neutral", "positive", "too_close", "sentences"],
    key: ["review_id", "text_sha256", "model_id"],
  },
};

/** Rows of a name that this version does not know are passed over: a newer central may send more. */
async function applyRows(trx: Transaction<CacheTables>, rows: readonly ReplicaRow[], mark: boolean): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const [name, table] of Object.entries(copied)) {
    const mine = rows.filter((row) => row.name === name);
    const gone = mine.filter((row) => row.deleted).map((row) => row.body);
    const here = mine.filter((row) => !row.deleted).map((row) => row.body);
    if (mine.length > 0) changed.add(name);
    if (gone.length > 0)
      await sql`delete from ${sql.table(name)} where ${keyOf(name)} in (select ${keyIn(table)} from json_each(${JSON.stringify(gone)}))`.execute(trx);
    if (name === "product" && (gone.length > 0 || (here.length > 0 && (await saysOtherwise(trx, JSON.stringify(here)))))) await countWritten(trx, [WORDS]);
    if (here.length > 0) await upsert(trx, name, JSON.stringify(here));
    if (mark && here.length > 0)
      await sql`insert or ignore into seen (name, key) select ${name}, ${keyIn(table)} from json_each(${JSON.stringify(here)})`.execute(trx);
    if (name === "document" && mine.length > 0) await splitDocuments(trx);
  }
  return changed;
}

/** What products say, as a table of its own: everything but what they cost. */
export const WORDS = "product_words";

/** True where a row is new or says another thing than before, whatever it costs now. */
async function saysOtherwise(trx: Transaction<CacheTables>, json: string): Promise<boolean> {
  const said = (copied["product"]?.columns ?? []).filter((column) => column !== "price_cents" && column !== "id");
  const { rows } = await sql`select 1 from json_each(${json}) left join product on product.id = value ->> 'id'
    where product.id is null or ${sql.join(
      said.map((column) => sql`${sql.ref(`product.${column}`)} is not value ->> ${sql.lit(column)}`),
      sql` or `,
    )} limit 1`.execute(trx);
  return rows.length > 0;
}

/** Whoever holds something of a table in memory reads it anew where this count is another. */
async function countWritten(trx: Transaction<CacheTables>, names: Iterable<string>): Promise<void> {
  for (const name of names)
    await trx
      .insertInto("written")
      .values({ name, times: 1 })
      .onConflict((conflict) => conflict.column("name").doUpdateSet((row) => ({ times: row("written.times", "+", 1) })))
      .execute();
}

/** One statement for a whole page; what is nested stays JSON text, true becomes 1. */
async function upsert(trx: Transaction<CacheTables>, name: string, json: string): Promise<void> {
  const { columns, key } = copied[name] ?? { columns: [], key: [] };
  const values = columns.map((column) => sql`value ->> ${sql.lit(column)}`);
  const kept = columns.filter((column) => !key.includes(column)).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)} from json_each(${json}) where true
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(kept)}`.execute(trx);
}

/** What tells the rows of a table apart, as central's view writes it. */
export function keyOf(name: string) {
  const { key } = copied[name] ?? { key: [] };
  return sql.join(
    key.map((column) => sql.ref(column)),
    sql` || `,
  );
}
const keyIn = ({ key }: Copied) =>
  sql.join(
    key.map((column) => sql`(value ->> ${sql.lit(column)})`),
    sql` || `,
  );

async function sweepAway(trx: Transaction<CacheTables>): Promise<string[]> {
  const swept: string[] = [];
  for (const name of Object.keys(copied)) {
    const { numAffectedRows } = await sql`delete from ${sql.table(name)} where ${keyOf(name)} not in (select key from seen where name = ${name})`.execute(trx);
    if ((numAffectedRows ?? 0n) > 0n) swept.push(name);
  }
  if (swept.includes("document")) await splitDocuments(trx);
  if (swept.includes("product")) await countWritten(trx, [WORDS]);
  await trx.deleteFrom("seen").execute();
  return swept;
}

/** Store documents are few and short: all passages are made again. */
async function splitDocuments(trx: Transaction<CacheTables>): Promise<void> {
  await trx.deleteFrom("passage").execute();
  const documents = await trx.selectFrom("document").selectAll().orderBy("id").execute();
  const passages = documents.flatMap(({ id, title, body }) => paragraphsOf(body).map((paragraph) => ({ document_id: id, title, body: paragraph })));
  if (passages.length > 0) await trx.insertInto("passage").values(passages).execute();
}

function paragraphsOf(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
