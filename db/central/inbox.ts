import { sql, type Transaction } from "kysely";
import type { CentralReader, CentralTables } from "./tables.ts";

export interface InboxRow {
  readonly id: string;
  readonly kioskId: string;
  readonly storeId: string;
  readonly kind: string;
  readonly body: unknown;
  readonly receivedAt: Date;
}

/** Ids of what waits for the back office, in the order of arrival. */
export async function waitingInInbox(db: CentralReader, limit: number): Promise<string[]> {
  const rows = await db.selectFrom("inbox").select("id").where("accepted_at", "is", null).where("refused", "is", null).orderBy("seq").limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** Locks the row until commit; null where another transaction has it or had it. */
export async function takeFromInbox(trx: Transaction<CentralTables>, id: string): Promise<InboxRow | null> {
  const row = await trx
    .selectFrom("inbox")
    .select(["id", "kiosk_id as kioskId", "store_id as storeId", "kind", "body", "received_at as receivedAt"])
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("refused", "is", null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

export async function markAccepted(trx: Transaction<CentralTables>, id: string): Promise<void> {
  await trx
    .updateTable("inbox")
    .set({ accepted_at: sql<Date>`now()` })
    .where("id", "=", id)
    .execute();
}

/** Nobody can make sense of it; it stays for the technician, and does not come again. */
export async function markRefused(db: Pick<Transaction<CentralTables>, "updateTable">, id: string, why: string): Promise<void> {
  await db
    .updateTable("inbox")
    .set({ refused: why.slice(0, 500) })
    .where("id", "=", id)
    .execute();
}
