/** Every row of a damaged table that can still be read. */
import type Database from "better-sqlite3";

export type Row = Record<string, unknown>;
const MOST_TRIED = 2_000; // numbers, from either edge of what cannot be walked through: an altered number may lie far away

/** Walked from both ends; in between each row by its number, so that one bad page costs its own rows alone. Null for a row that cannot be read. */
export function* readableRows(file: Database.Database, table: string): Generator<Row | null> {
  const before = yield* walk(file, `select rowid as walked, * from ${table} order by rowid`);
  if (before.whole) return;
  const after = yield* walk(file, `select rowid as walked, * from ${table} order by rowid desc`);
  yield* tried(file, table, { from: before.last ?? 0, to: after.last });
}

/** Without an end it is not known how many are missing: one stands for them. */
function* tried(file: Database.Database, table: string, { from, to }: { from: number; to: number | null }): Generator<Row | null> {
  const statement = file.prepare(`select * from ${table} where rowid = ?`);
  let unreadable = 0;
  for (const number of between(from, to ?? from + MOST_TRIED)) {
    const row = attempt(() => statement.get(number));
    if (row === null) unreadable += 1;
    else if (row !== undefined) {
      for (; unreadable > 0; unreadable -= 1) yield null;
      yield row as Row; // `as`: better-sqlite3 answers objects by column
    }
  }
  for (let left = to === null ? Math.min(1, unreadable) : unreadable; left > 0; left -= 1) yield null;
}

/** Up to the first row that cannot be read. */
function* walk(file: Database.Database, query: string): Generator<Row, { whole: boolean; last: number | null }> {
  let last: number | null = null;
  const rows = attempt(() => file.prepare(query).iterate());
  for (;;) {
    const next = attempt(() => rows?.next() ?? null);
    if (next === null) return { whole: false, last };
    if (next.done === true) return { whole: true, last };
    const { walked, ...row } = next.value as Row; // `as`: better-sqlite3 answers objects by column
    last = Number(walked);
    yield row;
  }
}

function* between(from: number, to: number): Generator<number> {
  for (let number = from + 1; number < to; number++) {
    if (number === from + MOST_TRIED) number = Math.max(number, to - MOST_TRIED);
    yield number;
  }
}

/** SQLite throws where a page makes no sense: null. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
