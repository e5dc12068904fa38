/** What kiosks sent and nobody could accept as it stands: rows that were refused, orders that are short or differ in price. */
import { sql } from "kysely";
import { audit } from "./audit.ts";
import type { CentralReader, CentralWriter } from "./tables.ts";

export interface RefusedRow {
  readonly id: string;
  readonly kioskId: string;
  readonly kind: string;
  readonly receivedAt: Date;
  /** In words. */
  readonly why: string;
  /** Of an order that says it; else null. */
  readonly code: string | null;
}

const SHOWN = 200;

/** The oldest first. */
export async function refusedRows(office: CentralReader, storeId: string): Promise<RefusedRow[]> {
  const rows = await office
    .selectFrom("inbox")
    .select(["id", "kiosk_id as kioskId", "kind", "received_at as receivedAt", "refused", sql<string | null>`body #>> '{order,code}'`.as("code")])
    .where("store_id", "=", storeId)
    .where("refused", "is not", null)
    .where("closed_at", "is", null)
    .orderBy("seq")
    .limit(SHOWN)
    .execute();
  return rows.map(({ refused, ...row }) => ({ ...row, why: refused ?? "" }));
}

export interface OddOrder {
  readonly id: string;
  readonly code: string;
  readonly kioskId: string;
  readonly placedAt: Date;
  readonly short: boolean;
  readonly alert: string;
}

/** Open orders that staff must look at before they hand them out, the oldest first. */
export async function oddOrders(office: CentralReader, storeId: string): Promise<OddOrder[]> {
  const rows = await office
    .selectFrom("order")
    .select(["id", "code", "kiosk_id as kioskId", "placed_at as placedAt", "status", "alert"])
    .where("store_id", "=", storeId)
    .where("status", "in", ["new", "short", "ready"])
    .where("alert", "is not", null)
    .orderBy("placed_at")
    .orderBy("id")
    .limit(SHOWN)
    .execute();
  return rows.map(({ status, alert, ...row }) => ({ ...row, short: status === "short", alert: alert ?? "" }));
}

interface Decision {
  readonly id: string;
  readonly storeId: string;
  readonly staffId: string;
}

/** Back in the queue; false where it is not refused (any more), or is of a kind that takes effect at once or never. */
export function retryRefused(office: CentralWriter, { id, storeId, staffId }: Decision): Promise<boolean> {
  return office.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("inbox")
      .set({ refused: null })
      .where("id", "=", id)
      .where("store_id", "=", storeId)
      .where("kind", "in", ["order", "review"])
      .where("refused", "is not", null)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await audit(trx, { staffId, what: "refused row retried", subject: id });
    return true;
  });
}

/** Staff have dealt with it in another way, and say how. */
export function closeRefused(office: CentralWriter, { id, storeId, staffId, why }: Decision & { readonly why: string }): Promise<boolean> {
  return office.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("inbox")
      .set({ closed_at: sql<Date>`now()`, closed_why: why, closed_by: staffId })
      .where("id", "=", id)
      .where("store_id", "=", storeId)
      .where("refused", "is not", null)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await audit(trx, { staffId, what: "refused row closed", subject: id, detail: { why } });
    return true;
  });
}
