/** The questions that the screens offer are read in each language as in English. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { languages, wordsOf } from "../../words-of.ts";
import { clockAt, shop } from "../catalogue/demonstration.ts";
import { openReader, type Reader } from "./reader.ts";

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
});

function question(language: string, key: string): string {
  const text = wordsOf(language).get(key) ?? "";
  return text.replace("{{name}}", kettle.name).replace("{{kind}}", kettle.kind);
}
