/** What waits for staff among the reviews, and what they did with it. Each change leaves a line in the audit. */
import { type Expression, type SqlBool, sql } from "kysely";
import type { Sentiment } from "../../preload/domain/review.ts";
import { audit } from "./audit.ts";
import { inCatalogue, nextVersion } from "./catalogue-version.ts";
import type { CentralReader, CentralTransaction, CentralWriter } from "./tables.ts";

const STAFF = "staff"; // the model id of a label that staff chose

interface Opinion {
  readonly reviewId: string;
  readonly voter: string;
  readonly holds: boolean;
}

/** A voter counts once; a vote for a review that is gone is nothing. */
export async function takeVote(trx: CentralTransaction, { reviewId, voter, holds }: Opinion): Promise<void> {
  const version = await nextVersion(trx);
  if (holds) await sql`insert into review_vote (review_id, voter) select id, ${voter} from review where id = ${reviewId} on conflict do nothing`.execute(trx);
  else await trx.deleteFrom("review_vote").where("review_id", "=", reviewId).where("voter", "=", voter).execute();
  await trx
    .updateTable("review")
    .set({ helpful: sql<number>`(select count(*) from review_vote where review_id = review.id)`, version })
    .where("id", "=", reviewId)
    .execute();
}

export async function takeReport(trx: CentralTransaction, { reviewId, voter }: Opinion): Promise<void> {
  await sql`insert into review_report (review_id, voter) select id, ${voter} from review where id = ${reviewId} on conflict do nothing`.execute(trx);
}

export interface Held {
  readonly id: string;
  readonly body: object;
  readonly concerns: readonly string[];
  readonly receivedAt: Date;
}

