import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isBarcode } from "../../../db/seed/barcode.ts";
import { shopFromForeignCatalogue } from "../../../db/seed/foreign.ts";

const NOW = new Date("2026-11-22T10:44:00Z");
const dataFolder = process.env["EVAL_DATA"] ?? join(import.meta.dirname, "../../../../shared/data");

const mower = {
  sku: "GRD-001",
  name: "Velm Cutline 36 cordless mower",
  manufacturer: "velm",
  department: "garden",
  kind: "Lawn mower",
  priceCents: 32900,
  stock: 4,
  description: "Cuts.",
  attributes: { "cutting width": "36 cm", Color: "dark Green", weight: 12 },
};
const garden = {
  currency: "EUR",
  departments: [
    { id: "garden", name: "Garden" },
    { id: "shed", name: "Shed", aisle: 9 },
  ],
  manufacturers: [{ id: "velm", name: "Velm", country: "Norway", profile: "Makes mowers." }],
  products: [
    mower,
    { ...mower, sku: "GRD-002", kind: "rake", priceCents: 900, barcode: "4006381333931", bay: 12 },
    { ...mower, sku: "GRD-003", kind: "rake", priceCents: 1900 },
  ],
  promotions: [
    { id: "p1", name: "Mowing week", kind: "percent", value: 20, skus: ["GRD-001"], startsAt: "2026-01-01T00:00:00Z", endsAt: "2030-01-01T00:00:00Z" },
  ],
  documents: [{ id: "returns", title: "Returns", text: "Within 30 days." }],
  reviews: [{ sku: "GRD-001", stars: 4, text: "Cuts well." }],
};

