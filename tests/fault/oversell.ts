/** Fifty clients want the last pieces, some with old prices: what is sold was there, and each order is priced by the rule. */
import pg from "pg";
import { setTimeout as wait } from "node:timers/promises";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { callsOn, type KioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { connectionSettings } from "../../db/central/open.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import type { Order } from "../../preload/domain/order.ts";
import { centralOn, storeId, type TestCentral } from "../db/server.ts";
import { orderOf } from "../db/message.ts";
import { fillShelf, stockOf } from "../db/shelf.ts";
import type { Program, World } from "./program.ts";

const CLIENTS = 50;
const CONNECTIONS = 10;
const ACCEPTORS = 4; // of one office at the same time: more than it ever runs
const MOST_STOCK = 30;
const TOOK_TOO_LONG = "57014";
const HOUR_MS = 3600 * 1000;
const last = { id: "LAST", priceCents: 1000, stock: 0 };

export type Variant = "whole" | "no-guard";

export type Outcome = {
  readonly cycles: number;
  readonly orders: number;
  /** Rounds in which more was sold than there was, or the shelf does not hold what is left. */
  readonly oversold: number;
  /** Rounds in which the last piece went: without them nothing is shown. */
  readonly soldOut: number;
  /** Orders whose total or whose "agree with the shopper" is not what the rule says. */
  readonly mispriced: number;
  /** Orders that are called short and are not, or the other way round. */
  readonly wronglyShort: number;
  readonly unaccepted: number;
};

export const program: Program = {
  promise: "Fifty clients order the last pieces while prices change and promotions end: never more sold than there is, every order priced by the rule.",
  cycles: 1_000,
  run: (world) => oversell(world, "whole"),
  must: { oversold: 0, mispriced: 0, wronglyShort: 0, unaccepted: 0 },
};

export async function oversell({ serverUrl, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const central = await centralOn(serverUrl);
  await fillShelf(central.owner, [last]);
  const lease = await takeLease(central.office, { name: "back-office", holder: "oversell", seconds: 24 * 3600 });
  if (!lease) throw new Error("the lease was not free");
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => connect(central.kioskUrl(index % 2 === 0 ? "1" : "2"))));
  const sum = { orders: 0, oversold: 0, soldOut: 0, mispriced: 0, wronglyShort: 0, unaccepted: 0 };
  for (let round = 1; round <= cycles; round += 1) {
    const shop = await prepareRound(central);
    const wishes = Array.from({ length: CLIENTS }, () => anyWish(shop));
    const sell = variant === "whole" ? sellThroughInbox : sellWithoutGuard;
    const seen = await sell({ central, lease, clients, shop, wishes });
    for (const figure of Object.keys(sum) as (keyof typeof sum)[]) sum[figure] += seen[figure]; // `as`: they are its keys
    if (round % 50 === 0) say(`${round} of ${cycles} rounds, oversold ${sum.oversold}, mispriced ${sum.mispriced}`);
  }
  for (const { client } of clients) await client.end();
  await central.drop();
  return { cycles, ...sum };
}

interface Client {
  readonly client: pg.Client;
  readonly calls: KioskCalls;
}

async function connect(url: string): Promise<Client> {
  const client = new pg.Client(connectionSettings(url));
  await client.connect();
  return { client, calls: callsOn(client) };
}

/** How the shop stands in this round. The promotion ended two hours ago. */
interface Shop {
  readonly stock: number;
  readonly price: number;
  readonly oldPrice: number;
  readonly percent: number;
  readonly promotionEnded: Date;
}

async function prepareRound({ owner }: TestCentral): Promise<Shop> {
  const shop: Shop = {
    stock: 1 + Math.floor(Math.random() * MOST_STOCK),
    price: 500 + Math.floor(Math.random() * 1000),
    oldPrice: 1_600 + Math.floor(Math.random() * 1000),
    percent: 5 + Math.floor(Math.random() * 60),
    promotionEnded: new Date(Date.now() - 2 * HOUR_MS),
  };
  await inCatalogue(owner, async (trx, version) => {
    await trx.updateTable("stock").set({ quantity: shop.stock, version }).where("product_id", "=", last.id).execute();
    await trx.updateTable("product").set({ price_cents: shop.price, version }).where("id", "=", last.id).execute();
    await trx.deleteFrom("promotion").execute();
    await trx
      .insertInto("promotion")
      .values({
        id: "week",
        name: "Week",
        rule: JSON.stringify({ kind: "percent", value: shop.percent }),
        starts_at: new Date(Date.now() - 100 * HOUR_MS),
        ends_at: shop.promotionEnded,
        priority: 1,
        product_ids: JSON.stringify([last.id]),
        version,
        deleted_at: null,
      })
      .execute();
  });
  return shop;
}

interface Wish {
  readonly order: Order;
  readonly asOf: Date;
  /** What the rule says: staff must agree on the price with the shopper. */
  readonly mustAgree: boolean;
}

function anyWish(shop: Shop): Wish {
  const quantity = 1 + Math.floor(Math.random() * 3);
  const make = wishes[Math.floor(Math.random() * wishes.length)]!;
  return make(shop, quantity);
}

const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR_MS);
const reduced = ({ price, percent }: Shop): number => price - Math.round((price * percent) / 100);

