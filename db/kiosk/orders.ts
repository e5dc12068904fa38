import { Order } from "../../preload/domain/order.ts";
import type { PromotionUse } from "../../preload/domain/promotion.ts";
import type { LedgerReader, LedgerTables, LedgerWriter } from "./tables.ts";
import { putInOutbox } from "./outbox.ts";

export interface PlacedOrder {
  readonly order: Order;
  readonly receipt: string;
  readonly customerId: string | null;
  /** True once central has taken it. */
  readonly sent: boolean;
}

export interface OrderDraft {
  readonly id: string;
  readonly kioskId: string;
  /** Local date, ISO: the number of the day starts again at 1. */
  readonly day: string;
  readonly customerId: string | null;
  readonly at: Date;
  /** Everything but the code, which only the ledger knows. */
  readonly withCode: (code: string) => { order: Order; receipt: string; asOf: string | null; priced?: PricedWith };
}

/** What central needs to price the order as this kiosk did. */
export interface PricedWith {
  readonly coupons: readonly string[];
  readonly uses: readonly PromotionUse[];
  /** IANA name of the store's. */
  readonly timeZone: string;
}

/** Order and outbox row in one transaction; the same id again answers what was placed. On disk when it resolves. */
export async function placeInLedger(ledger: LedgerWriter, { id, kioskId, day, customerId, at, withCode }: OrderDraft): Promise<PlacedOrder> {
  return ledger.transaction().execute(async (trx) => {
    const known = await placedOrder(trx, id);
    if (known) return known;
    const { last } = await trx
      .selectFrom("placed_order")
      .select((row) => row.fn.max("number").as("last"))
      .where("day", "=", day)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    const { order, receipt, asOf, priced } = withCode(`K${kioskId}-${String(number).padStart(3, "0")}`);
    const row = {
      id,
      code: order.code,
      day,
      number,
      customer_id: customerId,
      body: JSON.stringify(order),
      receipt,
      placed_at: order.placedAt,
      status: order.status,
    };
    await trx.insertInto("placed_order").values(row).execute();
    await putInOutbox(trx, { id, kind: "order", body: { order, customerId, asOf, ...(priced && messageOf(priced)) }, at });
    return { order, receipt, customerId, sent: false };
  });
}

export async function placedOrder(ledger: LedgerReader, id: string): Promise<PlacedOrder | null> {
  const row = await withSent(ledger).where("placed_order.id", "=", id).executeTakeFirst();
  return row ? placedFrom(row) : null;
}

/** The latest of that code: numbers begin again each day. */
export async function orderByCode(ledger: LedgerReader, code: string): Promise<PlacedOrder | null> {
  const row = await withSent(ledger).where("code", "=", code).orderBy("placed_at", "desc").orderBy("placed_order.id").limit(1).executeTakeFirst();
  return row ? placedFrom(row) : null;
}

/** Newest first. */
export async function ordersOfCustomer(ledger: LedgerReader, customerId: string, limit: number): Promise<PlacedOrder[]> {
  const rows = await withSent(ledger).where("customer_id", "=", customerId).orderBy("placed_at", "desc").orderBy("placed_order.id").limit(limit).execute();
  return rows.map(placedFrom);
}

/** Writes the statuses that central tells; answers the ids that changed. */
export async function followOrders(ledger: LedgerWriter, statuses: readonly { readonly id: string; readonly status: string }[]): Promise<string[]> {
  const changed: string[] = [];
  for (const { id, status } of statuses) {
    const { numUpdatedRows } = await ledger.updateTable("placed_order").set({ status }).where("id", "=", id).where("status", "<>", status).executeTakeFirst();
    if (numUpdatedRows > 0n) changed.push(id);
  }
  return changed;
}

/** Old ones that central has; what waits stays, however old. */
export async function forgetOrders(ledger: LedgerWriter, before: Date): Promise<void> {
  const waiting = ledger.selectFrom("outbox").select("id").where("sent_at", "is", null);
  await ledger.deleteFrom("placed_order").where("placed_at", "<", before.toISOString()).where("id", "not in", waiting).execute();
}

const messageOf = ({ coupons, uses, timeZone }: PricedWith) => ({ coupons: [...coupons], uses: uses.map((use) => ({ ...use })), timeZone });

function withSent(ledger: LedgerReader) {
  return ledger
    .selectFrom("placed_order")
    .leftJoin("outbox", "outbox.id", "placed_order.id")
    .select([
      "placed_order.body",
      "placed_order.receipt",
      "placed_order.status",
      "placed_order.customer_id",
      "placed_order.placed_at",
      "outbox.id as waiting",
      "outbox.sent_at",
    ]);
}

type Row = Pick<LedgerTables["placed_order"], "body" | "receipt" | "status" | "customer_id"> & { waiting: string | null; sent_at: string | null };

function placedFrom({ body, receipt, status, customer_id, waiting, sent_at }: Row): PlacedOrder {
  return { order: Order.parse({ ...JSON.parse(body), status }), receipt, customerId: customer_id, sent: waiting === null || sent_at !== null };
}
