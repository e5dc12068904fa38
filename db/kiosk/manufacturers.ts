import type { CacheReader } from "./tables.ts";

/** By name. */
export function manufacturerOrigins(db: CacheReader): Promise<{ id: string; name: string; country: string }[]> {
  return db.selectFrom("manufacturer").select(["id", "name", "country"]).orderBy("name").orderBy("id").execute();
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly profile: string;
}

/** By name. */
export function manufacturerProfiles(db: CacheReader): Promise<Profile[]> {
  return db.selectFrom("manufacturer").selectAll().orderBy("name").orderBy("id").execute();
}

export function manufacturerProfile(db: CacheReader, manufacturerId: string): Promise<Profile | undefined> {
  return db.selectFrom("manufacturer").selectAll().where("id", "=", manufacturerId).executeTakeFirst();
}
