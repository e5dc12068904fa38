/** What staff said beside what the model had said, and the threshold that follows from it. */
import { sql } from "kysely";
import type { Sentiment } from "../../preload/domain/review.ts";
import { inCatalogue } from "./catalogue-version.ts";
import type { CentralReader, CentralWriter } from "./tables.ts";

export interface Judgement {
  readonly chosen: Sentiment;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** Only what was chosen without seeing what the model said. */
export async function judgements(db: CentralReader, modelId: string): Promise<Judgement[]> {
  const rows = await db.selectFrom("staff_label").select(["chosen", "negative", "neutral", "positive"]).where("model_id", "=", modelId).orderBy("at").execute();
  return rows.map(({ chosen, negative, neutral, positive }) => ({ chosen, negative: negative ?? 0, neutral: neutral ?? 0, positive: positive ?? 0 }));
}

export async function thresholdOf(db: CentralReader, modelId: string): Promise<{ tooClose: number; fittedAt: Date; labels: number } | null> {
  const row = await db
    .selectFrom("analyst_threshold")
    .select(["too_close as tooClose", "fitted_at as fittedAt", "labels"])
    .where("model_id", "=", modelId)
    .executeTakeFirst();
  return row ?? null;
}

/** What the model has read so far is called, or no longer called, by the new threshold; kiosks hear of what changed. */
export async function setThreshold(office: CentralWriter, { modelId, tooClose, labels }: { modelId: string; tooClose: number; labels: number }): Promise<void> {
  await inCatalogue(office, async (trx, version) => {
    const row = { too_close: tooClose, labels, fitted_at: sql<Date>`now()` };
    await trx
      .insertInto("analyst_threshold")
      .values({ model_id: modelId, ...row })
      .onConflict((conflict) => conflict.column("model_id").doUpdateSet(row))
      .execute();
    const doubtful = sql<boolean>`(greatest(negative, neutral, positive) < ${tooClose}::real)`;
    await trx.updateTable("review_label").set({ too_close: doubtful, version }).where("model_id", "=", modelId).where("too_close", "<>", doubtful).execute();
  });
}