const wishes: readonly ((shop: Shop, quantity: number) => Wish)[] = [
  // The price of today, seen a moment ago.
  (shop, quantity) => ({ order: orderAt(shop.price, quantity, ago(0)), asOf: ago(0), mustAgree: false }),
  // The price was changed while the kiosk was away: what its screen showed within a day is honoured,
  (shop, quantity) => ({ order: orderAt(shop.oldPrice, quantity, ago(0)), asOf: ago(20), mustAgree: false }),
  // and what is older is not.
  (shop, quantity) => ({ order: orderAt(shop.oldPrice, quantity, ago(0)), asOf: ago(48), mustAgree: true }),
  // Placed while the promotion ran, arriving after its end: it is the price of that hour, however old the copy.
  (shop, quantity) => ({ order: orderAt(reduced(shop), quantity, ago(3)), asOf: ago(72), mustAgree: false }),
  // Placed after its end from a copy that does not know of it.
  (shop, quantity) => ({ order: orderAt(reduced(shop), quantity, ago(1)), asOf: ago(49), mustAgree: true }),
  // A total that is not the sum of its lines, whoever made it.
  (shop, quantity) => ({ order: { ...orderAt(shop.price, quantity, ago(0)), total: 1 as Order["total"] }, asOf: ago(0), mustAgree: true }), // `as`: it is cents
];

const orderAt = (priceCents: number, quantity: number, placedAt: Date): Order => orderOf([{ product: { ...last, priceCents }, quantity }], placedAt);

interface Round {
  readonly central: TestCentral;
  readonly lease: Lease;
  readonly clients: readonly Client[];
  readonly shop: Shop;
  readonly wishes: readonly Wish[];
}

type Seen = Omit<Outcome, "cycles">;

async function sellThroughInbox({ central, lease, clients, shop, wishes }: Round): Promise<Seen> {
  const pushing = Promise.all(
    clients.map(async ({ calls }, client) => {
      for (const { order, asOf } of wishes.filter((_, index) => index % clients.length === client))
        await pushed(calls, { id: order.id, kind: "order", body: { order, customerId: null, asOf: asOf.toISOString() } });
    }),
  );
  let allPushed = false;
  void pushing.then(() => (allPushed = true));
  await Promise.all(Array.from({ length: ACCEPTORS }, () => accept(central, lease, () => allPushed)));
  await pushing;
  await accept(central, lease, () => true);
  return compare(central, shop, wishes);
}

/** As sync does: what took longer than central allows is sent again. */
async function pushed(calls: KioskCalls, row: object): Promise<void> {
  for (;;) {
    try {
      await calls.push({ protocol: 1, rows: [row] });
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== TOOK_TOO_LONG) throw error; // `as`: the database's errors carry a code
    }
  }
}

async function accept(central: TestCentral, lease: Lease, noMoreComes: () => boolean): Promise<void> {
  for (;;) {
    const lastLook = noMoreComes();
    const { orders } = await acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease);
    if (orders === 0 && lastLook) return;
    if (orders === 0) await wait(2);
  }
}

async function compare({ owner }: TestCentral, { stock }: Shop, wishes: readonly Wish[]): Promise<Seen> {
  const wanted = new Map(wishes.map((wish) => [wish.order.id as string, wish])); // `as`: an id is text
  const rows = await owner
    .selectFrom("order")
    .innerJoin("order_line", "order_line.order_id", "order.id")
    .select(["order.id", "status", "alert", "order.total_cents", "taken", "quantity"])
    .where("order.id", "in", [...wanted.keys()])
    .execute();
  const sold = rows.reduce((sum, { taken }) => sum + taken, 0);
  const left = await stockOf(owner, last.id);
  const mispriced = rows.filter(({ id, total_cents, alert }) => {
    const wish = wanted.get(id);
    return total_cents !== wish?.order.total || (alert ?? "").includes("Price:") !== wish.mustAgree;
  });
  return {
    orders: rows.length,
    oversold: Number(sold > stock || left !== stock - sold || left < 0),
    soldOut: Number(left === 0),
    mispriced: mispriced.length,
    wronglyShort: rows.filter(({ status, taken, quantity }) => (status === "short") !== taken < quantity).length,
    unaccepted: wanted.size - rows.length,
  };
}

/** The broken variant: looks what is there, then writes what is left. */
async function sellWithoutGuard({ central: { office, owner }, shop, wishes }: Round): Promise<Seen> {
  const taken = await Promise.all(
    wishes.map(({ order }) =>
      office.transaction().execute(async (trx) => {
        const wants = order.lines[0]?.quantity ?? 0;
        const { quantity } = await trx
          .selectFrom("stock")
          .select("quantity")
          .where("product_id", "=", last.id)
          .where("store_id", "=", storeId)
          .executeTakeFirstOrThrow();
        const gets = Math.min(wants, quantity);
        await trx
          .updateTable("stock")
          .set({ quantity: quantity - gets, version: 1 })
          .where("product_id", "=", last.id)
          .execute();
        return gets;
      }),
    ),
  );
  const sold = taken.reduce((sum, gets) => sum + gets, 0);
  const left = await stockOf(owner, last.id);
  const fine = { mispriced: 0, wronglyShort: 0, unaccepted: 0 };
  return { orders: wishes.length, oversold: Number(sold > shop.stock || left !== shop.stock - sold), soldOut: Number(left === 0), ...fine };
}
