/** An order from the inbox becomes an order of the shop: priced again, stock and budgets guarded, all in one transaction. */
import { nextVersion } from "../../db/central/catalogue-version.ts";
import type { InboxRow } from "../../db/central/inbox.ts";
import { takeStock, writeOrder } from "../../db/central/orders.ts";
import { bookUses } from "../../db/central/promotions.ts";
import type { CentralTransaction } from "../../db/central/tables.ts";
import type { Order } from "../../preload/domain/order.ts";
import { OrderMessage } from "./messages.ts";
import { priceAgain, type Pricing } from "./price-again.ts";

export type { Pricing } from "./price-again.ts";

export interface Accepted {
  readonly id: string;
  readonly status: "new" | "short";
  readonly alert: string | null;
}

const AHEAD_MS = 5 * 60 * 1000; // what a kiosk's clock may be ahead
const OFFLINE_MS = 60 * 24 * 3600 * 1000; // no kiosk is away for longer: its clock was wrong

/** Throws ZodError for a body that is no order; the caller holds the lease inside `trx`. */
export async function acceptOrder(trx: CentralTransaction, row: InboxRow, pricing: Pricing): Promise<Accepted> {
  const message = OrderMessage.parse(row.body);
  const { order, customerId } = message;
  const version = await nextVersion(trx);
  const placedAt = placedAtOf(order, row);
  const priced = await priceAgain(trx, { ...message, placedAt }, pricing);
  const alerts = [priced.alert];
  const taken: number[] = [];
  for (const { productId, quantity, name } of order.lines) {
    const got = await takeStock(trx, { storeId: row.storeId, productId, quantity, version });
    taken.push(got);
    if (got < quantity) alerts.push(`${name}: ${got} of ${quantity} in stock.`);
  }
  const status = order.lines.every(({ quantity }, position) => taken[position] === quantity) ? "new" : "short";
  const alert = alerts.filter((sentence) => sentence !== null).join(" ") || null;
  await writeOrder(trx, { order, storeId: row.storeId, kioskId: row.kioskId, customerId, status, alert, placedAt, taken, version });
  await bookUses(trx, { ...priced, storeId: row.storeId, orderId: order.id, customerId, version });
  return { id: order.id, status, alert };
}

/** By the kiosk's clock as far as it can be right, else when it came. */
function placedAtOf(order: Order, { receivedAt }: InboxRow): Date {
  const told = Date.parse(order.placedAt);
  const from = receivedAt.getTime() - OFFLINE_MS;
  return told < from ? receivedAt : new Date(Math.min(told, receivedAt.getTime() + AHEAD_MS));
}
