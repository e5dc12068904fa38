/** A hundred things that the demonstration shop does not sell, and some that two foreign ones do not: each is said not to be, without cards, and is never turned away. What is sold is never said not to be. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopFromForeignCatalogue } from "../../../db/seed/foreign.ts";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { cardsIn } from "../../../scripts/eval/told.ts";
import { faultsIn, scored } from "../../answers/scorer.ts";
import { openTalk, type Talk } from "../../answers/shop.ts";

const shopper = join(process.env["EVAL_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"), "shopper");
const at = new Date("2026-06-01T10:00:00.000Z");

const listOf = (text: string): string[] => text.trim().split(/\s*[,\n]\s*/);

/** The last ones of each list are said in the name or the description of something else: a milk pan, a desk lamp, a tv bench. */
const unsold = {
  demonstration: listOf(`
    sleeping bag, fish tank, car tyres, baby stroller, engagement ring, passport photo, swimming pool pump, fresh bread, contact lenses, wedding dress
    running shoes, football boots, garden hose, lawn mower, chainsaw, cement, wallpaper, paint, roof tiles, bathtub
    sofa, wardrobe, dog food, cat litter, horse saddle, aquarium, birdcage, guitar strings, piano, violin
    chess set, jigsaw puzzle, dolls, teddy bear, bicycle, motorcycle helmet, surfboard, skis, tennis racket, perfume
    lipstick, nail polish, sunglasses, necklace, apples, cigarettes, newspapers, socks, ladder, hammer
    garden chairs, vitamins, eye shadow, bookshelf, curtains, printer ink, photo paper, trampoline, dumbbells, carpets
    rubber duck, wine glasses, corkscrew, lunch box, sugar, umbrella, toothpaste, shampoo, high chair, rocking horse
    saxophone, telescope, wheelbarrow, flowers, christmas tree, mirror, drill bits, tumble dryer, knitting wool, stapler
    envelopes, comic books, fishing rod, hiking boots, winter coat, belt, razor blades, dog lead
    board games, milk, wine, coffee beans, tea, batteries, desk, picture frames, sewing machine, hair clips, screen protector, laptop bag
  `),
  dummyjson: listOf(
    "wardrobe, dishwasher, garden hose, guitar, board games, bread, wine, television, printer, curtains, carpet, dog, cat, belt, camera, tree, butter, laptop bag",
  ),
  ikea: listOf(
    "kettle, smartphone, bicycle, running shoes, perfume, bread, guitar, dog food, lipstick, drill, coffee, tv, shoes, tablets, headset, toys, desk lamp",
  ),
} as const;

const ways = [
  (thing: string) => `do you have ${thing}`,
  (thing: string) => `I'm looking for ${thing}`,
  (thing: string) => thing,
  (thing: string) => `have you got any ${thing}?`,
];

test("there are a hundred", () => expect(new Set(unsold.demonstration).size).toBe(100));

describe.each(Object.keys(unsold) as (keyof typeof unsold)[])("in the %s shop", (name) => {
  const absent = name !== "demonstration" && !existsSync(shopper);
  let talk: Talk;
  beforeAll(async () => {
    if (absent) return;
    const llm = createAbsentLlm("rules alone");
    if (name === "demonstration") talk = await openTalk({ llm });
    else talk = await openTalk({ llm, at, shop: shopFromForeignCatalogue(JSON.parse(readFileSync(join(shopper, `catalogue-${name}.json`), "utf8")), at).shop });
  }, 60_000);
  afterAll(() => talk?.close());

  test.skipIf(absent)(`what is not sold is not answered with something else, and not refused (skipped without ${shopper})`, async () => {
    const wrong: string[] = [];
    for (const [index, thing] of unsold[name].entries()) {
      await talk.begin();
      const { turn } = await talk.ask(ways[index % ways.length]!(thing)); // never beyond the end
      const cards = cardsIn(turn);
      const words = turn.blocks.flatMap((block) => (block.type === "words" ? [block.text] : [])).join(" ");
      const faults = faultsIn(scored(turn, talk.truth));
      if (turn.about !== "products" || cards.length > 0 || faults.length > 0)
        wrong.push(`${thing}: ${turn.about} ${cards.slice(0, 4).join(" ")} “${words}” ${faults.join(" ")}`);
    }
    expect(wrong).toEqual([]);
  });

  test.skipIf(absent)(`every kind that is sold is answered with some of it (skipped without ${shopper})`, async () => {
    const kinds = new Set(talk.truth.shop.products.map(({ kind }) => kind));
    const wrong: string[] = [];
    for (const [index, kind] of [...kinds].entries()) {
      await talk.begin();
      const { turn } = await talk.ask(ways[index % ways.length]!(kind));
      const shown = cardsIn(turn).map((id) => talk.truth.shop.products.find((product) => product.id === id)?.kind);
      if (!shown.includes(kind)) wrong.push(`${kind}: ${turn.about} ${shown.slice(0, 4).join(", ")}`);
    }
    expect(wrong).toEqual([]);
  });
});
