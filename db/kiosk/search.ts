import { sql } from "kysely";
import type { CacheReader } from "./tables.ts";

const MOST = 5_000; // a word that more products hold than this tells nothing apart

/** Products that hold the letters anywhere in name, manufacturer, kind, colour, description or specifications; three letters at least. */
export async function productsHolding(db: CacheReader, letters: string): Promise<string[]> {
  if ([...letters].length < 3) return [];
  const phrase = `"${letters.replaceAll('"', '""')}"`;
  const rows = await db
    .selectFrom("product_text")
    .select("product_id")
    .where(sql<boolean>`product_text match ${phrase}`)
    .limit(MOST)
    .execute();
  return rows.map(({ product_id }) => product_id);
}
