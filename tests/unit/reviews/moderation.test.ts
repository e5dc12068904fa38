import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf, type Judged, thresholdFrom } from "../../../main/reviews/agreement.ts";
import { concernsIn } from "../../../main/reviews/concerns.ts";
import { csvRecords, jsonRecords, type RecordRead } from "../../../main/reviews/import/records.ts";
import { importedReview } from "../../../main/reviews/import/review-of.ts";
import { createVotes } from "../../../main/reviews/votes.ts";

describe("what staff should read first", () => {
  test.each([
    ["This is fucking loud", ["profanity"]],
    ["Sh1tty quality", ["profanity"]],
    ["Quelle merde", ["profanity"]],
    ["Write to me: jo.doe@example.com", ["personal-data"]],
    ["Call me on +44 7700 900123", ["personal-data"]],
    ["I live at 12 Green Hill Road, come and see", ["personal-data"]],
    ["See www.example.com", ["personal-data"]],
    ["Bastard thing, ask @jo_doe", ["profanity", "personal-data"]],
  ])("%j", (text, concerns) => expect(concernsIn(text)).toEqual(concerns));

  test.each([
    "Damn good lamp, assembled in 5 minutes",
    "The 10000 mAh battery lasts 1200 hours",
    "I paid $1,299.00 for model 55-2000 in 2025",
    "Scunthorpe and Essex deliver it, the class of the glass is fine",
    "Cost 19.99, weighs 1.250 kg, 3840 x 2160",
  ])("%j is nobody's concern", (text) => expect(concernsIn(text)).toEqual([]));
});

describe("agreement of staff and model", () => {
  const judged = (count: number, sure: number, right: boolean): Judged[] =>
    Array.from({ length: count }, () => ({
      chosen: right ? "positive" : "negative",
      positive: sure,
      negative: (1 - sure) / 2,
      neutral: (1 - sure) / 2,
    }));

  test("counts who agrees, and of what was called who was right", () => {
    expect(agreementOf([...judged(6, 0.9, true), ...judged(2, 0.9, false), ...judged(2, 0.4, false)], 0.5)).toEqual({
      judged: 10,
      agreed: 6,
      called: 8,
      calledRight: 6,
    });
  });

  test("the threshold goes up to where what is called is right nine times of ten", () => {
    const rows = [...judged(80, 0.8, true), ...judged(40, 0.55, true), ...judged(40, 0.55, false)];
    expect(thresholdFrom(rows.slice(0, 99))).toBe(null);
    const threshold = thresholdFrom(rows) ?? 0;
    expect(threshold).toBeGreaterThan(0.55);
    expect(threshold).toBeLessThanOrEqual(0.8);
  });
});

describe("files of reviews", () => {
  async function* inPieces(text: string, size: number): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  async function all(records: AsyncGenerator<RecordRead>): Promise<RecordRead[]> {
    return Array.fromAsync(records);
  }

  test.each([1, 3, 1000])("CSV with quotes, line breaks in cells, a byte order mark and empty lines, in pieces of %i", async (size) => {
    const text = '\uFEFFProduct,Stars,Text\r\nKET-1,5,"Good, they said ""really""\nand it is"\r\n\r\nKET-2,4,short\nKET-3,4\n';
    expect(await all(csvRecords(inPieces(text, size)))).toEqual([
      { line: 2, fields: { product: "KET-1", stars: "5", text: 'Good, they said "really"\nand it is' } },
      { line: 5, fields: { product: "KET-2", stars: "4", text: "short" } },
      { line: 6, fields: "the line has 2 cells instead of 3" },
    ]);
  });

  test("semicolons and tabs are told from the first line", async () => {
    expect(await all(csvRecords(inPieces("a;b\n1;2", 9)))).toEqual([{ line: 2, fields: { a: "1", b: "2" } }]);
    expect(await all(csvRecords(inPieces("a\tb\n1\t2", 9)))).toEqual([{ line: 2, fields: { a: "1", b: "2" } }]);
  });

  test("any CSV that is written by the rules is read back", async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",;\n '), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 30 }), async (rows, size) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const text = ["x,y", ...rows.map((row) => row.map(quoted).join(","))].join("\r\n");
        expect((await all(csvRecords(inPieces(text, size)))).map(({ fields }) => fields)).toEqual(rows.map(([x, y]) => ({ x, y })));
      }),
    );
  });

  test("JSON lines, one of them broken", async () => {
    const found = await all(jsonRecords(inPieces('{"a":1}\nnonsense\n\n[2]\n{"a":3}', 4)));
    expect(found).toEqual([
      { line: 1, fields: { a: 1 } },
      { line: 2, fields: "the line is no JSON object" },
      { line: 4, fields: "the line is no JSON object" },
      { line: 5, fields: { a: 3 } },
    ]);
  });

  const row = { sku: "KET-1", rating: "4", review: "Boils fast.", reviewer: "Dana Kowalski", date: "2026-03-01", verified_purchase: "yes" };
  const products = new Set(["KET-1"]);

  test("a row under other names for its columns becomes a review; the same row is the same review", () => {
    const review = importedReview(row, products);
    expect(review).toMatchObject({ product_id: "KET-1", stars: 4, body: "Boils fast.", author: "Dana K.", verified: true, language: "en" });
    expect(importedReview({ ...row }, products)).toEqual(review);
  });

  test.each([
    ["a quote is not closed", "a quote is not closed"],
    [{ ...row, sku: "XXX" }, "there is no product XXX"],
    [{ ...row, rating: "nine" }, "the stars are not a number"],
    [{ ...row, rating: 7 }, "the stars are over 5"],
    [{ ...row, review: undefined }, "the text is missing"],
    [{ ...row, date: "yesterday" }, "the date cannot be read"],
    [{ ...row, language: "english" }, "the language is not two letters"],
    [{ ...row, review: "x".repeat(2001) }, "the text has more than 2,000 characters"],
    [{ ...row, review: "Tr\uFFFDs bien" }, "there are letters that cannot be read: is the file saved as UTF-8?"],
    [{ ...row, review: "Call 07700 900 123" }, "the text tells who or where somebody is"],
  ])("%j: %s", (fields, why) => expect(importedReview(fields, products)).toBe(why));
});

test("a vote is shown at once, counts once however often it is given, and goes with the session", () => {
  const votes = createVotes();
  const guest = votes.voterOf({ who: "guest" });
  expect([votes.vote("r", true, 4), votes.vote("r", true, 4), votes.shown("r", 5), votes.vote("r", false, 5), votes.shown("r", 4)]).toEqual([
    { helpful: 5, voted: true },
    { helpful: 5, voted: true },
    { helpful: 5, voted: true },
    { helpful: 4, voted: false },
    { helpful: 4, voted: false },
  ]);
  votes.forget();
  expect([votes.shown("r", 4), votes.voterOf({ who: "guest" }) === guest]).toEqual([{ helpful: 4, voted: false }, false]);
});
