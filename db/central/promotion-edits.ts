/** What managers do with promotions: each change against the edition that they saw, with a line in the audit that says what was and what is. */
import { type Insertable, type Selectable, sql } from "kysely";
import { audit } from "./audit.ts";
import { inCatalogue } from "./catalogue-version.ts";
import type { PromotionTables } from "./promotion-tables.ts";
import type { CentralReader, CentralTransaction, CentralWriter } from "./tables.ts";

/** All that a manager writes. */
export type PromotionColumns = Pick<
  Insertable<PromotionTables["promotion"]>,
  | "name"
  | "rule"
  | "starts_at"
  | "ends_at"
  | "priority"
  | "product_ids"
  | "stacking"
  | "code"
  | "group_id"
  | "schedule"
  | "per_order"
  | "per_customer"
  | "budget_cents"
>;

interface Seen {
  readonly id: string;
  readonly staffId: string;
}

export interface KeptPromotion extends Seen {
  /** Null: it is new. */
  readonly edition: number | null;
  readonly columns: PromotionColumns;
}

type Row = Selectable<PromotionTables["promotion"]>;

/** The problems that `find` sees in the very moment of keeping; none: it is kept. Null where another edition is there. */
export function keepPromotion<Problem>(
  office: CentralWriter,
  { id, edition, staffId, columns }: KeptPromotion,
  find: (trx: CentralTransaction) => Promise<Problem[]>,
): Promise<Problem[] | null> {
  return inCatalogue(office, async (trx, version) => {
    const problems = await find(trx);
    if (problems.length > 0) return problems;
    const before = await editionOf(trx, id);
    // A new one that is there already is one whose answer was lost on the way.
    if (before === null ? edition !== null : before.edition !== (edition ?? 1)) return null;
    if (before === null)
      await trx
        .insertInto("promotion")
        .values({ id, ...columns, version, deleted_at: null })
        .execute();
    else await rewrite(trx, { id, columns, version });
    await audit(trx, { staffId, what: before === null ? "promotion created" : "promotion changed", subject: id, detail: { before, after: columns } });
    return [];
  });
}

/** Whose budget now holds more than was given goes on. */
async function rewrite(trx: CentralTransaction, { id, columns, version }: { id: string; columns: PromotionColumns; version: number }): Promise<void> {
  await trx
    .updateTable("promotion")
    .set({ ...columns, version, used_up_at: sql<Date | null>`case when ${columns.budget_cents ?? null}::integer <= spent_cents then used_up_at end` })
    .where("id", "=", id)
    .execute();
}

/** False where another edition is there, or nothing is left of its time. */
export function endPromotion(office: CentralWriter, seen: Seen & { readonly edition: number }): Promise<boolean> {
  return turn(office, seen, { what: "promotion ended", ended: true });
}

/** As `endPromotion`. */
export function resumePromotion(office: CentralWriter, seen: Seen & { readonly edition: number }): Promise<boolean> {
  return turn(office, seen, { what: "promotion resumed", ended: false });
}

interface Turned {
  readonly what: string;
  readonly ended: boolean;
}

function turn(office: CentralWriter, { id, edition, staffId }: Seen & { readonly edition: number }, { what, ended }: Turned): Promise<boolean> {
  return inCatalogue(office, async (trx, version) => {
    const { numUpdatedRows } = await trx
      .updateTable("promotion")
      .set({ ended_at: ended ? sql<Date>`now()` : null, version })
      .where("id", "=", id)
      .where("edition", "=", edition)
      .where("deleted_at", "is", null)
      .where("ended_at", ended ? "is" : "is not", null)
      .where("ends_at", ">", sql<Date>`now()`)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await audit(trx, { staffId, what, subject: id });
    return true;
  });
}

async function editionOf(trx: CentralTransaction, id: string): Promise<Row | null> {
  return (await trx.selectFrom("promotion").selectAll().where("id", "=", id).where("deleted_at", "is", null).executeTakeFirst()) ?? null;
}

export interface PromotedGoods {
  readonly id: string;
  readonly name: string;
  readonly priceCents: number;
  /** Null where nobody has said it. */
  readonly costCents: number | null;
}

/** Of these ids what is sold; of none some goods of the shop, to show what a promotion on the whole cart does. */
export async function promotedGoods(db: CentralReader, ids: readonly string[]): Promise<PromotedGoods[]> {
  const sold = soldGoods(db).select("cost_cents as costCents").orderBy("product.id");
  return ids.length > 0 ? sold.where("product.id", "in", ids).execute() : sold.limit(SAMPLE).execute();
}

const SAMPLE = 200;

/** Every word has to stand in the name, the kind, the number, the department or the maker. */
export function goodsByWords(db: CentralReader, words: readonly string[]): Promise<Omit<PromotedGoods, "costCents">[]> {
  const text = sql<string>`lower(concat_ws(' ', product.name, product.kind, product.id, department.name, manufacturer.name))`;
  const found = words.reduce((query, word) => query.where(sql<boolean>`position(${word.toLowerCase()} in ${text}) > 0`), soldGoods(db));
  return found.orderBy("product.name").orderBy("product.id").execute();
}

function soldGoods(db: CentralReader) {
  return db
    .selectFrom("product")
    .innerJoin("department", "department.id", "product.department_id")
    .innerJoin("manufacturer", "manufacturer.id", "product.manufacturer_id")
    .select(["product.id", "product.name", "product.price_cents as priceCents"])
    .where("product.deleted_at", "is", null);
}

export function customerGroups(db: CentralReader): Promise<{ id: string; name: string }[]> {
  return db.selectFrom("customer_group").select(["id", "name"]).orderBy("name").execute();
}

/** What it gave so far, and the name of another promotion that has this code. */
export async function promotionFacts(db: CentralReader, id: string, code: string | null): Promise<{ spentCents: number; codeHolder: string | null }> {
  const own = await db.selectFrom("promotion").select("spent_cents").where("id", "=", id).executeTakeFirst();
  const other =
    code === null
      ? undefined
      : await db.selectFrom("promotion").select("name").where("code", "=", code).where("id", "<>", id).where("deleted_at", "is", null).executeTakeFirst();
  return { spentCents: own?.spent_cents ?? 0, codeHolder: other?.name ?? null };
}
