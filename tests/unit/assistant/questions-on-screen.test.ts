/** The questions that the screens offer are read in each language as in English. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { languageOf } from "../../../main/assistant/language.ts";
import type { Lookups } from "../../../main/assistant/lookups.ts";
import { suggestionsFrom } from "../../../main/assistant/suggestions.ts";
import { languages, wordsOf } from "../../words-of.ts";
import { clockAt, shop } from "../catalogue/demonstration.ts";
import { openReader, type Reader } from "./reader.ts";

const noReviews = { positive: 0, neutral: 0, negative: 0, tooClose: 0, unread: 1, byStars: [0, 0, 0, 0, 1] };
const kettle = { name: "Orno 1.7 litre kettle", kind: "kettle" };
const offered = ["home.askExample", "product.questions.reviewed.full", "product.questions.compare.full", "product.questions.return.full"];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(shop, { clock: clockAt() });
}, 60_000);
beforeEach(() => reader.begin());

describe.each(languages.filter((language) => language !== "en"))("%s", (language) => {
  test.each(offered)("%s", async (key) => {
    const read = async (each: string) => {
      reader.begin();
      const { about, cards } = await reader.ask(question(each, key));
      return { about, first: cards[0] };
    };
    expect(await read(language)).toEqual(await read("en"));
  });

  test("what could be asked, which the assistant itself suggests", async () => {
    const lookups: Lookups = { ...reader.lookups, reviews: async () => ({ counts: noReviews, reviews: [], total: 1 }) };
    const read = async (each: string) => {
      reader.begin();
      const { about, wish, named, filters } = await reader.ask(each);
      return { about, wish, named, filters };
    };
    const [own, english] = [await suggestionsFrom(lookups, languageOf(language)), await suggestionsFrom(lookups, "en")];
    expect(own).toHaveLength(4);
    for (const [at, each] of own.entries()) expect({ each, ...(await read(each)) }).toEqual({ each, ...(await read(english[at]!)) });
  });
});

function question(language: string, key: string): string {
  const text = wordsOf(language).get(key) ?? "";
  return text.replace("{{name}}", kettle.name).replace("{{kind}}", kettle.kind);
}
