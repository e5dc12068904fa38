/** One built store for each worker of the suite: started by its first test that asks, on a copy of the prepared data, found by all others, stopped by the global set-up. */
import { spawn } from "node:child_process";
import { existsSync, globSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { copyPrepared } from "./prepared.ts";

const place = resolve(process.env["TEST_PLACE"] ?? join(import.meta.dirname, "../..")); // holds out/ and models/

export interface RunningStore {
  readonly pid: number;
  readonly origin: string;
  /** `name=value` of the one launch: every page of the suite comes in with it. */
  readonly cookie: string;
  /** Its data folder. */
  readonly data: string;
}

/** `idleSeconds` is an hour, so that a slow machine ends nobody's session; tests of idleness start a store of their own. */
export async function runningStore(folder: string): Promise<RunningStore> {
  const own = join(folder, `worker-${process.env["VITEST_POOL_ID"] ?? "1"}`); // a kiosk has one session: two files at once need two
  const known = join(own, "store.json");
  if (existsSync(known)) return JSON.parse(readFileSync(known, "utf8")) as RunningStore; // written below
  const data = join(own, "data");
  await copyPrepared(folder, data);
  writeSettings(data, { idleSeconds: 3600 });
  const store = { ...(await openStore(data, own)), data };
  writeFileSync(known, JSON.stringify(store));
  return store;
}

export function writeSettings(data: string, settings: object): void {
  mkdirSync(join(data, "kiosk"), { recursive: true });
  writeFileSync(join(data, "kiosk/settings.json"), JSON.stringify(settings));
}

/** Starts a store that outlives this process, redeems its address, and tells how to come in. */
export async function openStore(data: string, logs: string, flags: readonly string[] = []): Promise<Omit<RunningStore, "data">> {
  const name = `-${process.pid}-${Date.now()}`;
  const [out, err] = [join(logs, `out${name}.txt`), join(logs, `err${name}.txt`)];
  const args = [join(place, "out/main/node-host/index.js"), "--data", data, "--no-window", ...flags];
  const child = spawn(process.execPath, args, { cwd: place, detached: true, env: environment(), stdio: ["ignore", openSync(out, "w"), openSync(err, "w")] });
  child.unref();
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]+/.exec(readFileSync(out, "utf8"))?.[0];
    if (address !== undefined) return { pid: child.pid ?? 0, ...(await comeIn(address)) };
    if (child.exitCode !== null) throw new Error(`The store ended with ${child.exitCode}: ${readFileSync(err, "utf8")}`);
    await wait(50);
  }
}

async function comeIn(address: string): Promise<{ origin: string; cookie: string }> {
  const answer = await fetch(address, { redirect: "manual" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (cookie === undefined) throw new Error(`The store's address was not accepted: ${answer.status}`);
  return { origin: new URL(address).origin, cookie };
}

/** Every worker's; answers where their data lies. */
export async function stopStores(folder: string): Promise<string[]> {
  const stores = globSync("worker-*/store.json", { cwd: folder }).map((known) => JSON.parse(readFileSync(join(folder, known), "utf8")) as RunningStore); // written above
  await Promise.all(stores.map(({ pid }) => stopProcess(pid)));
  return stores.map(({ data }) => data);
}

export async function stopProcess(pid: number): Promise<void> {
  if (!lives(pid)) return;
  process.kill(pid, "SIGTERM");
  while (lives(pid)) await wait(50);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What a person's terminal has, and nothing of the test runner's. */
function environment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "LANG", "TMPDIR", "SystemRoot", "TEMP", "APPDATA", "LOCALAPPDATA"];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
