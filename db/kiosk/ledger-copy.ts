/** A whole copy of a ledger while its kiosk works, in one file. */
import Database from "better-sqlite3";

export interface LedgerCounts {
  readonly orders: number;
  /** Rows that central has not taken. */
  readonly waiting: number;
}

/** `to` must not exist. Throws where the copy is not sound. */
export async function copyLedger(from: string, to: string): Promise<LedgerCounts> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    // All of it in one step: between two, a kiosk that writes would have it begin again and again.
    await source.backup(to, { progress: () => 0x7fffffff });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  try {
    copy.pragma("journal_mode = DELETE"); // nothing of it lies in a second file
    return lookedAt(copy);
  } finally {
    copy.close();
  }
}

/** Opens what is to be put back; throws where it is damaged. */
export function checkLedger(path: string): LedgerCounts {
  const file = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return lookedAt(file);
  } finally {
    file.close();
  }
}

function lookedAt(file: Database.Database): LedgerCounts {
  const found = String(file.pragma("integrity_check(1)", { simple: true }));
  if (found !== "ok") throw new Error(`The ledger is damaged: ${found}`);
  const count = (query: string) => Number(file.prepare(query).pluck().get());
  return { orders: count("select count(*) from placed_order"), waiting: count("select count(*) from outbox where sent_at is null") };
}
