import { sql, type Transaction } from "kysely";
import type { CentralTables, CentralWriter } from "./tables.ts";

/**
 * Every change of what kiosks copy goes through here: takes the next version first, and with it the
 * lock that makes writers commit in the order of their numbers. Stamp each row with `version`.
 */
export function inCatalogue<T>(db: CentralWriter, work: (trx: Transaction<CentralTables>, version: number) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => work(trx, await nextVersion(trx)));
}

/** For a transaction that is already open; call it before any other write. */
export async function nextVersion(trx: Transaction<CentralTables>): Promise<number> {
  const { n } = await trx
    .updateTable("catalogue_version")
    .set({ n: sql<number>`n + 1` })
    .returning("n")
    .executeTakeFirstOrThrow();
  return n;
}
