/** Two to four products side by side: the rows that differ first, the better value marked where "better" is a fact. */
import type { Block } from "../../preload/domain/chat.ts";
import type { ProductDetails } from "../../preload/domain/product.ts";
import type { Words } from "./words/words.ts";

type Comparison = Extract<Block, { type: "comparison" }>;
type Row = Comparison["rows"][number];

/** Specifications in which less, or more, is plainly better for a shopper. */
const lessIsBetter = /^(noise|weight|charging time|energy use|response time)/i;
const moreIsBetter = /^(battery|memory|storage|warranty|brightness|range|suction|speed|resolution|run time)/i;

export function comparisonOf(products: readonly ProductDetails[], words: Words): Comparison {
  const names = [...new Set(products.flatMap(({ specifications }) => specifications.map(({ name }) => name)))];
  const rows = [priceRow(products, words), starsRow(products, words), ...names.map((name) => specificationRow(name, products, words))];
  return {
    type: "comparison",
    productIds: products.map(({ id }) => id),
    names: products.map(({ name }) => name),
    rows: [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)],
  };
}

function priceRow(products: readonly ProductDetails[], { text, money }: Words): Row {
  const cells = products.map(({ price: { now, list, currency } }) =>
    now < list ? text("cell-was", { now: money(now, currency), list: money(list, currency) }) : money(now, currency),
  );
  return row(text("row-price"), cells, bestOf(products.map(({ price }) => -price.now)));
}

function starsRow(products: readonly ProductDetails[], { text, counted }: Words): Row {
  const cells = products.map(({ stars: { mean, count } }) =>
    count === 0 ? text("cell-unreviewed") : text("cell-stars", { stars: mean.toFixed(1), reviews: counted(count, "review") }),
  );
  return row(text("row-reviews"), cells, bestOf(products.map(({ stars }) => (stars.count === 0 ? Number.NaN : Math.round(stars.mean * 10)))));
}

function specificationRow(name: string, products: readonly ProductDetails[], { text }: Words): Row {
  const given = products.map(({ specifications }) => specifications.find((specification) => specification.name === name)?.value);
  const sign = lessIsBetter.test(name) ? -1 : moreIsBetter.test(name) ? 1 : 0;
  const figures = given.map((value) => sign * Number.parseFloat((value ?? "").replace(",", "")));
  const cells = given.map((value) => value ?? text("cell-not-given"));
  return row(name, cells, sign === 0 || !sameUnit(cells) ? null : bestOf(figures));
}

function row(name: string, cells: string[], best: number | null): Row {
  return { name, cells, best, differs: new Set(cells).size > 1 };
}

/** The index of the one largest figure; null on a tie or where a figure is missing. */
function bestOf(figures: readonly number[]): number | null {
  if (figures.some((figure) => !Number.isFinite(figure))) return null;
  const top = Math.max(...figures);
  return figures.filter((figure) => figure === top).length === 1 ? figures.indexOf(top) : null;
}

function sameUnit(cells: readonly string[]): boolean {
  return new Set(cells.map((cell) => cell.replace(/[\d.,\s]+/g, ""))).size === 1;
}
