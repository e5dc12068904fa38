/** Long work: a fleet on one PostgreSQL, shoppers who come and go, and an event loop that stays free while lists are made. */
import { sql } from "kysely";
import { fork } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { demonstrationShop } from "../../db/seed/demonstration-shop.ts";
import { loadShop } from "../../db/seed/load.ts";
import { createBackOffice } from "../../main/back-office/back-office.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import { centralOn, storeId, type TestCentral } from "../db/server.ts";
import type { Delay } from "./own-time.ts";
import type { Program, World } from "./program.ts";
import { openKiosk, type SimulatedKiosk } from "./simulated-kiosk.ts";
import type { Sample, SoakReport } from "./soak-process.ts";

const KIOSKS = 50;
const PULL_EVERY_MS = 5_000; // twelve times as often as a kiosk does
const MOST_PULL_MS = 1_000;
const A_DAY = 10_000; // shoppers of a busy kiosk
const WARM_UP = 1 / 3; // of the time: code is compiled, buffers find their size
const MOST_MB_AN_HOUR = 1;
const NOISE_MB = 10; // the allocator's own ups and downs: less growth than this says nothing about an hour
const MOST_DRIFT = 1.1;
const UNFELT_MS = 2; // what no finger feels is no drift
const INTERACTIONS = 300_000;
const P99_ROOM_MS = 20;
const MAX_ROOM_MS = 100;

export type FleetOutcome = {
  readonly kiosks: number;
  readonly pulls: number;
  readonly pullP95Ms: number;
  readonly pullsInTime: boolean;
  readonly pullErrors: number;
};

export type ShoppersOutcome = {
  readonly shoppers: number;
  readonly failedRequests: number;
  /** Of 10,000 shoppers a day; after the warm-up. */
  readonly heapMbAnHour: number;
  readonly rssMbAnHour: number;
  readonly memoryKept: boolean;
  readonly handlesGrown: number;
  readonly listenersGrown: number;
  readonly p95BeforeMs: number;
  readonly p95AfterMs: number;
  readonly driftInBounds: boolean;
};

export type SmoothOutcome = {
  readonly listsMade: number;
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
  readonly controlP99Ms: number;
  readonly controlMaxMs: number;
  readonly smooth: boolean;
};

/** Half of the time for the fleet, a quarter each for the shoppers and for the event loop. */
export const program: Program = {
  promise: "Fifty kiosks pull from one PostgreSQL, shoppers come and go, lists are made: nothing grows, nothing slows down, nothing fails.",
  cycles: 600,
  run: soak,
  must: {
    ...{ pullsInTime: true, pullErrors: 0, failedRequests: 0, memoryKept: true },
    ...{ handlesGrown: 0, listenersGrown: 0, driftInBounds: true, smooth: true },
  },
};

async function soak(world: World) {
  const central = await demonstrationCentral(world, KIOSKS);
  const fleetSaw = await fleet(central, { ...world, seconds: world.cycles / 2, kiosks: KIOSKS });
  world.say(JSON.stringify(fleetSaw));
  const shoppersSaw = await shoppers(central, { ...world, seconds: world.cycles / 4 });
  world.say(JSON.stringify(shoppersSaw));
  const smoothSaw = await smooth(central, { ...world, seconds: world.cycles / 4, lists: "worker" });
  await central.drop();
  return { cycles: world.cycles, ...fleetSaw, ...shoppersSaw, ...smoothSaw };
}

export async function demonstrationCentral({ serverUrl }: Pick<World, "serverUrl">, kiosks: number): Promise<TestCentral> {
  const central = await centralOn(serverUrl, idsOf(kiosks));
  const hashPin = () => Promise.resolve("0".repeat(64)); // nobody signs in
  await loadShop(central.owner, demonstrationShop({ now: new Date() }), { storeId, textHash, hashPin });
  await labelReviews(central);
  await addYears(central);
  return central;
}

/** What a shop's customers do in some years: lists that are made of it are no small work. */
async function addYears({ owner }: TestCentral): Promise<void> {
  await sql`
    with customers as (select array_agg(id) as ids from customer), products as (select array_agg(id) as ids from product)
    insert into interaction (customer_id, product_id, kind, value, at)
    select customers.ids[1 + floor(random() * array_length(customers.ids, 1))], products.ids[1 + floor(random() * random() * array_length(products.ids, 1))],
      'view', 1, now() - random() * interval '700 days'
    from generate_series(1, ${INTERACTIONS}::integer), customers, products`.execute(owner);
}

