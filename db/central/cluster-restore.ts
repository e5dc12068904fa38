/** Files of a cluster that are a server again: to see that a backup opens, and to put it in the place of what was lost. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { copyFile, forEach, makeFolder, type Owner } from "../files.ts";
import { addressOf } from "./embedded.ts";
import { type Cluster, clusterAt, placeFor, Pointer, startCluster, stopCluster, writePrivately } from "./embedded-cluster.ts";
import { connectionSettings } from "./open.ts";

export interface ClusterBackup {
  /** Where the files lie. */
  readonly folder: string;
  /** Below it. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly password: string;
}

/** Rows by table. */
export type Counts = Readonly<Record<string, number>>;

interface Watched {
  readonly onFile: (path: string) => void;
}

/** Starts the backup in a place of its own beside the running server, reads every table, and takes the place away again. */
export async function tryCluster(backup: ClusterBackup, beside: Cluster, { onFile }: Watched): Promise<Counts> {
  const place = join(dirname(beside.folder), `${CHECK}${randomUUID()}`);
  const cluster: Cluster = { ...beside, folder: join(place, "cluster"), password: backup.password };
  try {
    await clearChecks(dirname(beside.folder));
    await makeFolder(place, beside.as);
    await lay(backup, cluster, onFile);
    return await running(cluster, countsOf);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const CHECK = "check-";

/** One that was cut off. */
async function clearChecks(parent: string): Promise<void> {
  for (const name of await readdir(parent)) if (name.startsWith(CHECK)) await rm(join(parent, name), { recursive: true, force: true });
}

export interface Restored {
  readonly counts: Counts;
  /** Puts it in its place; answers where the old files are now. */
  commit(stamp: string): Promise<string[]>;
  discard(): Promise<void>;
}

/**
 * Makes the server's files ready beside their place; what is there stays untouched until `commit`. `home` is `<data>/central`,
 * `secrets` the files of it that the backup holds.
 */
export async function restoreCluster(backup: ClusterBackup, home: string, { onFile, secrets }: Watched & { readonly secrets: string }): Promise<Restored> {
  const draft = `${home}.restored`;
  await rm(draft, { recursive: true, force: true });
  await makeFolder(draft);
  const place = await placeFor(home);
  // As root the cluster lies elsewhere, where its user can enter.
  const folder = place === home ? join(draft, "cluster") : join(place, "cluster.restored");
  await rm(folder, { recursive: true, force: true });
  const cluster = await clusterAt(folder, backup.password);
  const discard = async () => {
    for (const path of [draft, folder]) await rm(path, { recursive: true, force: true });
  };
  try {
    await lay(backup, cluster, onFile);
    const counts = await running(cluster, async (client) => (await beyondEveryCopy(client), countsOf(client)));
    for (const name of await readdir(secrets)) if (name.endsWith(".json") && name !== Pointer) await copyFile(join(secrets, name), join(draft, name));
    await writePrivately(join(draft, Pointer), JSON.stringify({ folder: join(place, "cluster"), password: backup.password }));
    return { counts, commit: (stamp) => commit({ home, draft, place, folder, stamp }), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Kiosks may have seen what this backup has not: every copy begins anew, and its kiosk sends the last days once more. */
async function beyondEveryCopy(client: pg.Client): Promise<void> {
  await client.query("update catalogue_version set n = n + 1000000000, oldest = n + 1000000000");
}

interface Places {
  readonly home: string;
  readonly draft: string;
  readonly place: string;
  readonly folder: string;
  readonly stamp: string;
}

async function commit({ home, draft, place, folder, stamp }: Places): Promise<string[]> {
  const aside = `${home}.before-${stamp}`;
  const kept: string[] = [];
  if (existsSync(home)) {
    await rename(home, aside);
    kept.push(aside);
  }
  if (place !== home) {
    const old = join(place, "cluster");
    if (existsSync(old)) kept.push(await moveCluster(old, aside, stamp));
    await rename(folder, old);
  }
  await rename(draft, home);
  return kept;
}

/** The pointer that was put aside goes on to find it, so that renaming the folder back is all that going back takes. */
async function moveCluster(old: string, aside: string, stamp: string): Promise<string> {
  const moved = `${old}.before-${stamp}`;
  await rename(old, moved);
  const pointer = join(aside, Pointer);
  if (existsSync(pointer)) {
    const known = JSON.parse(await readFile(pointer, "utf8")) as { folder: string }; // `as`: we wrote it
    await writePrivately(pointer, JSON.stringify({ ...known, folder: moved }));
  }
  return moved;
}

async function lay({ folder, folders, files }: ClusterBackup, { folder: to, as }: Cluster, onFile: (path: string) => void): Promise<void> {
  const owner: Owner | undefined = as;
  await makeFolder(to, owner);
  for (const path of folders) await makeFolder(join(to, path), owner);
  await forEach(files, async (path) => {
    await copyFile(join(folder, path), join(to, path), owner);
    onFile(path);
  });
}

async function running<T>(cluster: Cluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const port = await startCluster(cluster, null);
  try {
    const client = new pg.Client(connectionSettings(addressOf(cluster, port, "central"), { applicationName: "ecomgo-restore" }));
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  } finally {
    await stopCluster(cluster);
  }
}

/** Reads every row, so that a page that is not what it was is met now. */
async function countsOf(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await client.query<{ n: number }>(`select count(*)::integer as n from public.${pg.escapeIdentifier(name)}`);
    counts[name] = counted.rows[0]?.n ?? 0;
  }
  return counts;
}
