/** Starts the built store as a process of its own, as `npm start` does, and waits for what it says. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

export interface Store {
  readonly child: ChildProcess;
  stdout(): string;
  /** What it said on standard error, line by line. */
  lines(): string[];
  /** The one-use address; rejects when the store ends without one. */
  address(): Promise<string>;
  ended(): Promise<number | null>;
  stop(): Promise<number | null>;
}

export interface Start {
  readonly data: string;
  readonly flags?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** Folder that holds out/ and models/; the checkout's own by default. */
  readonly place?: string;
  readonly window?: boolean;
}

export function startStore({ data, flags = [], environment = {}, place = root, window = false }: Start): Store {
  const args = [join(place, "out/main/node-host/index.js"), "--data", data, ...(window ? [] : ["--no-window"]), ...flags];
  const child = spawn(process.execPath, args, { cwd: place, env: { ...withoutOurs(process.env), ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (piece) => (out += String(piece)));
  child.stderr.on("data", (piece) => (err += String(piece)));
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  return {
    child,
    stdout: () => out,
    lines: () => err.split("\n").filter(Boolean),
    ended: () => ended,
    address: () => firstAddress(),
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };

  async function firstAddress(): Promise<string> {
    for (;;) {
      const found = /http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]+/.exec(out)?.[0];
      if (found) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The store ended with ${child.exitCode ?? child.signalCode}: ${err}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** What vitest sets for itself is nothing for a store. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VITEST|NODE_OPTIONS|DATABASE_URL|KIOSK_|DISPLAY|WAYLAND_DISPLAY)/.test(name)));
}

const made: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kiosk-store-"));
  made.push(folder);
  return folder;
}

/** Every folder that this file's tests made, with the database cluster of `data`, which lies elsewhere when root started it. */
export function removeData(data: string): void {
  const pointer = join(data, "central/cluster.json");
  if (existsSync(pointer)) {
    const { folder } = JSON.parse(readFileSync(pointer, "utf8")) as { folder: string }; // written by the store
    rmSync(dirname(folder), { recursive: true, force: true });
  }
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

/** The log's lines, oldest first. */
export function logLines(data: string, role = "kiosk"): Record<string, unknown>[] {
  const path = join(data, role, "logs/kiosk.log");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>); // one JSON object a line
}
