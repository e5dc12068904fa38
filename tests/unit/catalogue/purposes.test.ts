/** Needs told without naming a thing, held to what a salesperson would lead to. */
import { describe, expect, test } from "vitest";
import { createPurposes } from "../../../main/catalogue/purposes.ts";
import { demonstrationShop } from "../../../db/seed/demonstration-shop.ts";
import { copyOf, now } from "./demonstration.ts";

const shop = demonstrationShop({ now });
const kinds = [...new Set(shop.products.map(({ kind }) => kind))].sort();
const kindsOf = async (reviews = shop.reviews) => createPurposes(await copyOf({ ...shop, reviews }), () => performance.now())(kinds);
const kindsFor = await kindsOf();

describe("a need leads first to", () => {
  test.each([
    ["I need to clean up dog hair", ["robot vacuum", "vacuum cleaner"]],
    ["anything for a stiff neck at night", ["pillow", "travel pillow"]],
    ["how do I make smoothies", ["blender"]],
    ["something to charge my phone on the go", ["power bank"]],
    ["something to keep drinks cold", ["mug", "water bottle"]],
    ["something to iron shirts", ["steam iron"]],
    ["something to watch films with friends", ["television", "projector"]],
    ["our air is so dry in winter", ["humidifier"]],
    ["something for video calls with grandma", ["webcam", "laptop", "tablet"]],
    ["something to store photos and backups", ["external drive"]],
    ["something to print school work", ["printer"]],
    ["I want to weigh flour", ["kitchen scale"]],
  ])("“%s”: one of %j", (need, expected) => expect(expected).toContain(kindsFor(need)[0]));
});

test("words of which nobody writes point at nothing", () => {
  expect([kindsFor("something for zzqxj"), kindsFor("i snore"), kindsFor("")]).toEqual([[], [], []]);
});

test("one buyer who repeats a word moves nothing", async () => {
  const [first, ...rest] = shop.reviews;
  const planted = await kindsOf([{ ...first!, text: "zebra ".repeat(400) }, ...rest]);
  expect(planted("something for a zebra")).toEqual([]);
});

test("reading what was written of all kinds lets others have their turn all along", async () => {
  const cache = await copyOf(shop);
  let turns = 0;
  const watch = setInterval(() => (turns += 1), 0);
  await createPurposes(cache, () => performance.now())(kinds);
  clearInterval(watch);
  expect(turns).toBeGreaterThan(kinds.length); // not counted in milliseconds: a busy machine stops for as long as it likes
});
