/** Makes one backup: the ledgers first, the company's database after them, checked by opening it, and only then under its name. */
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyCluster } from "../../db/central/cluster-copy.ts";
import { type Counts, tryCluster } from "../../db/central/cluster-restore.ts";
import { type EmbeddedServer, joinEmbeddedServer } from "../../db/central/embedded.ts";
import { passwordIn, Pointer } from "../../db/central/embedded-cluster.ts";
import { copyFile, makeFolder, sumOf } from "../../db/files.ts";
import { copyLedger } from "../../db/kiosk/ledger-copy.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import { freeBytesOf } from "../disk.ts";
import type { Logger } from "../log.ts";
import { type BackupFile, CLUSTER, clusterIn, MANIFEST, type Manifest, roles, stampOf } from "./manifest.ts";
import { counter, type OnProgress } from "./progress.ts";

export interface BackupNeeds {
  readonly dataFolder: string;
  /** A backup becomes a folder in it. */
  readonly to: string;
  /** False where the database is another's. */
  readonly withCentral: boolean;
  readonly clock: Clock;
  readonly log: Logger;
  readonly onProgress: OnProgress;
}

export interface Made {
  readonly folder: string;
  readonly manifest: Manifest;
}

const DRAFT = ".draft-";
const ON_DISK = { mode: 0o600, flush: true };

export const nameAt = (now: Date): string => `backup-${stampOf(now)}Z`;

/** Throws one sentence where there is nothing to keep or no room; what was begun is taken away. */
export async function makeBackup(needs: BackupNeeds): Promise<Made> {
  const { to, clock } = needs;
  const madeAt = clock.now();
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await readdir(to)) if (name.startsWith(DRAFT)) await rm(join(to, name), { recursive: true, force: true });
  const draft = join(to, `${DRAFT}${nameAt(madeAt)}`);
  try {
    await makeFolder(draft);
    const manifest = await filled(draft, madeAt, needs);
    if (manifest.files.length === 0) throw new AppError("not-found", `There is nothing to back up in ${needs.dataFolder}: no store was ever opened there.`);
    await writeFile(join(draft, MANIFEST), JSON.stringify(manifest, null, 1), ON_DISK);
    const folder = join(to, nameAt(madeAt));
    await rename(draft, folder);
    return { folder, manifest };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** An order that reaches central between the two copies is then in both, never in neither. */
async function filled(draft: string, madeAt: Date, needs: BackupNeeds): Promise<Manifest> {
  const files: BackupFile[] = [];
  const ledgers: Manifest["ledgers"] = {};
  for (const role of roles) {
    const from = join(needs.dataFolder, role);
    if (!existsSync(join(from, "ledger.db"))) continue;
    await makeFolder(join(draft, role));
    ledgers[role] = await copyLedger(join(from, "ledger.db"), join(draft, role, "ledger.db"));
    files.push({ path: `${role}/ledger.db`, ...(await settled(join(draft, role, "ledger.db"))) });
    const settings = `${role}/settings.json`;
    if (existsSync(join(needs.dataFolder, settings)))
      files.push({ path: settings, ...(await copyFile(join(needs.dataFolder, settings), join(draft, settings))) });
  }
  const central = needs.withCentral && existsSync(join(needs.dataFolder, "central", Pointer)) ? await centralInto(draft, files, needs) : null;
  return { form: 1, madeAt: madeAt.toISOString(), central, ledgers, files };
}

async function centralInto(draft: string, files: BackupFile[], needs: BackupNeeds): Promise<Manifest["central"]> {
  const home = join(needs.dataFolder, "central");
  const server = await joinEmbeddedServer(home, needs.log);
  try {
    for (const name of (await readdir(home)).filter((each) => each.endsWith(".json") && each !== "central.json"))
      files.push({ path: `central/${name}`, ...(await copyFile(join(home, name), join(draft, "central", name))) });
    const folders = await clusterInto(draft, files, { server, ...needs });
    return { folders, rows: await opened(draft, { files, folders }, { server, ...needs }) };
  } finally {
    await server.leave();
  }
}

type WithServer = BackupNeeds & { readonly server: EmbeddedServer };

async function clusterInto(draft: string, files: BackupFile[], { server, to, clock, onProgress }: WithServer): Promise<string[]> {
  const count = counter("copying", onProgress, clock.monotonic);
  const free = await freeBytesOf(to);
  const keep = (path: string, sum: Omit<BackupFile, "path">) => {
    files.push({ path: `${CLUSTER}/${path}`, ...sum });
    count.add(sum.bytes);
  };
  return copyCluster(server, {
    expect(bytes) {
      if (free < 2.5 * bytes) throw new AppError("not-saved", `There is no room for a backup in ${to}: about ${Math.ceil((2.5 * bytes) / 1e6)} MB are needed.`);
      count.expect(bytes);
    },
    async file(from, path) {
      const sum = await copyFile(from, join(draft, CLUSTER, path)).catch(unlessGone);
      if (sum !== null) keep(path, sum);
    },
    async text(path, text) {
      await writeFile(join(draft, CLUSTER, path), text, ON_DISK);
      keep(path, await sumOf(join(draft, CLUSTER, path)));
    },
  });
}

/** A table that was dropped meanwhile: the log tells of it. */
function unlessGone(error: NodeJS.ErrnoException): null {
  if (error.code !== "ENOENT") throw error;
  return null;
}

/** A copy that does not open is no backup. */
async function opened(draft: string, { files, folders }: { files: readonly BackupFile[]; folders: string[] }, needs: WithServer): Promise<Counts> {
  const count = counter("checking", needs.onProgress, needs.clock.monotonic);
  const { paths, onFile } = clusterIn({ files }, count);
  const password = await passwordIn(join(draft, "central"));
  return tryCluster({ folder: join(draft, CLUSTER), folders, files: paths, password }, needs.server.cluster, { onFile });
}

async function settled(path: string): Promise<Omit<BackupFile, "path">> {
  const file = await open(path, "r+");
  await file.chmod(0o600);
  await file.sync();
  await file.close();
  return sumOf(path);
}
