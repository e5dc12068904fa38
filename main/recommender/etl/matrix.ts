/** Who met what, as whole numbers: by customer in the order of time, and by product. In memory that threads share. */

export interface Matrix {
  readonly products: number;
  /** Cells of customer c, oldest first: `customerStart[c]` up to `customerStart[c + 1]`. */
  readonly customerStart: Int32Array;
  /** The product in the upper 24 bits, the weight in the lower 8: one load brings both. */
  readonly cells: Uint32Array;
  /** Meetings of product p: `productStart[p]` up to `productStart[p + 1]` in the two below. */
  readonly productStart: Int32Array;
  readonly customer: Int32Array;
  /** Where the meeting lies in `cells`. */
  readonly place: Int32Array;
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
  const [customer, place] = [sharedInts(cells.length), sharedInts(cells.length)];
  for (let at = 0; at < cells.length; at += 1) productStart[productIn(cells[at]!) + 1]! += 1;
  for (let product = 0; product < products; product += 1) productStart[product + 1]! += productStart[product]!;
  const next = productStart.slice();
  for (let who = 0; who + 1 < customerStart.length; who += 1) {
    for (let at = customerStart[who]!; at < customerStart[who + 1]!; at += 1) {
      const free = next[productIn(cells[at]!)]!++;
      customer[free] = who;
      place[free] = at;
    }
  }
  return { products, customerStart, cells, productStart, customer, place };
}

/** Of each product the sum of its squared weights: with weights of one, how many customers met it. */
export function sizesOf({ products, productStart, cells, place }: Matrix): Float64Array {
  const sizes = new Float64Array(products);
  for (let product = 0; product < products; product += 1) {
    for (let at = productStart[product]!; at < productStart[product + 1]!; at += 1) sizes[product]! += weightIn(cells[place[at]!]!) ** 2;
  }
  return sizes;
}

/** Of each product how often it met another one. */
export function meetingsOf({ products, productStart, customer, customerStart }: Matrix): Int32Array {
  const meetings = new Int32Array(products);
  for (let product = 0; product < products; product += 1) {
    for (let at = productStart[product]!; at < productStart[product + 1]!; at += 1) {
      const who = customer[at]!;
      meetings[product]! += customerStart[who + 1]! - customerStart[who]! - 1;
    }
  }
  return meetings;
}
