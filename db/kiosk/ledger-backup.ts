/** What a damaged ledger takes from an older copy of itself: orders, and whatever else may reach central twice. */
import Database from "better-sqlite3";
import { added, isWholeRow } from "./ledger-rescue.ts";
import { isWhole, mayComeAgain } from "./outbox.ts";
import type { Row } from "./readable-rows.ts";
import type { LedgerWriter } from "./tables.ts";

export interface LedgerBackup {
  readonly path: string;
  /** ISO. */
  readonly madeAt: string;
}

export interface FromBackup {
  readonly orders: number;
  readonly madeAt: string;
}

const SERVES_MS = 30 * 24 * 3600 * 1000; // central still knows what it has had of such an age

/** What the backup has and the ledger lacks. */
export async function fillFrom({ path, madeAt }: LedgerBackup, into: LedgerWriter, now: Date): Promise<FromBackup> {
  const { waiting, placed } = rowsIn(path, now);
  const came = new Set<unknown>();
  await into.transaction().execute(async (trx) => {
    for (const { seq: _, ...row } of waiting) if ((await added(trx, "outbox", row)) && row["kind"] === "order") came.add(row["id"]);
    for (const row of placed) if (await added(trx, "placed_order", row)) came.add(row["id"]);
  });
  return { orders: came.size, madeAt };
}

/** Rows of the outbox that were altered in a file which is sound otherwise take the place that they have in the backup; null where there was nothing to mend. */
export async function mendFrom(backup: () => Promise<LedgerBackup | null>, ledger: LedgerWriter, now: Date): Promise<FromBackup | null> {
  const unsent = await ledger.selectFrom("outbox").selectAll().where("sent_at", "is", null).execute();
  const altered = unsent.filter((row) => !isWhole(row));
  const found = altered.length === 0 ? null : await backup();
  if (found === null) return null;
  const { waiting } = rowsIn(found.path, now);
  let orders = 0;
  for (const row of altered) {
    const sound = waiting.find((other) => other["id"] === row.id || (other["seq"] === row.seq && other["created_at"] === row.created_at));
    if (sound === undefined || unsent.some((other) => other !== row && other.id === sound["id"])) continue;
    const { seq: _, ...values } = sound;
    await ledger
      .updateTable("outbox")
      .set(values as never) // `as`: the columns are those of the same table in another file; SQLite checks them again
      .where("seq", "=", row.seq)
      .execute();
    if (sound["kind"] === "order") orders += 1;
  }
  return { orders, madeAt: found.madeAt };
}

/** Outbox rows that are whole, and orders. */
function rowsIn(path: string, now: Date): { waiting: Row[]; placed: Row[] } {
  const file = new Database(path, { readonly: true, fileMustExist: true });
  const since = new Date(now.getTime() - SERVES_MS).toISOString();
  try {
    // `as`: better-sqlite3 answers objects by column.
    const waiting = file.prepare("select * from outbox where damaged = 0 and created_at >= ? order by seq").all(since) as Row[];
    const placed = file.prepare("select * from placed_order where placed_at >= ? order by day, number").all(since) as Row[];
    const again = new Set<unknown>(mayComeAgain);
    return { waiting: waiting.filter((row) => again.has(row["kind"]) && isWholeRow(row)), placed };
  } finally {
    file.close();
  }
}
