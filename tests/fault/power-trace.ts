/** What a process did to its files, in the order in which it was done, as strace saw it. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";

/** `file` is a number that lives as long as the file, whatever it is called. */
export type Step =
  | { readonly type: "create"; readonly path: string; readonly file: number }
  | { readonly type: "write"; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly type: "truncate"; readonly file: number; readonly size: number }
  | { readonly type: "sync"; readonly file: number }
  | { readonly type: "sync-folder"; readonly folder: string }
  | { readonly type: "rename"; readonly from: string; readonly to: string }
  | { readonly type: "remove"; readonly path: string }
  | { readonly type: "told"; readonly what: string; readonly id: string };

/** One sentence where there is no strace. */
export function lacksStrace(): string | null {
  const { status } = spawnSync("strace", ["-f", "-e", "trace=none", "true"]);
  return status === 0 ? null : "This needs strace on Linux, and the right to trace a process (apt-get install strace).";
}

interface Traced {
  /** What `node` is called with. */
  readonly args: readonly string[];
  /** What happens outside it is left out. */
  readonly folder: string;
  readonly log: string;
}

const CALLS = ["openat", "pwrite64", "write", "writev", "pwritev", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "renameat2", "unlink", "unlinkat"];
const MOST_BYTES = 1 << 22; // of one write: more would be cut in the log, and the replay throws

export function traceSteps({ args, folder, log }: Traced): Step[] {
  const options = ["-f", "-y", "-xx", "-s", String(MOST_BYTES), "-o", log, "--signal=none", "-e", `trace=${CALLS.join()}`];
  execFileSync("strace", [...options, process.execPath, ...args], { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
  return stepsIn(wholeCalls(readFileSync(log, "latin1")), folder);
}

interface Call {
  readonly name: string;
  readonly args: string;
  readonly result: number;
}

/** A call that another thread interrupted stands in two lines: it counts when it ends. */
function* wholeCalls(log: string): Iterable<Call> {
  const begun = new Map<string, string>();
  for (const line of log.split("\n")) {
    const [, thread = "", rest = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith("<unfinished ...>")) {
      begun.set(thread, rest.slice(0, -"<unfinished ...>".length));
      continue;
    }
    const whole = rest.replace(/^<\.\.\. \w+ resumed>/, () => begun.get(thread) ?? "");
    const [, name, args, result] = /^(\w+)\((.*)\) += (-?\d+)/.exec(whole) ?? [];
    if (name !== undefined && args !== undefined && Number(result) >= 0) yield { name, args, result: Number(result) };
  }
}

function stepsIn(calls: Iterable<Call>, folder: string): Step[] {
  const steps: Step[] = [];
  const files = new Map<string, number>();
  const places = new Map<string, number>(); // of open files by descriptor, where the call itself names none
  let last = 0;
  const handlers: Readonly<Record<string, (call: Call) => void>> = {
    openat: opened,
    pwrite64: wrote,
    write: wrote,
    fsync: synced,
    fdatasync: synced,
    ftruncate: ({ args }) => truncated(args),
    rename: renamed,
    renameat: renamed,
    renameat2: renamed,
    unlink: removed,
    unlinkat: removed,
  };
  for (const call of calls) {
    const handler = handlers[call.name];
    if (handler) handler(call);
    else if (fileOf(call.args) !== null) throw new Error(`the replay does not know ${call.name}`);
  }
  return steps;

  function opened({ args, result }: Call): void {
    const [, quoted = "", flags = ""] = /"((?:\\x..)*)", ([A-Z_|]+)/.exec(args) ?? [];
    const path = text(quoted);
    if (!isOurs(path) || flags.includes("O_DIRECTORY")) return;
    places.set(String(result), flags.includes("O_APPEND") ? Number.NaN : 0);
    const known = files.get(path);
    if (known === undefined && flags.includes("O_CREAT")) {
      files.set(path, ++last);
      steps.push({ type: "create", path, file: last });
    } else if (known !== undefined && flags.includes("O_TRUNC")) steps.push({ type: "truncate", file: known, size: 0 });
  }

  function wrote({ name, args, result }: Call): void {
    const [, descriptor = "", quoted = "", more = ""] = /^(\d+)<[^>]*>, "((?:\\x..)*)"(.*)$/.exec(args) ?? [];
    const bytes = bytesOf(quoted);
    if (descriptor === "1") {
      const [, what, id] = /^ACK (\S+) (\S+)/.exec(bytes.toString()) ?? [];
      if (what !== undefined && id !== undefined) steps.push({ type: "told", what, id });
    }
    const file = fileOf(args);
    if (file === null) return;
    if (more.startsWith("...")) throw new Error(`a write of more than ${MOST_BYTES} bytes`);
    const place = name === "pwrite64" ? Number(more.split(", ").at(-1)) : (places.get(descriptor) ?? Number.NaN);
    if (Number.isNaN(place)) throw new Error("a write at a place that the log does not tell");
    steps.push({ type: "write", file, at: place, bytes: bytes.subarray(0, result) });
    if (name === "write") places.set(descriptor, place + result);
  }

  function synced({ args }: Call): void {
    const path = pathOf(args);
    const file = files.get(path);
    if (file !== undefined) steps.push({ type: "sync", file });
    else if (isOurs(`${path}/`)) steps.push({ type: "sync-folder", folder: path });
  }

  function truncated(args: string): void {
    const file = fileOf(args);
    if (file !== null) steps.push({ type: "truncate", file, size: Number(args.split(", ").at(-1)) });
  }

  function renamed({ args }: Call): void {
    const [from = "", to = ""] = [...args.matchAll(/"((?:\\x..)*)"/g)].map(([, quoted = ""]) => text(quoted));
    const file = files.get(from);
    if (file === undefined || !isOurs(to)) return;
    files.delete(from);
    files.set(to, file);
    steps.push({ type: "rename", from, to });
  }

  function removed({ args }: Call): void {
    const path = text(/"((?:\\x..)*)"/.exec(args)?.[1] ?? "");
    if (files.delete(path)) steps.push({ type: "remove", path });
  }

  function fileOf(args: string): number | null {
    return files.get(pathOf(args)) ?? null;
  }

  /** What other processes share with us in memory is no file that a power cut leaves behind. */
  function isOurs(path: string): boolean {
    return path.startsWith(`${folder}/`) && !path.endsWith("-shm");
  }
}

const pathOf = (args: string): string => text(/^\d+<((?:\\x..)*)>/.exec(args)?.[1] ?? "");
const bytesOf = (quoted: string): Buffer => Buffer.from(quoted.replaceAll("\\x", ""), "hex");
const text = (quoted: string): string => bytesOf(quoted).toString();

export const folderOf = (path: string): string => dirname(path);
