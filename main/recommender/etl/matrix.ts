/** Who met what, as whole numbers: by customer in the order of time, and by product. In memory that threads share. */

export interface Matrix {
  readonly products: number;
  /** Cells of customer c, oldest first: `customerStart[c]` up to `customerStart[c + 1]`. */
  readonly customerStart: Int32Array;
  /** The product in the upper 24 bits, the weight in the lower 8: one load brings both. */
  readonly cells: Uint32Array;
  /** Meetings of product p: `productStart[p]` up to `productStart[p + 1]` in the three below. */
  readonly productStart: Int32Array;
  /** Where the meeting lies in `cells`. */
  readonly place: Int32Array;
  /** Where the row of its customer begins and ends: held here, so that summing up looks nothing up elsewhere. */
  readonly from: Int32Array;
  readonly end: Int32Array;
}

export const MOST_PRODUCTS = 2 ** 24;
export const productIn = (cell: number): number => cell >>> 8;
export const weightIn = (cell: number): number => cell & 255;
export const cellOf = (product: number, weight: number): number => ((product << 8) | weight) >>> 0;

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));
export const sharedFloats = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(4 * length));

/** Turned: the meetings of each product, customers ascending. */
export function matrixOf(customerStart: Int32Array, cells: Uint32Array, products: number): Matrix {
  const productStart = sharedInts(products + 1);
  const [place, from, end] = [sharedInts(cells.length), sharedInts(cells.length), sharedInts(cells.length)];
  for (let at = 0; at < cells.length; at += 1) productStart[productIn(cells[at]!) + 1]! += 1;
  for (let product = 0; product < products; product += 1) productStart[product + 1]! += productStart[product]!;
  const next = productStart.slice();
  for (let who = 0; who + 1 < customerStart.length; who += 1) {
    const [first, after] = [customerStart[who]!, customerStart[who + 1]!];
    for (let at = first; at < after; at += 1) {
      const free = next[productIn(cells[at]!)]!++;
      place[free] = at;
      from[free] = first;
      end[free] = after;
    }
  }
  return { products, customerStart, cells, productStart, place, from, end };
}

/** Of each product the sum of its squared weights: with weights of one, how many customers met it. */
export function sizesOf({ products, cells }: Matrix): Float64Array {
  const sizes = new Float64Array(products);
  for (let at = 0; at < cells.length; at += 1) {
    const weight = weightIn(cells[at]!);
    sizes[productIn(cells[at]!)]! += weight * weight;
  }
  return sizes;
}

/** Of each product how often it met another one. */
export function meetingsOf({ products, productStart, from, end }: Matrix): Int32Array {
  const meetings = new Int32Array(products);
  for (let product = 0; product < products; product += 1) {
    for (let at = productStart[product]!; at < productStart[product + 1]!; at += 1) meetings[product]! += end[at]! - from[at]! - 1;
  }
  return meetings;
}