export async function holdReview(trx: CentralTransaction, { id, body, concerns, receivedAt }: Held): Promise<void> {
  await trx
    .insertInto("review_held")
    .values({ id, body: JSON.stringify(body), concerns: [...concerns], received_at: receivedAt })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Gone from the queue; null where another station was first. */
export async function releaseHeld(trx: CentralTransaction, id: string): Promise<{ body: unknown; receivedAt: Date } | null> {
  const row = await trx.deleteFrom("review_held").where("id", "=", id).returning(["body", "received_at as receivedAt"]).executeTakeFirst();
  return row ?? null;
}

export type Queue = "too-close" | "reported" | "new";

export interface Waiting {
  readonly id: string;
  readonly product: string;
  readonly author: string;
  readonly stars: number;
  readonly text: string;
  readonly writtenAt: Date;
  readonly reply: string | null;
  readonly reports: number;
}

/** Under the active model, and only where staff have not said what it is. */
const inQueue = (queue: Queue, modelId: string | null): Expression<SqlBool> =>
  ({
    "too-close": sql<SqlBool>`exists (select from review_label l where l.review_id = review.id and l.text_sha256 = review.text_sha256 and l.model_id = ${modelId} and l.too_close)
      and review.language = 'en' and not exists (select from staff_label s where s.review_id = review.id)`,
    reported: sql<SqlBool>`exists (select from review_report r where r.review_id = review.id and r.settled_at is null)`,
    new: sql<SqlBool>`review.origin = 'kiosk' and review.written_at > now() - interval '14 days'
      and not exists (select from review_seen s where s.review_id = review.id)`,
  })[queue];

/** The newest first; without the model's opinion, so that staff judge blind. */
export function waitingFor(db: CentralReader, queue: Queue, { modelId, limit }: { modelId: string | null; limit: number }): Promise<Waiting[]> {
  return db
    .selectFrom("review")
    .innerJoin("product", "product.id", "review.product_id")
    .select(["review.id", "product.name as product", "author", "stars", "body as text", "written_at as writtenAt", "reply"])
    .select(sql<number>`(select count(*)::int from review_report r where r.review_id = review.id and r.settled_at is null)`.as("reports"))
    .where("review.deleted_at", "is", null)
    .where(inQueue(queue, modelId))
    .orderBy("written_at", "desc")
    .orderBy("review.id")
    .limit(limit)
    .execute();
}

export async function countWaiting(db: CentralReader, queue: Queue, modelId: string | null): Promise<number> {
  const { n } = await db
    .selectFrom("review")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("deleted_at", "is", null)
    .where(inQueue(queue, modelId))
    .executeTakeFirstOrThrow();
  return Number(n);
}

export function heldReviews(db: CentralReader, limit: number) {
  return db.selectFrom("review_held").selectAll().orderBy("received_at").orderBy("id").limit(limit).execute();
}

export async function countHeld(db: CentralReader): Promise<number> {
  const { n } = await db
    .selectFrom("review_held")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

interface Doing {
  readonly reviewId: string;
  readonly staffId: string;
}

/** What the active model had said; null where it had not read it. False: there is no such review any more. */
export function chooseLabel(office: CentralWriter, { reviewId, staffId, chosen, modelId }: Doing & { chosen: Sentiment; modelId: string | null }) {
  return inCatalogue(office, async (trx, version) => {
    const review = await trx.selectFrom("review").select("text_sha256").where("id", "=", reviewId).where("deleted_at", "is", null).executeTakeFirst();
    if (review === undefined) return false;
    const said = await trx
      .selectFrom("review_label")
      .select(["model_id", "negative", "neutral", "positive"])
      .where("review_id", "=", reviewId)
      .where("text_sha256", "=", review.text_sha256)
      .where("model_id", "=", modelId)
      .executeTakeFirst();
    const model = said ?? { model_id: null, negative: null, neutral: null, positive: null };
    const row = { review_id: reviewId, staff_id: staffId, chosen, ...model };
    // The first choice was blind; whoever changes it knows what the model said.
    await trx
      .insertInto("staff_label")
      .values(row)
      .onConflict((conflict) => conflict.column("review_id").doUpdateSet({ chosen, staff_id: staffId, model_id: null }))
      .execute();
    const sure = { negative: 0, neutral: 0, positive: 0, [chosen]: 1 };
    await trx
      .insertInto("review_label")
      .values({ review_id: reviewId, text_sha256: review.text_sha256, model_id: STAFF, ...sure, too_close: false, sentences: null, version, deleted_at: null })
      .onConflict((conflict) => conflict.columns(["review_id", "text_sha256", "model_id"]).doUpdateSet({ ...sure, version }))
      .execute();
    await seen(trx, { reviewId, staffId }, `review called ${chosen}`);
    return said ?? null;
  });
}

/** It stays; reports of it are settled. */
export async function approve(trx: CentralTransaction, doing: Doing): Promise<void> {
  await seen(trx, doing, "review approved");
}

/** Gone from every kiosk after its next pull, with its labels. */
export async function removeReview(trx: CentralTransaction, doing: Doing, version: number): Promise<void> {
  const gone = { deleted_at: sql<Date>`now()`, version };
  await trx.updateTable("review").set(gone).where("id", "=", doing.reviewId).where("deleted_at", "is", null).execute();
  await trx.updateTable("review_label").set(gone).where("review_id", "=", doing.reviewId).where("deleted_at", "is", null).execute();
  await seen(trx, doing, "review removed");
}

/** Empty takes it back. */
export async function replyTo(trx: CentralTransaction, doing: Doing & { text: string }, version: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("review")
    .set({ reply: doing.text === "" ? null : doing.text, version })
    .where("id", "=", doing.reviewId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await seen(trx, doing, "review answered");
  return numUpdatedRows > 0n;
}

async function seen(trx: CentralTransaction, { reviewId, staffId }: Doing, what: string): Promise<void> {
  await trx
    .insertInto("review_seen")
    .values({ review_id: reviewId, staff_id: staffId })
    .onConflict((conflict) => conflict.column("review_id").doNothing())
    .execute();
  await trx
    .updateTable("review_report")
    .set({ settled_at: sql<Date>`now()` })
    .where("review_id", "=", reviewId)
    .where("settled_at", "is", null)
    .execute();
  await audit(trx, { staffId, what, subject: reviewId });
}
