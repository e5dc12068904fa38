import { beforeEach, describe, expect, test } from "vitest";
import { ungrounded } from "../../../main/assistant/check.ts";
import { comparisonOf } from "../../../main/assistant/comparison.ts";
import { smallShop, vocabulary } from "./small-shop.ts";
import { closed, hear, llmThat, openTalk, type Talk } from "./talk.ts";

let talk: Talk;
beforeEach(() => {
  talk = openTalk();
});
const answered = (question: string) => talk.answered(question);

describe("without a model", () => {
  test("a specification is answered with its value", async () => {
    expect((await answered("how loud is the Harbour Hush kettle?")).text).toBe("The Harbour Hush kettle 1.5 l: noise 62 dB.");
  });

  test("a specification that the maker does not give is said to be missing", async () => {
    expect((await answered("how heavy is the Orno stoneware mug?")).text).toMatch(/does not give the weight/);
  });

  test("a passage of the store's documents comes with its title", async () => {
    expect(await answered("can I get a refund")).toMatchObject({ about: "store", types: expect.arrayContaining(["passage"]) });
  });

  test("an exception comes with the rule that it is an exception to", async () => {
    const turn = await talk.assistant.ask({ turnId: crypto.randomUUID(), question: "when do you close at Christmas" }, { hear, closed });
    const passages = turn.blocks.flatMap((block) => (block.type === "passage" ? [block.text] : []));
    expect(passages.toSorted()).toEqual(["Open from 9 to 20 on weekdays.", "Over Christmas we close at 14:00."]);
  });

  test("a figure of a name is not a question about that figure", async () => {
    expect((await answered("Orno 1.7 litre kettle")).text).toContain("$24.90");
  });

  test("who makes it is answered with its maker", async () => {
    await answered("Harbour Hush kettle");
    expect((await answered("who makes it?")).text).toContain("Harbour is based in Norway");
  });

  test("what buyers say is counted", async () => {
    expect((await answered("what do buyers say about the Orno 1.7 litre kettle")).text).toBe(
      "The Orno 1.7 litre kettle has 12 reviews: 9 positive, 1 neutral, 2 negative.",
    );
  });

  test("a thing that no shop like this sells is said not to be sold", async () => {
    const { about, text } = await answered("do you sell aprons");
    expect({ about, says: text.startsWith("We do not sell aprons") }).toEqual({ about: "products", says: true });
  });

  test("two products are compared, differences first, a figure of a name left out or not", async () => {
    const { types, text } = await answered("compare the Orno 1.7 litre kettle and the Harbour Hush kettle");
    expect({ table: types.includes("comparison"), text }).toEqual({
      table: true,
      text: "The Orno 1.7 litre kettle costs $11.10 less than the Harbour Hush kettle 1.5 l.",
    });
  });
});

describe("with a model", () => {
  test.each([
    ["an invented price", "The {name} costs $1.00."],
    ["another product", "Take the Velt Rapid kettle instead."],
    ["a promise", "It has a money back promise."],
    ["a number", "It is 40 years old."],
    ["a claim", "The {name} costs $36.00, is the dearest here and there are 3 on the shelf in aisle 4, bay 2."],
    ["a fact in the wrong place", "There are $36.00 of the {name} on the shelf in aisle 3, bay 4, for 2."],
    ["a sentence without its facts", "The {name} is on the shelf."],
  ])("%s in its words never reaches the screen", async (_what, words) => {
    const said = words.replace("{name}", "Harbour Hush kettle 1.5 l");
    talk = openTalk(llmThat({ word: async () => said }));
    expect((await answered("tell me about the Harbour Hush kettle")).text).toBe(
      "The Harbour Hush kettle 1.5 l costs $36.00. There are 3 on the shelf in aisle 4, bay 2.",
    );
  });

  test("grounded words of its own are shown", async () => {
    talk = openTalk(llmThat({ word: async () => "Yes, the Harbour Hush kettle 1.5 l costs $36.00. Look in aisle: there are 3, aisle 4, bay 2." }));
    expect((await answered("tell me about the Harbour Hush kettle")).text).toBe(
      "Yes, the Harbour Hush kettle 1.5 l costs $36.00. Look in aisle: there are 3, aisle 4, bay 2.",
    );
  });

  test("a model that fails leaves the answer to the rules", async () => {
    const broken = llmThat({ fill: () => Promise.reject(new Error("gone")), word: () => Promise.reject(new Error("gone")) });
    talk = openTalk(broken);
    expect((await answered("kettles under $40")).cards).toEqual(["KET-1", "KET-2"]);
  });
});

test("whoever speaks of harming themselves is sent to a person, and offered nothing", async () => {
  const { about, text, types } = await answered("i want to kill myself");
  expect({ about, person: text.includes("emergency number"), types }).toEqual({ about: "unsafe", person: true, types: ["words"] });
});

describe("the checker", () => {
  const sentence = { template: "The {name} costs {price}.", slots: { name: "Orno 1.7 litre kettle", price: "$24.90" } };
  const grounds = { facts: ["Orno 1.7 litre kettle", "$24.90"], mayPromise: false, vocabulary, sentence };
  test.each([
    ["The Orno 1.7 litre kettle costs $24.90.", null],
    ["It costs $24.9.", "24.9"],
    ["You get a full refund.", "refund"],
    ["The Tindra Slate 14 laptop is nicer.", "14"],
    ["Velt makes a nicer one.", "Velt"],
  ])("%j: %j", (text, wrong) => expect(ungrounded(text, grounds)).toBe(wrong));
});

test("in a comparison less noise is better, a tie is nobody's, and what differs comes first", async () => {
  const shop = smallShop();
  const table = comparisonOf([await shop.product("KET-1"), await shop.product("KET-2")]);
  const noise = table.rows.find(({ name }) => name === "noise");
  expect({ noise, ordered: table.rows.map(({ differs }) => differs) }).toEqual({
    noise: { name: "noise", cells: ["71 dB", "62 dB"], best: 1, differs: true },
    ordered: [...table.rows.map(({ differs }) => differs)].sort((a, b) => Number(b) - Number(a)),
  });
});
