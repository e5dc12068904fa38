import { sql } from "kysely";
import type { CacheReader } from "./tables.ts";

export interface Passage {
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
}

export function documentsOf(db: CacheReader): Promise<{ id: string; title: string; text: string }[]> {
  return db.selectFrom("document").select(["id", "title", "body as text"]).orderBy("id").execute();
}

/** Paragraphs that hold any of the words, or a word that begins with one; the best match first, the title counting most. */
export async function passagesAbout(db: CacheReader, words: readonly string[], limit: number): Promise<Passage[]> {
  if (words.length === 0) return [];
  const anyOf = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(" OR ");
  return db
    .selectFrom("passage")
    .select(["document_id as documentId", "title", "body as text"])
    .where(sql<boolean>`passage match ${anyOf}`)
    .orderBy(sql`bm25(passage, 0, 3, 1)`)
    .orderBy("rowid" as never) // `as`: every table has one, no column list names it
    .limit(limit)
    .execute();
}

/** A document's first paragraph; null where there is no such document. */
export async function openingOf(db: CacheReader, documentId: string): Promise<Passage | null> {
  const first = await db
    .selectFrom("passage")
    .select(["document_id as documentId", "title", "body as text"])
    .where("document_id", "=", documentId)
    .orderBy("rowid" as never) // as above; paragraphs are written in their order
    .limit(1)
    .executeTakeFirst();
  return first ?? null;
}
