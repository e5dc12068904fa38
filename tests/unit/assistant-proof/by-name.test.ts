/** Every product of two catalogues that this project has not made is found by its full name, by a short one, and with a typo. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shopFromForeignCatalogue } from "../../../db/seed/foreign.ts";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { cardsIn } from "../../../scripts/eval/told.ts";
import type { Shop, ShopProduct } from "../../../db/seed/shop.ts";
import { openTalk, type Talk } from "../../answers/shop.ts";
import { picking } from "../assistant-security/hostile-llm.ts";

const shopper = join(process.env["EVAL_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"), "shopper");
const EVERY = process.env["LONG"] ? 1 : 4;
const at = new Date("2026-06-01T10:00:00.000Z");

/** What the first words of a name leave open, and a typo too, is right where the product is among the cards. */
const least = { full: 1, short: 0.99, typo: 0.99 } as const;

describe.skipIf(!existsSync(shopper)).each(["dummyjson", "ikea"])(`of %s (skipped without ${shopper})`, (name) => {
  test.each(Object.keys(least) as (keyof typeof least)[])(
    "by its %s name",
    async (way) => {
      const { shop } = shopFromForeignCatalogue(JSON.parse(readFileSync(join(shopper, `catalogue-${name}.json`), "utf8")), at);
      const talk = await openTalk({ llm: createAbsentLlm("rules alone"), shop, at });
      const asked = shop.products.filter((_, index) => index % EVERY === 0);
      const missed: string[] = [];
      for (const product of asked) {
        const words = sayings[way](product);
        const cards = await cardsFor(words, talk);
        if (!cards.some((card) => card === product.id || isCalled(nameOf(card, shop), { way, words, product })))
          missed.push(`“${words}” ${product.id} ${product.name} (${cards.length} cards)`);
      }
      await talk.close();
      expect(1 - missed.length / asked.length, missed.join("\n")).toBeGreaterThanOrEqual(least[way]);
    },
    300_000,
  );
});

async function cardsFor(words: string, talk: Talk): Promise<string[]> {
  await talk.begin();
  return cardsIn((await talk.ask(words)).turn);
}

/** Two products of one name, or of one short name, cannot be told apart by it. */
function isCalled(name: string, { way, words, product }: { way: keyof typeof least; words: string; product: ShopProduct }): boolean {
  return name === product.name || (way === "short" && name.startsWith(words));
}

const nameOf = (id: string, { products }: Shop): string => products.find((product) => product.id === id)?.name ?? "";

const sayings: Readonly<Record<keyof typeof least, (product: ShopProduct) => string>> = {
  full: ({ name }) => name,
  short: ({ name }) => shortened(name),
  typo: ({ name, id }) =>
    mistyped(
      name,
      [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0),
    ),
};

/** Up to its first comma; without one, all but the last of three words or more. */
function shortened(name: string): string {
  const [before = name] = name.split(/, | \(/);
  const words = name.split(" ");
  if (before !== name || words.length < 3) return before;
  return words
    .slice(0, -1)
    .join(" ")
    .replace(/ (for|with|and|of|in|the)$/, "");
}

/** Two neighbouring letters of its longest word change places. */
function mistyped(name: string, seed: number): string {
  const longest = name.split(" ").toSorted((a, b) => b.length - a.length)[0] ?? name;
  if (longest.length < 5) return name;
  const place = picking(seed)(Array.from({ length: longest.length - 3 }, (_, index) => index + 1));
  return name.replace(longest, longest.slice(0, place) + longest.charAt(place + 1) + longest.charAt(place) + longest.slice(place + 2));
}
