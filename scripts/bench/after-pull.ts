/**
 * `npm run --silent bench -- after-pull [--products 1e4] [--rounds 20] [--json]`: how long the store's one thread is held, piece by piece,
 * when a pull has brought prices and stock, and when it has brought a new name. The last line is the report.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openCache } from "../../db/kiosk/open.ts";
import { applyPage } from "../../db/kiosk/replica.ts";
import type { CacheWriter } from "../../db/kiosk/tables.ts";
import { writeCopy } from "../../db/seed/copy.ts";
import { demonstrationShop } from "../../db/seed/demonstration-shop.ts";
import type { Shop } from "../../db/seed/shop.ts";
import { warm } from "../../main/assistant/reading.ts";
import { createCatalogue } from "../../main/catalogue/catalogue.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import { lookupsOver, guestCart } from "../eval/store.ts";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { products: { type: "string", default: "1e4" }, rounds: { type: "string", default: "20" }, json: { type: "boolean", default: false } },
});
const [products, rounds] = [Number(values.products), Number(values.rounds)];
const NANO_PER_MS = 1e6;
const now = new Date();
let version = 1; // of the copy

const folder = mkdtempSync(join(tmpdir(), "bench-after-pull-"));
const cache = await openCache({ path: join(folder, "cache.db"), now });
try {
  await writeCopy(cache, grown(demonstrationShop({ now }), products), { textHash, at: now, version: 1 });
  const catalogue = createCatalogue({ cache, clock: systemClock, log: silentLog, timeZone: "UTC" });
  const cart = guestCart(catalogue, systemClock);
  const lookups = lookupsOver({ catalogue, cart, clock: systemClock, reviewsOf: async () => [], orders: null, byCode: [] });
  await warm(lookups);
  for (let round = 0; round < 3; round += 1) await held(() => pricesChange(round)); // code is compiled
  const [prices, names]: [Held[], Held[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    prices.push(await held(() => pricesChange(round)));
    names.push(await held(() => oneNameChanges(round)));
  }
  report({ products, afterPrices: summed(prices), afterName: summed(names) });

  /** What the store does when a pull changed the copy, while nobody asks for anything; answers how the loop fared. */
  async function held(change: () => Promise<void>): Promise<Held> {
    await change();
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    const from = performance.now();
    await warm(lookups);
    await catalogue.goods(); // for the shelves of the next shopper
    const ms = performance.now() - from;
    await wait(5); // the last piece is counted too
    loop.disable();
    return { ms, longestMs: loop.max / NANO_PER_MS };
  }
} finally {
  await cache.destroy();
  rmSync(folder, { recursive: true, force: true });
}

interface Held {
  /** From the pull to ready. */
  readonly ms: number;
  readonly longestMs: number;
}

function summed(all: readonly Held[]) {
  const of = (figure: keyof Held) => all.map((each) => each[figure]).sort((a, b) => a - b);
  const at = (sorted: readonly number[], share: number) => tenths(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { medianMs: at(of("ms"), 0.5), medianLongestMs: at(of("longestMs"), 0.5), longestMs: at(of("longestMs"), 1) };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function report(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures, null, values.json ? 0 : 1)}\n`);
}

/** The demonstration shop, with as many more of its goods as are wanted. */
function grown(shop: Shop, count: number): Shop {
  const more = Array.from({ length: Math.max(0, count - shop.products.length) }, (_, number) => {
    const product = shop.products[number % shop.products.length]!; // % keeps it inside
    const mark = String(1 + Math.floor(number / shop.products.length));
    return { ...product, id: `${product.id}-${mark}`, articleId: null, name: `${product.name} ${mark}`, barcode: String(2e12 + number) };
  });
  return { ...shop, products: [...shop.products, ...more] };
}

async function pricesChange(round: number): Promise<void> {
  const goods = await cache
    .selectFrom("product")
    .selectAll()
    .orderBy("id")
    .limit(10)
    .offset(round * 10)
    .execute();
  const rows = goods.flatMap(({ number: _, ...body }) => [
    { name: "product", deleted: false, body: { ...body, price_cents: body.price_cents + 1 } },
    { name: "stock", deleted: false, body: { product_id: body.id, quantity: round } },
  ]);
  await bring(cache, rows);
}

async function oneNameChanges(round: number): Promise<void> {
  const { number: _, ...body } = await cache.selectFrom("product").selectAll().orderBy("id").limit(1).offset(round).executeTakeFirstOrThrow();
  await bring(cache, [{ name: "product", deleted: false, body: { ...body, name: `${body.name} anew` } }]);
}

async function bring(copy: CacheWriter, rows: Parameters<typeof applyPage>[1]["rows"]): Promise<void> {
  version += 1;
  const company = { centralId: "00000000-0000-4000-8000-000000000000", name: "Shop", currency: "USD", demonstration: true };
  await applyPage(copy, { full: false, to: version, part: 8, after: "", done: true, at: new Date().toISOString(), company, rows });
}
