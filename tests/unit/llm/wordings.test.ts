import { expect, test } from "vitest";
import groups from "../../../main/llm/wordings.json" with { type: "json" };
import { slotsIn } from "../../../main/llm/slot-grammar.ts";
import { wordingGrammar, wordingsOf } from "../../../main/llm/wordings.ts";

test("all ways to say a thing have the same slots, each once", () => {
  const uneven = Object.entries(groups).filter(([, ways]) => new Set(ways.map((way) => (way.match(/\{\w+\}/g) ?? []).sort().join())).size > 1);
  const repeated = Object.values(groups)
    .flat()
    .filter((way) => slotsIn(way).length !== (way.match(/\{\w+\}/g) ?? []).length);
  expect({ uneven, repeated }).toEqual({ uneven: [], repeated: [] });
});

test("every way ends as a sentence and says no figure but the five of five stars", () => {
  const wrong = Object.values(groups)
    .flat()
    .filter((way) => !/[.!?]$/.test(way) || /\d/.test(way.replace("of 5", "")));
  expect(wrong).toEqual([]);
});

test("a known sentence may be said in each of its ways, an unknown one only as it is", () => {
  expect({ known: wordingsOf("We have {things}."), unknown: wordingsOf("Look: {things}!") }).toEqual({
    known: ["we have {things}.", "in all we have {things}.", "i count {things} here."],
    unknown: ["look: {things}!"],
  });
});

test("the grammar of a sentence holds its ways and nothing else", () => {
  expect(wordingGrammar('Say "{things}".', " ")).toBe('root ::= " say \\"{things}\\"."\n');
});
