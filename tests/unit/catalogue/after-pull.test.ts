/** After a pull only what it wrote is read anew: what is known then is what a store that has just opened knows. */
import { expect, test } from "vitest";
import { type ReplicaRow, applyPage } from "../../../db/kiosk/replica.ts";
import type { CacheWriter } from "../../../db/kiosk/tables.ts";
import { warm } from "../../../main/assistant/reading.ts";
import { type Catalogue, createCatalogue } from "../../../main/catalogue/catalogue.ts";
import { createGiven } from "../../../main/catalogue/given.ts";
import { silentLog } from "../../../main/log.ts";
import { Filters } from "../../../preload/contract/catalogue.ts";
import { guestCart, lookupsOver } from "../../../scripts/eval/store.ts";
import { seeded } from "../../fault/seeded.ts";
import { clockAt, copyOf, now, shop } from "./demonstration.ts";

const clock = clockAt();
const over = (cache: CacheWriter): Catalogue => createCatalogue({ cache, clock, log: silentLog, timeZone: "UTC" });
const company = { centralId: "00000000-0000-4000-8000-000000000000", name: "Shop", currency: "USD", demonstration: true };
let version = 1_000;

async function pull(cache: CacheWriter, rows: readonly ReplicaRow[]): Promise<void> {
  version += 1;
  await applyPage(cache, { full: false, to: version, part: 8, after: "", done: true, at: now.toISOString(), company, rows });
}

const anyListing = { sort: "best-match", page: 0, pageSize: 48 } as const;
const listed = async (catalogue: Catalogue, query: string) => catalogue.find({ ...anyListing, filters: Filters.parse({ query }) });

async function anyProduct(cache: CacheWriter, random: () => number) {
  const all = await cache.selectFrom("product").selectAll().orderBy("id").execute();
  const { number: _, ...product } = all[Math.floor(random() * all.length)]!; // ! within
  return product;
}

const write = (name: string, body: ReplicaRow["body"]): ReplicaRow => ({ name, deleted: false, body });
const take = (name: string, body: ReplicaRow["body"]): ReplicaRow => ({ name, deleted: true, body });

type Change = (cache: CacheWriter, random: () => number) => Promise<ReplicaRow[]>;

const changes: Record<string, Change> = {
  price: async (cache, random) => [write("product", { ...(await anyProduct(cache, random)), price_cents: 100 + Math.floor(random() * 5_000) })],
  stock: async (cache, random) => [write("stock", { product_id: (await anyProduct(cache, random)).id, quantity: Math.floor(random() * 3) })],
  name: async (cache, random) => [write("product", { ...(await anyProduct(cache, random)), name: `Zephyr ${Math.floor(random() * 100)} kettle` })],
  colour: async (cache, random) => [write("product", { ...(await anyProduct(cache, random)), colour: random() < 0.5 ? "red" : "teal" })],
  attributes: async (cache, random) => [
    write("product", { ...(await anyProduct(cache, random)), attributes: JSON.stringify([{ name: "glimmer", value: `${Math.floor(random() * 9)} kg` }]) }),
  ],
  "new product": async (cache, random) => {
    const like = await anyProduct(cache, random);
    const mark = String(Math.floor(random() * 1e9));
    return [
      write("product", { ...like, id: `${like.id}-${mark}`, article_id: null, name: `Quasar ${mark}`, kind: "quasar lamp", barcode: mark.padStart(13, "0") }),
    ];
  },
  "product taken away": async (cache, random) => [take("product", { id: (await anyProduct(cache, random)).id })],
  review: async (cache, random) => {
    const { id } = await anyProduct(cache, random);
    const said = { author: "Ana", stars: 1 + Math.floor(random() * 5), body: "Fine.", language: "en", written_at: now.toISOString(), verified: true };
    return [write("review", { id: String(random()), product_id: id, ...said, text_sha256: "t", helpful: 0, reply: null, origin: "kiosk" })];
  },
  maker: async (cache) => {
    const maker = await cache.selectFrom("manufacturer").selectAll().orderBy("id").limit(1).executeTakeFirstOrThrow();
    return [write("manufacturer", { ...maker, name: `${maker.name} Anew` })];
  },
  "offer ended": async (cache) => {
    const offer = await cache.selectFrom("promotion").selectAll().where("ends_at", ">", now.toISOString()).orderBy("id").limit(1).executeTakeFirstOrThrow();
    return [write("promotion", { ...offer, ends_at: new Date(now.getTime() - 1_000).toISOString() })];
  },
  nothing: async () => [],
};

