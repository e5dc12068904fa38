/** What the assistant asks the model to fill in for a question; the model is trained on exactly these fields. */
import type { SpanShape } from "./llm.ts";

export const understandingShape: SpanShape = {
  fields: [
    { name: "about", type: "choice", values: ["products", "manufacturers", "promotions", "store", "orders", "smalltalk", "offtopic", "unsafe"] },
    { name: "kind", type: "span", words: 4 },
    { name: "manufacturer", type: "span", words: 3 },
    { name: "not", type: "span", words: 3 },
    { name: "colour", type: "span", words: 2 },
    { name: "min", type: "number" },
    { name: "max", type: "number" },
    { name: "sort", type: "choice", values: ["cheapest", "dearest", "best", "newest", "quietest", "lightest", "largest", "smallest"] },
    { name: "offer", type: "choice", values: ["yes"] },
    { name: "topic", type: "span", words: 4 },
    { name: "name", type: "span", words: 8 },
  ],
};
