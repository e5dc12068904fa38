import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { takeLease } from "../../db/central/lease.ts";
import { openCache, openLedger } from "../../db/kiosk/open.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { type Clock, systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { createOrders } from "../../main/orders/orders.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { createShopClock } from "../../main/shop-clock.ts";
import { createSync } from "../../main/sync/sync.ts";
import { centralOn, type TestCentral } from "../db/server.ts";
import { fillShelf, kettle, lamp } from "../db/shelf.ts";
import { oneLamp } from "./one-lamp.ts";
import type { World } from "./program.ts";
import { seeded } from "./seeded.ts";

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;
const ORDERS = 8; // of each round

/** "own" is the broken variant: a kiosk that goes by its own clock. */
export type Variant = "whole" | "own";

/** What is added to the time. The last four lead to an hour that comes twice, to one that never comes, to a leap second and a leap day. */
const JUMPS: readonly (() => number)[] = [
  () => HOUR,
  () => -HOUR,
  () => -10 * YEAR,
  () => 10 * YEAR,
  () => 0,
  () => Date.parse("2026-10-25T00:59:30Z") - Date.now(),
  () => Date.parse("2027-03-28T00:59:30Z") - Date.now(),
  () => Date.parse("2016-12-31T23:59:58Z") - Date.now(),
  () => Date.parse("2028-02-28T23:59:58Z") - Date.now(),
];

interface Outcome {
  orders: number;
  notPlaced: number;
  misordered: number;
  numbersDoubled: number;
  alerts: number;
}

/** Each round is a store on a new kiosk, whose clock jumps between any two orders. */
export async function clockOrders({ serverUrl, folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const outcome: Outcome = { orders: 0, notPlaced: 0, misordered: 0, numbersDoubled: 0, alerts: 0 };
  const random = seeded(7);
  const central = await centralOn(serverUrl);
  await fillShelf(central.owner, [kettle, { ...lamp, stock: 1_000_000 }]);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const placed = await oneRound({ central, folder: join(folder, `clock-${cycle}`), variant, random });
    outcome.orders += placed.length;
    outcome.notPlaced += ORDERS - placed.length;
    const rows = await acceptAll(central, placed);
    outcome.misordered += rows.filter(({ id }, index) => index > 0 && placed.indexOf(id) < placed.indexOf(rows[index - 1]!.id)).length;
    outcome.numbersDoubled += rows.length - new Set(rows.map(({ code }) => code)).size;
    outcome.alerts += rows.filter(({ alert }) => alert !== null).length;
    if ((cycle + 1) % 20 === 0) say(`${cycle + 1} of ${cycles} clocks`);
  }
  await central.drop();
  return outcome;
}

interface Round {
  readonly central: TestCentral;
  readonly folder: string;
  readonly variant: Variant;
  readonly random: () => number;
}

/** Answers the ids in the order in which they were placed. */
async function oneRound({ central, folder, variant, random }: Round): Promise<string[]> {
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now: new Date() });
  const cache = await openCache({ path: join(folder, "cache.db"), now: new Date() });
  let jumped = 0;
  const jumping: Clock = { now: () => new Date(Date.now() + jumped), monotonic: systemClock.monotonic };
  const shop = createShopClock(jumping, null);
  const clock = variant === "own" ? jumping : shop;
  const sync = createSync({
    ...{ kioskUrl: central.kioskUrl("1"), appVersion: "1", ledger, cache, clock, random, log: silentLog },
    onStatus: ({ online, asOf }) => shop.hear(online ? asOf : null),
  });
  await sync.now();
  const orders = createOrders({
    ...{ ledger, kioskId: "1", clock, log: silentLog, hasRoom: async () => true, timeZone: "UTC", send: sync.now },
    cart: { current: () => oneLamp, clear: () => undefined },
    shop: async () => ({ name: "Test shop", asOf: sync.status().asOf }),
    fromCentral: () => [],
  });
  const placed: string[] = [];
  for (let order = 0; order < ORDERS; order += 1) {
    const id = randomUUID();
    await orders.place(id, { who: "guest" }).then(
      () => placed.push(id),
      () => undefined,
    );
    jumped = JUMPS[Math.floor(random() * JUMPS.length)]!(); // random is below 1
  }
  await sync.now();
  await sync.stop();
  await Promise.all([ledger.destroy(), cache.destroy()]);
  return placed;
}

/** By central's time, as staff see them. */
async function acceptAll(central: TestCentral, ids: readonly string[]): Promise<{ id: string; code: string; alert: string | null }[]> {
  const lease = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 600 });
  if (!lease) throw new Error("the lease was not free");
  while ((await acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease)).orders > 0);
  return central.owner
    .selectFrom("order")
    .select(["id", "code", "alert"])
    .where("id", "in", ids.length === 0 ? [""] : ids)
    .orderBy("placed_at")
    .execute();
}
