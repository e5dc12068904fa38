import type { CacheReader } from "./tables.ts";

/** By name. */
export function manufacturerNames(db: CacheReader): Promise<{ id: string; name: string }[]> {
  return db.selectFrom("manufacturer").select(["id", "name"]).orderBy("name").orderBy("id").execute();
}

export function manufacturerProfile(
  db: CacheReader,
  manufacturerId: string,
): Promise<{ id: string; name: string; country: string; profile: string } | undefined> {
  return db.selectFrom("manufacturer").selectAll().where("id", "=", manufacturerId).executeTakeFirst();
}
