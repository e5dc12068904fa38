/** Reviews of the replica, each with the one label that counts for the page. */
import { type Expression, type SqlBool, sql } from "kysely";
import type { SentenceNumbers } from "../../preload/domain/review.ts";
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
  readonly helpful: number | null;
  readonly reply: string | null;
  readonly origin: string | null;
  readonly label: {
    readonly modelId: string;
    readonly negative: number;
    readonly neutral: number;
    readonly positive: number;
    readonly tooClose: boolean;
    /** Of the best label that has them; staff choose for the whole text alone. */
    readonly sentences: readonly SentenceNumbers[] | null;
  } | null;
}

interface Of {
  readonly productId: string;
  /** What staff said goes first, then labels of this model, then another model's, then the lexicon's. */
  readonly modelId: string | null;
}

/** Every review of a product, newest first; ties are broken by id so that two reads never disagree. */
export async function reviewsOf(db: CacheReader, { productId, modelId }: Of): Promise<LabelledReview[]> {
  const rows = await db
    .selectFrom("review")
    .leftJoin("review_label", (join) => join.onRef("review_label.review_id", "=", "review.id").onRef("review_label.text_sha256", "=", "review.text_sha256"))
    .select(["review.id", "product_id", "author", "stars", "body", "language", "written_at", "verified", "helpful", "reply", "origin"])
    .select(["model_id", "negative", "neutral", "positive", "too_close", "sentences"])
    .where("product_id", "=", productId)
    .orderBy("written_at", "desc")
    .orderBy("review.id")
    .orderBy(rank(modelId))
    .execute();
  const reviews: LabelledReview[] = [];
  for (let index = 0; index < rows.length;) {
    let next = index + 1;
    while (rows[next]?.id === rows[index]?.id) next += 1;
    reviews.push(...labelled(rows.slice(index, next)));
    index = next;
  }
  return reviews;
}

function rank(modelId: string | null): Expression<SqlBool> {
  return sql<SqlBool>`case model_id when 'staff' then 0 when ${modelId} then 1 when 'lexicon' then 3 else 2 end`;
}

interface Row extends Omit<LabelledReview, "label"> {
  readonly model_id: string | null;
  readonly negative: number | null;
  readonly neutral: number | null;
  readonly positive: number | null;
  readonly too_close: number | null;
  readonly sentences: string | null;
}

/** Rows of one review, the label that counts first. */
function labelled(rows: readonly Row[]): LabelledReview[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { model_id, negative, neutral, positive, too_close, sentences: _, ...review } = first;
  if (model_id === null) return [{ ...review, label: null }];
  const read = rows.find(({ sentences }) => sentences !== null)?.sentences ?? null;
  const sentences = read === null ? null : (JSON.parse(read) as SentenceNumbers[]); // `as`: central holds nothing else there
  // A label row holds all of its columns; the join alone makes them nullable.
  return [
    { ...review, label: { modelId: model_id, negative: negative ?? 0, neutral: neutral ?? 0, positive: positive ?? 0, tooClose: too_close === 1, sentences } },
  ];
}

/** Another number after every write to the copy. */
export async function copyState(db: CacheReader): Promise<number> {
  const { state } = await db.selectNoFrom(sql<number>`total_changes()`.as("state")).executeTakeFirstOrThrow();
  return state;
}

export async function reviewById(db: CacheReader, id: string): Promise<{ helpful: number } | null> {
  const row = await db.selectFrom("review").select("helpful").where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { helpful: row.helpful ?? 0 };
}
