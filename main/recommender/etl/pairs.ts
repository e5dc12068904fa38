/** The kernel: what every product has met, summed up in whole numbers, so that no order of adding changes a list. */
import { HIGH } from "./double.ts";
import { type Matrix, weightIn } from "./matrix.ts";

/** Plain pairs say "by the same customer"; directed ones also how soon after one another, and which was first. */
export type Counting = { readonly pairs: "plain" } | { readonly pairs: "directed"; readonly gap: number; readonly back: number };

export interface Row extends Matrix {
  readonly touched: Int32Array;
  readonly sums: Float64Array;
  /** The same memory. */
  readonly halves: Int32Array;
  /** What a pair of weight one adds to a sum. */
  readonly unit: number;
  /** Null where pairs are plain. */
  readonly directions: Directions | null;
}

interface Directions {
  /** What the product that many places later, or earlier, adds. */
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
}

const WINDOW = 20; // products apart; further on, a customer's mind has changed
const FAINTEST = 1e-3; // a pair that weighs less says nothing
const STEPS = 2 ** 22; // of a pair side by side: fine enough for the faintest, and sums of a million customers stay exact

export function rowOf(matrix: Matrix, counting: Counting): Row {
  const { products } = matrix;
  const isPlain = counting.pairs === "plain";
  const sums = new Float64Array(products);
  return {
    ...matrix,
    ...{ touched: new Int32Array(products + 1), sums, halves: new Int32Array(sums.buffer) },
    unit: isPlain ? 1 : STEPS,
    directions: isPlain ? null : { ahead: stepsOf(counting.gap, 1), behind: stepsOf(counting.gap, counting.back) },
  };
}

/** Sums for one product; answers how many others it touched. The reader sets back `sums` to nothing. */
export function fill(row: Row, product: number): number {
  return row.directions === null ? meetAll(row, product) : meetInOrder(row, product, row.directions);
}

function meetAll({ productStart, place, from, end, cells, touched, sums, halves }: Row, product: number): number {
  let count = 0;
  for (let at = productStart[product]!, last = productStart[product + 1]!; at < last; at += 1) {
    const weight = weightIn(cells[place[at]!]!);
    for (let cell = from[at]!, after = end[at]!; cell < after; cell += 1) {
      const packed = cells[cell]!;
      const other = packed >>> 8;
      touched[count] = other; // written always and counted where new, by arithmetic: a branch is guessed wrong every third time
      count += (halves[2 * other + HIGH]! - 1) >>> 31;
      sums[other] = sums[other]! + weight * (packed & 255);
    }
  }
  return count;
}

function meetInOrder({ productStart, place, from, end, cells, touched, sums, halves }: Row, product: number, { ahead, behind }: Directions): number {
  let count = 0;
  for (let at = productStart[product]!; at < productStart[product + 1]!; at += 1) {
    const here = place[at]!;
    const weight = weightIn(cells[here]!);
    const first = Math.max(from[at]!, here - behind.length);
    const last = Math.min(end[at]! - 1, here + ahead.length);
    for (let cell = first; cell <= last; cell += 1) {
      if (cell === here) continue;
      const packed = cells[cell]!;
      const other = packed >>> 8;
      touched[count] = other;
      count += (halves[2 * other + HIGH]! - 1) >>> 31;
      sums[other] = sums[other]! + weight * (packed & 255) * (cell > here ? ahead[cell - here - 1]! : behind[here - cell - 1]!);
    }
  }
  return count;
}

/** A pair at distance d weighs `share` × gap^(d - 1). */
function stepsOf(gap: number, share: number): Float64Array {
  const weights = Array.from({ length: WINDOW }, (_, distance) => gap ** distance);
  const heard = share === 0 ? [] : weights.filter((weight) => weight >= FAINTEST);
  return Float64Array.from(heard, (weight) => Math.max(1, Math.round(weight * share * STEPS)));
}
