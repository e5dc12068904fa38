/** Goods by where their makers come from, the first of each department, and the figures that a model may have read. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { originIn } from "../../../main/assistant/origins.ts";
import { saidByModel } from "../../../main/assistant/read-model.ts";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { cardsIn } from "../../../scripts/eval/told.ts";
import type { ShopProduct } from "../../../db/seed/shop.ts";
import { faultsIn, scored } from "../../answers/scorer.ts";
import { openTalk, type Talk } from "../../answers/shop.ts";

describe("a country", () => {
  const countries = ["Norway", "South Korea", "United Kingdom"];
  const none = () => false;
  test.each([
    ["lamps from Norway", "Norway", true],
    ["norwegian lamps", "Norway", true],
    ["Korean phones", "South Korea", true],
    ["a british-made kettle", "United Kingdom", true],
    ["Chinese kettles", "chinese", false],
  ])("is read in “%s”", (question, country, known) => expect(originIn(question, countries, none)).toMatchObject({ country, known }));
  test("is none in a word of a product's name, nor in a language that is asked for", () => {
    expect([originIn("a French press", ["France"], (word) => word === "french"), originIn("do you speak Korean", countries, none)]).toEqual([null, null]);
  });
});

test("a figure is believed of a model where the shopper said it, in whatever writing", () => {
  const read = (max: number, question: string) => saidByModel({ about: "products", kind: "kettle", max }, question);
  const said = [read(1500, "a kettle up to 1,500"), read(120, "a kettle up to a hundred and twenty"), read(150, "a kettle up to 1,500")];
  expect(said).toEqual(["kettle under 1500", "kettle under 120", "kettle"]);
});

describe("in the demonstration shop", () => {
  let talk: Talk;
  let bySku: ReadonlyMap<string, ShopProduct>;
  beforeAll(async () => {
    talk = await openTalk({ llm: createAbsentLlm("rules alone") });
    bySku = new Map(talk.truth.shop.products.map((product) => [product.id, product]));
  }, 60_000);
  beforeEach(() => talk.begin());
  afterAll(() => talk.close());

  async function shown(question: string) {
    const { turn } = await talk.ask(question);
    expect(faultsIn(scored(turn, talk.truth))).toEqual([]);
    return { chips: turn.chips, products: cardsIn(turn).flatMap((id) => bySku.get(id) ?? []) };
  }

  test("Norwegian kettles are kettles of Norwegian makers", async () => {
    const norwegian = talk.truth.shop.manufacturers.filter(({ country }) => country === "Norway").map(({ id }) => id);
    const { chips, products } = await shown("Norwegian kettles");
    expect(chips).toEqual(["Kettles", "Norway"]);
    expect(products.length).toBeGreaterThan(0);
    expect(products.filter(({ kind, manufacturerId }) => kind !== "kettle" || !norwegian.includes(manufacturerId))).toEqual([]);
  });

  test("kettles of a country from which no maker comes are none", async () => expect((await shown("Chinese kettles")).products).toEqual([]));

  test("the cheapest of each department is one of each, and none there costs less", async () => {
    const { products } = await shown("what is the cheapest in each department");
    expect(products.map(({ departmentId }) => departmentId).toSorted()).toEqual(talk.truth.shop.departments.map(({ id }) => id).toSorted());
  });
});
