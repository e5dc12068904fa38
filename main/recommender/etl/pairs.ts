/** The kernel: what every product has met, summed up in whole numbers, so that no order of adding changes a list. */
import { type Matrix, weightIn } from "./matrix.ts";

/** Plain pairs say "by the same customer"; directed ones also how soon after one another, and which was first. */
export type Counting = { readonly pairs: "plain" } | { readonly pairs: "directed"; readonly gap: number; readonly back: number };

export interface Row {
  /** Sums for one product; answers how many others it touched. `sums` must be set back to nothing by the reader. */
  fill(product: number): number;
  readonly touched: Int32Array;
  readonly sums: Float64Array;
  /** What a pair of weight one adds to a sum. */
  readonly unit: number;
}

const WINDOW = 20; // products apart; further on, a customer's mind has changed
const FAINTEST = 1e-3; // a pair that weighs less says nothing
const STEPS = 2 ** 22; // of a pair side by side: fine enough for the faintest, and sums of a million customers stay exact

export function createRow(matrix: Matrix, counting: Counting): Row {
  const scratch: Scratch = { ...matrix, touched: new Int32Array(matrix.products + 1), sums: new Float64Array(matrix.products) };
  const { touched, sums } = scratch;
  if (counting.pairs === "plain") return { touched, sums, unit: 1, fill: (product) => meetAll(scratch, product) };
  const ahead = stepsOf(counting.gap, 1);
  const behind = stepsOf(counting.gap, counting.back);
  return { touched, sums, unit: STEPS, fill: (product) => meetInOrder(scratch, product, { ahead, behind }) };
}

interface Scratch extends Matrix {
  readonly touched: Int32Array;
  readonly sums: Float64Array;
}

function meetAll({ productStart, place, from, end, cells, touched, sums }: Scratch, product: number): number {
  let count = 0;
  for (let at = productStart[product]!, last = productStart[product + 1]!; at < last; at += 1) {
    const weight = weightIn(cells[place[at]!]!);
    for (let cell = from[at]!, after = end[at]!; cell < after; cell += 1) {
      const packed = cells[cell]!;
      const other = packed >>> 8;
      const sum = sums[other]!;
      touched[count] = other; // written always and counted where new: no branch to guess wrong
      count += sum === 0 ? 1 : 0;
      sums[other] = sum + weight * (packed & 255);
    }
  }
  return count;
}

interface Directions {
  /** What the product that many places later, or earlier, adds. */
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
}

function meetInOrder({ productStart, place, from, end, cells, touched, sums }: Scratch, product: number, { ahead, behind }: Directions): number {
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
      const sum = sums[other]!;
      touched[count] = other;
      count += sum === 0 ? 1 : 0;
      sums[other] = sum + weight * (packed & 255) * (cell > here ? ahead[cell - here - 1]! : behind[here - cell - 1]!);
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
