import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CentralWriter } from "../../../db/central/tables.ts";
import { demonstrationShop } from "../../../db/seed/demonstration-shop.ts";
import { differenceOf } from "../../../db/seed/difference.ts";
import { shopFromForeignCatalogue } from "../../../db/seed/foreign.ts";
import { loadShop } from "../../../db/seed/load.ts";
import { hashPin } from "../../../main/accounts/hash-pin.ts";
import { textHash } from "../../../main/reviews/prepare.ts";
import { freshCentral, storeId, type TestCentral } from "../database.ts";

const NOW = new Date("2026-11-22T10:44:00Z");
const run = promisify(execFile);
const shop = demonstrationShop({ now: NOW });
// The real hash, at a cost that suits a test.
const needs = { storeId, textHash, hashPin: (pin: string, salt: string) => hashPin(pin, salt, { memoryKiB: 256, passes: 1 }) };
const mower = {
  currency: "EUR",
  departments: [{ id: "kitchen", name: "Garden kitchen" }],
  manufacturers: [{ id: "velm", name: "Velm" }],
  products: [
    {
      sku: "GRD-001",
      name: "Velm mower",
      manufacturer: "velm",
      department: "kitchen",
      kind: "mower",
      priceCents: 32900,
      stock: 4,
      barcode: shop.products[5]?.barcode,
    },
  ],
};

let folder: string;
let central: TestCentral;
let db: CentralWriter;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-load-"));
  central = await freshCentral();
  db = central.owner;
});

afterAll(async () => {
  await central.drop();
  await rm(folder, { recursive: true, force: true });
});

