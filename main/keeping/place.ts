/** Where this machine's backups lie, and what they can hold. */
import { join } from "node:path";
import type { Config } from "../config.ts";

type Where = Pick<Config, "dataFolder" | "backupFolder" | "databaseUrl">;

export function placeOf({ dataFolder, backupFolder, databaseUrl }: Where): { dataFolder: string; to: string; withCentral: boolean } {
  return { dataFolder, to: backupFolder ?? join(dataFolder, "backups"), withCentral: databaseUrl === null };
}
