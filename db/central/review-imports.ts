/** Reviews from a file: rows that come twice are one, and each batch leaves with it how far the file is done. */
import { sql } from "kysely";
import { inCatalogue } from "./catalogue-version.ts";
import type { CentralReader, CentralWriter } from "./tables.ts";

export interface ImportedReview {
  readonly id: string;
  readonly product_id: string;
  readonly author: string;
  readonly stars: number;
  readonly body: string;
  readonly language: string;
  readonly written_at: Date;
  readonly verified: boolean;
  readonly text_sha256: string;
}

export interface Fault {
  readonly line: number;
  readonly why: string;
}

/** Where the file was left, or a new start. */
export async function beginImport(office: CentralWriter, { id, file }: { id: string; file: string }) {
  await office
    .insertInto("review_import")
    .values({ id, file, ended_at: null, why: null })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ file, why: null, moved_at: sql<Date>`now()` }))
    .execute();
  return importById(office, id);
}

interface Step {
  readonly id: string;
  readonly reviews: readonly ImportedReview[];
  readonly faults: readonly Fault[];
  /** Lines of the file that are done with this step. */
  readonly lines: number;
}

/** One transaction: a kill before its end leaves neither the reviews nor the new place. */
export function importStep(office: CentralWriter, { id, reviews, faults, lines }: Step): Promise<void> {
  return inCatalogue(office, async (trx, version) => {
    const rows = reviews.map((review) => ({ ...review, customer_id: null, reply: null, origin: "import" as const, version, deleted_at: null }));
    const added =
      rows.length === 0
        ? []
        : await trx
            .insertInto("review")
            .values(rows)
            .onConflict((conflict) => conflict.column("id").doNothing())
            .returning("id")
            .execute();
    await trx
      .updateTable("review_import")
      .set({
        lines,
        moved_at: sql<Date>`now()`,
        added: sql<number>`added + ${added.length}`,
        known: sql<number>`known + ${reviews.length - added.length}`,
        refused: sql<number>`refused + ${faults.length}`,
        faults: sql<string>`case when jsonb_array_length(faults) < 100 then faults || ${JSON.stringify(faults)}::jsonb else faults end`,
      })
      .where("id", "=", id)
      .execute();
  });
}

export async function endImport(office: CentralWriter, id: string, why: string | null): Promise<void> {
  await office
    .updateTable("review_import")
    .set({ ended_at: why === null ? sql<Date>`now()` : null, why })
    .where("id", "=", id)
    .execute();
}

export async function importById(db: CentralReader, id: string) {
  return db.selectFrom("review_import").select(columns).where("id", "=", id).executeTakeFirstOrThrow();
}

export function latestImports(db: CentralReader, limit: number) {
  return db.selectFrom("review_import").select(columns).orderBy("started_at", "desc").limit(limit).execute();
}

// A batch takes less than a second, and a busy disk a few.
const running = sql<boolean>`ended_at is null and why is null and moved_at > now() - interval '30 seconds'`.as("running");
const columns = ["file", "started_at as startedAt", "ended_at as endedAt", "lines", "added", "known", "refused", "faults", "why", running] as const;

export async function productIds(db: CentralReader): Promise<Set<string>> {
  return new Set((await db.selectFrom("product").select("id").where("deleted_at", "is", null).execute()).map(({ id }) => id));
}
