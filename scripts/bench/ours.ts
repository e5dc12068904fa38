/** The pipeline's own code, measured alone in a process: `rebuild` by the clock, as the peer; `cycle` in CPU time; `request` by the clock. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { SoldProduct } from "../../db/central/interactions.ts";
import { alike } from "../../main/recommender/etl/alike.ts";
import { matrixFrom, STEPS_OF_A_VIEW } from "../../main/recommender/etl/customers.ts";
import { createCrew } from "../../main/recommender/etl/crew.ts";
import type { Extracted } from "../../main/recommender/etl/extract.ts";
import { listsIn } from "../../main/recommender/etl/lists.ts";
import { createRun } from "../../main/recommender/etl/run.ts";
import { settingsFor } from "../../main/recommender/etl/settings.ts";
import type { ShopperEvent } from "../../main/recommender/events.ts";
import type { Goods } from "../../main/recommender/goods.ts";
import { createRanker } from "../../main/recommender/rank.ts";
import { forYou } from "../../main/recommender/serve.ts";
import type { Similarity } from "../../main/recommender/similarity.ts";
import { logOfShop, type MadeShop } from "./shop.ts";

const NOW = new Date("2026-03-10T00:00:00Z");
const TOP = 50;
const HELPERS = Math.min(1, availableParallelism() - 1); // as the pipeline has
const REBUILDS = 3;
const SHELF_PRODUCTS = 100_000;
const PROFILE = 50;
const SHOPPERS = 200;
const [WARM_UP, REQUESTS] = [2_000, 5_000];
const jobs: Readonly<Record<string, (path: string) => Promise<object> | object>> = { rebuild, cycle, request };

const [what, path] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await jobs[what ?? ""]!(path ?? ""))}\n`);

function shopIn(file: string): MadeShop {
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [users, products, rows] = [numbers[0]!, numbers[1]!, numbers[2]!];
  const column = (nth: number): Int32Array => numbers.subarray(3 + nth * rows, 3 + (nth + 1) * rows);
  return { users, products, user: column(0).slice(), product: column(1).slice(), kind: Uint8Array.from(column(2)), at: Float64Array.from(column(3)) };
}

/** CPU time of this thread and its helpers. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** From rows to the best fifty of every product: what the peer does. With the threads of a run, and warm: they live for days. */
async function rebuild(file: string): Promise<object> {
  const shop = shopIn(file);
  const log = logOfShop(shop);
  const numberOf = new Map(log.products.map((id, number) => [id, number]));
  const articles = Int32Array.from(numberOf.values());
  const method = { kind: "plain", alpha: 0.5, shrink: 0, neighbours: TOP, side: "source" } as const;
  const crew = createCrew(HELPERS);
  const times: number[] = [];
  for (let run = 0; run <= REBUILDS; run += 1) {
    const before = performance.now();
    const matrix = matrixFrom({ log, numberOf, nowSeconds: NOW.getTime() / 1000, settings: settingsFor(shop.products) });
    await alike(method, { matrix, articles, weightOfOne: STEPS_OF_A_VIEW }, crew.together);
    if (run > 0) times.push(performance.now() - before);
  }
  await crew.end();
  return { ms: times.sort((a, b) => a - b)[times.length >> 1], threads: 1 + HELPERS };
}

function soldOf(products: number): SoldProduct[] {
  return Array.from({ length: products }, (_, number) => ({
    id: `p${number}`,
    article: null,
    name: `Product ${number}`,
    kind: `kind ${number % 500}`,
    manufacturer: `m${number % 200}`,
    department: `d${number % 100}`,
    colour: "",
    cents: 100 + number,
  }));
}

