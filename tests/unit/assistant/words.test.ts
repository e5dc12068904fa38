import { beforeAll, describe, expect, test } from "vitest";
import { type Language, languages } from "../../../main/assistant/language.ts";
import { en } from "../../../main/assistant/words/en.ts";
import { inWords, type Key } from "../../../main/assistant/words/words.ts";
import { openShopfront, type Shopfront } from "./demonstration.ts";

const keys = Object.keys(en) as Key[]; // `as`: its own keys
const slotsIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot))].sort();
const others = languages.filter((language) => language !== "en");

test.each(others)("%s has every sentence with the slots of the English one, no mark-up and nothing that cannot be seen", (language) => {
  const verbs = new Set(["are"]); // another language may need no verb there
  const bare = (text: string) => slotsIn(text).filter((slot) => !verbs.has(slot ?? ""));
  const wrong = keys.filter(
    (key) => String(bare(en[key])) !== String(bare(inWords(language).template(key))) || /\p{C}|[<>[\]]/u.test(inWords(language).template(key)),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ["en", "1 review, 2 reviews, 5 reviews, 0 reviews"],
  ["fr", "1 avis, 2 avis, 5 avis, 0 avis"],
  ["de", "1 Bewertung, 2 Bewertungen, 5 Bewertungen, 0 Bewertungen"],
  ["es", "1 opinión, 2 opiniones, 5 opiniones, 0 opiniones"],
  ["ar", "رأي واحد, رأيان, 5 آراء, 0 رأي"],
] as const)("%s counts in its own plurals", (language, counts) => {
  expect([1, 2, 5, 0].map((count) => inWords(language).counted(count, "review")).join(", ")).toBe(counts);
});

describe("an answer", () => {
  let front: Shopfront;
  beforeAll(async () => {
    front = await openShopfront();
  });
  const ways: readonly Parameters<Shopfront["answer"]>[0][] = [
    { filters: { kinds: ["kettle"] } },
    { filters: { kinds: ["kettle"], colours: ["purple"] } },
    { named: ["KET-001"] },
    { named: ["KET-001"], wish: "reviews" },
    { named: ["KET-001", "KET-002"], compare: true },
    { wish: "average", filters: { kinds: ["laptop"] } },
    { about: "manufacturers", filters: { kinds: ["kettle"] } },
    { about: "promotions" },
    { about: "store", topic: { words: "opening hours", goods: "" } },
    { about: "orders" },
    { about: "smalltalk", topic: { words: "hello", goods: "" } },
    { unknown: "grand piano" },
  ];

  test.each(others)("in %s says what it says in English, with the same cards and the same figures", async (language: Language) => {
    for (const way of ways) {
      const [own, english] = [await front.answer({ ...way, language }), await front.answer(way)];
      expect({ ...own, text: own.text === english.text, replies: own.replies.length, blocks: own.blocks.length }).toEqual({
        ...english,
        text: false,
        replies: english.replies.length,
        blocks: english.blocks.length,
      });
      expect(own.text).not.toMatch(/\{|\p{C}/u);
    }
  });
});
