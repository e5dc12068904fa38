/** Fifty things that the demonstration shop does not sell: each is said not to be, without cards, and is never turned away. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { cardsIn } from "../../../scripts/eval/told.ts";
import { faultsIn, scored } from "../../answers/scorer.ts";
import { openTalk, type Talk } from "../../answers/shop.ts";

const things = [
  ...["sleeping bag", "fish tank", "car tyres", "baby stroller", "engagement ring", "passport photo", "swimming pool pump", "fresh bread", "contact lenses"],
  ...["wedding dress", "running shoes", "football boots", "garden hose", "lawn mower", "chainsaw", "cement", "wallpaper", "paint", "roof tiles", "bathtub"],
  ...["sofa", "wardrobe", "dog food", "cat litter", "horse saddle", "aquarium", "birdcage", "guitar strings", "piano", "violin", "chess set", "board games"],
  ...["jigsaw puzzle", "dolls", "teddy bear", "bicycle", "motorcycle helmet", "surfboard", "skis", "tennis racket", "perfume", "lipstick", "nail polish"],
  ...["sunglasses", "necklace", "milk", "apples", "wine", "cigarettes", "newspapers"],
];
const ways = [(thing: string) => `do you have ${thing}`, (thing: string) => `I am looking for ${thing}`, (thing: string) => thing];

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk({ llm: createAbsentLlm("rules alone") });
}, 60_000);
afterAll(() => talk.close());

test("there are fifty", () => expect(new Set(things).size).toBe(50));

/** "Board games" is read as game controllers, and a saucepan for milk is called by it. */
const known = ["board games", "milk"];

test("none but two of them is answered with something else, and none is refused", async () => {
  const wrong = new Map<string, string>();
  for (const [index, thing] of things.entries()) {
    await talk.begin();
    const { turn } = await talk.ask(ways[index % ways.length]!(thing)); // never beyond the end
    const cards = cardsIn(turn);
    const words = turn.blocks.flatMap((block) => (block.type === "words" ? [block.text] : [])).join(" ");
    const faults = faultsIn(scored(turn, talk.truth));
    if (turn.about !== "products" || cards.length > 0 || faults.length > 0)
      wrong.set(thing, `${turn.about} ${cards.slice(0, 4).join(" ")} “${words}” ${faults.join(" ")}`);
  }
  expect([...wrong.keys()].toSorted(), [...wrong.values()].join("\n")).toEqual(known);
});
