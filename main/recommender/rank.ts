/** From a profile to the best products: a sum over lists in flat arrays, a few microseconds. */
import { createCandidates, keepBest } from "./etl/candidates.ts";
import type { Lists } from "./etl/lists.ts";

/** Product numbers, ascending, so that sums do not depend on the order of events; and what each says. */
export interface Profile {
  readonly numbers: Int32Array;
  readonly weights: Float32Array;
}

export interface Ranking {
  readonly count: number;
  /** The best first; of equal scores the more popular first, then the lower number. Valid until the next ranking. */
  readonly numbers: Int32Array;
  readonly scores: Float32Array;
}

export interface Ranker {
  /** `isHidden`: 1 at the numbers that are left out. */
  rank(profile: Profile, isHidden: Uint8Array): Ranking;
  /** Of each product the place in the profile of what brought most of its score. */
  because(profile: Profile, products: readonly number[]): number[];
}

/** `order`: all product numbers, the most popular first. */
export function createRanker({ start, numbers, scores }: Lists, { order, most }: { readonly order: Int32Array; readonly most: number }): Ranker {
  const products = start.length - 1;
  const sums = new Float32Array(products);
  const touched = new Int32Array(2 * products + 1); // a sum that comes back to nothing and rises again is noted twice
  const placeOf = new Int32Array(products);
  order.forEach((number, place) => (placeOf[number] = place));
  const isLike = new Uint8Array(LAST_BITS + 1);
  const candidates = createCandidates(2 * products + 1);
  const best = { numbers: new Int32Array(most), scores: new Float32Array(most) };
  return { rank, because };

  function rank(profile: Profile, isHidden: Uint8Array): Ranking {
    let count = 0;
    for (let at = 0; at < profile.numbers.length; at += 1) count = add(profile.numbers[at]!, profile.weights[at]!, count);
    const kept = keepBest(candidates, standing(count, isHidden), { most, into: best, at: 0, placeOf });
    for (let at = 0; at < kept; at += 1) best.numbers[at] = order[best.numbers[at]!]!;
    return { ...best, count: kept };
  }

  /** Rounded as it is stored at every step: a list is the same on every machine. */
  function add(from: number, weight: number, before: number): number {
    let count = before;
    for (let neighbour = start[from]!, end = start[from + 1]!; neighbour < end; neighbour += 1) {
      const number = numbers[neighbour]!;
      const sum = sums[number]!;
      const part = Math.fround(weight * scores[neighbour]!);
      touched[count] = number;
      count += sum === 0 && part !== 0 ? 1 : 0; // the oldest of a long profile weigh nothing
      sums[number] = sum + part;
    }
    return count;
  }

  /** What stands for the shelf; answers how many. */
  function standing(count: number, isHidden: Uint8Array): number {
    let stands = 0;
    for (let at = 0; at < count; at += 1) {
      const number = touched[at]!;
      const score = sums[number]!;
      sums[number] = 0;
      if (score <= 0 || isHidden[number] === 1) continue;
      candidates.numbers[stands] = number;
      candidates.scores[stands] = score;
      stands += 1;
    }
    return stands;
  }

  /** All lists once, for all products together. Most of what they hold is told apart by its last bits, in memory that stays near. */
  function because(profile: Profile, products: readonly number[]): number[] {
    const strongest = new Float64Array(products.length).fill(Number.NEGATIVE_INFINITY);
    const places = products.map(() => 0);
    for (const product of products) isLike[product & LAST_BITS] = 1;
    for (let at = 0; at < profile.numbers.length; at += 1) {
      const from = profile.numbers[at]!;
      for (let neighbour = start[from]!, end = start[from + 1]!; neighbour < end; neighbour += 1) {
        if (isLike[numbers[neighbour]! & LAST_BITS] === 0) continue;
        const nth = products.indexOf(numbers[neighbour]!);
        const part = profile.weights[at]! * scores[neighbour]!;
        if (nth < 0 || part <= strongest[nth]!) continue;
        strongest[nth] = part;
        places[nth] = at;
      }
    }
    isLike.fill(0);
    return places;
  }
}

const LAST_BITS = 1023;

/** The numbers of products, the most met first; of equals the lower number. */
export function orderBy(counts: Int32Array): Int32Array {
  return Int32Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
}
