/** Puts a backup in the place of what was lost. Nothing of what is there is touched before all of the backup was read, compared and opened. */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { clusterAt, passwordIn, placeFor, Pointer, runningPort } from "../../db/central/embedded-cluster.ts";
import { type Restored, restoreCluster } from "../../db/central/cluster-restore.ts";
import { copyFile } from "../../db/files.ts";
import { checkLedger } from "../../db/kiosk/ledger-copy.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import { holdInstance } from "../instance.ts";
import { type BackupRole, bytesOf, clusterIn, type Manifest, readManifest, roles, stampOf, verify } from "./manifest.ts";
import { counter, type OnProgress } from "./progress.ts";

export interface RestoreNeeds {
  readonly folder: string;
  readonly dataFolder: string;
  /** What is there may be put aside. */
  readonly replace: boolean;
  readonly clock: Clock;
  readonly onProgress: OnProgress;
}

export interface Outcome {
  readonly manifest: Manifest;
  /** Where the files are that were there before. */
  readonly kept: readonly string[];
}

export async function restore(needs: RestoreNeeds): Promise<Outcome> {
  const { folder, dataFolder, clock, onProgress } = needs;
  const manifest = await readManifest(folder);
  const there = whatIsThere(dataFolder, manifest);
  if (there.length > 0 && !needs.replace)
    throw new AppError("changed", `There is data in ${dataFolder} already (${there.join(", ")}). With --replace it is put aside, and kept.`);
  const count = counter("checking", onProgress, clock.monotonic);
  count.expect(bytesOf(manifest));
  await verify(folder, manifest, ({ bytes }) => count.add(bytes));
  for (const role of rolesIn(manifest)) checkLedger(join(folder, role, "ledger.db"));
  return withStoreClosed(dataFolder, async () => {
    const central = manifest.central === null ? null : await prepared(manifest, needs);
    return { manifest, kept: await putInPlace(manifest, central, needs) };
  });
}

const rolesIn = ({ ledgers }: Manifest): BackupRole[] => roles.filter((role) => ledgers[role] !== undefined);

function whatIsThere(dataFolder: string, manifest: Manifest): string[] {
  const central = manifest.central === null ? [] : [join("central", Pointer)];
  return [...central, ...rolesIn(manifest).map((role) => join(role, "ledger.db"))].filter((path) => existsSync(join(dataFolder, path)));
}

/** Neither role may open meanwhile, and no server of before may run. */
async function withStoreClosed<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const held: { release(): void }[] = [];
  try {
    for (const role of roles) {
      await mkdir(join(dataFolder, role), { recursive: true, mode: 0o700 });
      const instance = await holdInstance(join(dataFolder, role), () => "A backup is being put back: the store opens again when it is done.");
      if (!instance.first) throw new AppError("not-allowed", `The store is open in ${dataFolder}: close it first.`);
      held.push(instance);
    }
    await refuseWhileServerRuns(join(dataFolder, "central"));
    return await work();
  } finally {
    for (const instance of held) instance.release();
  }
}

async function refuseWhileServerRuns(home: string): Promise<void> {
  if (!existsSync(join(home, Pointer))) return;
  const cluster = await clusterAt(join(await placeFor(home), "cluster"), await passwordIn(home));
  if (runningPort(cluster) !== null) throw new AppError("not-allowed", "The store's database still runs: close every program that uses it, and wait a moment.");
}

async function prepared(manifest: Manifest, { folder, dataFolder, clock, onProgress }: RestoreNeeds): Promise<Restored> {
  const count = counter("restoring", onProgress, clock.monotonic);
  const { paths, onFile } = clusterIn(manifest, count);
  const secrets = join(folder, "central");
  const backup = { folder: join(secrets, "cluster"), folders: manifest.central?.folders ?? [], files: paths, password: await passwordIn(secrets) };
  const restored = await restoreCluster(backup, join(dataFolder, "central"), { secrets, onFile });
  const differs = Object.entries(manifest.central?.rows ?? {}).find(([table, rows]) => restored.counts[table] !== rows);
  if (differs === undefined) return restored;
  await restored.discard();
  throw new AppError("bad-input", `The backup does not hold what it says: table ${differs[0]}. Nothing was changed.`);
}

async function putInPlace(manifest: Manifest, central: Restored | null, { folder, dataFolder, clock }: RestoreNeeds): Promise<string[]> {
  const stamp = stampOf(clock.now());
  const drafts: string[] = [];
  for (const { path } of manifest.files.filter(({ path }) => !path.startsWith("central/"))) {
    await rm(join(dataFolder, `${path}.restored`), { force: true });
    await copyFile(join(folder, path), join(dataFolder, `${path}.restored`));
    drafts.push(path);
  }
  const kept = central === null ? [] : await central.commit(stamp);
  for (const path of drafts) kept.push(...(await exchange(join(dataFolder, path), stamp)));
  return kept;
}

/** With what SQLite keeps beside a file: it belongs to the old one. */
async function exchange(path: string, stamp: string): Promise<string[]> {
  const kept: string[] = [];
  for (const suffix of ["", "-wal", "-shm"]) {
    if (!existsSync(path + suffix)) continue;
    await rename(path + suffix, `${path}.before-${stamp}${suffix}`);
    if (suffix === "") kept.push(`${path}.before-${stamp}`);
  }
  await rename(`${path}.restored`, path);
  return kept;
}
