/** From interactions to one whole number per customer and product, rows of customers in the order of time. */
import { weightOf } from "../events.ts";
import { type InteractionLog, kinds } from "./log.ts";
import { cellOf, type Matrix, matrixOf } from "./matrix.ts";
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
  const { log, numberOf, settings } = input;
  const byCustomer = rowsByCustomer(log);
  const products = Int32Array.from(log.products, (id) => numberOf.get(id) ?? -1);
  const row = createRow(numberOf.size, settings.profile);
  const weigh = weigher(input);
  const start = new Int32Array(new SharedArrayBuffer(4 * (log.customers.length + 1)));
  const cells = new Uint32Array(new SharedArrayBuffer(4 * log.size));
  for (let customer = 0; customer < log.customers.length; customer += 1) {
    for (let at = byCustomer.start[customer]!; at < byCustomer.start[customer + 1]!; at += 1) {
      const entry = byCustomer.rows[at]!;
      const product = products[log.product[entry]!]!;
      const weight = product < 0 ? 0 : weigh(entry);
      if (weight > 0) row.add(product, weight, log.at[entry]!);
    }
    start[customer + 1] = row.drain(cells, start[customer]!);
  }
  return matrixOf(start, cells.subarray(0, start.at(-1)), numberOf.size);
}

/** Entries of the log by customer, each customer's in the order in which they came. */
function rowsByCustomer({ customer, customers, size }: InteractionLog): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(customers.length + 1);
  for (let entry = 0; entry < size; entry += 1) start[customer[entry]! + 1]! += 1;
  for (let who = 0; who < customers.length; who += 1) start[who + 1]! += start[who]!;
  const next = start.slice();
  const rows = new Int32Array(size);
  for (let entry = 0; entry < size; entry += 1) rows[next[customer[entry]!]!++] = entry;
  return { start, rows };
}

/** What an entry says, faded by its age: at least one step where it says anything. */
function weigher({ log: { kind, value, at }, nowSeconds, settings: { halfLife } }: LogInput): (entry: number) => number {
  const said = Float64Array.from(
    { length: kinds.length * STARS },
    (_, code) => STEPS_OF_A_VIEW * weightOf({ kind: kinds[Math.floor(code / STARS)]!, value: code % STARS }),
  );
  const fades = Float64Array.from({ length: 20 * halfLife }, (_, days) => 2 ** (-days / halfLife)); // by then it is less than a step
  return (entry) => {
    const weight = said[kind[entry]! * STARS + value[entry]!]!;
    if (weight === 0) return 0;
    const days = Math.max(0, Math.floor((nowSeconds - at[entry]!) / DAY));
    return Math.max(1, Math.round(weight * (fades[days] ?? 0)));
  };
}

interface Row {
  add(product: number, weight: number, at: number): void;
  /** Writes the newest cells from `from` on, oldest first, and answers where they end. Empties the row. */
  drain(into: Uint32Array, from: number): number;
}

/** One customer: of each product the largest weight and the newest time. */
function createRow(products: number, most: number): Row {
  const [weights, times, isHeld] = [new Uint8Array(products), new Float64Array(products), new Uint8Array(products)];
  const held = new Int32Array(products);
  let count = 0;
  return { add, drain };

  function add(product: number, weight: number, at: number): void {
    if (isHeld[product] === 0) {
      isHeld[product] = 1;
      held[count++] = product;
      weights[product] = 0;
      times[product] = 0;
    }
    weights[product] = Math.max(weights[product]!, weight);
    times[product] = Math.max(times[product]!, at);
  }

  function drain(into: Uint32Array, from: number): number {
    sort();
    let end = from;
    for (let at = Math.max(0, count - most); at < count; at += 1) into[end++] = cellOf(held[at]!, weights[held[at]!]!);
    for (let at = 0; at < count; at += 1) isHeld[held[at]!] = 0;
    count = 0;
    return end;
  }

  /** By time, then product. They come almost in order, so that moving each back a little is quickest. */
  function sort(): void {
    for (let at = 1; at < count; at += 1) {
      const product = held[at]!;
      let place = at;
      while (place > 0 && isLater(held[place - 1]!, product)) {
        held[place] = held[place - 1]!;
        place -= 1;
      }
      held[place] = product;
    }
  }

  function isLater(one: number, other: number): boolean {
    return times[one]! > times[other]! || (times[one] === times[other] && one > other);
  }
}