/** As they are an hour after the shop was opened. */
async function labelReviews({ owner }: TestCentral): Promise<void> {
  await inCatalogue(owner, (trx, version) =>
    sql`insert into review_label (review_id, text_sha256, model_id, negative, neutral, positive, too_close, version)
        select id, text_sha256, 'lexicon', 0.1, 0.2, 0.7, false, ${version} from review`.execute(trx),
  );
}

const idsOf = (kiosks: number): string[] => Array.from({ length: kiosks }, (_, index) => `S${index + 1}`);

type Place = Pick<World, "folder"> & { readonly seconds: number };

/** Every kiosk has its own files and its own sync; each pull brings something, and each kiosk sells. */
export async function fleet(central: TestCentral, { folder, seconds, kiosks }: Place & { readonly kiosks: number }): Promise<FleetOutcome> {
  let pullErrors = 0;
  const onStatus = ({ online }: { online: boolean }) => void (online || (pullErrors += 1));
  await copyForAll(central, { folder, ids: idsOf(kiosks) });
  const open = await Promise.all(idsOf(kiosks).map((id) => openKiosk({ folder, id, url: central.kioskUrl(id), onStatus })));
  const backOffice = createBackOffice({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog });
  await backOffice.start();
  const deadline = performance.now() + seconds * 1000;
  const changing = changePrices(central, deadline);
  const times = (await Promise.all(open.map((kiosk) => pullAlong(kiosk, deadline)))).flat();
  await changing;
  await backOffice.stop();
  for (const kiosk of open) await kiosk.close();
  const pullP95Ms = Math.round(percentile(times, 0.95));
  return { kiosks, pulls: times.length, pullP95Ms, pullsInTime: pullP95Ms <= MOST_PULL_MS, pullErrors };
}

/** The first pull brings the whole shop: it is no pull of every day, and one kiosk makes it for all. */
async function copyForAll(central: TestCentral, { folder, ids }: { folder: string; ids: readonly string[] }): Promise<void> {
  const [first = "", ...others] = ids;
  const kiosk = await openKiosk({ folder, id: first, url: central.kioskUrl(first) });
  for (let attempt = 0; attempt < 10 && !kiosk.sync.status().online; attempt += 1) await kiosk.sync.now();
  await kiosk.close();
  for (const id of others) {
    await mkdir(join(folder, `kiosk-${id}`), { recursive: true });
    await copyFile(join(folder, `kiosk-${first}`, "cache.db"), join(folder, `kiosk-${id}`, "cache.db"));
  }
}

async function pullAlong(kiosk: SimulatedKiosk, deadline: number): Promise<number[]> {
  const times: number[] = [];
  const [product] = await kiosk.cache.selectFrom("product").select(["id", "price_cents as priceCents"]).limit(1).execute();
  await wait(Math.random() * Math.min(PULL_EVERY_MS, (deadline - performance.now()) / 2)); // no two at once, and each at least once
  while (performance.now() < deadline) {
    if (product && Math.random() < 0.2) await kiosk.place({ ...product, stock: 0 });
    const from = performance.now();
    await kiosk.sync.now();
    times.push(performance.now() - from);
    await wait(PULL_EVERY_MS * (0.8 + 0.4 * Math.random()));
  }
  return times;
}

async function changePrices({ owner }: TestCentral, deadline: number): Promise<void> {
  const products = await owner.selectFrom("product").select("id").limit(200).execute();
  while (performance.now() < deadline) {
    const { id } = products[Math.floor(Math.random() * products.length)]!;
    const price_cents = 100 + Math.floor(Math.random() * 9_000);
    await inCatalogue(owner, (trx, version) => trx.updateTable("product").set({ price_cents, version }).where("id", "=", id).execute());
    await wait(500);
  }
}

