/** Is a file of ours still what we wrote? SQLite's own check passes over what is well formed and not ours. */
import Database from "better-sqlite3";
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { openFile } from "./file.ts";

const HEADER = 100; // bytes

/** One sentence, or null for a sound file or none; `faultIn` looks for what is well formed and wrong. Anything but damage (no right to read, a full disk) is thrown. */
export function damageOf(path: string, faultIn: (handle: Database.Database) => string | null): string | null {
  if (!existsSync(path) || statSync(path).size === 0) return null; // an empty one is a new one
  const header = headerFault(path);
  if (header !== null) return header;
  let handle: Database.Database | undefined;
  try {
    handle = openFile(path);
    // The whole check, for a quick one does not compare indexes: a row found by the wrong entry is another product's price.
    const found = String(handle.pragma("integrity_check(1)", { simple: true }));
    return found === "ok" ? faultIn(handle) : found;
  } catch (error) {
    if (isDamage(error)) return error.message;
    throw error;
  } finally {
    handle?.close();
  }
}

/** Not our rights, the disk or another process: SQLite cannot make sense of the bytes. */
export function isDamage(error: unknown): error is Error {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR|MISMATCH|CONSTRAINT)/.test(error.code);
}

/** Some of its bytes, altered, make SQLite refuse to write or to read without a word of damage. */
function headerFault(path: string): string | null {
  const bytes = Buffer.alloc(HEADER);
  const file = openSync(path, "r");
  const read = readSync(file, bytes, 0, HEADER, 0);
  closeSync(file);
  const isWhole = read === HEADER && bytes.toString("latin1", 0, 16) === "SQLite format 3\0";
  const isReadable = [18, 19].every((place) => bytes[place] === 1 || bytes[place] === 2) && bytes.subarray(21, 24).equals(Buffer.of(64, 32, 32));
  return isWhole && isReadable ? null : "its header is not that of an SQLite file";
}

/** What tables, indexes and triggers there are, in the words that made them. */
export function schemaOf(handle: Database.Database): string {
  return handle.prepare("select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_schema order by 1").pluck().all().join("\n");
}

/** The one row that says where the copy stands: without it no pull can begin. */
export function syncRowFault(rows: readonly unknown[]): string | null {
  const [row, ...more] = rows as readonly Record<string, unknown>[]; // `as`: better-sqlite3 answers objects by column
  const isKnown =
    more.length === 0 &&
    row !== undefined &&
    isCount(row["cursor"]) &&
    (row["progress"] === null || isProgress(row["progress"])) &&
    [row["as_of"], row["checked_at"]].every((time) => time === null || isTime(time)) &&
    (row["central_id"] === null || /^[0-9a-f-]{36}$/.test(String(row["central_id"]))) &&
    /^[A-Z]{3}$/.test(String(row["currency"]));
  return isKnown ? null : "it does not say where the copy stands";
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime = (value: unknown): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)));

function isProgress(text: unknown): boolean {
  try {
    const { to, part, after, at } = JSON.parse(String(text)) as Record<string, unknown>; // `as`: each is looked at
    return isCount(to) && isCount(part) && typeof after === "string" && isTime(at);
  } catch {
    return false;
  }
}
