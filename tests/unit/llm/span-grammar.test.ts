import { expect, test } from "vitest";
import { spanGrammar } from "../../../main/llm/span-grammar.ts";
import { numbersOf, ownWords, wordsOf } from "../../../main/llm/spans.ts";
import { understandingShape } from "../../../main/llm/understanding-shape.ts";

const shape = {
  fields: [
    { name: "about", type: "choice", values: ["products", "store"] },
    { name: "kind", type: "span", words: 2 },
    { name: "max", type: "number" },
  ],
} as const;

test("only words of the question, in their order, can become a span", () => {
  const { text } = spanGrammar("Blue kettles, under 50?", shape, "");
  expect(text.split("\n")).toEqual([
    String.raw`root ::= "{\"about\":" "\"" ("products" | "store") "\"" rest-0`,
    String.raw`rest-0 ::= ",\"kind\":" "\"" (from-0-2 | from-1-2 | from-2-2 | from-3-2) "\"" rest-1 | rest-1`,
    String.raw`rest-1 ::= ",\"max\":50" "}" | "}"`,
    'from-0-1 ::= "blue"',
    'from-0-2 ::= "blue" | "blue " from-1-1',
    'from-1-1 ::= "kettles"',
    'from-1-2 ::= "kettles" | "kettles " from-2-1',
    'from-2-1 ::= "under"',
    'from-2-2 ::= "under" | "under " from-3-1',
    'from-3-1 ::= "50"',
    'from-3-2 ::= "50"',
    "",
  ]);
});

test("a number of the question is used once at most", () => {
  const { text } = spanGrammar(
    "20 to 40",
    {
      fields: [
        { name: "about", type: "choice", values: ["products"] },
        { name: "min", type: "number" },
        { name: "max", type: "number" },
      ],
    },
    "",
  );
  expect(text.split("\n").filter((line) => line.startsWith("rest"))).toEqual([
    String.raw`rest-0 ::= ",\"min\":20" rest-1-0 | ",\"min\":40" rest-1-1 | rest-1`,
    String.raw`rest-1-0 ::= ",\"max\":40" "}" | "}"`,
    String.raw`rest-1-1 ::= ",\"max\":20" "}" | "}"`,
    String.raw`rest-1 ::= ",\"max\":20" "}" | ",\"max\":40" "}" | "}"`,
  ]);
});

test("a question without numbers offers no field for one", () => {
  expect(spanGrammar("kettles", shape, "").text).not.toContain("max");
});

test("a question without words still has a valid grammar", () => {
  expect(spanGrammar("???", shape, " ").text.split("\n")).toEqual([
    String.raw`root ::= "{\"about\":" "\" " ("products" | "store") "\"" rest-0`,
    "rest-0 ::= rest-1",
    'rest-1 ::= "}"',
    "",
  ]);
});

test("what is written comes back in the shopper's own spelling", () => {
  const { read } = spanGrammar("Something from Halden & Sons, please, max 1,500", understandingShape, " ");
  expect(read('{"about":" products","manufacturer":" halden & sons","max":1500}')).toEqual({ about: "products", manufacturer: "Halden & Sons", max: 1500 });
});

test("quotes and backslashes of a shopper cannot leave their string", () => {
  const { text } = spanGrammar('a "kettle\\" } red', shape, "");
  expect(text).toContain('"kettle"');
  expect(text).not.toMatch(/from-\d-1 ::= "[^"]*\\/);
});

test("a possessive is cut at the end of a span and kept inside", () => {
  const words = wordsOf("Halden's men's Watches");
  expect([ownWords("halden", words), ownWords("halden's men", words), ownWords("men's watches", words)]).toEqual(["Halden", "Halden's men", "men's Watches"]);
});

test("numbers are read in figures and in words", () => {
  expect({
    thousands: numbersOf("between 1,500 and 2.000 euros"),
    decimals: numbersOf("49,99 or 12.5"),
    range: numbersOf("50-100 €"),
    words: numbersOf("under two hundred and fifty, or twenty five, or a thousand"),
    ranges: numbersOf("fifty and eighty, a hundred and two hundred"),
    apart: numbersOf("a set for a hundred, five pieces"),
    none: numbersOf("one of those"),
  }).toEqual({
    thousands: [1500, 2000],
    decimals: [49.99, 12.5],
    range: [50, 100],
    words: [250, 25, 1000],
    ranges: [50, 80, 100, 200],
    apart: [100],
    none: [],
  });
});
