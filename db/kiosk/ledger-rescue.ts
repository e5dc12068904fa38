/** Saves what can be read of a damaged ledger: row by row, and an outbox row only if it is whole. */
import Database from "better-sqlite3";
import { copyFileSync, rmSync } from "node:fs";
import { graftFirstPage } from "./ledger-graft.ts";
import { isWhole } from "./outbox.ts";
import { readableRows, type Row } from "./readable-rows.ts";
import type { LedgerTables, LedgerWriter } from "./tables.ts";

const tables = ["outbox", "placed_order", "signed_in_cart", "setting"] as const;

/** `lost` counts rows that were found but could not be read or were altered. */
export async function rescueRows(quarantined: string, into: LedgerWriter): Promise<{ saved: number; lost: number }> {
  const found = await copyRows(quarantined, into);
  if (found !== null) return found;
  // Its first page tells where the tables are, and every ledger has the same one: lent one, the rest may be read.
  const lent = `${quarantined}.lent`;
  copyFileSync(quarantined, lent);
  try {
    await graftFirstPage(lent, into);
    return (await copyRows(lent, into)) ?? { saved: 0, lost: 0 };
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(lent + suffix, { force: true });
  }
}

/** Null where not even the tables can be found. */
async function copyRows(path: string, into: LedgerWriter): Promise<{ saved: number; lost: number } | null> {
  const file = openDamaged(path);
  if (file === null) return null;
  const counts = { saved: 0, lost: 0 };
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
  let file: Database.Database | undefined;
  try {
    file = new Database(path, { readonly: true });
    for (const table of tables) file.prepare(`select * from ${table} limit 1`);
    return file;
  } catch {
    file?.close();
    return null;
  }
}

async function copied(into: LedgerWriter, table: (typeof tables)[number], row: Row): Promise<boolean> {
  try {
    await added(into, table, row);
    return table !== "outbox" || isWholeRow(row);
  } catch {
    return false; // a value that the table refuses was damaged
  }
}

/** False where the row is there already, or is no longer what was written. */
export async function added(into: LedgerWriter, table: (typeof tables)[number], row: Row): Promise<boolean> {
  if (table === "outbox" && !isWholeRow(row)) return false;
  const { numInsertedOrUpdatedRows } = await into
    .insertInto(table)
    .values(row as never) // `as`: the columns are those of the same table in another file; SQLite checks them again
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const isWholeRow = (row: Row): boolean => isWhole(row as unknown as LedgerTables["outbox"] & { seq: number }); // `as`: as above
