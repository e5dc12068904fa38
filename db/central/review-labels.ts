/** Labels of reviews in central: who lacks one under the active model, and writing them. */
import { type RawBuilder, sql } from "kysely";
import type { SentenceNumbers } from "../../preload/domain/review.ts";
import { inCatalogue } from "./catalogue-version.ts";
import type { CentralReader, CentralTransaction, CentralWriter } from "./tables.ts";

export interface UnreadReview {
  readonly id: string;
  readonly product_id: string;
  readonly body: string;
  readonly language: string;
  readonly text_sha256: string;
}

export interface ReviewLabelRow {
  readonly review_id: string;
  readonly text_sha256: string;
  readonly model_id: string;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  readonly too_close: boolean;
  readonly sentences: readonly SentenceNumbers[] | null;
}

/** Reviews without a label under `modelId`, or with one that has no sentences, the newest first: those are on the first page. */
export function unreadReviews(db: CentralReader, modelId: string, limit: number): Promise<UnreadReview[]> {
  return newestWithout(db, sql`l.model_id = ${modelId} and l.sentences is not null`, limit);
}

/** Reviews without any label, the newest first. */
export function unlabelledReviews(db: CentralReader, limit: number): Promise<UnreadReview[]> {
  return newestWithout(db, sql`true`, limit);
}

/**
 * "offset 0" has the labels looked up review by review, from the newest on, until there are enough. As a join, planned while nothing is
 * known yet of 100,000 reviews that just came in, it took nine seconds.
 */
function newestWithout(db: CentralReader, label: RawBuilder<unknown>, limit: number): Promise<UnreadReview[]> {
  return db
    .selectFrom("review")
    .select(["id", "product_id", "body", "language", "text_sha256"])
    .where("deleted_at", "is", null)
    .where(sql<boolean>`not exists (select from review_label l where l.review_id = review.id and l.text_sha256 = review.text_sha256 and ${label} offset 0)`)
    .orderBy("written_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** What the model said of reviews whose text is the same letter for letter, as rows of these reviews. */
export async function labelsOfSameText(db: CentralReader, modelId: string, reviews: readonly UnreadReview[]): Promise<ReviewLabelRow[]> {
  if (reviews.length === 0) return [];
  const hashes = [...new Set(reviews.map(({ text_sha256 }) => text_sha256))];
  const found = await db
    .selectFrom("review_label")
    .innerJoin("review", "review.id", "review_label.review_id")
    .select(["review.body", "review.language", "review_label.text_sha256", "model_id", "negative", "neutral", "positive", "too_close", "sentences"])
    .distinctOn(["review_label.text_sha256", "review.body", "review.language"])
    .where("review_label.text_sha256", "in", hashes)
    .where("model_id", "=", modelId)
    .where("sentences", "is not", null)
    .execute();
  const known = new Map(found.map(({ body, language, ...label }) => [`${language} ${body}`, label]));
  return reviews.flatMap(({ id, body, language }) => {
    const label = known.get(`${language} ${body}`);
    return label === undefined ? [] : [{ ...label, review_id: id }];
  });
}

export async function countRead(db: CentralReader, modelId: string): Promise<{ all: number; read: number }> {
  const { all } = await db
    .selectFrom("review")
    .select(({ fn }) => fn.countAll<number>().as("all"))
    .where("deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  const { read } = await db
    .selectFrom("review_label")
    .innerJoin("review", (join) => join.onRef("review.id", "=", "review_label.review_id").onRef("review.text_sha256", "=", "review_label.text_sha256"))
    .select(({ fn }) => fn.countAll<number>().as("read"))
    .where("model_id", "=", modelId)
    .where("sentences", "is not", null)
    .where("review.deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  return { all: Number(all), read: Number(read) };
}

/** One catalogue transaction: the version row first, so that no puller can skip these rows. */
export async function writeLabels(db: CentralWriter, rows: readonly ReviewLabelRow[]): Promise<void> {
  if (rows.length > 0) await inCatalogue(db, (trx, version) => putLabels(trx, rows, version));
}

/** A label that is there stays as it is, unless it lacked its sentences. Where staff moved a model's threshold, theirs decides. */
export async function putLabels(trx: CentralTransaction, rows: readonly ReviewLabelRow[], version: number): Promise<void> {
  const thresholds = new Map(
    (await trx.selectFrom("analyst_threshold").select(["model_id", "too_close"]).execute()).map((row) => [row.model_id, row.too_close]),
  );
  const values = rows.map(({ sentences, ...row }) => {
    const threshold = thresholds.get(row.model_id);
    const too_close = threshold === undefined ? row.too_close : Math.max(row.negative, row.neutral, row.positive) < threshold;
    return { ...row, too_close, sentences: sentences && JSON.stringify(sentences), version, deleted_at: null };
  });
  await trx
    .insertInto("review_label")
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(["review_id", "text_sha256", "model_id"])
        .doUpdateSet((row) => ({ sentences: row.ref("excluded.sentences"), version }))
        .where("review_label.sentences", "is", null)
        .where(sql<boolean>`excluded.sentences is not null`),
    )
    .execute();
}

export async function isPaused(db: CentralReader): Promise<boolean> {
  return (await db.selectFrom("analyst_work").select("paused").executeTakeFirstOrThrow()).paused;
}

export async function setPaused(db: CentralWriter, paused: boolean): Promise<void> {
  await db.updateTable("analyst_work").set({ paused }).execute();
}
