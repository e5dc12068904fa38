/** From interactions to one whole number per customer and product, by customer (CSR) and by product (CSC). */
import { weightOf } from "../events.ts";
import { type InteractionLog, kinds } from "./log.ts";
import type { Settings } from "./settings.ts";

/** Steps of a weight: whole numbers add up the same in any order, and two workers make the lists of one. */
export const STEPS_OF_A_VIEW = 12;

export interface Matrix {
  /** `columns` are product numbers. Rows of customer c: `start[c]` up to `start[c + 1]`. */
  readonly byCustomer: Compressed;
  /** `columns` are customer numbers. */
  readonly byProduct: Compressed;
}

export interface Compressed {
  readonly start: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Uint8Array;
}

export interface MatrixInput {
  readonly log: InteractionLog;
  /** Number of each product that is sold; others are passed over. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly nowSeconds: number;
  readonly settings: Settings;
}

const DAY = 86_400;

export function matrixOf(input: MatrixInput): Matrix {
  const cells = heaviestCells(input);
  const byCustomer = cappedRows(cells, input);
  return { byCustomer, byProduct: transposed(byCustomer, input.numberOf.size) };
}

interface Cells {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly weight: Uint8Array;
  readonly at: Float64Array;
}

/** One cell per customer and product: the largest weight of any interaction between them, and the newest time. */
function heaviestCells(input: MatrixInput): Cells {
  const { log, numberOf } = input;
  const width = numberOf.size;
  const products = Int32Array.from(log.products, (id) => numberOf.get(id) ?? -1);
  const cellOf = new Map<number, number>();
  const cells = { customer: new Int32Array(log.size), product: new Int32Array(log.size), weight: new Uint8Array(log.size), at: new Float64Array(log.size) };
  for (let row = 0; row < log.size; row += 1) {
    const product = products[log.product[row] ?? 0] ?? -1;
    const weight = product < 0 ? 0 : fadedWeight(input, row);
    if (weight === 0) continue;
    const customer = log.customer[row] ?? 0;
    const cell = cellOf.get(customer * width + product) ?? cellOf.size;
    cellOf.set(customer * width + product, cell);
    cells.customer[cell] = customer;
    cells.product[cell] = product;
    cells.weight[cell] = Math.max(cells.weight[cell] ?? 0, weight);
    cells.at[cell] = Math.max(cells.at[cell] ?? 0, log.at[row] ?? 0);
  }
  return { ...cells, count: cellOf.size };
}

function fadedWeight({ log, nowSeconds, settings: { halfLife } }: MatrixInput, row: number): number {
  const weight = weightOf({ kind: kinds[log.kind[row] ?? 0] ?? "view", value: log.value[row] ?? 1 });
  if (weight === 0) return 0;
  const days = Math.max(0, Math.floor((nowSeconds - (log.at[row] ?? 0)) / DAY));
  return Math.max(1, Math.round(weight * STEPS_OF_A_VIEW * 2 ** (-days / halfLife)));
}

/** Of a very busy customer only the newest products count: nobody else shops like them. */
function cappedRows(cells: Cells, { log, settings }: MatrixInput): Compressed {
  const order = Int32Array.from({ length: cells.count }, (_, cell) => cell);
  const { customer, product, at } = cells;
  order.sort((a, b) => (customer[a] ?? 0) - (customer[b] ?? 0) || (at[b] ?? 0) - (at[a] ?? 0) || (product[a] ?? 0) - (product[b] ?? 0));
  const start = new Int32Array(log.customers.length + 1);
  const columns = new Int32Array(cells.count);
  const weights = new Uint8Array(cells.count);
  let kept = 0;
  for (const cell of order) {
    const row = customer[cell] ?? 0;
    const held = start[row + 1] ?? 0;
    if (held >= settings.profile) continue;
    start[row + 1] = held + 1;
    columns[kept] = product[cell] ?? 0;
    weights[kept] = cells.weight[cell] ?? 0;
    kept += 1;
  }
  for (let row = 0; row < log.customers.length; row += 1) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  return { start, columns: columns.subarray(0, kept), weights: weights.subarray(0, kept) };
}

function transposed({ start, columns, weights }: Compressed, height: number): Compressed {
  const turned = { start: new Int32Array(height + 1), columns: new Int32Array(columns.length), weights: new Uint8Array(columns.length) };
  for (const column of columns) turned.start[column + 1] = (turned.start[column + 1] ?? 0) + 1;
  for (let column = 0; column < height; column += 1) turned.start[column + 1] = (turned.start[column + 1] ?? 0) + (turned.start[column] ?? 0);
  const next = turned.start.slice();
  for (let row = 0; row + 1 < start.length; row += 1) {
    for (let cell = start[row] ?? 0; cell < (start[row + 1] ?? 0); cell += 1) {
      const column = columns[cell] ?? 0;
      const place = next[column] ?? 0;
      turned.columns[place] = row;
      turned.weights[place] = weights[cell] ?? 0;
      next[column] = place + 1;
    }
  }
  return turned;
}
