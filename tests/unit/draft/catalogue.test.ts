import { describe, expect, test } from "vitest";
import { chanceOf } from "../../../db/seed/chance.ts";
import { shopFromForeignCatalogue } from "../../../db/seed/foreign.ts";
import { kindsByDepartment } from "../../../db/seed/kinds.ts";
import { makers } from "../../../db/seed/manufacturers.ts";
import { demonstrationProducts } from "../../../db/seed/products.ts";
import { realBrands } from "../../../db/seed/real-brands.ts";
import { draftCatalogue } from "../../../scripts/draft/catalogue.ts";
import { choiceGrammar, readChoice } from "../../../scripts/draft/choices.ts";
import { goodsOf } from "../../../scripts/draft/goods.ts";
import { sheetOf } from "../../../scripts/draft/sheet.ts";

const NOW = new Date("2026-11-22T10:44:00Z");
const kinds = Object.values(kindsByDepartment).flat();
const byRules = async (kind: string, count: number, seed = "1") => (await draftCatalogue({ goods: goodsOf(kind), count, seed, pen: null })).catalogue;
const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
const figures = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

describe.each([...kinds.map(({ kind }) => kind), "travel kettle", "lawn mower", "scissors", "Gießkanne"])("drafts of the kind %s", (kind) => {
  test("are read by shop:load without a word of complaint, and are all that was asked for", async () => {
    const { shop, problems } = shopFromForeignCatalogue(await byRules(kind, 12), NOW);
    expect({ problems, count: shop.products.length, kinds: new Set(shop.products.map((product) => product.kind)).size }).toEqual({
      problems: [],
      count: 12,
      kinds: 1,
    });
  });

  test("have names and numbers of their own, of makers that the file names", async () => {
    const { products, manufacturers } = await byRules(kind, 30);
    const others = demonstrationProducts().map(({ name }) => name);
    expect({ skus: repeated(products.map(({ sku }) => sku)), names: repeated([...others, ...products.map(({ name }) => name)]) }).toEqual({
      skus: [],
      names: [],
    });
    expect(products.filter(({ name, manufacturer }) => !name.startsWith(`${manufacturers.find(({ id }) => id === manufacturer)?.name} `))).toEqual([]);
  });

  test("cost what the kind may cost, and say nothing of themselves that their specification does not", async () => {
    const goods = goodsOf(kind);
    const { products } = await byRules(kind, 30);
    expect(products.filter(({ priceCents }) => priceCents < goods.cents[0] || priceCents > goods.cents[1])).toEqual([]);
    const invented = products.flatMap(({ name, description, attributes }) => {
      const known = new Set(figures([name, ...Object.entries(attributes).flat()].join(" ")));
      return figures(description).filter((figure) => !known.has(figure));
    });
    const odd = products.filter(
      ({ name, description }) => !/^[A-Z]/.test(description) || !description.endsWith(".") || /[{}[\]|]/.test(description) || !description.includes(name),
    );
    expect({ invented, odd }).toEqual({ invented: [], odd: [] });
  });
});

test("the specifications of a known kind are those of its page, and figures stay between two products that are there", async () => {
  const { products } = await byRules("kettle", 60);
  const rows = goodsOf("kettle").rows.map(({ facts }) => Number.parseFloat(facts["weight"] ?? ""));
  const weights = products.map(({ attributes }) => Number.parseFloat(attributes["weight"] ?? ""));
  const columns = ["capacity", "power", "noise", "material", "boils one litre in", "temperature settings", "cord length", "weight", "colour", "warranty"];
  expect(products.filter(({ attributes }) => Object.keys(attributes).some((name) => !columns.includes(name)))).toEqual([]);
  expect([Math.min(...weights) >= Math.min(...rows), Math.max(...weights) <= Math.max(...rows)]).toEqual([true, true]);
  expect(new Set(products.map(({ attributes }) => JSON.stringify(attributes))).size).toBeGreaterThan(20);
});

test("the same seed drafts the same, another one something else", async () => {
  const [first, again, other] = [await byRules("toaster", 8, "a"), await byRules("toaster", 8, "a"), await byRules("toaster", 8, "b")];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test("five hundred of a kind that one maker makes still have five hundred names", async () => {
  const { products, manufacturers } = await byRules("projector", 500);
  expect(new Set(products.map(({ name }) => name.toLowerCase())).size).toBe(500);
  expect(manufacturers.length).toBeLessThan(4);
});

test.each([
  ["kettle", "kettle", "kettle"],
  ["Electric Kettles", "electric kettle", "kettle"],
  ["TV", "television", "television"],
  ["kitchen knives", "kitchen knife", "kitchen knife"],
  ["gaming mice", "gaming mouse", "mouse"],
  ["robot hoover", "robot vacuum", "robot vacuum"],
  ["in-ear headphones", "earbuds", "earbuds"],
  ["office desk light", "office desk lamp", "desk lamp"],
  ["lawn mower", "lawn mower", null],
  ["kettle descaler", "kettle descaler", null],
])("%j is drafted as %j, like %j", (asked, kind, like) => {
  const goods = goodsOf(asked);
  expect({ kind: goods.kind, like: goods.like }).toEqual({ kind, like });
});

test("no word of an invented name is a real brand", async () => {
  const drafts = await Promise.all(["kettle", "lawn mower"].map((kind) => byRules(kind, 120)));
  const words = drafts.flatMap(({ products }) => products.map(({ name }) => name)).flatMap((name) => name.toLowerCase().split(" "));
  expect([...new Set(words)].filter((word) => realBrands.has(word))).toEqual([]);
  expect(makers.filter(({ name }) => goodsOf("lawn mower").makers.some((maker) => maker.name === name))).toEqual([]);
});

test("what may be chosen begins with the row's own value, and only figures that hang on nothing else move", () => {
  const sheets = Array.from({ length: 40 }, (_, index) => sheetOf(goodsOf("television"), chanceOf(`sheet ${index}`)));
  const moved = new Set(sheets.flatMap(({ values }) => Object.entries(values).flatMap(([name, of]) => (of.length > 1 ? [name] : []))));
  expect([...moved].filter((name) => !["weight", "power", "colour"].includes(name))).toEqual([]);
});

test("a choice is written in one way only, and anything else is none", () => {
  const choice = { groups: [["1 l", "1 l bag"], ['2 "x"']], between: " | " };
  expect(choiceGrammar(choice, " ")).toBe(String.raw`root ::= " " ("1 l" | "1 l bag") " | " ("2 \"x\"")` + "\n");
  expect([' 1 l bag | 2 "x"', '1 l | 2 "x"', "1 l", '3 l | 2 "x"', '1 l | 2 "x" <b>'].map((text) => readChoice(text, choice))).toEqual([
    [1, 0],
    [0, 0],
    null,
    null,
    null,
  ]);
});
