/** From "no database" or a database's address to three addresses that work: owner, office, kiosk. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { AppError } from "../../preload/errors.ts";
import { readableAddress, sentenceFor } from "./address.ts";
import { joinEmbeddedServer, type Told } from "./embedded.ts";
import { writePrivately } from "./embedded-cluster.ts";
import { ensureLogins, type KioskPlace, type Login, newPassword, readLogins, type SavedLogins } from "./logins.ts";
import { migrateCentral, schemaVersion } from "./migrate.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { connectionSettings, openCentral } from "./open.ts";

export interface Central {
  /** Null where this machine knows a kiosk's login only. */
  readonly ownerUrl: string | null;
  readonly officeUrl: string | null;
  /** Null where central has never been reached from here: the store then runs on what it has. */
  readonly kioskUrl: string | null;
  /** Why central cannot be used right now, as a sentence for the one who starts the store. */
  readonly problem: AppError | null;
  stop(): Promise<void>;
}

export interface CentralNeeds extends KioskPlace {
  readonly dataDir: string;
  readonly log: Told;
}

export interface EmbeddedCentral extends Central {
  readonly ownerUrl: string;
  readonly officeUrl: string;
  readonly kioskUrl: string;
  readonly problem: null;
}

/** A real PostgreSQL of our own in `<dataDir>/central`. */
export async function startEmbeddedPostgres({ dataDir, log, ...place }: CentralNeeds): Promise<EmbeddedCentral> {
  const home = join(dataDir, "central");
  const server = await joinEmbeddedServer(home, log);
  try {
    // Kiosk and workstation may start at the same moment, and both make what is missing.
    return await oneAtATime(join(home, "lock"), async () => {
      const ownerUrl = await makeOwner(server.urlFor, join(home, "owner.json"));
      const logins = await prepare(ownerUrl, join(home, "logins.json"), place);
      return { ownerUrl, ...urlsOf(ownerUrl, logins, place), problem: null, stop: server.leave };
    });
  } catch (error) {
    await server.leave();
    throw error;
  }
}

/** The database at `url`: an owner's address migrates and makes the logins, a kiosk's is checked for its schema. */
export async function useDatabase(url: string, { dataDir, ...place }: CentralNeeds): Promise<Central> {
  const address = readableAddress(url);
  const home = join(dataDir, "central");
  await mkdir(home, { recursive: true, mode: 0o700 });
  const file = join(home, `logins-${createHash("sha256").update(`${address.host}${address.pathname}`).digest("hex").slice(0, 12)}.json`);
  const stop = async (): Promise<void> => undefined;
  try {
    if (await belongsToKiosk(url)) return { ownerUrl: null, officeUrl: null, kioskUrl: url, problem: await wrongSchema(url), stop };
    const logins = await oneAtATime(`${file}.lock`, () => prepare(url, file, place));
    return { ownerUrl: url, ...urlsOf(url, logins, place), problem: null, stop };
  } catch (error) {
    const problem = error instanceof AppError ? error : new AppError("offline", sentenceFor(error, address), { cause: error });
    const saved = await readLogins(file);
    const urls = saved ? urlsOf(url, saved, place) : { officeUrl: null, kioskUrl: /^kiosk_/.test(address.username) ? url : null };
    return { ownerUrl: null, ...urls, problem, stop };
  }
}

interface Company {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly kioskId: string;
  readonly storeId: string;
}

/** For work on the whole fleet: with the owner's address, and without making this machine one of its kiosks. */
export async function withOwner<T>({ databaseUrl, dataFolder, ...place }: Company, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  if (databaseUrl !== null) return work(await checkedOwner(databaseUrl));
  const central = await startEmbeddedPostgres({ dataDir: dataFolder, log: { info: () => undefined, warn: () => undefined }, ...place });
  try {
    return await work(central.ownerUrl);
  } finally {
    await central.stop();
  }
}

async function checkedOwner(url: string): Promise<string> {
  const address = readableAddress(url);
  try {
    if (await belongsToKiosk(url)) throw new AppError("not-allowed", "This address is a kiosk's: the database owner's is wanted.");
    const wrong = await wrongSchema(url);
    if (wrong) throw wrong;
    return url;
  } catch (error) {
    if (error instanceof AppError) throw error;
    // 42883: the function that tells the form of the tables is not there.
    if ((error as { code?: string }).code === "42883")
      throw new AppError("not-found", "This database holds no shop yet: open a workstation with this address once.", { cause: error });
    throw new AppError("offline", sentenceFor(error, address), { cause: error });
  }
}

/** Migrates, and makes the logins of this machine. */
async function prepare(ownerUrl: string, file: string, place: KioskPlace): Promise<SavedLogins> {
  const db = openCentral(ownerUrl, { connections: 1, applicationName: "ecomgo-migrate" });
  try {
    await migrateCentral(db);
  } finally {
    await db.destroy();
  }
  return withClient(ownerUrl, (owner) => ensureLogins(owner, file, place));
}

/** Owner of the database `central`: may make roles, and is no superuser. */
async function makeOwner(urlFor: (database: string) => string, file: string): Promise<string> {
  // `as`: we wrote it.
  const login = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Login) : { name: "owner", password: newPassword() };
  await writePrivately(file, JSON.stringify(login));
  await withClient(urlFor("postgres"), async (root) => {
    const known = await root.query("select 1 from pg_roles where rolname = 'owner'");
    if (known.rowCount === 0) await root.query(`create role owner login createrole password ${pg.escapeLiteral(login.password)}`);
    const made = await root.query("select 1 from pg_database where datname = 'central'");
    if (made.rowCount === 0) await root.query("create database central owner owner");
    await root.query("revoke all on database central, postgres from public");
  });
  return withLogin(urlFor("central"), login);
}

function urlsOf(ownerUrl: string, logins: SavedLogins, { kioskId }: KioskPlace): { officeUrl: string; kioskUrl: string } {
  const kiosk = logins.kiosks[kioskId];
  if (!kiosk) throw new AppError("offline", `Kiosk ${kioskId} has no login yet, and the database that could make one does not answer.`);
  return { officeUrl: withLogin(ownerUrl, logins.office), kioskUrl: withLogin(ownerUrl, kiosk) };
}

export function withLogin(url: string, { name, password }: Login): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(name);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** A kiosk's login may make nothing; an owner's may. */
async function belongsToKiosk(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ owner: boolean; kiosk: boolean }>(
      `select has_schema_privilege('public', 'create') as owner,
        exists (select from pg_roles where rolname = 'kiosk' and pg_has_role(oid, 'usage')) as kiosk`,
    );
    if (rows[0]?.owner) return false;
    if (rows[0]?.kiosk) return true;
    throw new AppError(
      "not-allowed",
      "This database login may neither make the store's tables nor work as a kiosk: use the database owner's address, or a kiosk's.",
    );
  });
}

async function wrongSchema(url: string): Promise<AppError | null> {
  const version = await withClient(url, async (client) => (await client.query<{ v: string }>("select schema_version() as v")).rows[0]?.v ?? "");
  if (version === schemaVersion) return null;
  return new AppError(
    "changed",
    `The database has the form ${version}, this store expects ${schemaVersion}: update ${version < schemaVersion ? "the database by starting with its owner's address" : "this kiosk"}.`,
  );
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionSettings(url));
  client.on("error", () => undefined); // the query in flight rejects with it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
