/** Gives a ledger whose first page is lost that of a sound one: where the tables lie is the same in both. */
import { sql } from "kysely";
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import type { LedgerWriter } from "./tables.ts";

const PAGES_AT = 28; // the header's count of pages
const FREE_PAGES_AT = 32; // first free page and how many: none is the safe answer

export async function graftFirstPage(path: string, from: LedgerWriter): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(from);
  const [{ file = "" } = {}] = (await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(from)).rows;
  const page = firstPageOf(file);
  const target = openSync(path, "r+");
  page.writeUInt32BE(Math.floor(fstatSync(target).size / page.length), PAGES_AT);
  page.fill(0, FREE_PAGES_AT, FREE_PAGES_AT + 8);
  writeSync(target, page, 0, page.length, 0);
  closeSync(target);
}

function firstPageOf(path: string): Buffer {
  const file = openSync(path, "r");
  const size = Buffer.alloc(2);
  readSync(file, size, 0, 2, 16);
  const page = Buffer.alloc(size.readUInt16BE(0));
  readSync(file, page, 0, page.length, 0);
  closeSync(file);
  return page;
}
