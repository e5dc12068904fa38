/** Promotions as central keeps them: with their codes, their budgets and what they gave so far. */
import { type Selectable, sql } from "kysely";
import { Promotion, type PromotionUse } from "../../preload/domain/promotion.ts";
import { codeSha256 } from "../kiosk/code-sha256.ts";
import type { PromotionTables } from "./promotion-tables.ts";
import type { CentralReader, CentralTransaction } from "./tables.ts";

type Row = Selectable<PromotionTables["promotion"]> & { readonly group_name: string | null };

/** Those that ran at that moment and have budget left. */
export async function promotionsAt(trx: CentralTransaction, moment: Date): Promise<Promotion[]> {
  const rows = await withGroup(trx)
    .where("deleted_at", "is", null)
    .where("starts_at", "<=", moment)
    .where("ends_at", ">", moment)
    .where("used_up_at", "is", null)
    .where((row) => row.or([row("ended_at", "is", null), row("ended_at", ">", moment)]))
    .execute();
  return rows.map(promotionFrom);
}

/** All others that staff have not ended and that run at some moment between the two. */
export async function promotionsBeside(db: CentralReader, { id, from, to }: { id: string; from: Date; to: Date }): Promise<Promotion[]> {
  const rows = await withGroup(db)
    .where("promotion.id", "<>", id)
    .where("deleted_at", "is", null)
    .where("starts_at", "<", to)
    .where("ends_at", ">", from)
    .where("used_up_at", "is", null)
    .where("ended_at", "is", null)
    .orderBy("promotion.id")
    .execute();
  return rows.map(promotionFrom);
}

/** What decides about a customer's promotions; a guest belongs to no group and has used nothing. */
export async function shopperAt(trx: CentralTransaction, customerId: string | null): Promise<{ groupIds: string[]; uses: Record<string, number> }> {
  if (customerId === null) return { groupIds: [], uses: {} };
  const groups = await trx.selectFrom("customer_group_member").select("group_id").where("customer_id", "=", customerId).orderBy("group_id").execute();
  const uses = await trx
    .selectFrom("promotion_use")
    .select(["promotion_id", sql<number>`sum(times)::integer`.as("times")])
    .where("customer_id", "=", customerId)
    .groupBy("promotion_id")
    .execute();
  return { groupIds: groups.map(({ group_id }) => group_id), uses: Object.fromEntries(uses.map(({ promotion_id, times }) => [promotion_id, times])) };
}

export interface Given {
  readonly storeId: string;
  readonly orderId: string;
  readonly customerId: string | null;
  /** By the price function, with the limits and budgets of this moment. */
  readonly uses: readonly PromotionUse[];
  /** By promotion: what the shown price took off above that. */
  readonly beyond: ReadonlyMap<string, number>;
  /** Whose budget held less than the order wanted. */
  readonly usedUp: readonly string[];
  readonly version: number;
}

/** Books what an accepted order used; the caller holds the version row, so that no two orders read the same budget. */
export async function bookUses(trx: CentralTransaction, { storeId, orderId, customerId, uses, beyond, usedUp, version }: Given): Promise<void> {
  const ids = [...new Set([...uses.map(({ promotionId }) => promotionId), ...beyond.keys()])];
  const known = ids.length === 0 ? [] : await trx.selectFrom("promotion").select("id").where("id", "in", ids).execute();
  const rows = known.map(({ id }) => {
    const { times = 0, amount = 0 } = uses.find(({ promotionId }) => promotionId === id) ?? {};
    const key = { promotion_id: id, store_id: storeId, order_id: orderId, customer_id: customerId };
    return { ...key, times, amount_cents: amount, beyond_cents: beyond.get(id) ?? 0 };
  });
  if (rows.length > 0) await trx.insertInto("promotion_use").values(rows).execute();
  for (const { promotionId, amount } of uses) await spend(trx, { promotionId, amount, version });
  if (usedUp.length > 0)
    await trx
      .updateTable("promotion")
      .set({ used_up_at: sql<Date>`now()`, version })
      .where("id", "in", usedUp)
      .execute();
}

