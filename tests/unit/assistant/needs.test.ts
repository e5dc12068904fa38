/** Needs that name no thing, and things with one word too many, over the demonstration shop. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { openTalk } from "../../answers/shop.ts";

let talk: Awaited<ReturnType<typeof openTalk>>;
beforeAll(async () => {
  talk = await openTalk({ llm: createAbsentLlm("rules alone") });
});
afterAll(() => talk.close());

async function answer(question: string): Promise<{ about: string | null; text: string; kinds: string[]; names: string[] }> {
  await talk.begin("en");
  const { turn } = await talk.ask(question);
  const products = turn.blocks.flatMap((block) => (block.type === "products" ? block.products : []));
  const text = turn.blocks.flatMap((block) => (block.type === "words" ? [block.text] : [])).join(" ");
  return { about: turn.about, text, kinds: [...new Set(products.map(({ kind }) => kind))], names: products.map(({ name }) => name) };
}

describe("a need shows what others use for it", () => {
  test.each([
    ["something to make coffee for two people, not too expensive", "coffee maker"],
    ["I need to clean up dog hair", "robot vacuum"],
    ["anything for a stiff neck at night", "pillow"],
    ["something to charge my phone on the go", "power bank"],
  ])("%s", async (question, kind) => {
    const { about, text, kinds } = await answer(question);
    expect([about, kinds.includes(kind), text.startsWith("Makers and buyers speak of that most with ")]).toEqual(["products", true, true]);
  });

  test("but who asks whether a thing is sold is told that it is not", async () => {
    expect((await answer("do you have anything like a grand piano")).text).toMatch(/^We do not sell /);
    expect((await answer("do you sell bread")).text).toMatch(/^We do not sell bread/);
  });
});

describe("a word that nothing has is said, and the thing is shown all the same", () => {
  test.each([
    ["noise cancelling headphones for the plane", "headphones", "plane"],
    ["mouse for left handed", "mouse", "left handed"],
    ["which laptop is good for a student", "laptop", "student"],
  ])("%s", async (question, kind, missing) => {
    const { text, kinds } = await answer(question);
    expect([kinds, text.startsWith(`Nothing here says “${missing}”. Without that `)]).toEqual([[kind], true]);
  });

  test("but never a word that would read as our promise", async () => {
    expect((await answer("kettle with a free gift")).text).not.toContain("free");
  });
});

test("of an article's variants the one that is asked for stands for it", async () => {
  expect((await answer("biggest tv you have")).names[0]).toBe("Brightmoor Night OLED television, 77 inch");
});

test("who asks for a quiet thing sees the quietest first", async () => {
  const [first] = (await answer("looking for a quiet kettle")).names;
  expect(first).toBe("Harbour Low noise temperature kettle 1.2 l");
});
