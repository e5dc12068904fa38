import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "./embedded-cluster.ts";

const PATIENCE_MS = 90_000; // a first start copies the server and makes the cluster

/** Runs `work` while no other process of this machine runs under the same lock file; one left by a dead process is taken over. */
export async function oneAtATime<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await taken(lockFile))) {
    if (performance.now() > deadline) throw new Error(`Another process has held ${lockFile} for too long. If no store is starting, remove that file.`);
    await wait(40);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function taken(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // `as`: fs rejects with system errors
  }
  const holder = existsSync(lockFile) ? Number(readFileSync(lockFile, "utf8")) : 0;
  if (holder > 0 && !isAlive(holder)) await rm(lockFile, { force: true });
  return false;
}
