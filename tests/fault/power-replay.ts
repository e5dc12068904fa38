/**
 * What may be on the disk after a power cut: all that was synced, and of the rest whatever chance leaves.
 * Names follow the strictest reading of POSIX: a file that was made, renamed or removed is so for good
 * only when its folder was synced; names of one folder come in order, bytes in any.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { folderOf, type Step } from "./power-trace.ts";

/** Of what was not synced: nothing, all, each with even chance, or the same and torn within a page. */
export type Style = "dropped" | "kept" | "halved" | "torn";
const SECTOR = 512; // bytes that a disk writes whole

type Bytes = Extract<Step, { type: "write" | "truncate" }>;
type Name = Extract<Step, { type: "create" | "rename" | "remove" }>;

interface File {
  safe: Buffer;
  unsafe: Bytes[];
}

export function createDisk(random: () => number) {
  const files = new Map<number, File>();
  const names = new Map<string, number>();
  const unsafeNames = new Map<string, Name[]>();
  return { apply, stateAfterCut };

  function apply(step: Step): void {
    if (step.type === "write" || step.type === "truncate") fileOf(step.file).unsafe.push(step);
    else if (step.type === "sync") syncFile(fileOf(step.file));
    else if (step.type === "sync-folder") syncNames(step.folder);
    else if (step.type === "create") remember(step, step.path);
    else if (step.type === "rename") remember(step, step.to);
    else if (step.type === "remove") remember(step, step.path);
  }

  function remember(step: Name, path: string): void {
    const folder = folderOf(path);
    unsafeNames.set(folder, [...(unsafeNames.get(folder) ?? []), step]);
  }

  function syncFile(file: File): void {
    for (const bytes of file.unsafe) file.safe = written(file.safe, bytes);
    file.unsafe = [];
  }

  function syncNames(folder: string): void {
    for (const step of unsafeNames.get(folder) ?? []) rename(names, step);
    unsafeNames.delete(folder);
  }

  function fileOf(number: number): File {
    const known = files.get(number) ?? { safe: Buffer.alloc(0), unsafe: [] };
    files.set(number, known);
    return known;
  }

  /** Path by path what a store finds that starts after the cut. */
  function stateAfterCut(style: Style): Map<string, Buffer> {
    const left = new Map(names);
    for (const steps of unsafeNames.values()) for (const step of steps.slice(0, howMany(steps.length, style))) rename(left, step);
    return new Map([...left].map(([path, number]) => [path, leftOf(fileOf(number), style)]));
  }

  function howMany(count: number, style: Style): number {
    if (style === "dropped") return 0;
    return style === "kept" ? count : Math.floor(random() * (count + 1));
  }

  function leftOf({ safe, unsafe }: File, style: Style): Buffer {
    let left = safe;
    for (const bytes of unsafe) {
      if (style === "dropped" || (style !== "kept" && random() < 0.5)) continue;
      left = written(left, style === "torn" && random() < 0.3 ? torn(bytes) : bytes);
    }
    return left;
  }

  function torn(bytes: Bytes): Bytes {
    if (bytes.type === "truncate") return bytes;
    return { ...bytes, bytes: bytes.bytes.subarray(0, SECTOR * Math.floor((random() * bytes.bytes.length) / SECTOR)) };
  }
}

function rename(names: Map<string, number>, step: Name): void {
  if (step.type === "create") return void names.set(step.path, step.file);
  if (step.type === "remove") return void names.delete(step.path);
  const file = names.get(step.from);
  names.delete(step.from);
  if (file !== undefined) names.set(step.to, file);
}

/** A new buffer where it grows; the old one is never changed, because other states are made of it. */
function written(before: Buffer, step: Bytes): Buffer {
  const size = step.type === "truncate" ? step.size : Math.max(before.length, step.at + step.bytes.length);
  const after = Buffer.alloc(size);
  before.copy(after, 0, 0, size);
  if (step.type === "write") step.bytes.copy(after, step.at);
  return after;
}

/** Puts a state into an emptied folder, in place of the one that was traced. */
export function layOut(state: ReadonlyMap<string, Buffer>, traced: string, into: string): void {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const [path, bytes] of state) {
    const place = join(into, relative(traced, path));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}
