/** Opens a kiosk's two SQLite files. A damaged file never keeps the shop closed. */
import Database from "better-sqlite3";
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { cacheSchema, cacheVersion } from "./cache-schema.ts";
import { rescueRows } from "./ledger-rescue.ts";
import { ledgerMigrations } from "./migrations/index.ts";
import { runStatements } from "./statements.ts";
import type { CacheTables, CacheWriter, LedgerTables, LedgerWriter } from "./tables.ts";

export interface OpenOptions {
  readonly path: string;
  readonly now: Date;
  /** Told when a file was damaged: where it lies now, and how many of its rows were saved and lost. */
  readonly onDamage?: (damage: Damage) => void;
}

export interface Damage {
  readonly quarantined: string;
  readonly why: string;
  readonly saved: number;
  readonly lost: number;
}

/** Orders and everything else that central has not taken. Confirmed means synced to the disk. */
export async function openLedger({ path, now, onDamage }: OpenOptions): Promise<LedgerWriter> {
  const { file, why } = openChecked(path, now);
  // NORMAL, the default of this build in WAL mode, loses confirmed orders when power is cut.
  file.handle.pragma("synchronous = FULL");
  file.handle.pragma("secure_delete = ON");
  if (file.handle.pragma("synchronous", { simple: true }) !== 2) throw new Error("ledger.db is not synced at every commit");
  const ledger = new Kysely<LedgerTables>({ dialect: new MigratesAtOnce({ database: file.handle }) });
  const { error } = await new Migrator({ db: ledger, provider: { getMigrations: async () => ledgerMigrations } }).migrateToLatest();
  if (error !== undefined) throw new Error("ledger.db could not be brought to its newest form", { cause: error });
  if (why !== null) onDamage?.({ quarantined: file.quarantined, why, ...(await rescueRows(file.quarantined, ledger)) });
  return ledger;
}

/** The copy of the catalogue: empty after damage or a change of its form, filled again by the next pull. */
export async function openCache({ path, now, onDamage }: OpenOptions): Promise<CacheWriter> {
  const { file, why } = openChecked(path, now);
  if (why !== null) onDamage?.({ quarantined: file.quarantined, why, saved: 0, lost: 0 });
  const version = file.handle.pragma("user_version", { simple: true });
  if (version !== 0 && version !== cacheVersion) {
    file.handle.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    file.handle = openFile(path);
  }
  file.handle.pragma("synchronous = NORMAL");
  const cache = new Kysely<CacheTables>({ dialect: new SqliteDialect({ database: file.handle }) });
  if (file.handle.pragma("user_version", { simple: true }) === 0) await createCache(cache);
  return cache;
}

async function createCache(cache: CacheWriter): Promise<void> {
  await cache.transaction().execute(async (trx) => {
    await runStatements(trx, cacheSchema);
    await trx.executeQuery(CompiledQuery.raw(`pragma user_version = ${cacheVersion}`));
  });
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

interface OpenedFile {
  handle: Database.Database;
  /** Where the damaged file went; empty without damage. */
  quarantined: string;
}

function openChecked(path: string, now: Date): { file: OpenedFile; why: string | null } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const why = existsSync(path) ? damageOf(path) : null;
  if (why === null) return { file: { handle: openFile(path), quarantined: "" }, why };
  const quarantined = `${path}.corrupt-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(path + suffix)) renameSync(path + suffix, quarantined + suffix);
  return { file: { handle: openFile(path), quarantined }, why };
}

/** One sentence, or null for a sound file. Anything but damage (no right to read, a full disk) is thrown. */
function damageOf(path: string): string | null {
  let handle: Database.Database | undefined;
  try {
    handle = openFile(path);
    const found = String(handle.pragma("quick_check(1)", { simple: true }));
    return found === "ok" ? null : found;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return error.message;
    throw error;
  } finally {
    handle?.close();
  }
}

function openFile(path: string): Database.Database {
  const handle = new Database(path);
  assertSound(String(handle.prepare("select sqlite_version()").pluck().get()));
  handle.pragma("journal_mode = WAL");
  handle.pragma("busy_timeout = 2000");
  return handle;
}

/** Before 3.51.3 two connections that checkpoint at once can damage a file in WAL mode. */
function assertSound(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new Error(`SQLite ${version} can damage its files; 3.51.3 or newer is needed`);
}