describe("an owner's own catalogue", () => {
  test("a sound file becomes a shop without a word of complaint", () => {
    const { shop, problems } = shopFromForeignCatalogue(garden, NOW);
    expect(problems).toEqual([]);
    expect(shop).toMatchObject({ currency: "EUR", demonstration: false, customers: [], staff: [], interactions: [] });
    expect(shop.departments).toEqual([
      { id: "garden", name: "Garden", aisle: 1 },
      { id: "shed", name: "Shed", aisle: 9 },
    ]);
    expect(shop.promotions).toEqual([
      {
        id: "p1",
        name: "Mowing week",
        rule: { kind: "percent", value: 20 },
        startsAt: "2026-01-01T00:00:00.000Z",
        endsAt: "2030-01-01T00:00:00.000Z",
        priority: 20,
        productIds: ["GRD-001"],
      },
    ]);
    expect(shop.reviews).toEqual([
      {
        productId: "GRD-001",
        customerId: null,
        author: "A customer",
        stars: 4,
        text: "Cuts well.",
        language: "en",
        writtenAt: "2026-11-22T00:00:00.000Z",
        verified: false,
      },
    ]);
  });

  test("what the file does not say is filled in the same way each time", () => {
    const [first, second, third] = shopFromForeignCatalogue(garden, NOW).shop.products;
    expect(first).toMatchObject({ kind: "lawn mower", colour: "green", bay: 1, articleId: null, variant: "", attributes: { weight: "12" } });
    expect(second).toMatchObject({ bay: 12, barcode: "4006381333931" });
    expect(third).toMatchObject({ bay: 2 });
    expect(isBarcode(first?.barcode ?? "") && first?.barcode.startsWith("2")).toBe(true);
    expect(shopFromForeignCatalogue(garden, NOW)).toEqual(shopFromForeignCatalogue(garden, NOW));
  });

  test("a bad row costs one row, and is named", () => {
    const products = [
      mower,
      "a mower",
      { ...mower, sku: "BAD-1", priceCents: -5 },
      { ...mower, sku: "BAD-2", department: "attic" },
      { ...mower, sku: "BAD-3", manufacturer: "nobody" },
      mower,
      { ...mower, sku: "ODD-1", barcode: "123" },
      { ...mower, sku: "LONG-1", name: "mower ".repeat(40) },
    ];
    const { shop, problems } = shopFromForeignCatalogue({ ...garden, products }, NOW);
    expect(shop.products.map(({ id }) => id)).toEqual(["GRD-001", "ODD-1", "LONG-1"]);
    expect(shop.products[2]?.name.length).toBeLessThanOrEqual(90);
    expect(problems).toEqual([
      expect.stringMatching(/^products, row 2 is left out/),
      expect.stringMatching(/^products, row 3 \("BAD-1"\) is left out: priceCents: /),
      'products, row 6 is left out: "GRD-001" is there already.',
      'Product "BAD-2" is left out: there is no department "attic".',
      'Product "BAD-3" is left out: there is no manufacturer "nobody".',
      'Product "ODD-1": "123" is no EAN-13 of its own, so it gets an in-store number.',
      expect.stringMatching(/^Product "LONG-1": its name has 239 letters and is cut to 90\.$/),
    ]);
  });

  test("a promotion that could not be shown truthfully is corrected or left out, and named", () => {
    const [whole] = garden.promotions;
    const promotions = [
      { ...whole, id: "odd", value: 19.09 },
      { ...whole, id: "tiny", value: 0.4 },
      { ...whole, id: "late", endsAt: "2025-01-01T00:00:00Z" },
      { ...whole, id: "gone", skus: ["NO-1"] },
      { ...whole, id: "gift", kind: "fixed", value: 1000, skus: ["GRD-001", "GRD-002"] },
      { ...whole, id: "lottery", kind: "lottery" },
      { ...whole, id: "all", kind: "threshold", minimumCents: 5000, value: 10, skus: [] },
      { ...whole, id: "two", kind: "buy_x_get_y", buy: 2, get: 1 },
    ];
    const { shop, problems } = shopFromForeignCatalogue({ ...garden, promotions }, NOW);
    expect(shop.promotions.map(({ id, rule, productIds }) => ({ id, rule, productIds }))).toEqual([
      { id: "odd", rule: { kind: "percent", value: 19 }, productIds: ["GRD-001"] },
      { id: "gift", rule: { kind: "fixed", value: 1000 }, productIds: ["GRD-001"] },
      { id: "all", rule: { kind: "threshold", minimumCents: 5000, value: 10 }, productIds: [] },
      { id: "two", rule: { kind: "buy_x_get_y", buy: 2, get: 1 }, productIds: ["GRD-001"] },
    ]);
    expect(problems.map((problem) => /promotions, row \d+|"\w+"/.exec(problem)?.[0])).toEqual([
      "promotions, row 6",
      '"odd"',
      '"tiny"',
      '"tiny"',
      '"late"',
      '"gone"',
      '"gone"',
      '"gift"',
    ]);
  });

  test("every kind of promotion with every term is read; what makes no sense is left out by its row", () => {
    const [whole] = garden.promotions;
    const skus = ["GRD-001", "GRD-002"];
    const hours = { days: [5, 6], from: "17:00", to: "20:00" };
    const promotions = [
      { ...whole, id: "mix", kind: "n_for_m", take: 3, pay: 2, skus },
      { ...whole, id: "pair", kind: "n_for_price", take: 2, priceCents: 30000, skus, stacking: "alone" },
      { ...whole, id: "cart", kind: "threshold_amount", minimumCents: 5000, value: 500, skus: [], code: "save-500", perCustomer: 1, budgetCents: 90000 },
      { ...whole, id: "club", value: 5, group: "friends", schedule: hours, perOrder: 2, priority: 40 },
      { ...whole, id: "same code", code: "SAVE500" },
      { ...whole, id: "none", kind: "n_for_m", take: 2, pay: 2 },
      { ...whole, id: "one", kind: "n_for_price", take: 1, priceCents: 100 },
      { ...whole, id: "strangers", group: "nobody" },
      { ...whole, id: "short code", code: "a-1" },
      { ...whole, id: "odd hours", schedule: { ...hours, from: "17:05" } },
    ];
    const groups = [{ id: "friends", name: "Friends of the garden", phones: ["5550100"] }, { id: "odd" }];
    const { shop, problems } = shopFromForeignCatalogue({ ...garden, groups, promotions }, NOW);
    expect(shop.groups).toEqual([{ id: "friends", name: "Friends of the garden", phones: ["5550100"], customerIds: [] }]);
    expect(shop.promotions.map(({ id, rule, priority, terms }) => ({ id, rule, priority, terms }))).toEqual([
      { id: "mix", rule: { kind: "n_for_m", take: 3, pay: 2 }, priority: 30, terms: undefined },
      { id: "pair", rule: { kind: "n_for_price", take: 2, price: 30000 }, priority: 30, terms: { stacking: "alone" } },
      {
        id: "cart",
        rule: { kind: "threshold_amount", minimumCents: 5000, value: 500 },
        priority: 5,
        terms: { code: "SAVE500", perCustomer: 1, budgetCents: 90000 },
      },
      { id: "club", rule: { kind: "percent", value: 5 }, priority: 40, terms: { groupId: "friends", schedule: hours, perOrder: 2 } },
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^groups, row 2 \("odd"\) is left out: name: /),
      'promotions, row 9 ("short code") is left out: code: 4 to 20 letters and digits',
      'promotions, row 10 ("odd hours") is left out: schedule.from: a quarter hour, such as 17:00 or 17:15',
      'Promotion "same code" is left out: "cart" has the code SAVE500 already.',
      'Promotion "none" is left out: fewer must be paid than are taken.',
      'Promotion "one" is left out: a price for several is for two pieces at least.',
      'Promotion "strangers" is left out: there is no group "nobody" in this file.',
    ]);
  });

  test.each([null, 7, "shop", [], {}, { currency: "eur", departments: 1, products: {} }])("%j is no catalogue, and says so instead of failing", (json) => {
    const { shop, problems } = shopFromForeignCatalogue(json, NOW);
    expect(shop.products).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.startsWith("The file: "))).toBe(true);
  });
});

describe.each([
  ["dummyjson", 194, 15],
  ["ikea", 443, 83],
] as const)("the catalogue %s", (name, products, promotions) => {
  const file = join(dataFolder, "shopper", `catalogue-${name}.json`);

  test("becomes a shop with every product and promotion, barcodes all different", ({ skip }) => {
    if (!existsSync(file)) skip(`${file} is not there`);
    const { shop, problems } = shopFromForeignCatalogue(JSON.parse(readFileSync(file, "utf8")), NOW);
    expect(shop.products).toHaveLength(products);
    expect(shop.promotions).toHaveLength(promotions);
    expect(new Set(shop.products.map(({ barcode }) => barcode)).size).toBe(products);
    expect(problems.filter((problem) => problem.includes("left out"))).toEqual([]);
  });
});