export async function shoppers(central: TestCentral, { folder, seconds }: Place): Promise<ShoppersOutcome> {
  const shop = await openShop(central, { folder: join(folder, "shoppers"), seconds, lists: "none" });
  const { samples, answers, errors } = await shop.run();
  const warm = samples.filter(({ atMs }) => atMs >= samples[0]!.atMs + seconds * 1000 * WARM_UP);
  const anHour = (figure: "heapMb" | "rssMb") => (slopeOf(warm.map((sample) => [sample.sessions, sample[figure]])) * A_DAY) / 24;
  const [before, after] = [answers.slice(answers.length * WARM_UP, (answers.length * 2) / 3), answers.slice((answers.length * 2) / 3)];
  const [p95Before, p95After] = [percentile(before, 0.95), percentile(after, 0.95)];
  return {
    shoppers: samples.at(-1)?.sessions ?? 0,
    failedRequests: errors.length,
    heapMbAnHour: hundredths(anHour("heapMb")),
    rssMbAnHour: hundredths(anHour("rssMb")),
    memoryKept: (["heapMb", "rssMb"] as const).every((figure) => anHour(figure) <= MOST_MB_AN_HOUR || growth(warm, figure) <= NOISE_MB),
    handlesGrown: grown(warm, "handles"),
    listenersGrown: grown(warm, "listeners"),
    p95BeforeMs: hundredths(p95Before),
    p95AfterMs: hundredths(p95After),
    driftInBounds: p95After <= Math.max(p95Before * MOST_DRIFT, p95Before + UNFELT_MS),
  };
}

/** Connections come and go: what the last third never falls below is compared with the most that the second third had. */
function grown(warm: readonly Sample[], figure: "handles" | "listeners"): number {
  const half = Math.floor(warm.length / 2);
  if (half === 0) return 0; // a run of a few shoppers shows nothing of it
  const most = Math.max(...warm.slice(0, half).map((sample) => sample[figure]));
  const least = Math.min(...warm.slice(half).map((sample) => sample[figure]));
  return Math.max(0, least - most);
}

const growth = (warm: readonly Sample[], figure: "heapMb" | "rssMb"): number => (warm.at(-1)?.[figure] ?? 0) - (warm[0]?.[figure] ?? 0);

/** The median of the slopes between all pairs: one sample in the middle of a collection does not tilt it. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const slopes: number[] = [];
  for (const [index, [x1, y1]] of points.entries()) for (const [x2, y2] of points.slice(index + 1)) if (x2 > x1) slopes.push((y2 - y1) / (x2 - x1));
  return percentile(slopes, 0.5);
}

export async function smooth(central: TestCentral, { folder, seconds, lists }: Place & { readonly lists: "worker" | "main" }): Promise<SmoothOutcome> {
  const shop = await openShop(central, { folder: join(folder, `smooth-${lists}`), seconds, lists });
  await shop.warmUp();
  const control = fork(join(import.meta.dirname, "idle-process.ts"), [], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(control, "message");
  const { loop, listsMade } = await shop.run();
  control.send("stop");
  const [idle] = (await once(control, "message")) as [Delay]; // `as`: idle-process.ts sends nothing else
  return {
    listsMade,
    loopP99Ms: hundredths(loop.p99),
    loopMaxMs: hundredths(loop.max),
    controlP99Ms: hundredths(idle.p99),
    controlMaxMs: hundredths(idle.max),
    smooth: loop.p99 <= idle.p99 + P99_ROOM_MS && loop.max <= idle.max + MAX_ROOM_MS,
  };
}

type Wanted = Place & { readonly lists: "none" | "worker" | "main" };

async function openShop({ ownerUrl }: TestCentral, { folder, seconds, lists }: Wanted): Promise<{ warmUp(): Promise<void>; run(): Promise<SoakReport> }> {
  const args = [ownerUrl, folder, String(seconds), lists];
  const shop = fork(join(import.meta.dirname, "soak-process.ts"), args, { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: ["--expose-gc"] });
  const failed = once(shop, "exit").then(([code]) => Promise.reject(new Error(`the shop ended with ${String(code)}`)));
  failed.catch(() => undefined); // it ends by itself when all is told
  await Promise.race([once(shop, "message"), failed]);
  return {
    async warmUp() {
      shop.send("warm up");
      await Promise.race([once(shop, "message"), failed]);
    },
    async run() {
      shop.send("begin");
      const [report] = (await Promise.race([once(shop, "message"), failed])) as [SoakReport]; // `as`: soak-process.ts sends nothing else
      await failed.catch(() => undefined);
      return report;
    },
  };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
