import { describe, expect, test } from "vitest";
import { ungrounded } from "../../../main/assistant/check.ts";
import { spoken } from "../../../main/assistant/sentences.ts";
import { en } from "../../../main/assistant/words/en.ts";
import { slotFiller } from "../../../main/llm/slot-grammar.ts";
import groups from "../../../main/llm/wordings.json" with { type: "json" };

/** Of the right sort for each slot, with figures that stand in several of them. */
const values: Readonly<Record<string, string>> = {
  name: "Orno 1.7 litre kettle",
  cheaper: "Orno 1.7 litre kettle",
  dearer: "Harbour Hush kettle 1.5 l",
  price: "$24.90",
  gap: "$11.10",
  stars: "4.1",
  reviews: "12 reviews",
  things: "8 kettles",
  drop: "under 20 dB",
  count: "3",
  first: "Kettle week",
  asked: "weight",
  specification: "noise",
  value: "62 dB",
  are: "are",
  stock: "3",
  aisle: "4",
  bay: "2",
  offer: "Kettle week",
  unknown: "grand piano",
  title: "returns",
  code: "K3-417",
  total: "$23.90",
  state: "ready to collect",
  orders: "2 orders",
  names: "Orno, Harbour and Velt",
  country: "Norway",
  offers: "5 offers",
  positive: "9",
  neutral: "1",
  negative: "2",
  tooClose: "3",
};
const slotsOf = (template: string) => Object.fromEntries([...template.matchAll(/\{(\w+)\}/g)].map(([, slot = ""]) => [slot, values[slot] ?? slot]));
const wordings = Object.entries(groups).flatMap(([key, ways]) => ways.map((way) => [way, ways[0] ?? "", key] as const));

describe("a committed wording", () => {
  test("has its fixed sentence first, under the same key", () => {
    const fixed = new Map(Object.entries(en));
    const others = Object.entries(groups).filter(([key, [first]]) => key !== "not-sold-near" && fixed.get(key) !== first);
    expect(others).toEqual([]);
  });

  test.each(wordings)("“%s” is accepted with its slots filled", (way, template) => {
    const sentence = { template, slots: slotsOf(template) };
    expect(ungrounded(spoken({ template: way, slots: sentence.slots }), sentence)).toBeNull();
  });

  test.each(wordings)("“%s” is accepted as the embedded model's letters come in", (way, template) => {
    const sentence = { template, slots: slotsOf(template) };
    const filler = slotFiller(sentence.slots);
    filler.take(way.toLowerCase());
    expect(ungrounded(filler.end(), sentence)).toBeNull();
  });

  test.each(wordings)("“%s” is refused with a word or a figure more, or another figure", (way, template) => {
    const sentence = { template, slots: slotsOf(template) };
    const said = spoken({ template: way, slots: sentence.slots });
    const untrue = [
      `${said} It costs 3.`,
      `${said} It is free.`,
      `${said} Velt makes a nicer one.`,
      `${said} It costs $24.90.`,
      `\u202e${said}`,
      ...(/\d/.test(said) ? [said.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))] : []),
    ];
    expect(untrue.filter((text) => ungrounded(text, sentence) === null)).toEqual([]);
  });
});

const sentence = { template: en["on-the-shelf"], slots: slotsOf(en["on-the-shelf"]) };
const kettle = "The Orno 1.7 litre kettle costs $24.90.";

test.each([
  "Yes, the Orno 1.7 litre kettle costs $24.90. There are 3 on the shelf, please look in aisle 4, bay 2.",
  "Thank you. The Orno 1.7 litre kettle is $24.90, and there are 3 here, in aisle 4, bay 2.",
])("%j is grounded", (text) => expect(ungrounded(text, sentence)).toBeNull());

