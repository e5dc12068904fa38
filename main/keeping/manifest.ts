/** What a backup holds, and the sum of every file of it: the list by which a damaged one is known before anything is touched. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { forEach, sumOf } from "../../db/files.ts";
import { AppError } from "../../preload/errors.ts";
import type { counter } from "./progress.ts";

const path = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\\0][^\\\0]*$/, "a path below the backup");
const Counts = z.record(z.string(), z.int().nonnegative());

export const Manifest = z.object({
  form: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Null where the company's database is kept by its own administrator. */
  central: z.object({ folders: z.array(path), rows: Counts }).nullable(),
  /** By role: orders, and rows that central had not taken. */
  ledgers: z.partialRecord(z.enum(["kiosk", "workstation"]), z.object({ orders: z.int(), waiting: z.int() })),
  files: z.array(z.object({ path, bytes: z.int().nonnegative(), sha256: z.string().length(64) })),
});
export type Manifest = z.infer<typeof Manifest>;
export type BackupFile = Manifest["files"][number];
export type BackupRole = keyof Manifest["ledgers"];

export const roles: readonly BackupRole[] = ["kiosk", "workstation"];

export const MANIFEST = "manifest.json";

/** In names of folders: every file system takes it, and by name is by time. */
export const stampOf = (now: Date): string => now.toISOString().slice(0, 19).replaceAll(":", "-");

/** Where the database's own files lie in a backup. */
export const CLUSTER = "central/cluster";

/** Throws one sentence where the folder is no backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => {
    throw new AppError("not-found", `${folder} is no backup: it has no ${MANIFEST}.`);
  });
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError("bad-input", `The list of files in ${folder} is damaged: take another backup.`, { cause: error });
  }
}

export const bytesOf = ({ files }: { readonly files: readonly BackupFile[] }): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Reads every file and compares; throws one sentence at the first that is not what it was. */
export async function verify(folder: string, { files }: Manifest, onFile: (file: BackupFile) => void): Promise<void> {
  await forEach(files, async (file) => {
    const { bytes, sha256 } = await sumOf(join(folder, file.path)).catch((error: unknown) => {
      throw new AppError("bad-input", `The backup is not whole: ${file.path} cannot be read. Take another one.`, { cause: error });
    });
    if (bytes !== file.bytes || sha256 !== file.sha256)
      throw new AppError("bad-input", `The backup is damaged: ${file.path} is not what it was. Take another one.`);
    onFile(file);
  });
}

/** The database's files by their paths in it, and how many of their bytes are done with. */
export function clusterIn(
  { files }: { readonly files: readonly BackupFile[] },
  count: ReturnType<typeof counter>,
): { paths: string[]; onFile: (path: string) => void } {
  const inside = files.filter(({ path }) => path.startsWith(`${CLUSTER}/`));
  const sizes = new Map(inside.map(({ path, bytes }) => [path.slice(CLUSTER.length + 1), bytes]));
  count.expect(bytesOf({ files: inside }));
  return { paths: [...sizes.keys()], onFile: (path) => count.add(sizes.get(path) ?? 0) };
}
