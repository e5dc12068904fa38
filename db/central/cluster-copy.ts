/**
 * A copy of our own server's files while it works, as PostgreSQL's manual asks: between pg_backup_start and pg_backup_stop in
 * one session, with the label that the second gives, and with the log from the first to the last of it.
 */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { forEach } from "../files.ts";
import type { EmbeddedServer } from "./embedded.ts";
import { connectionSettings } from "./open.ts";

export interface ClusterFile {
  /** Below the cluster, with slashes. */
  readonly path: string;
  readonly bytes: number;
}

export interface Taker {
  /** Told once, before the first file: about how much there is. */
  expect(bytes: number): void;
  /** Copies one file of the cluster; one that is gone meanwhile is left out. */
  file(from: string, path: string): Promise<void>;
  /** Writes one that PostgreSQL dictates. */
  text(path: string, text: string): Promise<void>;
}

/** What a server makes anew when it starts. */
const emptied = /^(pg_wal|pg_dynshmem|pg_notify|pg_replslot|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const leftOut = /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init|current_logfiles|backup_label(\.old)?|pgsql_tmp.*)$/;
const CONTROL = "global/pg_control"; // last, as pg_basebackup does
const SEGMENT = /^[0-9A-F]{24}$/;
const SEGMENT_BYTES = 16 * 1024 * 1024;

/** Answers the folders that must be there though nothing may be in them. */
export async function copyCluster({ cluster, urlFor }: Pick<EmbeddedServer, "cluster" | "urlFor">, taker: Taker): Promise<string[]> {
  const client = new pg.Client(connectionSettings(urlFor("postgres"), { applicationName: "ecomgo-backup" }));
  client.on("error", () => undefined); // the query in flight rejects with it
  await client.connect();
  try {
    // Ends with this session: until then no segment of the log that the copy needs is used again.
    await client.query("select pg_create_physical_replication_slot('ecomgo_backup_' || pg_backend_pid(), true, true)");
    const first = await walFile(client, "pg_backup_start('ecomgo', true)");
    const { folders, files } = await listed(cluster.folder);
    taker.expect(files.reduce((sum, { bytes }) => sum + bytes, 2 * SEGMENT_BYTES));
    await forEach(files, ({ path }) => (path === CONTROL ? Promise.resolve() : taker.file(join(cluster.folder, path), path)));
    await taker.file(join(cluster.folder, CONTROL), CONTROL);
    const { rows } = await client.query<{ lsn: string; labelfile: string }>("select lsn, labelfile from pg_backup_stop(false)");
    const last = await walFile(client, "$1::pg_lsn", rows[0]?.lsn);
    await taker.text("backup_label", rows[0]?.labelfile ?? "");
    for (const name of await segments(cluster.folder, first, last)) await taker.file(join(cluster.folder, "pg_wal", name), `pg_wal/${name}`);
    return folders;
  } finally {
    await client.end();
  }
}

async function walFile(client: pg.Client, place: string, ...values: unknown[]): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`select pg_walfile_name(${place}) as name`, values);
  return rows[0]?.name ?? "";
}

async function segments(folder: string, first: string, last: string): Promise<string[]> {
  const names = await readdir(join(folder, "pg_wal"));
  return names.filter((name) => SEGMENT.test(name) && name >= first && name <= last).sort();
}

async function listed(folder: string): Promise<{ folders: string[]; files: ClusterFile[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const folders: string[] = [];
  const files: ClusterFile[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/");
    if (leftOut.test(path)) continue;
    if (entry.isDirectory()) folders.push(path);
    else if (entry.isFile() && !emptied.test(path)) files.push({ path, bytes: await sizeOf(join(folder, path)) });
  }
  return { folders: folders.filter((path) => !/^pg_replslot\//.test(path)).sort(), files };
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;
