/** From a profile to the best products: a sum over lists in flat arrays, a few microseconds. */
import type { Lists } from "./etl/lists.ts";
import { createTop } from "./etl/top.ts";

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
  /** Place in the profile of what brought most of a product's score, by product number. */
  readonly because: Uint16Array;
}

export interface Ranker {
  /** `isHidden`: 1 at the numbers that are left out. */
  rank(profile: Profile, isHidden: Uint8Array): Ranking;
}

/** `order`: all product numbers, the most popular first. */
export function createRanker({ start, numbers, scores }: Lists, { order, most }: { readonly order: Int32Array; readonly most: number }): Ranker {
  const products = start.length - 1;
  const [sums, strongest] = [new Float32Array(products), new Float32Array(products)];
  const [isMet, because] = [new Uint8Array(products), new Uint16Array(products)];
  const touched = new Int32Array(products + 1);
  const placeOf = new Int32Array(products);
  order.forEach((number, place) => (placeOf[number] = place));
  const top = createTop(most);
  const best = { numbers: new Int32Array(most), scores: new Float32Array(most), because };
  return { rank };

  function rank(profile: Profile, isHidden: Uint8Array): Ranking {
    let count = 0;
    for (let at = 0; at < profile.numbers.length; at += 1) count = add(profile, at, count);
    offer(count, isHidden);
    const kept = top.drain(best, 0);
    for (let at = 0; at < kept; at += 1) best.numbers[at] = order[best.numbers[at]!]!;
    return { ...best, count: kept };
  }

  /** Rounded as it is stored at every step: a list is the same on every machine. */
  function add(profile: Profile, at: number, before: number): number {
    const weight = profile.weights[at]!;
    const from = profile.numbers[at]!;
    let count = before;
    for (let neighbour = start[from]!, end = start[from + 1]!; neighbour < end; neighbour += 1) {
      const number = numbers[neighbour]!;
      const part = Math.fround(weight * scores[neighbour]!);
      touched[count] = number;
      count += 1 - isMet[number]!;
      isMet[number] = 1;
      sums[number] = sums[number]! + part;
      if (part <= strongest[number]!) continue;
      strongest[number] = part;
      because[number] = at;
    }
    return count;
  }

  function offer(count: number, isHidden: Uint8Array): void {
    let floor = top.floor();
    for (let at = 0; at < count; at += 1) {
      const number = touched[at]!;
      const score = sums[number]!;
      sums[number] = 0;
      strongest[number] = 0;
      isMet[number] = 0;
      if (score <= 0 || score < floor || isHidden[number] === 1) continue;
      top.offer(placeOf[number]!, score);
      floor = top.floor();
    }
  }
}

/** The numbers of products, the most met first; of equals the lower number. */
export function orderBy(counts: Int32Array): Int32Array {
  return Int32Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
}
