/** Two to four products side by side: the rows that differ first, the better value marked where "better" is a fact. */
import type { Block } from "../../preload/domain/chat.ts";
import { formatMoney } from "../../preload/domain/money.ts";
import type { ProductDetails } from "../../preload/domain/product.ts";

type Comparison = Extract<Block, { type: "comparison" }>;
type Row = Comparison["rows"][number];

const NOT_GIVEN = "not given by maker";

/** Specifications in which less, or more, is plainly better for a shopper. */
const lessIsBetter = /^(noise|weight|charging time|energy use|response time)/i;
const moreIsBetter = /^(battery|memory|storage|warranty|brightness|range|suction|speed|resolution|run time)/i;

export function comparisonOf(products: readonly ProductDetails[]): Comparison {
  const names = [...new Set(products.flatMap(({ specifications }) => specifications.map(({ name }) => name)))];
  const rows = [priceRow(products), starsRow(products), ...names.map((name) => specificationRow(name, products))];
  return {
    type: "comparison",
    productIds: products.map(({ id }) => id),
    names: products.map(({ name }) => name),
    rows: [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)],
  };
}

function priceRow(products: readonly ProductDetails[]): Row {
  const cells = products.map(({ price: { now, list, currency } }) =>
    now < list ? `${formatMoney(now, currency)}, was ${formatMoney(list, currency)}` : formatMoney(now, currency),
  );
  return row("price today", cells, bestOf(products.map(({ price }) => -price.now)));
}

function starsRow(products: readonly ProductDetails[]): Row {
  const cells = products.map(({ stars }) => (stars.count === 0 ? "no reviews yet" : `${stars.mean.toFixed(1)} of 5, ${stars.count} reviews`));
  return row("reviews", cells, bestOf(products.map(({ stars }) => (stars.count === 0 ? Number.NaN : Math.round(stars.mean * 10)))));
}

function specificationRow(name: string, products: readonly ProductDetails[]): Row {
  const cells = products.map(({ specifications }) => specifications.find((specification) => specification.name === name)?.value ?? NOT_GIVEN);
  const sign = lessIsBetter.test(name) ? -1 : moreIsBetter.test(name) ? 1 : 0;
  const figures = cells.map((cell) => sign * Number.parseFloat(cell.replace(",", "")));
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
