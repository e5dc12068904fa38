/**
 * One store per role and data directory. The one that runs listens on a local socket; a second start asks it there
 * and gets one line back. A socket, not a file with a number in it: after a power cut nobody answers, and that is known at once.
 */
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, rmSync, statSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type Instance =
  | { readonly first: true; release(): void }
  /** What the running one answered. */
  | { readonly first: false; readonly answer: string };

const LONGEST_PATH = 100; // bytes; macOS takes 104 for a local socket, Linux 108
const ANSWER_WITHIN = 5000; // ms

/** `answer` is what a second start is told; it is asked anew each time. */
export async function holdInstance(roleFolder: string, answer: () => string): Promise<Instance> {
  const path = socketPath(roleFolder);
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(path, answer);
    if (server) return { first: true, release: () => server.close() };
    const told = await ask(path);
    if (told !== null) return { first: false, answer: told };
    await removeStale(path);
  }
  throw new Error(`Nothing answers at ${path}, and it cannot be removed: remove it.`);
}

function socketPath(roleFolder: string): string {
  const name = `ecomgo-kiosk-${createHash("sha256").update(roleFolder).digest("hex").slice(0, 16)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const beside = join(roleFolder, "host.sock");
  if (Buffer.byteLength(beside) <= LONGEST_PATH) return beside;
  const folder = join(tmpdir(), `${name}-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(folder).uid !== userInfo().uid) throw new Error(`The folder ${folder} belongs to somebody else: remove it.`);
  return join(folder, "host.sock");
}

/** Null where the path is taken. */
function listen(path: string, answer: () => string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {}); // who asked has left already
      socket.end(`${answer()}\n`);
    });
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(path, () => {
      if (process.platform !== "win32") chmodSync(path, 0o600);
      server.unref();
      resolve(server);
    });
  });
}

/** Null where nobody answers. */
function ask(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    let told = "";
    socket.setTimeout(ANSWER_WITHIN, () => socket.destroy());
    socket.on("data", (piece) => (told += String(piece)));
    socket.on("error", () => resolve(null));
    socket.on("close", () => resolve(told.trim() || null));
  });
}

/** Two starts at once may both find a stale socket: only who makes the guard folder removes it, the other tries again. */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.guard`;
  try {
    mkdirSync(guard);
    if ((await ask(path)) === null) rmSync(path, { force: true });
    rmSync(guard, { recursive: true, force: true });
  } catch {
    await pause(200);
    const made = statSync(guard, { throwIfNoEntry: false });
    if (made && Date.now() - made.mtimeMs > ANSWER_WITHIN) rmSync(guard, { recursive: true, force: true }); // its maker died
  }
}