/** All of a run but the talk with the database: lists, popularity, file, checksum; then again with nothing new. */
async function cycle(file: string): Promise<object> {
  const shop = shopIn(file);
  const extracted: Extracted = { log: logOfShop(shop), products: soldOf(shop.products), choice: null, rules: [], signature: "made up", generation: 0 };
  let generation = 0;
  const directory = mkdtempSync(join(tmpdir(), "ecomgo-bench-"));
  const run = createRun({ extract: async () => ({ ...extracted, generation }), directory });
  const first = await timed(() => run(NOW));
  generation = 1;
  const unchanged: number[] = [];
  for (let nth = 0; nth < 20; nth += 1) unchanged.push(await timed(() => run(NOW)));
  rmSync(directory, { recursive: true });
  return { cycle: { ms: first }, unchangedCycle: { ms: unchanged.sort((a, b) => a - b)[10] }, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) };
}

/** "Picked for you" out of a hundred thousand products, filters, rules, diversity and reasons included. */
function request(file: string): object {
  const popular = shopIn(file).product;
  const sold = soldOf(SHELF_PRODUCTS);
  const similarity = madeLists(popular);
  const goods = new Map(sold.map((product, article): [string, Goods] => [product.id, goodsOf(product, article)]));
  const times: number[] = [];
  const shoppers = Array.from({ length: SHOPPERS }, (_, nth) => eventsOf(popular, nth));
  const asked = Array.from({ length: WARM_UP + REQUESTS }, (_, nth) => [...shoppers[nth % SHOPPERS]!]); // after a tap: known events in a new list
  const ask = (events: readonly ShopperEvent[]): unknown => forYou({ similarity, goods, taste: { events, now: NOW }, without: new Set(), limit: 8 });
  for (const events of asked.slice(0, WARM_UP)) ask(events);
  const cpu = process.threadCpuUsage(); // its steps are longer than a request: a mean over all of them, and the clock for each
  for (const events of asked.slice(WARM_UP)) {
    const before = performance.now();
    ask(events);
    times.push(1000 * (performance.now() - before));
  }
  const { user, system } = process.threadCpuUsage(cpu);
  times.sort((a, b) => a - b);
  return { p50Us: times[times.length >> 1], p99Us: times[Math.floor(times.length * 0.99)], meanCpuUs: (user + system) / REQUESTS };
}

function eventsOf(popular: Int32Array, nth: number): ShopperEvent[] {
  return Array.from({ length: PROFILE }, (_, place) => {
    const productId = `p${(popular[(nth * 7919 + place * 104_729) % popular.length]! * 10) % SHELF_PRODUCTS}`;
    return { productId, kind: place % 5 === 0 ? "purchase" : "view", value: 1, at: new Date(NOW.getTime() - place * 3_600_000).toISOString() };
  });
}

function goodsOf({ id, name, kind, manufacturer, department }: SoldProduct, article: number): Goods {
  return { id, article, name, kind, manufacturerId: manufacturer, departmentId: department, stock: 1, now: 100, onOffer: false, createdAt: NOW.toISOString() };
}

/** Every product with fifty others, most of them near it and some of what sells most. */
function madeLists(popular: Int32Array): Similarity {
  const counts = new Int32Array(SHELF_PRODUCTS).fill(TOP);
  const numbers = Int32Array.from({ length: SHELF_PRODUCTS * TOP }, (_, at) =>
    at % 3 === 0 ? (popular[at % popular.length]! * 10) % SHELF_PRODUCTS : (Math.floor(at / TOP) + 17 * (at % TOP) + 1) % SHELF_PRODUCTS,
  );
  const lists = listsIn({ most: TOP, counts, numbers, scores: Float32Array.from(numbers, (_, at) => 1 / (2 + (at % TOP))) });
  const productIds = Array.from({ length: SHELF_PRODUCTS }, (_, number) => `p${number}`);
  const none = new Int32Array(SHELF_PRODUCTS);
  return {
    ...lists,
    ...{ generation: 1, madeAt: NOW.toISOString(), signature: "", productIds, rules: [], decay: settingsFor(SHELF_PRODUCTS).decay },
    numberOf: new Map(productIds.map((id, number) => [id, number])),
    ...{ isContent: new Uint8Array(SHELF_PRODUCTS), popularity: none, bought: none },
    ranker: createRanker(lists, { order: Int32Array.from(none.keys()), most: 100 }),
  };
}
