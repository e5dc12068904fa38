/** Networks refuse, break, swallow, delay and trickle: no order is lost or doubled, nothing hangs, screens stay quick. */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { markSent, outboxDepth, unsent } from "../../db/kiosk/outbox.ts";
import { createBackOffice } from "../../main/back-office/back-office.ts";
import { compareCopy } from "../../main/sync/drift.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { watchLoop } from "../../scripts/bench/loop-delay.ts";
import { centralOn, type TestCentral } from "../db/server.ts";
import { fillShelf, type ShelfProduct } from "../db/shelf.ts";
import { acceptAll, type Books, booksOf, FULL } from "./books.ts";
import type { Delay } from "./own-time.ts";
import type { Program, World } from "./program.ts";
import { type Fault, faults, openProxy, type Proxy } from "./proxy.ts";
import { openKiosk, readAlong, type SimulatedKiosk } from "./simulated-kiosk.ts";
import { startStillKiosk } from "./still-kiosk.ts";

const KIOSKS = ["1", "2", "3", "4", "5"];
const PRODUCTS = 300;
const ORDERS_A_SCHEDULE = 4;
const MOST_CALL_MS = 3_000;
const MOST_READ_MS = 50; // beyond a kiosk that nobody sends anything, in the same minutes
const STALLS = 2; // a disk that others keep busy holds whoever writes most for longest
const BLOCKED_MS = 150;
const MOST_DRAIN_MS = 30_000;
const OFFLINE_ORDERS = 2_000;
const OFFLINE_SECONDS = 60;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** The broken variants: a new id for every try; all that follows a pull in one piece of work. */
export type Variant = "whole" | "no-idempotency" | "in-one-piece";

export type Outcome = Books & {
  readonly cycles: number;
  readonly schedules: number;
  /** One question to central, from knocking to the answer or the error. */
  readonly slowestCallMs: number;
  readonly callsInTime: boolean;
  /** Five kiosks in one process: a real one has only its own work to wait for. */
  readonly readP99Ms: number;
  readonly slowestReadMs: number;
  readonly controlP99Ms: number;
  readonly controlSlowestMs: number;
  readonly readsInTime: boolean;
  /** From healing to an empty outbox. */
  readonly slowestDrainMs: number;
  readonly drainedInTime: boolean;
  readonly copiesThatDiffer: number;
  readonly offlineOrders: number;
  readonly offlineSeconds: number;
  readonly offlineInTime: boolean;
};

export const program: Program = {
  promise: "Eight kinds of network between five kiosks and central: nothing lost or doubled, no call over 3 s, screens read on, and all is sent after healing.",
  cycles: 50,
  run: (world) => network(world, { variant: "whole", kinds: faults, offlineOrders: world.cycles < 50 ? OFFLINE_ORDERS / 20 : OFFLINE_ORDERS }),
  must: { lost: 0, doubled: 0, stockDrift: 0, callsInTime: true, readsInTime: true, drainedInTime: true, copiesThatDiffer: 0, offlineInTime: true },
};

interface Station {
  readonly kiosk: SimulatedKiosk;
  readonly proxy: Proxy;
  readonly send: () => Promise<void>;
  readonly confirmed: string[];
}

interface Worst {
  call: number;
  drain: number;
}

interface Asked {
  readonly variant: Variant;
  readonly kinds: readonly Fault[];
  readonly offlineOrders: number;
}

export async function network({ serverUrl, folder, cycles, say }: World, { variant, kinds, offlineOrders }: Asked): Promise<Outcome> {
  const central = await centralOn(serverUrl, KIOSKS);
  await fillShelf(central.owner, shelf);
  const stations = await Promise.all(KIOSKS.map((id) => openStation({ folder, id, url: central.kioskUrl(id), variant })));
  const stopControl = await startStillKiosk(stations[0]!.kiosk, folder); // ! KIOSKS is not empty
  const readings = stations.map(({ kiosk }) => readAlong(kiosk.cache));
  const lateness = watchLoop();
  const worst: Worst = { call: 0, drain: 0 };
  for (let round = 1; round <= cycles; round += 1) {
    for (const fault of kinds) {
      await Promise.all([changePrices(central), ...stations.map((station) => schedule(station, fault, worst))]);
      say(`${round} of ${cycles}: ${fault}, slowest call ${Math.round(worst.call)} ms, slowest drain ${Math.round(worst.drain)} ms`);
    }
  }
  const late = lateness.stop().max;
  const each = await Promise.all(readings.map((reading) => reading.stop()));
  const reads: Delay = { p99: Math.max(...each.map(({ p99 }) => p99)), max: Math.max(...each.map(({ max }) => max)) };
  const control = await stopControl();
  const copiesThatDiffer = await countDifferent(central, stations);
  await acceptAll(central);
  const confirmed = stations.flatMap((station) => station.confirmed);
  const books = await booksOf(central, confirmed);
  await Promise.all(stations.map(close));
  await central.drop();
  const offlineSeconds = await weekOffline({ serverUrl, folder, orders: offlineOrders });
  return {
    ...books,
    cycles,
    schedules: cycles * kinds.length,
    slowestCallMs: Math.round(worst.call),
    callsInTime: worst.call <= MOST_CALL_MS + late, // a timer of ours cannot ring while our own loop is late
    readP99Ms: Math.round(reads.p99),
    slowestReadMs: Math.round(reads.max),
    controlP99Ms: Math.round(control.p99),
    controlSlowestMs: Math.round(control.max),
    readsInTime: reads.p99 < control.p99 + MOST_READ_MS && reads.max < STALLS * control.max + MOST_READ_MS,
    slowestDrainMs: Math.round(worst.drain),
    drainedInTime: worst.drain <= MOST_DRAIN_MS,
    copiesThatDiffer,
    offlineOrders,
    offlineSeconds: Math.round(offlineSeconds),
    offlineInTime: offlineSeconds <= OFFLINE_SECONDS,
  };
}

