/** Reviews of the replica, each with the one label that counts for the page. */
import { type Expression, type SqlBool, sql } from "kysely";
import type { CacheReader } from "./tables.ts";

export interface LabelledReview {
  readonly id: string;
  readonly product_id: string;
  readonly author: string;
  readonly stars: number;
  readonly body: string;
  readonly language: string;
  readonly written_at: string;
  readonly verified: number;
  readonly label: {
    readonly modelId: string;
    readonly negative: number;
    readonly neutral: number;
    readonly positive: number;
    readonly tooClose: boolean;
  } | null;
}

interface Of {
  readonly productId: string;
  /** Labels of this model go first, then another model's, then the lexicon's. */
  readonly modelId: string | null;
}

/** Every review of a product, newest first; ties are broken by id so that two reads never disagree. */
export async function reviewsOf(db: CacheReader, { productId, modelId }: Of): Promise<LabelledReview[]> {
  const rows = await db
    .selectFrom("review")
    .leftJoin("review_label", (join) => join.onRef("review_label.review_id", "=", "review.id").onRef("review_label.text_sha256", "=", "review.text_sha256"))
    .select([
      "review.id",
      "product_id",
      "author",
      "stars",
      "body",
      "language",
      "written_at",
      "verified",
      "model_id",
      "negative",
      "neutral",
      "positive",
      "too_close",
    ])
    .where("product_id", "=", productId)
    .orderBy("written_at", "desc")
    .orderBy("review.id")
    .orderBy(rank(modelId))
    .execute();
  return rows.filter(({ id }, index) => rows[index - 1]?.id !== id).map(labelled);
}

function rank(modelId: string | null): Expression<SqlBool> {
  return sql<SqlBool>`case model_id when ${modelId} then 0 when 'lexicon' then 2 else 1 end`;
}

interface Row extends Omit<LabelledReview, "label"> {
  readonly model_id: string | null;
  readonly negative: number | null;
  readonly neutral: number | null;
  readonly positive: number | null;
  readonly too_close: number | null;
}

function labelled({ model_id, negative, neutral, positive, too_close, ...review }: Row): LabelledReview {
  if (model_id === null) return { ...review, label: null };
  // A label row holds all of its columns; the join alone makes them nullable.
  return { ...review, label: { modelId: model_id, negative: negative ?? 0, neutral: neutral ?? 0, positive: positive ?? 0, tooClose: too_close === 1 } };
}
