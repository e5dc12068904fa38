import { existsSync, readFileSync, statSync } from "node:fs";
import { link, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "./embedded-cluster.ts";

const EMPTY_MS = 2_000;
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
  if (await placed(lockFile)) return true;
  const holder = textOf(lockFile);
  if (holder === "" && isOld(lockFile)) await clear(lockFile, holder);
  const pid = Number(holder.split(" ")[0]);
  if (pid > 0 && (pid === process.pid || !isAlive(pid) || identityOf(pid) !== holder)) await clear(lockFile, holder);
  return false;
}

/** Written whole under another name first: a process that dies half-way leaves no lock without a name in it. */
async function placed(lockFile: string): Promise<boolean> {
  const draft = `${lockFile}.${process.pid}.draft`;
  try {
    await writeFile(draft, identityOf(process.pid), { mode: 0o600 });
    await link(draft, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // `as`: fs rejects with system errors
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** A power cut can leave a file without its text; nobody needs this long to write a number. */
function isOld(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - made > EMPTY_MS;
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
