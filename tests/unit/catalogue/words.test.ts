import { describe, expect, test } from "vitest";
import { coloursOf } from "../../../main/catalogue/colours.ts";
import { byExtreme, extremeIn, figureOf } from "../../../main/catalogue/extremes.ts";
import { type Assortment, goodsIn } from "../../../main/catalogue/goods-words.ts";
import { unsoldIn } from "../../../main/catalogue/heads.ts";
import { inPieces } from "../../../main/pieces.ts";
import { measuresIn, meets, withoutMeasures } from "../../../main/catalogue/measures.ts";
import { stems } from "../../../main/assistant/vocabulary.ts";
import { DepartmentId } from "../../../preload/domain/product.ts";

const department = (id: string, name: string) => ({ id: DepartmentId.parse(id), name });
const shelf: Readonly<Record<string, readonly string[]>> = {
  "hedge trimmer": ["garden"],
  "chest of drawers": ["bedroom"],
  "chest of 3 drawers": ["bedroom"],
  "modular chest of drawers": ["bedroom"],
  tent: ["tents"],
  "family tent": ["tents"],
  lantern: ["lanterns"],
  "lantern hook": ["lanterns"],
  "2-seat sofa": ["living"],
  "corner sofa": ["living"],
  "children's bicycle": ["sport"],
  "walking shoe": ["men", "women"],
  "body wash": ["care"],
};
const shop: Assortment = {
  kinds: Object.keys(shelf),
  departments: [
    department("garden", "Outdoor accessories"),
    department("tents", "Tents"),
    department("lanterns", "Lanterns"),
    department("men", "Men's shoes"),
    department("women", "Women's shoes"),
  ],
  places: new Map(Object.entries(shelf).map(([kind, places]) => [kind, new Set(places.map((id) => DepartmentId.parse(id)))])),
  known: (word) => Object.keys(shelf).some((kind) => stems(kind).includes(word)),
  unsold: await unsoldIn(
    Object.keys(shelf).map((kind) => ({ kind, name: kind, colours: [] })),
    inPieces,
  ),
};

describe("goods", () => {
  test.each([
    ["hedge trimmers", ["hedge trimmer"], null],
    ["a hedge cutter", ["hedge trimmer"], null],
    ["hedge trimer", ["hedge trimmer"], null],
    ["dresser", ["chest of drawers", "chest of 3 drawers", "modular chest of drawers"], null],
    ["chest with three drawers", ["chest of 3 drawers"], null],
    ["couches", ["2-seat sofa", "corner sofa"], null],
    ["bike for kids", ["children's bicycle"], null],
    ["bodywash", ["body wash"], null],
    ["garden things", [], "garden"],
    ["tents", [], "tents"],
    ["lanterns", ["lantern"], null],
    ["ladies shoes", [], "women"],
    ["a walking stick", [], null],
    ["book", [], null],
  ])("%j means %j, department %j", (words, kinds, departmentId) => {
    const meant = goodsIn(stems(words), new Set(), shop);
    expect({ kinds: [...meant.kinds].sort(), departmentId: meant.departmentId }).toEqual({ kinds: [...kinds].sort(), departmentId });
  });
});

describe("measures", () => {
  const shed = [
    { name: "width", value: "180 cm" },
    { name: "depth", value: "90 cm" },
    { name: "weight", value: "42 kg" },
  ];
  test.each([
    ["wider than 170 cm", true],
    ["wider than 180 cm", false],
    ["at least 1.8 m wide", true],
    ["no more than 90 cm deep", true],
    ["between 80 and 100 cm deep", true],
    ["that fits a 200 cm wall", true],
    ["that fits under a 150 cm window", false],
    ["width under 170", false],
    ["lighter than 50 kg", true],
    ["at least 30 dB", false],
  ])("a shed %s: %j", (words, yes) => {
    const measures = measuresIn(`a shed ${words}`);
    expect({ count: measures.length, meets: measures.every((measure) => meets(shed, measure)) }).toEqual({ count: 1, meets: yes });
  });

  test.each(["under 40", "between 20 and 50 dollars", "iPhone 13 pro", "for six people"])("%j is no measure", (words) =>
    expect({ measures: measuresIn(words), left: withoutMeasures(words) }).toEqual({ measures: [], left: words }),
  );

  test("what is measured is not read as a price", () => expect(withoutMeasures("a desk under 60 cm deep under 300").trim()).toMatch(/^a desk\s+under 300$/));
});

test("an extreme is of one specification, and what has no figure comes last", () => {
  const extreme = extremeIn("the longest battery life", ["battery life", "width"]);
  const figures = [[], [{ name: "battery life", value: "9 h" }], [{ name: "battery life", value: "11 h" }]].map((given) => figureOf(given, extreme!));
  expect({ names: extreme?.names, ordered: figures.sort((a, b) => byExtreme(a, b, extreme!)) }).toEqual({ names: ["battery life"], ordered: [660, 540, null] });
  expect([extremeIn("narrowest shelf", [])?.names, extremeIn("the highest price", [])]).toEqual([["width"], null]);
});

test("a product shows the colours of its name and its maker beside the one it is drawn in", () =>
  expect(coloursOf("white", "Gray & Red bag", "white stained oak")).toEqual(["white", "grey", "red"]));
