/** What staff do: sign in, move orders, count stock. Each change leaves a line in the audit. */
import { sql } from "kysely";
import { audit } from "./audit.ts";
import { inCatalogue } from "./catalogue-version.ts";
import { type FleetKiosk, kiosksOf } from "./fleet.ts";
import { returnStock } from "./orders.ts";
import { returnUses } from "./promotions.ts";
import type { CentralReader, CentralTables, CentralWriter } from "./tables.ts";

/** 32 hex digits, for an unknown badge too. */
export async function staffSalt(office: CentralWriter, badge: string): Promise<string> {
  const { rows } = await sql<{ salt: string }>`select staff_salt(${badge}) as salt`.execute(office);
  return rows[0]?.salt ?? "";
}

/** {ok: true, staffId, firstName, role} or {ok: false, why}. */
export async function staffSignIn(office: CentralWriter, badge: string, result: string): Promise<unknown> {
  const { rows } = await sql<{ answer: unknown }>`select staff_sign_in(${badge}, ${result}) as answer`.execute(office);
  return rows[0]?.answer;
}

export interface Move {
  readonly orderId: string;
  readonly storeId: string;
  readonly staffId: string;
  readonly from: CentralTables["order"]["status"];
  readonly to: CentralTables["order"]["status"];
}

/** The order as it then is; null where it was not (or no longer) in `from`. Cancelling gives back what was taken of stock, limits and budgets. */
export function moveOrder(office: CentralWriter, { orderId, storeId, staffId, from, to }: Move): Promise<unknown> {
  return inCatalogue(office, async (trx, version) => {
    const { numUpdatedRows } = await trx
      .updateTable("order")
      .set({ status: to, updated_version: version })
      .where("store_id", "=", storeId)
      .where("id", "=", orderId)
      .where("status", "=", from)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    if (to === "cancelled") {
      const lines = await trx
        .selectFrom("order_line")
        .select(["product_id", "taken"])
        .where("store_id", "=", storeId)
        .where("order_id", "=", orderId)
        .where("taken", ">", 0)
        .execute();
      for (const line of lines) await returnStock(trx, { storeId, productId: line.product_id, quantity: line.taken, version });
      await returnUses(trx, { storeId, orderId, version });
    }
    await audit(trx, { staffId, what: `order ${to}`, subject: orderId, detail: { from } });
    const { body } = await trx.selectFrom("order_page").select("body").where("id", "=", orderId).executeTakeFirstOrThrow();
    return body;
  });
}

export interface Count {
  readonly productId: string;
  readonly storeId: string;
  readonly staffId: string;
  /** What the screen showed. */
  readonly expected: number;
  readonly stock: number;
}

/** False where the figure is no longer the expected one. */
export function setStock(office: CentralWriter, { productId, storeId, staffId, expected, stock }: Count): Promise<boolean> {
  return inCatalogue(office, async (trx, version) => {
    const { numUpdatedRows } = await trx
      .updateTable("stock")
      .set({ quantity: stock, version })
      .where("store_id", "=", storeId)
      .where("product_id", "=", productId)
      .where("quantity", "=", expected)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await audit(trx, { staffId, what: "stock counted", subject: productId, detail: { expected, stock } });
    return true;
  });
}

export interface RecommenderRuns {
  readonly runs: readonly {
    readonly startedAt: Date;
    readonly ms: number;
    readonly outcome: "published" | "nothing-new" | "failed";
    readonly interactions: number;
    readonly products: number;
    readonly why: string | null;
  }[];
  readonly similarityMadeAt: Date | null;
}

export interface CentralHealth extends RecommenderRuns {
  /** Central's clock, by which ages are told. */
  readonly at: Date;
  readonly unacceptedOrders: number;
  readonly kiosks: readonly FleetKiosk[];
}

export async function centralHealth(office: CentralReader, storeId: string): Promise<CentralHealth> {
  const { at, n } = await office
    .selectFrom("inbox")
    .select((row) => [row.fn.countAll<number>().as("n"), sql<Date>`now()`.as("at")])
    .where("store_id", "=", storeId)
    .where("kind", "=", "order")
    .where("accepted_at", "is", null)
    .where("refused", "is", null)
    .executeTakeFirstOrThrow();
  return { at, unacceptedOrders: n, kiosks: await kiosksOf(office, storeId), ...(await recommenderRuns(office)) };
}

export async function recommenderRuns(office: CentralReader): Promise<RecommenderRuns> {
  const runs = await office
    .selectFrom("etl_run")
    .select(["started_at as startedAt", "ms", "outcome", "interactions", "products", "why"])
    .orderBy("id", "desc")
    .limit(200) // a shop's day of thirteen hours
    .execute();
  const newest = await office.selectFrom("similarity").select("made_at").orderBy("generation", "desc").limit(1).executeTakeFirst();
  return { runs, similarityMadeAt: newest?.made_at ?? null };
}
