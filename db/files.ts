/** Copies of files that must be whole: summed as they are read, on the disk before they count. */
import { createHash } from "node:crypto";
import { chmod, chown, type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";

export interface Sum {
  readonly bytes: number;
  readonly sha256: string;
}

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const PIECE = 1024 * 1024; // bytes at once: summed within a millisecond

/** 0600 from its first byte; `owner` is for root alone. */
export async function copyFile(from: string, to: string, owner?: Owner): Promise<Sum> {
  const source = await open(from, "r");
  try {
    const target = await openNew(to);
    try {
      const sum = await read(source, (piece) => target.write(piece));
      await target.sync();
      if (owner) await target.chown(owner.uid, owner.gid);
      return sum;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

const AT_ONCE = 8; // a disk answers several questions in the time of one

/** Several at a time, in about their order; after a failure nothing is begun, and what runs is waited for. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const take = async (): Promise<void> => {
    // `as`: the index is below the length.
    while (next < items.length) await work(items[next++] as T).catch(stop);
  };
  const stop = (error: unknown): never => {
    next = items.length;
    throw error;
  };
  const failed = (await Promise.allSettled(Array.from({ length: AT_ONCE }, take))).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

export async function sumOf(path: string): Promise<Sum> {
  const file = await open(path, "r");
  try {
    return await read(file, () => Promise.resolve());
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, onPiece: (piece: Buffer) => Promise<unknown>): Promise<Sum> {
  const { size } = await file.stat();
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(Math.min(PIECE, size + 1));
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return { bytes, sha256: hash.digest("hex") };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    bytes += bytesRead;
    await onPiece(piece);
  }
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, "w", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error; // `as`: fs rejects with system errors
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return open(path, "w", 0o600);
  }
}

/** Nobody else may look in. */
export async function makeFolder(path: string, owner?: Owner): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
  if (owner) await chown(path, owner.uid, owner.gid);
}