/** Kiosks only have to hear of it where there is a budget. */
async function spend(trx: CentralTransaction, { promotionId, amount, version }: { promotionId: string; amount: number; version: number }): Promise<void> {
  await trx
    .updateTable("promotion")
    .set({ spent_cents: sql<number>`spent_cents + ${amount}`, version: sql<number>`case when budget_cents is null then version else ${version} end` })
    .where("id", "=", promotionId)
    .execute();
}

/** A cancelled order gives back what it took of limits and budgets. */
export async function returnUses(trx: CentralTransaction, { storeId, orderId, version }: Pick<Given, "storeId" | "orderId" | "version">): Promise<void> {
  const uses = await trx.deleteFrom("promotion_use").where("store_id", "=", storeId).where("order_id", "=", orderId).returningAll().execute();
  for (const { promotion_id, amount_cents } of uses) {
    await trx
      .updateTable("promotion")
      .set({ spent_cents: sql<number>`spent_cents - ${amount_cents}`, used_up_at: null, version })
      .where("id", "=", promotion_id)
      .execute();
  }
}

export interface StaffPromotion {
  readonly promotion: Promotion;
  readonly code: string | null;
  readonly budgetCents: number | null;
  readonly spentCents: number;
  readonly beyondCents: number;
  readonly orders: number;
  readonly usedUpAt: Date | null;
  readonly endedAt: Date | null;
  readonly edition: number;
}

/** Those that run or are coming, the soonest to end first, then the last twenty that are over. */
export async function promotionsForStaff(db: CentralReader, now: Date): Promise<StaffPromotion[]> {
  const rows = await withGroup(db)
    .select((row) => [
      row
        .selectFrom("promotion_use")
        .select(sql<number>`count(*)::integer`.as("n"))
        .whereRef("promotion_id", "=", "promotion.id")
        .as("orders"),
      row
        .selectFrom("promotion_use")
        .select(sql<number>`coalesce(sum(beyond_cents), 0)::integer`.as("n"))
        .whereRef("promotion_id", "=", "promotion.id")
        .as("beyond"),
    ])
    .where("deleted_at", "is", null)
    .orderBy("ends_at")
    .orderBy("id")
    .execute();
  const over = rows
    .filter(({ ends_at }) => ends_at <= now)
    .toReversed()
    .slice(0, 20);
  return [...rows.filter(({ ends_at }) => ends_at > now), ...over].map((row) => ({
    promotion: promotionFrom(row),
    code: row.code,
    budgetCents: row.budget_cents,
    spentCents: row.spent_cents,
    beyondCents: row.beyond ?? 0,
    orders: row.orders ?? 0,
    usedUpAt: row.used_up_at,
    endedAt: row.ended_at,
    edition: row.edition,
  }));
}

export async function currencyOf(db: CentralReader): Promise<string> {
  return (await db.selectFrom("company").select("currency").executeTakeFirstOrThrow()).currency;
}

function withGroup(db: CentralReader) {
  return db
    .selectFrom("promotion")
    .leftJoin("customer_group", "customer_group.id", "promotion.group_id")
    .selectAll("promotion")
    .select("customer_group.name as group_name");
}

function promotionFrom(row: Row): Promotion {
  return Promotion.parse({
    id: row.id,
    name: row.name,
    rule: row.rule,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    priority: row.priority,
    productIds: row.product_ids,
    terms: {
      stacking: row.stacking,
      codeSha256: row.code === null ? null : codeSha256(row.code),
      group: row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? "" },
      schedule: row.schedule,
      perOrder: row.per_order,
      perCustomer: row.per_customer,
      budgetLeft: row.budget_cents === null ? null : row.budget_cents - row.spent_cents,
    },
  });
}
