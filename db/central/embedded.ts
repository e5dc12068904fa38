/**
 * A real PostgreSQL without anyone installing one: started detached, shared by every process of the
 * machine that uses the same data folder, stopped by the last of them, started again after a crash.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { AppError } from "../../preload/errors.ts";
import { type Cluster, findOrMakeCluster, runningPort, startCluster, stopCluster, writePrivately } from "./embedded-cluster.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** A part of main's logger, which nothing here may import. */
export interface Told {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface EmbeddedServer {
  readonly port: number;
  readonly cluster: Cluster;
  /** The bootstrap user's address: for making roles and databases, never for the store's work. */
  urlFor(database: string): string;
  /** Leaves, and stops the server unless another process is still with it. */
  leave(): Promise<void>;
}

const PRESENT = "ecomgo-present"; // the name by which processes see each other in pg_stat_activity
const REVIVE_MS = 500;

/** `home` is `<data>/central`. About 3 s the first time, less than one after that. */
export async function joinEmbeddedServer(home: string, log: Told): Promise<EmbeddedServer> {
  const lock = join(home, "lock");
  const cluster = await findCluster(home, lock);
  let leaving = false;
  let present: pg.Client | null = null;
  let port = 0;
  port = await enter(null);
  return { port, cluster, urlFor: (database) => addressOf(cluster, port, database), leave };

  function enter(before: number | null): Promise<number> {
    return oneAtATime(lock, async () => {
      if (leaving) return port; // we left while we waited for the lock: nothing is to be started any more
      const found = await startOrFind(cluster, home, before);
      present = await connected(addressOf(cluster, found.port, "postgres"));
      present.on("end", () => void revive());
      log.info(found.started ? "central server started" : "central server joined", { port: found.port });
      return found.port;
    });
  }

  /** The server went away under us: it is started again on its old port, for that is the one everyone knows. */
  async function revive(): Promise<void> {
    while (!leaving) {
      await wait(REVIVE_MS);
      if (leaving) return;
      try {
        await enter(port);
        return;
      } catch (error) {
        log.warn("central server does not come back", { error });
      }
    }
  }

  function leave(): Promise<void> {
    leaving = true;
    return oneAtATime(lock, async () => {
      const alone = present !== null && (await isAlone(present));
      await present?.end().catch(() => undefined); // it may be gone already
      present = null;
      if (!alone && runningPort(cluster) !== null) return;
      if (runningPort(cluster) !== null) await stopCluster(cluster);
      await rm(join(home, "central.json"), { force: true });
      log.info("central server stopped");
    });
  }
}

async function findCluster(home: string, lock: string): Promise<Cluster> {
  // The folder must be there before the lock in it can be.
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    return await oneAtATime(lock, () => findOrMakeCluster(home));
  } catch (error) {
    const { code = "" } = error as { code?: string }; // `as`: system errors carry a code
    if (!["EACCES", "EPERM", "EROFS"].includes(code)) throw error;
    throw new AppError("not-allowed", `This user may not use ${home}: start the store as its owner, or choose another folder with --data.`, { cause: error });
  }
}

async function startOrFind(cluster: Cluster, home: string, before: number | null): Promise<{ port: number; started: boolean }> {
  const running = runningPort(cluster);
  if (running !== null && (await answers(cluster, running))) return { port: running, started: false };
  const port = await startCluster(cluster, before ?? (await announcedPort(home)));
  await writePrivately(join(home, "central.json"), JSON.stringify({ port, startedBy: process.pid }));
  return { port, started: true };
}

/** A server that crashed comes back where it was, so that addresses in other processes stay true. */
async function announcedPort(home: string): Promise<number | null> {
  const path = join(home, "central.json");
  if (!existsSync(path)) return null;
  const { port } = JSON.parse(await readFile(path, "utf8")) as { port: number }; // `as`: we wrote it
  return port;
}

/** Several times, for a server that is still recovering. */
async function answers(cluster: Cluster, port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const client = await connected(addressOf(cluster, port, "postgres")).catch(() => null);
    await client?.end();
    if (client) return true;
    if (runningPort(cluster) === null) return false;
    await wait(150);
  }
  return false;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000, application_name: PRESENT, keepAlive: true });
  client.on("error", () => undefined); // a server that dies under us: "end" follows
  await client.connect();
  return client;
}

async function isAlone(present: pg.Client): Promise<boolean> {
  try {
    const { rows } = await present.query("select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()", [PRESENT]);
    return rows.length === 0;
  } catch {
    return false; // no answer: the server is gone, or on its way
  }
}

/** The bootstrap user's address. */
export function addressOf({ password }: Cluster, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}
