/** The data of a store that is filled and whose reviews are read: `prepare.ts` makes it, each worker's store starts on a copy. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { placeFor, Pointer } from "../../db/central/embedded-cluster.ts";

export const LOOK_MS = 250;

/** `told` is there once it is done: empty, or with what went wrong. */
export const preparedIn = (folder: string) => ({ own: join(folder, "prepared"), data: join(folder, "prepared/data"), told: join(folder, "prepared/told") });

/** False where nothing is prepared in this run. */
export async function copyPrepared(folder: string, to: string): Promise<boolean> {
  const { own, data, told } = preparedIn(folder);
  if (!existsSync(own)) return false;
  while (!existsSync(told)) await wait(LOOK_MS);
  const failed = readFileSync(told, "utf8");
  if (failed !== "") throw new Error(failed);
  cpSync(data, to, { recursive: true });
  const pointer = join(to, "central", Pointer);
  const known = JSON.parse(readFileSync(pointer, "utf8")) as { folder: string; password: string }; // the store wrote it
  const cluster = join(await placeFor(join(to, "central")), "cluster");
  if (!existsSync(cluster)) execFileSync("cp", ["-a", known.folder, cluster]); // started as root it lies elsewhere, and is another user's
  writeFileSync(pointer, JSON.stringify({ ...known, folder: cluster }));
  return true;
}
