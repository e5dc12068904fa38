import { sql, type Transaction } from "kysely";
import { Order } from "../../preload/domain/order.ts";
import type { CentralReader, CentralTables } from "./tables.ts";

type Trx = Transaction<CentralTables>;

export interface StockTake {
  readonly storeId: string;
  readonly productId: string;
  readonly quantity: number;
  readonly version: number;
}

/** Takes as much as there is, never more; answers how much that was. */
export async function takeStock(trx: Trx, { storeId, productId, quantity, version }: StockTake): Promise<number> {
  const have = await trx
    .selectFrom("stock")
    .select("quantity")
    .where("store_id", "=", storeId)
    .where("product_id", "=", productId)
    .forUpdate()
    .executeTakeFirst();
  const taken = Math.min(quantity, have?.quantity ?? 0);
  if (taken === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable("stock")
    .set({ quantity: sql<number>`quantity - ${taken}`, version })
    .where("store_id", "=", storeId)
    .where("product_id", "=", productId)
    .where("quantity", ">=", taken)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? taken : 0;
}

export async function returnStock(trx: Trx, { storeId, productId, quantity, version }: StockTake): Promise<void> {
  await trx
    .updateTable("stock")
    .set({ quantity: sql<number>`quantity + ${quantity}`, version })
    .where("store_id", "=", storeId)
    .where("product_id", "=", productId)
    .execute();
}

export interface AcceptedOrder {
  readonly order: Order;
  readonly storeId: string;
  readonly kioskId: string;
  readonly customerId: string | null;
  readonly status: "new" | "short";
  readonly alert: string | null;
  readonly placedAt: Date;
  /** Per line, what was really taken from stock. */
  readonly taken: readonly number[];
  readonly version: number;
}

export async function writeOrder(trx: Trx, { order, storeId, kioskId, customerId, status, alert, placedAt, taken, version }: AcceptedOrder): Promise<void> {
  await trx
    .insertInto("order")
    .values({
      store_id: storeId,
      id: order.id,
      code: order.code,
      kiosk_id: kioskId,
      customer_id: customerId,
      status,
      placed_at: placedAt,
      total_cents: order.total,
      currency: order.currency,
      discounts: JSON.stringify(order.discounts),
      alert,
      updated_version: version,
    })
    .execute();
  const lines = order.lines.map((line, position) => ({
    store_id: storeId,
    order_id: order.id,
    position,
    product_id: line.productId,
    name: line.name,
    quantity: line.quantity,
    each_cents: line.each,
    total_cents: line.total,
    taken: taken[position] ?? 0,
  }));
  await trx.insertInto("order_line").values(lines).execute();
  if (customerId === null) return;
  const bought = order.lines.map((line) => ({ customer_id: customerId, product_id: line.productId, kind: "purchase" as const, value: 1, at: placedAt }));
  await trx.insertInto("interaction").values(bought).execute();
}

/** List prices of these products now; a product that is no longer sold keeps its last. */
export async function listPrices(trx: Trx, productIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await trx.selectFrom("product").select(["id", "price_cents"]).where("id", "in", productIds).execute();
  return new Map(rows.map((row) => [row.id, row.price_cents]));
}

export async function hasBought(trx: Trx, customerId: string, productId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("order_line")
    .innerJoin("order", (join) => join.onRef("order.id", "=", "order_line.order_id").onRef("order.store_id", "=", "order_line.store_id"))
    .select("order.id")
    .where("order.customer_id", "=", customerId)
    .where("order_line.product_id", "=", productId)
    .where("order.status", "<>", "cancelled")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface StaffOrder {
  readonly order: Order;
  readonly kioskId: string;
  readonly alert: string | null;
}

/** Open ones by time, then the last fifty closed ones. */
export async function ordersForStaff(db: CentralReader, storeId: string): Promise<StaffOrder[]> {
  const open = ["new", "short", "ready"];
  const columns = ["body", "kiosk_id", "alert"] as const;
  const ofStore = db.selectFrom("order_page").where("store_id", "=", storeId);
  const waiting = await ofStore.select(columns).where("status", "in", open).orderBy("placed_at").orderBy("id").limit(500).execute();
  const closed = await ofStore.select(columns).where("status", "not in", open).orderBy("placed_at", "desc").orderBy("id").limit(50).execute();
  return [...waiting, ...closed].map(({ body, kiosk_id, alert }) => ({ order: Order.parse(body), kioskId: kiosk_id, alert }));
}

/** How many orders are open, and a figure that changes whenever any order does. */
export async function orderPulse(db: CentralReader, storeId: string): Promise<{ open: number; newest: number }> {
  const ofStore = db.selectFrom("order").where("store_id", "=", storeId);
  const { open } = await ofStore
    .select((row) => row.fn.countAll<number>().as("open"))
    .where("status", "in", ["new", "short", "ready"])
    .executeTakeFirstOrThrow();
  const latest = await ofStore.select("updated_version").orderBy("updated_version", "desc").limit(1).executeTakeFirst();
  return { open, newest: latest?.updated_version ?? 0 };
}
