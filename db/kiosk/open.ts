/** Opens a kiosk's two SQLite files. A damaged file never keeps the shop closed. */
import Database from "better-sqlite3";
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cacheSchema, cacheVersion, searched, strayWords } from "./cache-schema.ts";
import { damageOf, isDamage, schemaOf, syncRowFault } from "./damage.ts";
import { openFile } from "./file.ts";
import { fillFrom, type FromBackup, type LedgerBackup, mendFrom } from "./ledger-backup.ts";
import { rescueRows } from "./ledger-rescue.ts";
import { ledgerMigrations } from "./migrations/index.ts";
import { runStatements } from "./statements.ts";
import type { CacheTables, CacheWriter, LedgerTables, LedgerWriter } from "./tables.ts";

export interface OpenOptions {
  readonly path: string;
  readonly now: Date;
  /** Told when a file was damaged: where it lies now, and how many of its rows were saved and lost. */
  readonly onDamage?: (damage: Damage) => void;
  /** The newest sound backup of a ledger; asked only after damage. */
  readonly backup?: () => Promise<LedgerBackup | null>;
}

export interface Damage {
  /** Null where the file serves on: rows of it were altered. */
  readonly quarantined: string | null;
  readonly why: string;
  readonly saved: number;
  readonly lost: number;
  /** Orders that could not be read and came from a backup; null where there was none. */
  readonly fromBackup: FromBackup | null;
}

/** Orders and everything else that central has not taken. Confirmed means synced to the disk. */
export async function openLedger({ path, now, onDamage, backup = async () => null }: OpenOptions): Promise<LedgerWriter> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const opened = await openSound(path);
  if ("ledger" in opened) {
    const fromBackup = await mendFrom(backup, opened.ledger, now);
    if (fromBackup !== null) onDamage?.({ quarantined: null, why: "rows of its outbox were altered", saved: fromBackup.orders, lost: 0, fromBackup });
    return opened.ledger;
  }
  const quarantined = quarantine(path, now);
  const anew = await openSound(path);
  if (!("ledger" in anew)) throw new Error(`ledger.db could not be made: ${anew.why}`);
  const counts = await rescueRows(quarantined, anew.ledger); // whether anybody listens or not
  const newest = await backup();
  onDamage?.({ quarantined, why: opened.why, ...counts, fromBackup: newest === null ? null : await fillFrom(newest, anew.ledger, now) });
  return anew.ledger;
}

/** Checked, in its newest form, and what that form should be; or why it is not. */
async function openSound(path: string): Promise<{ ledger: LedgerWriter } | { why: string }> {
  const before = damageOf(path, () => null);
  if (before !== null) return { why: before };
  const handle = openFile(path);
  try {
    // NORMAL, the default of this build in WAL mode, loses confirmed orders when power is cut.
    handle.pragma("synchronous = FULL");
    handle.pragma("secure_delete = ON");
    if (handle.pragma("synchronous", { simple: true }) !== 2) throw new Error("ledger.db is not synced at every commit");
    assertNotNewer(handle);
    const ledger = new Kysely<LedgerTables>({ dialect: new MigratesAtOnce({ database: handle }) });
    const error = await migrate(ledger);
    const why = error?.message ?? (schemaOf(handle) === (await newestForm()) ? null : "its tables are not those of a ledger");
    if (why === null) return { ledger };
    handle.close();
    return { why };
  } catch (error) {
    handle.close();
    throw error;
  }
}

/** Answers what was damaged; throws what is not damage. */
async function migrate(ledger: LedgerWriter): Promise<Error | null> {
  const { error } = await new Migrator({ db: ledger, provider: { getMigrations: async () => ledgerMigrations } }).migrateToLatest();
  if (error === undefined) return null;
  // Kysely's own complaint is of names in its table, which no newer version of ours wrote.
  const isOfNames = error instanceof Error && error.message.startsWith("corrupted migrations");
  if (isOfNames || isDamage(error)) return error;
  throw new Error("ledger.db could not be brought to its newest form", { cause: error });
}

function assertNotNewer(handle: Database.Database): void {
  const isThere = handle.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get() !== undefined;
  const names = isThere ? handle.prepare("select name from kysely_migration").pluck().all() : [];
  const newest = Math.max(...Object.keys(ledgerMigrations).map(numberOf));
  if (names.some((name) => /^\d{4}-[a-z-]+$/.test(String(name)) && numberOf(String(name)) > newest))
    throw new Error("ledger.db was written by a newer version of the store: install that version again");
}

const numberOf = (migration: string): number => Number(migration.slice(0, 4));

let form: Promise<string> | null = null;

/** Made once in memory, by the very migrations. */
function newestForm(): Promise<string> {
  return (form ??= (async () => {
    const handle = new Database(":memory:");
    const ledger = new Kysely<LedgerTables>({ dialect: new MigratesAtOnce({ database: handle }) });
    await migrate(ledger);
    const schema = schemaOf(handle);
    await ledger.destroy();
    return schema;
  })());
}

/** The copy of the catalogue: empty after damage or a change of its form, filled again by the next pull. */
export async function openCache({ path, now, onDamage }: OpenOptions): Promise<CacheWriter> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const why = damageOf(path, copyFault);
  if (why !== null) {
    forgetQuarantined(path); // the last one is enough for whoever looks into it: each is as large as the catalogue
    const quarantined = quarantine(path, now);
    onDamage?.({ quarantined, why, saved: 0, lost: 0, fromBackup: null });
  }
  let handle = openFile(path);
  const version = handle.pragma("user_version", { simple: true });
  const isEmpty = schemaOf(handle) === "";
  if (!isEmpty && version !== cacheVersion) {
    handle.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    handle = openFile(path);
  }
  handle.pragma("synchronous = NORMAL");
  const cache = new Kysely<CacheTables>({ dialect: new SqliteDialect({ database: handle }) });
  if (schemaOf(handle) === "") await createCache(cache);
  // A bit that tipped over meanwhile is well formed: the first exchange compares the copy with central.
  else await cache.updateTable("sync").set({ checked_at: null }).execute();
  return cache;
}

/** What only we can know to be wrong with a copy; null for one of another version, which is thrown away without a word. */
function copyFault(handle: Database.Database): string | null {
  if (handle.pragma("user_version", { simple: true }) !== cacheVersion) return null;
  const wanted = new Database(":memory:");
  for (const statement of cacheSchema) wanted.exec(statement);
  const isSame = schemaOf(handle) === schemaOf(wanted);
  wanted.close();
  if (!isSame) return "its tables are not those of a copy";
  for (const index of searched) handle.exec(`insert into ${index} (${index}) values ('integrity-check')`); // throws
  if (handle.prepare(strayWords).get() !== undefined) return "its words are not those of its products";
  return syncRowFault(handle.prepare("select * from sync").all());
}

async function createCache(cache: CacheWriter): Promise<void> {
  await cache.transaction().execute(async (trx) => {
    await runStatements(trx, cacheSchema);
    await trx.executeQuery(CompiledQuery.raw(`pragma user_version = ${cacheVersion}`));
  });
}

/** Answers where the file lies now. */
function quarantine(path: string, now: Date): string {
  const quarantined = `${path}.corrupt-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(path + suffix)) renameSync(path + suffix, quarantined + suffix);
  return quarantined;
}

function forgetQuarantined(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) if (name.startsWith(`${basename(path)}.corrupt-`)) rmSync(join(folder, name), { force: true });
}

/** SQLite makes tables inside transactions, which kysely does not count on: a power cut between two would leave a file that never opens again. */
class MigratesAtOnce extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new AdapterThatDoes();
  }
}

class AdapterThatDoes extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
