/** Lists of neighbours in flat arrays, and what is done to them as a whole. */

export interface Lists {
  /** Neighbours of product p: `start[p]` up to `start[p + 1]` in the two below, the best first. */
  readonly start: Int32Array;
  readonly numbers: Int32Array;
  readonly scores: Float32Array;
}

/** Room for as many neighbours per product; in shared memory where threads fill it together. */
export interface Room {
  readonly most: number;
  readonly counts: Int32Array;
  readonly numbers: Int32Array;
  readonly scores: Float32Array;
}

export function roomFor(products: number, neighbours: number): Room {
  const most = Math.min(neighbours, products);
  return { most, counts: new Int32Array(products), numbers: new Int32Array(products * most), scores: new Float32Array(products * most) };
}

export function listsIn({ most, counts, numbers, scores }: Room): Lists {
  const start = startsOf(counts);
  const lists = { start, numbers: new Int32Array(start.at(-1)!), scores: new Float32Array(start.at(-1)!) };
  counts.forEach((count, product) => {
    lists.numbers.set(numbers.subarray(product * most, product * most + count), start[product]);
    lists.scores.set(scores.subarray(product * most, product * most + count), start[product]);
  });
  return lists;
}

/** The lists that name a product become the list of that product. */
export function turned({ start, numbers, scores }: Lists): Lists {
  const counts = new Int32Array(start.length - 1);
  for (const number of numbers) counts[number]! += 1;
  const next = startsOf(counts);
  const into = { start: next.slice(), numbers: new Int32Array(numbers.length), scores: new Float32Array(numbers.length) };
  for (let product = 0; product + 1 < start.length; product += 1) {
    for (let at = start[product]!; at < start[product + 1]!; at += 1) {
      const free = next[numbers[at]!]!++;
      into.numbers[free] = product;
      into.scores[free] = scores[at]!;
    }
  }
  return into;
}

export function startsOf(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  counts.forEach((count, product) => (start[product + 1] = start[product]! + count));
  return start;
}
