/** From interactions to one whole number per customer and product, rows of customers in the order of time. */
import { weightOf } from "../events.ts";
import { type InteractionLog, kinds } from "./log.ts";
import { cellOf, type Matrix, matrixOf, productIn } from "./matrix.ts";
import type { Settings } from "./settings.ts";

/** Steps of a weight: whole numbers add up the same in any order, and two threads make the lists of one. */
export const STEPS_OF_A_VIEW = 12;

export interface LogInput {
  readonly log: InteractionLog;
  /** Number of each product that is sold; others are passed over. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly nowSeconds: number;
  readonly settings: Pick<Settings, "halfLife" | "profile">;
}

const DAY = 86_400;
const STARS = 256; // a value of the log is one byte

export function matrixFrom(input: LogInput): Matrix {
  const { numberOf, settings } = input;
  const rows = rowsByCustomer(input);
  const { cells, from, end } = rows;
  const placeOf = new Int32Array(numberOf.size);
  const start = new Int32Array(new SharedArrayBuffer(4 * (end.length + 1)));
  for (let customer = 0; customer < end.length; customer += 1) {
    const first = from[customer]!;
    const last = merge(rows, placeOf, customer);
    sort(rows, first, last);
    let free = start[customer]!;
    for (let at = Math.max(first, last - settings.profile); at < last; at += 1) cells[free++] = cells[at]!; // the newest; never further on than they lay
    start[customer + 1] = free;
  }
  return matrixOf(start, cells.subarray(0, start.at(-1)), numberOf.size);
}

/** What each customer met, in the order in which it came: customer c from `from[c]` up to `end[c]`. */
interface Rows {
  readonly from: Int32Array;
  readonly end: Int32Array;
  readonly cells: Uint32Array;
  readonly times: Float64Array;
}

/** One walk through the log that reads in order: what is read here and there for each customer takes twice as long. */
function rowsByCustomer(input: LogInput): Rows {
  const { customer, customers, product, products, kind, value, at, size } = input.log;
  const { nowSeconds } = input;
  const from = new Int32Array(customers.length + 1);
  for (let entry = 0; entry < size; entry += 1) from[customer[entry]! + 1]! += 1;
  for (let who = 0; who < customers.length; who += 1) from[who + 1]! += from[who]!;
  const end = from.slice(0, -1);
  const [cells, times] = [new Uint32Array(new SharedArrayBuffer(4 * size)), new Float64Array(size)];
  const sold = Int32Array.from(products, (id) => input.numberOf.get(id) ?? -1);
  const { said, left } = weightsFor(input.settings.halfLife);
  for (let entry = 0; entry < size; entry += 1) {
    const number = sold[product[entry]!]!;
    const weight = said[kind[entry]! * STARS + value[entry]!]!;
    if (number < 0 || weight === 0) continue;
    const days = Math.max(0, Math.floor((nowSeconds - at[entry]!) / DAY));
    const faded = days < left.length ? Math.max(1, Math.round(weight * left[days]!)) : 1; // at least one step where it says anything
    const place = end[customer[entry]!]!++;
    cells[place] = cellOf(number, faded);
    times[place] = at[entry]!;
  }
  return { from, end, cells, times };
}

/** What an entry says by kind and value, and what so many days leave of it. */
function weightsFor(halfLife: number): { said: Float64Array; left: Float64Array } {
  return {
    said: Float64Array.from(
      { length: kinds.length * STARS },
      (_, code) => STEPS_OF_A_VIEW * weightOf({ kind: kinds[Math.floor(code / STARS)]!, value: code % STARS }),
    ),
    left: Float64Array.from({ length: 20 * halfLife }, (_, days) => 2 ** (-days / halfLife)), // by then it is less than a step
  };
}

/** Of each product the largest weight and the newest time, moved to the front; answers where they end. `placeOf` is nothing but zeros, before and after. */
function merge({ from, end, cells, times }: Rows, placeOf: Int32Array, customer: number): number {
  const first = from[customer]!;
  let free = first;
  for (let at = first, after = end[customer]!; at < after; at += 1) {
    const cell = cells[at]!;
    const time = times[at]!;
    const number = productIn(cell);
    const place = placeOf[number]! - 1;
    if (place < 0) {
      cells[free] = cell;
      times[free] = time;
      free += 1;
      placeOf[number] = free;
    } else {
      cells[place] = Math.max(cells[place]!, cell); // of the same product: the weight is in the lower bits
      times[place] = Math.max(times[place]!, time);
    }
  }
  for (let at = first; at < free; at += 1) placeOf[productIn(cells[at]!)] = 0;
  return free;
}

/** By time, then product. They come almost in order, so that moving each back a little is quickest. */
function sort({ cells, times }: Rows, first: number, end: number): void {
  for (let at = first + 1; at < end; at += 1) {
    const cell = cells[at]!;
    const time = times[at]!;
    let place = at;
    while (place > first && (times[place - 1]! > time || (times[place - 1] === time && cells[place - 1]! > cell))) {
      cells[place] = cells[place - 1]!;
      times[place] = times[place - 1]!;
      place -= 1;
    }
    cells[place] = cell;
    times[place] = time;
  }
}
