import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import type { CentralWriter } from "./tables.ts";

/** The newest schema that this code knows. */
export const schemaVersion = Object.keys(migrations).sort().at(-1) ?? "";

/** Brings `central` to the newest schema; with the owner's connection. Answers the names of what was run; none the second time. */
export async function migrateCentral(owner: CentralWriter): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find((result) => result.status === "Error");
  if (error !== undefined)
    throw new Error(`The database could not be brought to its newest form${failed ? ` (${failed.migrationName})` : ""}.`, { cause: error });
  return results.map((result) => result.migrationName);
}

/** As central says; works for a kiosk's login too. */
export async function schemaOf(db: CentralWriter): Promise<string> {
  const { rows } = await sql<{ version: string }>`select schema_version() as version`.execute(db);
  return rows[0]?.version ?? "";
}
