import { sql } from "kysely";
import type { CacheReader } from "./tables.ts";

const MOST = 5_000; // a word that more products hold than this tells nothing apart

/** Products that hold the letters anywhere in name, manufacturer, kind, colour, description or specifications; three letters at least. */
export async function productsHolding(db: CacheReader, letters: string): Promise<{ id: string; text: string }[]> {
  if ([...letters].length < 3) return [];
  const phrase = `"${letters.replaceAll('"', '""')}"`;
  return db
    .selectFrom("product_text")
    .select(["product_id as id", sql<string>`name || ' ' || manufacturer || ' ' || kind || ' ' || words`.as("text")])
    .where(sql<boolean>`product_text match ${phrase}`)
    .limit(MOST)
    .execute();
}
