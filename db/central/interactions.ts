/** What the recommender's run reads of central. Needs the office's or the owner's login. */
import { sql } from "kysely";
import { type Lease, underLease } from "./lease.ts";
import type { CentralReader, CentralTables, CentralWriter } from "./tables.ts";

export interface InteractionRow {
  readonly customer: string;
  readonly product: string;
  readonly kind: Exclude<CentralTables["interaction"]["kind"], "dismissed">;
  readonly value: number;
  /** Seconds since 1970. */
  readonly at: number;
}

export interface Delta {
  readonly rows: readonly InteractionRow[];
  /** Where the next delta begins: every transaction below it is over, so that no late commit slips under it. */
  readonly upTo: string;
  /** Another number than before: some of what is held went away, or may no longer be used. */
  readonly removals: number;
}

/** Interactions of the transactions from `after` (an xid8) on; "0" for all. In one snapshot. */
export async function interactionsAfter(db: CentralWriter, after: string): Promise<Delta> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const {
        rows: [edge],
      } = await sql<{ up_to: string; removals: number }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as up_to, n as removals from interaction_removal`.execute(trx);
      const upTo = edge?.up_to ?? after;
      const { rows } = await sql<InteractionRow>`
        select i.customer_id as customer, i.product_id as product, i.kind, i.value::float8 as value, extract(epoch from i.at)::float8 as at
        from interaction i join customer c on c.id = i.customer_id
        where i.xid >= ${after}::xid8 and i.xid < ${upTo}::xid8 and c.personalised and i.kind <> 'dismissed' order by i.id`.execute(trx);
      return { rows, upTo, removals: edge?.removals ?? 0 };
    });
}

export interface SoldProduct {
  readonly id: string;
  readonly article: string | null;
  readonly name: string;
  readonly kind: string;
  readonly manufacturer: string;
  readonly department: string;
  readonly colour: string;
  readonly cents: number;
}

/** By id. `version` changes with any product. */
export async function soldProducts(db: CentralReader): Promise<{ products: SoldProduct[]; version: number }> {
  const products = await db
    .selectFrom("product")
    .select(["id", "article_id as article", "name", "kind", "manufacturer_id as manufacturer", "department_id as department", "colour", "price_cents as cents"])
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  const { version } = await db
    .selectFrom("product")
    .select(({ fn }) => fn.max("version").as("version"))
    .executeTakeFirstOrThrow();
  return { products, version: version ?? 0 };
}

/** Changes with anything in the catalogue. */
export async function catalogueVersion(db: CentralReader): Promise<number> {
  const { n } = await db.selectFrom("catalogue_version").select("n").executeTakeFirstOrThrow();
  return n;
}

export async function newestGeneration(db: CentralReader): Promise<number> {
  const { newest } = await db
    .selectFrom("similarity")
    .select(({ fn }) => fn.max("generation").as("newest"))
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}

const PART_BYTES = 1_000_000; // one message that a kiosk's login may read at a time
const KEPT = 5;

export interface SimilarityFile {
  readonly generation: number;
  readonly sha256: string;
  readonly madeAt: Date;
  readonly bytes: Buffer;
}

/** In parts, in one transaction; all but the last five generations go. Throws where another holds the lease by now. */
export async function putSimilarity(db: CentralWriter, { generation, sha256, madeAt, bytes }: SimilarityFile, lease: Lease): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await underLease(trx, lease);
    await trx.insertInto("similarity").values({ generation, sha256, bytes: bytes.length, made_at: madeAt }).execute();
    for (let part = 0; part * PART_BYTES < bytes.length; part += 1) {
      await trx
        .insertInto("similarity_part")
        .values({ generation, part, bytes: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES) })
        .execute();
    }
    await trx
      .deleteFrom("similarity")
      .where("generation", "<=", generation - KEPT)
      .execute();
  });
}

export async function noteRun(db: CentralWriter, run: Omit<CentralTables["etl_run"], "id" | "started_at"> & { started_at: Date }): Promise<void> {
  await db.insertInto("etl_run").values(run).execute();
}
