/** Labels of reviews in central: who lacks one under the active model, and writing them. */
import { sql } from "kysely";
import type { CentralReader, CentralWriter } from "./tables.ts";

export interface UnreadReview {
  readonly id: string;
  readonly product_id: string;
  readonly body: string;
  readonly language: string;
}

export interface ReviewLabelRow {
  readonly review_id: string;
  readonly text_sha256: string;
  readonly model_id: string;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  readonly too_close: boolean;
}

/** Reviews without a label under `modelId`, the newest first: those are on the first page. */
export function unreadReviews(db: CentralReader, modelId: string, limit: number): Promise<UnreadReview[]> {
  return db
    .selectFrom("review")
    .leftJoin("review_label", (join) =>
      join
        .onRef("review_label.review_id", "=", "review.id")
        .onRef("review_label.text_sha256", "=", "review.text_sha256")
        .on("review_label.model_id", "=", modelId),
    )
    .select(["review.id", "review.product_id", "review.body", "review.language"])
    .where("review_label.review_id", "is", null)
    .where("review.deleted_at", "is", null)
    .orderBy("review.written_at", "desc")
    .orderBy("review.id")
    .limit(limit)
    .execute();
}

export async function countUnread(db: CentralReader, modelId: string): Promise<number> {
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
    .where("review.deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(all) - Number(read);
}

/** One catalogue transaction: the version row first, so that no puller can skip these rows. */
export async function writeLabels(db: CentralWriter, rows: readonly ReviewLabelRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.transaction().execute(async (transaction) => {
    const { n } = await transaction
      .updateTable("catalogue_version")
      .set({ n: sql<number>`n + 1` })
      .returning("n")
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto("review_label")
      .values(rows.map((row) => ({ ...row, version: n, deleted_at: null })))
      .onConflict((conflict) => conflict.columns(["review_id", "text_sha256", "model_id"]).doNothing())
      .execute();
  });
}
