/** Placing the cart as an order for the counter, and finding it again. */
import { ordersOfCustomer, orderByCode, type PlacedOrder, placedOrder, placeInLedger } from "../../db/kiosk/orders.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import type { Cart } from "../../preload/domain/cart.ts";
import { cents } from "../../preload/domain/money.ts";
import { Order, OrderId } from "../../preload/domain/order.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import type { SessionPerson } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";
import { receiptOf } from "./receipt.ts";

export interface OrdersNeeds {
  readonly ledger: LedgerWriter;
  readonly kioskId: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** False while the disk is too full to keep one more. */
  readonly hasRoom: () => Promise<boolean>;
  readonly cart: { current(): Promise<Cart> | Cart; clear(): Promise<unknown> | unknown };
  /** Shop name, and when the copy's prices were last known to be true (ISO). */
  readonly shop: () => Promise<{ readonly name: string; readonly asOf: string | null }>;
  /** Sends the outbox now; resolves when it was tried. */
  readonly send: () => Promise<void>;
  /** What central told at sign-in of the signed-in shopper's orders; empty for anyone else. */
  readonly fromCentral: () => readonly Order[];
  /** IANA name of the store's. */
  readonly timeZone: string;
}

export interface Placed {
  readonly order: Order;
  readonly receipt: string;
  /** The counter has it; false while it waits on this kiosk. */
  readonly atCounter: boolean;
}

export type Orders = ReturnType<typeof createOrders>;

const COUNTER_WAIT_MS = 400; // a shopper is not kept waiting for the network; the screen hears of it later

export function createOrders({ ledger, kioskId, clock, log, hasRoom, cart, shop, send, fromCentral, timeZone }: OrdersNeeds) {
  let placing: Promise<unknown> = Promise.resolve();
  return { place, byCode, mine, byId };

  /** One after the other: two taps with two ids are one order and one empty cart. */
  function place(orderId: string, person: SessionPerson, shownTotal: number | null = null): Promise<Placed> {
    const placed = placing.then(() => placeNow(orderId, person, shownTotal));
    placing = placed.catch(() => undefined);
    return placed;
  }

  async function placeNow(orderId: string, person: SessionPerson, shownTotal: number | null): Promise<Placed> {
    const known = await placedOrder(ledger, orderId);
    if (known) return answerFor(known);
    if (!(await hasRoom())) throw noRoom();
    const filled = await cart.current();
    if (shownTotal !== null && filled.lines.length > 0 && filled.total !== shownTotal) throw new AppError("changed", "The total is another one by now.");
    const { name, asOf } = await shop();
    const now = clock.now();
    const priced = { coupons: filled.coupons.map(({ code }) => code), uses: filled.uses, timeZone };
    const withCode = (code: string) => {
      const order = orderFrom(filled, { id: orderId, code, placedAt: now.toISOString(), customer: person.who === "shopper" ? person.firstName : "" });
      return { order, receipt: receiptOf(order, name), asOf, priced };
    };
    const customerId = person.who === "shopper" ? person.customerId : null;
    const placed = await placeInLedger(ledger, { id: orderId, kioskId, day: localDay(now), customerId, at: now, withCode }).catch(notSaved);
    log.info("order placed", { id: orderId, lines: placed.order.lines.length });
    await cart.clear();
    return answerFor(placed);
  }

  async function answerFor({ order, receipt, sent }: PlacedOrder): Promise<Placed> {
    if (sent) return { order, receipt, atCounter: true };
    await Promise.race([send(), new Promise((done) => setTimeout(done, COUNTER_WAIT_MS))]);
    const now = await placedOrder(ledger, order.id);
    return { order: now?.order ?? order, receipt, atCounter: now?.sent ?? false };
  }

  /** A name is told only to the one it belongs to: codes are easy to guess. */
  async function byCode(code: string, person: SessionPerson): Promise<Order> {
    const wanted = code.toUpperCase();
    const full = withDash(wanted, kioskId);
    const own = fromCentral().find((order) => order.code === full);
    const here = await orderByCode(ledger, full);
    if (here) return isOf(here, person) ? here.order : { ...here.order, customer: "" };
    if (own) return own;
    throw new AppError("not-found", "There is no order with this code.");
  }

  /** The last twenty: what central told, and what was placed here since. */
  async function mine(customerId: string): Promise<Order[]> {
    const here = (await ordersOfCustomer(ledger, customerId, 20)).map(({ order }) => order);
    const ids = new Set(here.map(({ id }) => id));
    return [...here, ...fromCentral().filter(({ id }) => !ids.has(id))]
      .sort((a, b) => b.placedAt.localeCompare(a.placedAt) || a.id.localeCompare(b.id))
      .slice(0, 20);
  }

  async function byId(orderId: string): Promise<Order | null> {
    return (await placedOrder(ledger, orderId))?.order ?? null;
  }
}

/** "17" and "K1017" are K1-017: the dash is a key that a shopper has to look for. */
function withDash(code: string, kioskId: string): string {
  const own = `K${kioskId}`;
  if (/^\d+$/.test(code)) return `${own}-${code.padStart(3, "0")}`;
  const rest = code.slice(own.length);
  return code.startsWith(own) && /^\d{3,}$/.test(rest) ? `${own}-${rest}` : code;
}

function isOf({ customerId }: PlacedOrder, person: SessionPerson): boolean {
  return person.who === "staff" || (person.who === "shopper" && person.customerId === customerId);
}

/** What cannot be had stays out of the order; the cart's total knows nothing of it either. */
function orderFrom(cart: Cart, head: { id: string; code: string; placedAt: string; customer: string }): Order {
  const lines = cart.lines.filter(({ notice }) => notice !== "sold-out");
  if (cart.lines.length === 0) throw new AppError("not-found", "The cart is empty.");
  if (lines.length === 0) throw new AppError("sold-out", "Everything in the cart is sold out.");
  const total = lines.reduce((sum, line) => sum + line.total, 0) - cart.discounts.reduce((sum, { amount }) => sum + amount, 0);
  return Order.parse({
    ...head,
    id: OrderId.parse(head.id),
    status: "placed",
    lines: lines.map(({ product, quantity, total: lineTotal }) => ({
      productId: product.id,
      name: product.name,
      quantity,
      each: product.price.now,
      total: lineTotal,
      aisle: product.aisle,
      bay: product.bay,
    })),
    discounts: cart.discounts,
    total: cents(Math.max(0, total)),
    currency: cart.currency,
  });
}

function localDay(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** A full disk or a broken file: nothing was placed, and the shopper is told so. */
function notSaved(error: unknown): never {
  if (error instanceof AppError) throw error;
  if (error instanceof Error && "code" in error && error.code === "SQLITE_FULL") throw noRoom(error);
  throw new AppError("not-saved", "The order was not placed. Nothing was charged.", { cause: error });
}

const noRoom = (cause?: Error) => new AppError("no-space", "The order was not placed: this kiosk's disk is full. Nothing was charged.", { cause });
