import { sql } from "kysely";
import type { CacheReader } from "./tables.ts";

export interface Passage {
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
}

export interface NumberedPassage extends Passage {
  readonly number: number;
}

/** A paragraph that holds a word: itself, or its document's title does. */
export interface Holding {
  readonly number: number;
  readonly inText: boolean;
  readonly inTitle: boolean;
}

export function documentsOf(db: CacheReader): Promise<{ id: string; title: string; text: string }[]> {
  return db.selectFrom("document").select(["id", "title", "body as text"]).orderBy("id").execute();
}

const passages = (db: CacheReader) =>
  db
    .selectFrom("passage")
    .select([number, "document_id as documentId", "title", "body as text"])
    .orderBy("rowid" as never); // `as`: every table has one, no column list names it
const number = sql<number>`rowid`.as("number");

/** All paragraphs, in the order of their pages. */
export const allPassages = (db: CacheReader): Promise<NumberedPassage[]> => passages(db).execute();

/** Which paragraphs hold a word, whatever its ending. */
export async function passagesHolding(db: CacheReader, word: string): Promise<Holding[]> {
  const rows = await db
    .selectFrom("passage")
    .select([number, sql<number>`bm25(passage, 0, 0, 1)`.as("text"), sql<number>`bm25(passage, 0, 1, 0)`.as("title")])
    .where(sql<boolean>`passage match ${`"${word.replaceAll('"', '""')}"`}`)
    .execute();
  return rows.map(({ number, text, title }) => ({ number, inText: text !== 0, inTitle: title !== 0 }));
}

/** A document's first paragraph; null where there is no such document. */
export async function openingOf(db: CacheReader, documentId: string): Promise<Passage | null> {
  return (await passages(db).where("document_id", "=", documentId).limit(1).executeTakeFirst()) ?? null;
}
