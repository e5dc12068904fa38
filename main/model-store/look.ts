/** GGUF files on USB sticks, or in a folder that somebody named. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import type { FoundFile } from "../../preload/contract/models.ts";
import { ModelFault } from "./fault.ts";

const DEEPEST = 2; // folders below a stick's own
const MOST_FILES = 100;
const roots = ["/media", "/run/media", "/mnt", "/Volumes"]; // a stick lies one folder below, or two below by user
const letters = "DEFGHIJKLMNOPQRSTUVWXYZ";

/** Throws `not-found` where the path is neither file nor folder. */
export async function look(path: string | null): Promise<FoundFile[]> {
  if (path === null) return sorted(await filesBelow(sticks(), DEEPEST + 2));
  const full = absolute(path);
  const found = await stat(full).catch((error: unknown) => {
    throw new ModelFault("not-found", path, { cause: error });
  });
  return found.isDirectory() ? sorted(await filesBelow([full], DEEPEST)) : [{ path: full, bytes: found.size }];
}

export const absolute = (path: string): string => (path.startsWith("~/") ? join(homedir(), path.slice(2)) : isAbsolute(path) ? path : resolve(path));

function sticks(): string[] {
  return process.platform === "win32" ? [...letters].map((letter) => `${letter}:\\`) : roots;
}

/** What cannot be read is passed by: it is not ours. */
async function filesBelow(folders: readonly string[], depth: number): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const folder of folders) {
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const { name } of entries.filter((entry) => entry.isFile() && isModel(entry.name))) {
      const path = join(folder, name);
      const size = await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
      if (size > 0) found.push({ path, bytes: size });
    }
    const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => join(folder, name));
    if (depth > 0 && found.length < MOST_FILES) found.push(...(await filesBelow(inner, depth - 1)));
  }
  return found.slice(0, MOST_FILES);
}

export const isModel = (name: string): boolean => /\.gguf$/i.test(name) && !name.startsWith(".");

const sorted = (files: FoundFile[]): FoundFile[] => files.sort((a, b) => a.path.localeCompare(b.path));
