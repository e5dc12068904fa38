import { existsSync, readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
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
    held.delete(lockFile);
  }
}

/** Of this process: two stores in one process wait for each other too. */
const held = new Set<string>();

async function taken(lockFile: string): Promise<boolean> {
  if (held.has(lockFile)) return false;
  held.add(lockFile);
  if (await written(lockFile)) return true;
  held.delete(lockFile);
  return false;
}

async function written(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, identityOf(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // `as`: fs rejects with system errors
  }
  const holder = textOf(lockFile);
  const pid = Number(holder.split(" ")[0]);
  if (pid > 0 && (pid === process.pid || !isAlive(pid) || identityOf(pid) !== holder)) await clear(lockFile, holder);
  return false;
}

/** Two processes may find the same abandoned lock: what one of them made meanwhile is put back. */
async function clear(lockFile: string, holder: string): Promise<void> {
  const aside = `${lockFile}.${process.pid}`;
  await rename(lockFile, aside).catch(() => undefined); // the other was faster
  if (existsSync(aside) && textOf(aside) !== holder) await rename(aside, lockFile);
  await rm(aside, { force: true });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // it was given back this very moment
  }
}

/** In a container the same few process numbers come again and again: where the system tells it, the moment of birth belongs to the name. */
function identityOf(pid: number): string {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8") : "";
  const born = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  return `${pid} ${born}`;
}