const shelf: readonly ShelfProduct[] = Array.from({ length: PRODUCTS }, (_, index) => ({
  id: `P-${String(index).padStart(3, "0")}`,
  priceCents: 500 + index,
  stock: FULL,
}));

const anyProduct = (): ShelfProduct => shelf[Math.floor(Math.random() * shelf.length)]!;

async function openStation({ variant, ...wanted }: { folder: string; id: string; url: string; variant: Variant }): Promise<Station> {
  const proxy = await openProxy(wanted.url);
  const kiosk = await openKiosk({ ...wanted, url: proxy.url, ...(variant === "in-one-piece" && { onChanged: holdTheLoop }) });
  if (variant !== "no-idempotency") await kiosk.sync.start();
  await kiosk.sync.now();
  return { kiosk, proxy, confirmed: [], send: variant !== "no-idempotency" ? kiosk.sync.now : () => sendCarelessly(kiosk, proxy.url) };
}

function holdTheLoop(): void {
  const until = performance.now() + BLOCKED_MS;
  while (performance.now() < until);
}

/** The broken variant: every try is a new row to central. */
async function sendCarelessly({ ledger }: SimulatedKiosk, url: string): Promise<void> {
  try {
    await withKioskCalls(url, async (calls) => {
      for (const { id, kind, body } of (await unsent(ledger, 50)).rows) {
        await calls.push({ protocol: 1, rows: [{ id: randomUUID(), kind, body: JSON.parse(body) as unknown }] });
        await markSent(ledger, [id], new Date());
      }
    });
  } catch {
    await wait(100);
  }
}

async function schedule(station: Station, fault: Fault, worst: Worst): Promise<void> {
  const { kiosk, proxy, send } = station;
  const shopping = Promise.all([placeSome(station), askSome(proxy.url, worst)]);
  await wait(Math.random() * 400);
  await proxy.set(fault);
  await wait(200 + Math.random() * 2_500);
  await proxy.set("pass");
  await shopping;
  const from = performance.now();
  void send();
  while ((await outboxDepth(kiosk.ledger)).waiting > 0 && performance.now() - from < 2 * MOST_DRAIN_MS) {
    await wait(10);
    if (send !== kiosk.sync.now) await send();
  }
  worst.drain = Math.max(worst.drain, performance.now() - from);
}

async function placeSome({ kiosk, send, confirmed }: Station): Promise<void> {
  for (let order = 0; order < ORDERS_A_SCHEDULE; order += 1) {
    await wait(Math.random() * 700);
    confirmed.push(await kiosk.place(anyProduct()));
    void send();
  }
}

/** What a sign-in asks first. */
async function askSome(url: string, worst: Worst): Promise<void> {
  for (let question = 0; question < 2; question += 1) {
    await wait(Math.random() * 1_000);
    const from = performance.now();
    await withKioskCalls(url, (calls) => calls.signInSalt("5550100")).catch(() => undefined);
    worst.call = Math.max(worst.call, performance.now() - from);
  }
}

/** So that every pull has something to bring. */
async function changePrices({ owner }: TestCentral): Promise<void> {
  for (let change = 0; change < 5; change += 1) {
    await wait(Math.random() * 500);
    const price_cents = 500 + Math.floor(Math.random() * 500);
    await inCatalogue(owner, (trx, version) => trx.updateTable("product").set({ price_cents, version }).where("id", "=", anyProduct().id).execute());
  }
}

async function countDifferent(central: TestCentral, stations: readonly Station[]): Promise<number> {
  let different = 0;
  for (const { kiosk } of stations) {
    await kiosk.sync.now();
    const verdict = await withKioskCalls(central.kioskUrl(kiosk.id), (calls) => compareCopy(calls, kiosk.cache));
    if (verdict.found !== "same") different += 1;
  }
  return different;
}

async function close({ kiosk, proxy }: Station): Promise<void> {
  await kiosk.close();
  proxy.close();
}

/** Seconds from healing until the last order of a week is accepted. */
async function weekOffline({ serverUrl, folder, orders }: { serverUrl: string; folder: string; orders: number }): Promise<number> {
  const central = await centralOn(serverUrl, ["7"]);
  await fillShelf(central.owner, shelf);
  const backOffice = createBackOffice({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog });
  await backOffice.start();
  const kiosk = await openKiosk({ folder, id: "7", url: central.kioskUrl("7"), onSent: () => void backOffice.look() });
  for (let order = 0; order < orders; order += 1) await kiosk.place(anyProduct(), new Date(Date.now() - WEEK_MS * (1 - order / orders)));
  const from = performance.now();
  void kiosk.sync.now();
  while ((await accepted(central)) < orders && performance.now() - from < 10 * OFFLINE_SECONDS * 1000) await wait(100);
  const seconds = (performance.now() - from) / 1000;
  await kiosk.close();
  await backOffice.stop();
  await central.drop();
  return seconds;
}

async function accepted({ owner }: TestCentral): Promise<number> {
  const { n } = await owner
    .selectFrom("order")
    .select((row) => row.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}
