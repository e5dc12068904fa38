/** A disk of a few megabytes in memory, to be filled and emptied. Needs root on Linux. */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, fstatSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly folder: string;
  /** All but so many bytes; to the last one where it is left out. */
  fill(left?: number): void;
  empty(): void;
  remove(): void;
}

/** One sentence where none can be had. */
export function lacksMounts(): string | null {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-mount-"));
  const isMounted = process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  if (isMounted) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return isMounted ? null : "This needs the right to mount a small disk: run it as root on Linux.";
}

export function smallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  const filler = join(folder, "filler");
  return { folder, fill, empty: () => rmSync(filler, { force: true }), remove };

  function fill(left = 0): void {
    const file = openSync(filler, "a");
    const piece = Buffer.alloc(4096, 1);
    try {
      for (;;) writeSync(file, piece);
    } catch {
      ftruncateSync(file, Math.max(0, fstatSync(file).size - left)); // it is full
      closeSync(file);
    }
  }

  function remove(): void {
    execFileSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}
