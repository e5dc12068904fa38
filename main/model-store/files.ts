/** What the store does with bytes on the disk: replace a file whole, hash it, copy it, set it aside. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { LEAST_FOR_THE_REST, syncFolder } from "../disk.ts";
import { ModelFault } from "./fault.ts";

export interface Watching {
  readonly signal: AbortSignal;
  readonly onBytes: (done: number) => void;
}

/** A rename may reach the disk before the bytes do: they are synced first, and the folder after it. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const draft = `${path}.draft`;
  const file = await open(draft, "w");
  await file.writeFile(content);
  await file.sync();
  await file.close();
  await rename(draft, path);
  await syncFolder(dirname(path));
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}

export async function sha256Of(path: string, { signal, onBytes }: Watching): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), counting(onBytes), hash, { signal });
  return hash.digest("hex");
}

export async function copyFile(from: string, to: string, { signal, onBytes }: Watching): Promise<void> {
  await pipeline(createReadStream(from, { highWaterMark: 1 << 20 }), counting(onBytes), createWriteStream(to), { signal });
  await syncFile(to);
}

/** The newest of each name is kept, for whoever wants to know what came. */
export async function setAside(path: string, file: string, folder: string): Promise<void> {
  const place = quarantine(folder);
  await mkdir(place, { recursive: true });
  await rename(path, join(place, file));
}

export const quarantine = (folder: string): string => join(folder, "quarantine");

/** 0 where it is not there. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Throws `no-space` with both figures where `bytes` more would leave too little. */
export async function needSpace(bytes: number, free: number): Promise<void> {
  const needed = bytes + LEAST_FOR_THE_REST; // a full disk would stop the shop
  if (free < needed) throw new ModelFault("no-space", `${inWords(needed)} are needed, ${inWords(free)} are free`);
}

export const inWords = (bytes: number): string => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(0, Math.round(bytes / 1e6))} MB`);

function counting(onBytes: (done: number) => void): Transform {
  let done = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, next) {
      done += piece.length;
      onBytes(done);
      next(null, piece);
    },
  });
}
