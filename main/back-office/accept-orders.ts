/** An order from the inbox becomes an order of the shop: priced again, stock guarded, all in one transaction. */
import { nextVersion } from "../../db/central/catalogue-version.ts";
import type { InboxRow } from "../../db/central/inbox.ts";
import { listPrices, promotionsAt, takeStock, writeOrder } from "../../db/central/orders.ts";
import type { CentralTransaction } from "../../db/central/tables.ts";
import type { Order } from "../../preload/domain/order.ts";
import { cents } from "../../preload/domain/money.ts";
import type { priceCart } from "../pricing/cart.ts";
import type { offersAt } from "../pricing/offers.ts";
import { OrderMessage } from "./messages.ts";

export interface Pricing {
  readonly priceCart: typeof priceCart;
  readonly offersAt: typeof offersAt;
}

export interface Accepted {
  readonly id: string;
  readonly status: "new" | "short";
  readonly alert: string | null;
}

const HONOURED_MS = 24 * 3600 * 1000; // a price on a screen is a promise for a day
const AHEAD_MS = 5 * 60 * 1000; // what a kiosk's clock may be ahead
const OFFLINE_MS = 60 * 24 * 3600 * 1000; // no kiosk is away for longer: its clock was wrong

/** Throws ZodError for a body that is no order; the caller holds the lease inside `trx`. */
export async function acceptOrder(trx: CentralTransaction, row: InboxRow, pricing: Pricing): Promise<Accepted> {
  const { order, customerId, asOf } = OrderMessage.parse(row.body);
  const version = await nextVersion(trx);
  const placedAt = placedAtOf(order, row);
  const alerts = [await priceAlert(trx, { order, asOf, placedAt }, pricing)];
  const taken: number[] = [];
  for (const { productId, quantity, name } of order.lines) {
    const got = await takeStock(trx, { storeId: row.storeId, productId, quantity, version });
    taken.push(got);
    if (got < quantity) alerts.push(`${name}: ${got} of ${quantity} in stock.`);
  }
  const status = order.lines.every(({ quantity }, position) => taken[position] === quantity) ? "new" : "short";
  const alert = alerts.filter((sentence) => sentence !== null).join(" ") || null;
  await writeOrder(trx, { order, storeId: row.storeId, kioskId: row.kioskId, customerId, status, alert, placedAt, taken, version });
  return { id: order.id, status, alert };
}

/** By the kiosk's clock as far as it can be right, else when it came. */
function placedAtOf(order: Order, { receivedAt }: InboxRow): Date {
  const told = Date.parse(order.placedAt);
  const from = receivedAt.getTime() - OFFLINE_MS;
  return told < from ? receivedAt : new Date(Math.min(told, receivedAt.getTime() + AHEAD_MS));
}

interface Shown {
  readonly order: Order;
  readonly asOf: string | null;
  readonly placedAt: Date;
}

/** The shown total is what is written; staff are told where it is not the shop's own and too old to be honoured. */
async function priceAlert(trx: CentralTransaction, { order, asOf, placedAt }: Shown, { priceCart, offersAt }: Pricing): Promise<string | null> {
  const prices = await listPrices(
    trx,
    order.lines.map(({ productId }) => productId),
  );
  const offers = offersAt(await promotionsAt(trx, placedAt), { now: placedAt, currency: order.currency });
  const lines = order.lines.map(({ productId, quantity }) => ({ productId, quantity, list: cents(prices.get(productId) ?? 0) }));
  const { total } = priceCart(lines, offers);
  const consistent = order.total === sumOf(order.lines.map((line) => line.total)) - sumOf(order.discounts.map(({ amount }) => amount));
  const age = asOf === null ? Number.POSITIVE_INFINITY : placedAt.getTime() - Date.parse(asOf);
  if (consistent && (total === order.total || age <= HONOURED_MS)) return null;
  return `Price: shown ${inUnits(order.total)}, now ${inUnits(total)} ${order.currency}. Agree with the shopper before handing it out.`;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const inUnits = (amount: number): string => (amount / 100).toFixed(2);