test.each([
  ["an invented price", "The Orno 1.7 litre kettle costs $24.9. There are 3 on the shelf in aisle 4, bay 2."],
  ["a known number as a price", `${kettle} There are 3 on the shelf in aisle 4, bay 2. It costs 3.`],
  ["a known number in the wrong role", `${kettle} In aisle 3 there are 4, bay 2.`],
  ["facts that changed places", `${kettle} There are 4 on the shelf in aisle 3, bay 2.`],
  ["a fact that is left out", `${kettle} There are 3 on the shelf.`],
  ["a fact twice", `${kettle} There are 3 on the shelf in aisle 4, bay 2, bay 2.`],
  ["another product", "The Harbour Hush kettle costs $24.90. There are 3 on the shelf in aisle 4, bay 2."],
  ["a further product", `${kettle} There are 3 on the shelf in aisle 4, bay 2. So is the Velt Rapid kettle.`],
  ["a maker", `${kettle} There are 3 on the shelf in aisle 4, bay 2. Look for Velt.`],
  ["a promise", `${kettle} There are 3 on the shelf in aisle 4, bay 2. You get a refund.`],
  ["a discount", `The Orno 1.7 litre kettle costs $24.90 off. There are 3 on the shelf in aisle 4, bay 2.`],
  ["a starting price", "The Orno 1.7 litre kettle costs from $24.90. There are 3 on the shelf in aisle 4, bay 2."],
  ["a number word", `${kettle} There are 3 on the shelf in aisle 4, bay 2. Take two.`],
  ["one", `${kettle} There are 3 on the shelf in aisle 4, bay 2. There is one.`],
  ["a longer number", `${kettle} There are 36 on the shelf in aisle 4, bay 2.`],
  ["foreign digits", `${kettle} There are 3 on the shelf in aisle 4, bay 2. ٣`],
  ["a fraction", `${kettle} There are 3½ on the shelf in aisle 4, bay 2.`],
  ["mark-up", `<b>${kettle}</b> There are 3 on the shelf in aisle 4, bay 2.`],
  ["a link", `${kettle} There are 3 on the shelf in aisle 4, bay 2. See http://shop`],
  ["turned letters", `\u202e${kettle} There are 3 on the shelf in aisle 4, bay 2.`],
  ["letters that nobody sees", `${kettle} There are 3 on\u200b the shelf in aisle 4, bay 2.`],
  ["a line of its own", `${kettle}\nThere are 3 on the shelf in aisle 4, bay 2.`],
  ["a shout", `${kettle} There are 3 on the shelf in aisle 4, bay 2. ASK US FOR IT.`],
  ["the same again and again", `${kettle} There are 3 on the shelf in aisle 4, bay 2.${" It is here.".repeat(400)}`],
  ["letters of another alphabet", `${kettle} There are 3 on the shelf in aisle 4, bay 2. Спасибо.`],
  ["nothing", ""],
])("%s is refused", (_what, text) => expect(ungrounded(text, sentence)).not.toBeNull());

test("what the fixed sentence says no to stays a no", () => {
  const soldOut = { template: en["sold-out"], slots: slotsOf(en["sold-out"]) };
  expect(ungrounded(`${kettle} It is in this shop at the moment.`, soldOut)).toBe("sold");
});

test("in a split each tone keeps its own count", () => {
  const split = { template: en["split"], slots: slotsOf(en["split"]) };
  const swapped = "The Orno 1.7 litre kettle has 12 reviews: 9 neutral, 1 positive, 2 negative.";
  expect(ungrounded(swapped, split)).not.toBeNull();
});

test("ten megabytes are refused at once", () => {
  const startedAt = performance.now();
  for (const piece of ["a ", "3 ", kettle, "aisle 4, ", "(", "\u0300"]) expect(ungrounded(piece.repeat(10_000_000 / piece.length), sentence)).not.toBeNull();
  for (const piece of ["a ", "3 ", "aisle 4, ", "\u0300", "."]) expect(ungrounded(piece.repeat(240 / piece.length), sentence)).not.toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(250);
});
