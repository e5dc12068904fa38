/** After a fault program: what central wrote down against what kiosks confirmed. */
import { takeLease } from "../../db/central/lease.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import type { TestCentral } from "../db/server.ts";

export const FULL = 1_000_000; // pieces of everything: no order comes up short

export type Books = {
  readonly orders: number;
  readonly lost: number;
  readonly doubled: number;
  /** Pieces gone from stock that no order holds, or the other way round. */
  readonly stockDrift: number;
};

export async function acceptAll(central: TestCentral): Promise<void> {
  const lease = await takeLease(central.office, { name: "back-office", holder: "books", seconds: 600 });
  if (!lease) throw new Error("the lease was not free");
  const needs = { office: central.office, pricing: { priceCart, offersAt }, log: silentLog };
  while ((await acceptWaiting(needs, lease)).orders > 0);
}

/** Every product began with `FULL`. */
export async function booksOf(central: TestCentral, confirmed: readonly string[]): Promise<Books> {
  const times = await timesInInbox(central);
  const written = new Set((await central.owner.selectFrom("order").select("id").execute()).map(({ id }) => id));
  const lines = await central.owner.selectFrom("order_line").select("quantity").execute();
  const stock = await central.owner.selectFrom("stock").select("quantity").execute();
  const sold = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const gone = stock.reduce((sum, { quantity }) => sum + FULL - quantity, 0);
  return {
    orders: confirmed.length,
    lost: confirmed.filter((id) => !times.has(id) || !written.has(id)).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
    stockDrift: gone - sold,
  };
}

/** A careless kiosk sends an order under several ids: what it says of itself is counted. */
async function timesInInbox({ owner }: TestCentral): Promise<Map<string, number>> {
  const rows = await owner.selectFrom("inbox").select("body").where("kind", "=", "order").execute();
  const times = new Map<string, number>();
  for (const { body } of rows) {
    const { order } = body as { order: { id: string } }; // `as`: the kiosk's own message
    times.set(order.id, (times.get(order.id) ?? 0) + 1);
  }
  return times;
}