/** All that a shopper or the assistant could be told of the goods. */
async function knownTo(catalogue: Catalogue) {
  const { products, given, unsold, ...words } = await catalogue.vocabulary();
  const lists = await Promise.all(["", "kettle", "zephyr", "quasar lamp", "red", "glimmer", "anew", "towel under 20"].map((query) => listed(catalogue, query)));
  return {
    ...{ words, products, given: [...given].sort(), unsold: ["milk", "kettle", "lamp", "gun"].map(unsold), lists },
    departments: await catalogue.departments(),
    promotions: await catalogue.promotions(),
    goods: [...(await catalogue.goods()).values()],
  };
}

test("after any pulls the store knows what one that opens now would know", { timeout: 120_000 }, async () => {
  const cache = await copyOf(shop);
  const catalogue = over(cache);
  const random = seeded(11);
  const names = Object.keys(changes);
  const wrong: string[] = [];
  await knownTo(catalogue);
  for (let round = 0; round < names.length * 2; round += 1) {
    const name = names[round % names.length]!; // % keeps it inside
    const second = names[Math.floor(random() * names.length)]!; // ! within
    await pull(cache, [...(await changes[name]!(cache, random)), ...(await changes[second]!(cache, random))]);
    const [ours, anew] = [await knownTo(catalogue), await knownTo(over(cache))];
    if (JSON.stringify(ours) !== JSON.stringify(anew)) wrong.push(`${name}, ${second}`);
  }
  await cache.destroy();
  expect(wrong).toEqual([]);
});

test("new prices, stock and offers leave every word as it was known", async () => {
  const cache = await copyOf(shop);
  const catalogue = over(cache);
  const random = seeded(12);
  const before = await catalogue.vocabulary();
  const { products } = await listed(catalogue, "");
  for (const name of ["price", "stock", "review", "offer ended", "nothing"]) await pull(cache, await changes[name]!(cache, random));
  const cheap = products[0]!; // ! the demonstration shop is not empty
  const { number: _, ...row } = await cache.selectFrom("product").selectAll().where("id", "=", cheap.id).executeTakeFirstOrThrow();
  await pull(cache, [write("product", { ...row, price_cents: 12_345 })]);
  const after = await catalogue.product(cheap.id);
  const same = (await catalogue.vocabulary()) === before;
  await pull(cache, await changes["name"]!(cache, random));
  expect({ same, list: after.price.list, anew: (await catalogue.vocabulary()) !== before }).toEqual({ same: true, list: 12_345, anew: true });
  await cache.destroy();
});

test("what makers say is not parsed again when prices came, and is when they say something else", async () => {
  const cache = await copyOf(shop);
  const given = createGiven(cache);
  const first = await given({ textVersion: "1" });
  const same = (await given({ textVersion: "1" })) === first;
  const { id } = await cache.selectFrom("product").select("id").orderBy("id").limit(1).executeTakeFirstOrThrow();
  await cache.updateTable("product").set({ attributes: '[{"name":"glimmer","value":"9 kg"}]' }).where("id", "=", id).execute();
  const anew = await given({ textVersion: "2" });
  const others = [...anew.byId].filter(([other, said]) => other !== id && said !== first.byId.get(other));
  expect({ same, others, words: anew.words.has("glimmer"), names: anew.names.includes("glimmer") }).toEqual({
    same: true,
    others: [],
    words: true,
    names: true,
  });
  await cache.destroy();
});

test("while a pull comes in page by page a request is answered, and the last page is what it ends with", async () => {
  const cache = await copyOf(shop);
  const catalogue = over(cache);
  const random = seeded(13);
  let pulling = true;
  const pulls = (async () => {
    while (pulling) {
      await pull(cache, await changes["name"]!(cache, random));
      await new Promise((done) => setImmediate(done));
    }
  })();
  const { total } = await listed(catalogue, "");
  pulling = false;
  await pulls;
  expect({ some: total > 100, same: (await listed(catalogue, "zephyr")).total === (await listed(over(cache), "zephyr")).total }).toEqual({
    some: true,
    same: true,
  });
  await cache.destroy();
});

test("a second warming after new prices has nothing to do", async () => {
  const cache = await copyOf(shop);
  const catalogue = over(cache);
  const lookups = lookupsOver({ catalogue, cart: guestCart(catalogue, clock), clock, reviewsOf: async () => [], orders: null, byCode: [] });
  let finds = 0;
  const counted = { ...lookups, find: async (...asked: Parameters<typeof lookups.find>) => ((finds += 1), lookups.find(...asked)) };
  await warm(counted);
  await pull(cache, await changes["price"]!(cache, seeded(14)));
  await warm(counted);
  const afterPrice = finds;
  await pull(cache, await changes["name"]!(cache, seeded(14)));
  await warm(counted);
  expect({ afterPrice, afterName: finds }).toEqual({ afterPrice: 1, afterName: 2 });
  await cache.destroy();
});