const live = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where deleted_at is null`.execute(db)).rows[0]?.n ?? -1;
const all = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]?.n ?? -1;
const version = async (): Promise<number> => (await db.selectFrom("catalogue_version").select("n").executeTakeFirstOrThrow()).n;

test("the demonstration shop is loaded whole, under one version, within 15 seconds", async () => {
  const startedAt = performance.now();
  await loadShop(db, shop, needs);
  expect(performance.now() - startedAt).toBeLessThan(15_000);
  expect(await version()).toBe(1);
  for (const [table, rows] of [
    ["department", 10],
    ["manufacturer", 40],
    ["product", shop.products.length],
    ["stock", shop.products.length],
    ["promotion", 60],
    ["document", 12],
    ["review", shop.reviews.length],
  ] as const) {
    expect([table, await live(table)]).toEqual([table, rows]);
    expect((await sql`select distinct version from ${sql.table(table)}`.execute(db)).rows).toEqual([{ version: 1 }]);
  }
  expect({ customers: await all("customer"), interactions: await all("interaction"), staff: await all("staff"), pins: await all("demonstration_pin") }).toEqual(
    { customers: 2000, interactions: 60_000, staff: 5, pins: 15 },
  );
}, 60_000);

test("Maya signs in with the PIN that the screen shows, and not with another", async () => {
  const signIn = async (pin: string): Promise<boolean> => {
    const { salt } = (await sql<{ salt: string }>`select sign_in_salt('5550101') as salt`.execute(db)).rows[0] ?? { salt: "" };
    const result = await needs.hashPin(pin, salt);
    return (
      (await sql<{ ok: boolean }>`select verifier_of(${result}) = verifier as ok from customer_secret where customer_id = 'customer-0001'`.execute(db)).rows[0]
        ?.ok ?? false
    );
  };
  expect([await signIn("270614"), await signIn("270615")]).toEqual([true, false]);
});

test("loading the same shop again changes nothing but the version", async () => {
  const differences = await differenceOf(db, shop, needs);
  expect(differences.filter(({ created, changed, removed }) => created + changed + removed > 0)).toEqual([]);
  await loadShop(db, shop, needs);
  expect({ interactions: await all("interaction"), reviews: await all("review"), version: await version() }).toEqual({
    interactions: 60_000,
    reviews: shop.reviews.length,
    version: 2,
  });
}, 60_000);

test("a load that fails half-way leaves the old shop as it was", async () => {
  const broken = { ...shop, products: shop.products.map((product, index) => (index === 400 ? { ...product, manufacturerId: "nobody" } : product)) };
  await expect(loadShop(db, broken, needs)).rejects.toThrow();
  expect({ products: await live("product"), version: await version() }).toEqual({ products: shop.products.length, version: 2 });
}, 60_000);

test("another shop takes over: the old goods become tombstones, labels with their reviews, people stay, PINs are no longer shown", async () => {
  await sql`insert into review_label (review_id, text_sha256, model_id, negative, neutral, positive, too_close, version)
    select id, text_sha256, 'lexicon', 0, 0, 1, false, 2 from review order by id limit 10`.execute(db);
  const foreign = shopFromForeignCatalogue(mower, NOW).shop;
  await loadShop(db, foreign, needs);
  const company = await db.selectFrom("company").select(["currency", "demonstration"]).executeTakeFirstOrThrow();
  expect(company).toEqual({ currency: "EUR", demonstration: false });
  expect({
    products: await live("product"),
    tombstones: (await all("product")) - 1,
    reviews: await live("review"),
    labels: await live("review_label"),
    departments: await live("department"),
  }).toEqual({ products: 1, tombstones: shop.products.length, reviews: 0, labels: 0, departments: 1 });
  expect({ customers: await all("customer"), staff: await all("staff"), pins: await all("demonstration_pin"), interactions: await all("interaction") }).toEqual(
    { customers: 2000, staff: 5, pins: 0, interactions: 0 },
  );
  // A PIN that stood on a screen opens no real shop.
  expect({ shoppers: await all("customer_secret"), staff: await all("staff_secret") }).toEqual({ shoppers: 0, staff: 0 });
  expect((await sql`select distinct version from product`.execute(db)).rows).toEqual([{ version: 3 }]);
}, 60_000);

test("and back: the demonstration shop returns with its reviews' labels and its history", async () => {
  await loadShop(db, shop, needs);
  expect({
    products: await live("product"),
    labels: await live("review_label"),
    interactions: await all("interaction"),
    pins: await all("demonstration_pin"),
  }).toEqual({ products: shop.products.length, labels: 10, interactions: 60_000, pins: 15 });
}, 60_000);

test("the command says what would change, asks, and changes nothing without a yes", async () => {
  const file = join(folder, "garden.json");
  await writeFile(file, JSON.stringify(mower));
  const command = ["scripts/shop-load.ts", file, "--database", central.ownerUrl, "--data", folder];
  const asked = run(process.execPath, command);
  asked.child.stdin?.end("n\n");
  const said = (await asked).stdout;
  expect(said).toContain(`product      1 created, 0 changed, ${shop.products.length} removed, 0 unchanged`);
  expect(said).toContain("Nothing was changed.");
  expect(await live("product")).toBe(shop.products.length);
  const replaced = (await run(process.execPath, [...command, "--yes"])).stdout;
  expect(replaced).toContain("The shop was replaced");
  expect(replaced).toMatch(/badge \d{4} and PIN \d{6}/);
  expect(await all("staff_secret")).toBe(1);
  expect(await live("product")).toBe(1);
}, 60_000);

test.each([
  [["missing.json"], "missing.json cannot be read"],
  [["package.json"], "holds no product that can be read"],
  [[], "One catalogue file is wanted"],
  [["package.json", "--colour"], "An option is not known"],
])("shop:load %j is refused in one sentence", async (words, sentence) => {
  const refused = await run(process.execPath, ["scripts/shop-load.ts", ...words]).then(
    () => null,
    (error: { code: number; stderr: string }) => error,
  );
  expect(refused?.code).toBe(1);
  expect(refused?.stderr).toContain(sentence);
  expect(refused?.stderr).not.toContain("    at ");
  expect(refused?.stderr.trim().split("\n")).toHaveLength(1);
});
