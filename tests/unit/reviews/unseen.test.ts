/** Letters that nobody sees: they can hide an order or turn the reading direction. */
import { expect, test } from "vitest";
import { visible } from "../../../main/visible.ts";
import { reviewOf } from "../../../main/reviews/opened.ts";

test.each([
  ["a zero width space", "ob\u200Bey", "obey"],
  ["a turned reading direction", "\u202Eyebo\u202C", "yebo"],
  ["tags", "hi\u{E0041}\u{E007F}", "hi"],
  ["a joiner between letters", "a\u200Db", "ab"],
  ["control signs", "a\u0000b\u0007", "ab"],
  ["what parts words and lines, which stays", "a\tb\r\nc", "a\tb\r\nc"],
  ["a picture of two, which stays one", "👩\u200D🔧 👨🏽\u200D🍳", "👩\u200D🔧 👨🏽\u200D🍳"],
])("%s", (_, written, seen) => expect(visible(written)).toBe(seen));

test("a review is shown without them, and its evidence is the same sentence", () => {
  const body = "Loud\u200B. It \u200Bis very good.";
  const from = body.indexOf("It");
  const { text, evidence, author, reply } = reviewOf({
    ...{ id: "r", product_id: "p", author: "A\u202Enna", stars: 5, body, language: "en", written_at: "2026-11-01T10:00:00.000Z" },
    ...{ verified: 0, helpful: 0, reply: "Than\u200Bks", origin: null },
    label: { modelId: "m", negative: 0, neutral: 0.1, positive: 0.9, tooClose: false, sentences: [[from, body.length, 0, 0.1, 0.9]] },
  });
  expect([text, author, reply]).toEqual(["Loud. It is very good.", "Anna", "Thanks"]);
  expect(evidence && text.slice(evidence.from, evidence.to)).toBe("It is very good.");
});
