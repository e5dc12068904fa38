/** What tuning says to a merchandiser. */
import { expect, test } from "vitest";
import { type Found, reportOf, type Way } from "../../../scripts/tune/report.ts";
import { differenceOf } from "../../../scripts/tune/sure.ts";

const way = (name: string, score: number): Way => ({ name, score, met: score * 2, appearing: 0.8 });
const [chosen, best] = [way("sequential", 0.187), way("asymmetric", 0.191)];
const found: Found = {
  ...{ customers: 1321, products: 631, interactions: 60_000, settings: 76, ways: [chosen, best], best: chosen },
  ...{ present: way("present", 0.186), popular: way("popular", 0.039) },
  overPresent: { mean: 0.001, low: -0.004, high: 0.006 },
  overPopular: { mean: 0.148, low: 0.135, high: 0.161 },
};

test("the report has its five questions answered, with figures that can be read aloud", () => {
  const text = reportOf(found);
  for (const heading of ["How it was judged", "What was tried", "What is chosen, and why", "What it means for shoppers", "How sure it is"])
    expect(text).toContain(heading);
  expect(text).toContain("60,000 things that shoppers did with 631 goods, the last basket of each of 1,321 customers");
  expect(text).toContain(
    "Of 100 customers 37 would have found something of their next basket among ten proposals: 37 with what makes the shelves now, 8 with the most bought.",
  );
  expect(text).not.toMatch(/ndcg|lambda|shrink|alpha|validation|\{|undefined|NaN/i);
});

test("the ways stand in the order of their scores, the chosen one is marked, and that another came first by luck is said", () => {
  const rows = reportOf(found)
    .split("\n")
    .filter((line) => /%.*%/.test(line) && line.includes("of customers"));
  expect(rows.map((row) => row.slice(0, 40).trim())).toEqual([
    "same customers, best sellers held back",
    "* taken soon after one another",
    "what makes the shelves now",
    "the most bought, for everybody",
  ]);
  expect(reportOf(found)).toContain("On the last baskets “same customers, best sellers held back” came first");
  expect(reportOf({ ...found, ways: [chosen] })).not.toContain("luck");
});

test("a difference that may be chance is called so, and one that is none is not", () => {
  const text = reportOf(found);
  expect(text).toContain("Against what makes the shelves now: +0.1 points, between −0.4 and +0.6. That may be chance");
  expect(text).toContain("Against the most bought: +14.8 points, between +13.5 and +16.1. It is better.");
  expect(reportOf({ ...found, overPresent: { mean: -0.02, low: -0.03, high: -0.01 } })).toContain("between −3.0 and −1.0. It is worse.");
});

test("two ways are compared customer by customer: the same small gain for everybody is sure, a large one for few is not", () => {
  const base = Array.from({ length: 100 }, (_, customer) => (customer % 10) / 10);
  const steady = differenceOf(
    base.map((value) => value + 0.01),
    base,
  );
  const wild = differenceOf(
    base.map((value, customer) => value + (customer % 2 === 0 ? 0.5 : -0.45)),
    base,
  );
  expect({ mean: steady.mean.toFixed(3), sure: steady.low > 0 }).toEqual({ mean: "0.010", sure: true });
  expect({ mean: wild.mean.toFixed(3), sure: wild.low > 0 }).toEqual({ mean: "0.025", sure: false });
});
