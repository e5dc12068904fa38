/** Saves what can be read of a damaged ledger: row by row, and an outbox row only if it is whole. */
import Database from "better-sqlite3";
import { isWhole } from "./outbox.ts";
import type { LedgerTables, LedgerWriter } from "./tables.ts";

const tables = ["outbox", "placed_order", "signed_in_cart", "setting"] as const;

/** `lost` counts rows that were found but could not be read or were altered. */
export async function rescueRows(quarantined: string, into: LedgerWriter): Promise<{ saved: number; lost: number }> {
  const counts = { saved: 0, lost: 0 };
  const file = openDamaged(quarantined);
  if (file === null) return counts;
  try {
    await into.transaction().execute(async (trx) => {
      for (const table of tables) {
        for (const row of readableRows(file, table)) {
          if (row !== null && (await copied(trx, table, row))) counts.saved += 1;
          else counts.lost += 1;
        }
      }
    });
  } finally {
    file.close();
  }
  return counts;
}

function openDamaged(path: string): Database.Database | null {
  try {
    const file = new Database(path, { readonly: true });
    file.prepare("select count(*) from sqlite_schema").get();
    return file;
  } catch {
    return null; // not even its first page can be read: there is nothing to save
  }
}

/** Each row by its number, so that one bad page costs its own rows alone; null for a row that cannot be read. */
function* readableRows(file: Database.Database, table: (typeof tables)[number]): Generator<Record<string, unknown> | null> {
  let statement: Database.Statement;
  let last: number;
  try {
    statement = file.prepare(`select * from ${table} where rowid = ?`);
    last = Number(file.prepare(`select max(rowid) from ${table}`).pluck().get() ?? 0);
  } catch {
    return; // the table itself is gone
  }
  for (let number = 1; number <= last; number++) {
    let row: unknown;
    try {
      row = statement.get(number);
    } catch {
      row = null;
    }
    if (row !== undefined) yield row as Record<string, unknown> | null; // `as`: better-sqlite3 answers objects by column
  }
}

async function copied(into: LedgerWriter, table: (typeof tables)[number], row: Record<string, unknown>): Promise<boolean> {
  // `as`: the columns are those of the same table in another file; SQLite checks them again.
  if (table === "outbox" && !isWhole(row as unknown as LedgerTables["outbox"] & { seq: number })) return false;
  try {
    await into
      .insertInto(table)
      .values(row as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  } catch {
    return false; // a value that the table refuses was damaged
  }
}
