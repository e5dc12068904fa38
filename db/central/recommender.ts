/** What staff and the nightly judge tell the recommender, and what became of its shelves. Needs the office's login. */
import { sql } from "kysely";
import { audit } from "./audit.ts";
import type { CentralReader, CentralTables, CentralWriter } from "./tables.ts";

export interface StoredChoice {
  readonly id: number;
  readonly chosenAt: Date;
  readonly choice: unknown;
  readonly quality: number;
  readonly why: string;
}

/** The newest first. */
export async function choices(db: CentralReader, limit: number): Promise<StoredChoice[]> {
  return db.selectFrom("recommender_choice").select(["id", "chosen_at as chosenAt", "choice", "quality", "why"]).orderBy("id", "desc").limit(limit).execute();
}

export async function newestChoice(db: CentralReader): Promise<StoredChoice | null> {
  return (await choices(db, 1))[0] ?? null;
}

export async function addChoice(
  db: CentralWriter,
  { choice, quality, why }: Pick<StoredChoice, "quality" | "why"> & { readonly choice: object },
): Promise<void> {
  await db
    .insertInto("recommender_choice")
    .values({ choice: JSON.stringify(choice), quality, why })
    .execute();
}

export type Judgement = Omit<CentralTables["recommender_judgement"], "id" | "at" | "choice_id"> & { readonly at: Date; readonly choiceId: number | null };

export async function addJudgement(db: CentralWriter, { choiceId, ...judgement }: Judgement): Promise<void> {
  await db
    .insertInto("recommender_judgement")
    .values({ ...judgement, choice_id: choiceId })
    .execute();
}

/** The newest first. */
export async function judgements(db: CentralReader, limit: number): Promise<Judgement[]> {
  return db
    .selectFrom("recommender_judgement")
    .select(["at", "choice_id as choiceId", "quality", "popular", "coverage", "baskets", "outcome"])
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export type StoredRule = Pick<CentralTables["recommender_rule"], "effect" | "subject" | "scenario"> & {
  readonly id: number;
  readonly subjectId: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

/** All that are not over, the oldest first. */
export async function rulesInForce(db: CentralReader): Promise<StoredRule[]> {
  const rows = await db
    .selectFrom("recommender_rule")
    .select(["id", "effect", "subject", "subject_id", "scenario", "starts_at", "ends_at"])
    .where((row) => row.or([row("ends_at", "is", null), row("ends_at", ">", sql<Date>`now()`)]))
    .orderBy("id")
    .execute();
  return rows.map(({ subject_id, starts_at, ends_at, ...rule }) => ({
    ...rule,
    subjectId: subject_id,
    startsAt: starts_at?.toISOString() ?? null,
    endsAt: ends_at?.toISOString() ?? null,
  }));
}

export async function addRule(
  db: CentralWriter,
  { subjectId, startsAt, endsAt, staffId, ...rule }: Omit<StoredRule, "id"> & { readonly staffId: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("recommender_rule")
      .values({ ...rule, subject_id: subjectId, starts_at: startsAt, ends_at: endsAt, staff_id: staffId })
      .execute();
    await audit(trx, { staffId, what: `shelf rule: ${rule.effect}`, subject: subjectId, detail: { ...rule, startsAt, endsAt } });
  });
}

/** False where it was gone already. */
export async function removeRule(db: CentralWriter, { id, staffId }: { readonly id: number; readonly staffId: string }): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const gone = await trx.deleteFrom("recommender_rule").where("id", "=", id).returning(["effect", "subject", "subject_id"]).executeTakeFirst();
    if (!gone) return false;
    await audit(trx, { staffId, what: "shelf rule removed", subject: gone.subject_id, detail: gone });
    return true;
  });
}

/** Another text after each rule that was made or removed and each choice of a way. */
export async function wishesState(db: CentralReader): Promise<string> {
  const rules = await db
    .selectFrom("recommender_rule")
    .select(({ fn }) => [fn.countAll().as("count"), fn.max("id").as("newest")])
    .executeTakeFirstOrThrow();
  return JSON.stringify([rules, (await newestChoice(db))?.id]);
}

export type ShelfCounts = Omit<CentralTables["shelf_count"], "day">;

/** Of the last `days`, by scenario and position. */
export async function shelfCounts(db: CentralReader, days: number): Promise<ShelfCounts[]> {
  return db
    .selectFrom("shelf_count")
    .select(({ fn }) => [
      "scenario",
      "position",
      fn.sum<number>("impressions").as("impressions"),
      fn.sum<number>("taps").as("taps"),
      fn.sum<number>("carts").as("carts"),
      fn.sum<number>("orders").as("orders"),
    ])
    .where("day", ">", sql<string>`current_date - ${days}::integer`)
    .groupBy(["scenario", "position"])
    .orderBy("scenario")
    .orderBy("position")
    .execute();
}

/** What one customer did, newest first, for a preview: only of who lets it be used. */
export async function eventsOf(db: CentralReader, phone: string) {
  return db
    .selectFrom("interaction")
    .innerJoin("customer", "customer.id", "interaction.customer_id")
    .select(["product_id as productId", "interaction.kind", "value", "at"])
    .where("customer.phone", "=", phone)
    .where("customer.personalised", "=", true)
    .orderBy("at", "desc")
    .orderBy("interaction.id", "desc")
    .limit(100)
    .execute();
}
