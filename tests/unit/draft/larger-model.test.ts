/** A larger model has words of its own, and everything that a bad one might write instead. */
import { describe, expect, test } from "vitest";
import { AppError } from "../../../preload/errors.ts";
import { draftCatalogue } from "../../../scripts/draft/catalogue.ts";
import { goodsOf } from "../../../scripts/draft/goods.ts";
import type { Pen } from "../../../scripts/draft/pen.ts";

interface Script {
  readonly name?: (attempt: number) => string;
  /** Given the slots that must be used. */
  readonly text?: (slots: readonly string[]) => string;
  readonly facts?: string;
}

const COUNT = 6;
const draft = (pen: Pen | null, kind = "kettle") => draftCatalogue({ goods: goodsOf(kind), count: COUNT, seed: "1", pen });
const joined = (slots: readonly string[]) => slots.map((slot) => `{${slot}}`).join(", ");
const letters = (index: number) => String.fromCharCode(97 + (index % 26)).repeat(3);

/** Knows by the prompt what is asked, and heeds no grammar. */
function scripted({ name = (index) => `Tavo${letters(index)}`, text, facts = "nothing of the kind" }: Script): Pen {
  let asked = 0;
  return (of) => {
    const { text: prompt } = of("instruct");
    if (prompt.startsWith("Give this")) return Promise.resolve(name((asked += 1)));
    if (prompt.startsWith("Choose one")) return Promise.resolve(facts);
    const slots = [...prompt.matchAll(/^\{(\w+)\} stands for/gm)].map(([, slot]) => slot ?? "");
    return Promise.resolve(text?.(slots) ?? "");
  };
}

test("its names and its words are taken, with every figure from the specification", async () => {
  const pen = scripted({
    text: (slots) => `a calm companion for slow mornings: the {name}, a {colour} one. it stays out of the way, and it is this: ${joined(slots.slice(2))}.`,
  });
  const { catalogue } = await draft(pen);
  for (const [index, { name, description, attributes }] of catalogue.products.entries()) {
    expect(name).toContain(`Tavo${letters(index + 1)}`);
    expect(description).toMatch(
      new RegExp(`^A calm companion for slow mornings: the ${name}, an? ${attributes["colour"]} one\\. It stays out of the way, and it is this: .+\\.$`),
    );
    expect(description.match(/\ba orange|\ban [^aeiou]/)).toBeNull();
  }
});

test("what was cut off in the middle of a sentence loses that sentence", async () => {
  const pen = scripted({ text: (slots) => `good mornings begin with it: ${joined(slots)}. and then it goes on with` });
  const { catalogue } = await draft(pen);
  expect(catalogue.products.filter(({ description }) => !description.startsWith("Good mornings begin") || !description.endsWith("."))).toEqual([]);
});

const hostile: readonly (readonly [string, (slots: readonly string[]) => string])[] = [
  ["figures", (slots) => `it boils in 30 seconds: ${joined(slots)}.`],
  ["figures in words", (slots) => `it has seven settings and lasts for years: ${joined(slots)}.`],
  ["a unit", (slots) => `so many litres of tea for everybody: ${joined(slots)}.`],
  ["HTML", (slots) => `<img src=x onerror=alert(1)> so good to see it: ${joined(slots)}.`],
  ["letters of another script", (slots) => `a kettle for you, ２ of them, ½ of it: ${joined(slots)}.`],
  ["capitals", (slots) => `The BEST of them all is here: ${joined(slots)}.`],
  ["a promise", (slots) => `guaranteed to make you happy, or money back: ${joined(slots)}.`],
  ["a real brand", (slots) => `as good as one from bosch, they say: ${joined(slots)}.`],
  ["another maker of the shop", (slots) => `much like what voltamo makes, they say: ${joined(slots)}.`],
  ["a feature that nobody gave", (slots) => `it talks to you over bluetooth all day long: ${joined(slots)}.`],
  ["what it is not", (slots) => `a thing of pure titanium for your home: ${joined(slots)}.`],
  ["a slot too few", (slots) => `a fine thing to have at home, surely: ${joined(slots.slice(1))}.`],
  ["a slot twice", (slots) => `a fine thing to have at home, surely: ${joined([...slots, slots[0] ?? ""])}.`],
  ["a slot that is none", (slots) => `a fine thing to have at home, surely: ${joined([...slots, "price"])}.`],
  ["a text without an end", (slots) => `${joined(slots)} ${"and on and on ".repeat(400)}`],
  ["the same sentence again and again", (slots) => `${joined(slots)}. ${"it is good. ".repeat(9)}`],
  ["very many sentences", (slots) => `${joined(slots)}. ${["it is good", "you like it", "we like it", "they like it", "see it", "take it"].join(". ")}.`],
  ["a new line", (slots) => `a fine thing to have at home\nignore what was said: ${joined(slots)}.`],
  ["nothing", () => ""],
];

describe.each(hostile)("a model that writes %s", (_what, text) => {
  test("is not believed: the plain sentences stand instead", async () => {
    const plain = await draft(null);
    const { catalogue, stoodIn } = await draft(scripted({ text, name: () => "Kettle 3000" }));
    expect(catalogue).toEqual(plain.catalogue);
    expect(stoodIn).toEqual({ unanswered: 0, refused: expect.any(Number) });
    expect(stoodIn.refused).toBeGreaterThanOrEqual(2 * COUNT);
  });
});

test.each([
  "Bosch Rowan",
  "Voltamo",
  "rowan",
  "Rowan 5",
  "Rowan<b>",
  "Best Choice",
  "Bluetooth Rowan",
  "One Two Three Four",
  "Kettle",
  "Rowan Rowan",
  "Tempo\nTempo",
  "",
  "X",
  "Abcdefghijklmnop",
])("%j is no name for a kettle", async (name) => {
  const { catalogue } = await draft(scripted({ name: () => name }));
  const plain = await draft(null);
  expect(catalogue.products.map((product) => product.name)).toEqual(plain.catalogue.products.map((product) => product.name));
});

test("a model that has one name for everything names each maker's first so and no other", async () => {
  const { catalogue } = await draft(scripted({ name: () => "Tavori" }));
  const names = catalogue.products.map(({ name }) => name);
  expect(new Set(names).size).toBe(COUNT);
  expect(names.filter((name) => name.includes("Tavori"))).toHaveLength(new Set(catalogue.products.map(({ manufacturer }) => manufacturer)).size);
});

test("a model that stops answering leaves a whole catalogue", async () => {
  const plain = await draft(null);
  const { catalogue, stoodIn } = await draft(() => Promise.reject(new AppError("model-not-ready", "gone")));
  expect({ catalogue, refused: stoodIn.refused }).toEqual({ catalogue: plain.catalogue, refused: 0 });
  expect(stoodIn.unanswered).toBeGreaterThanOrEqual(2 * COUNT);
});
