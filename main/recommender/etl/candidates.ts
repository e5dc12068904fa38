/**
 * Many scores, of which a few are kept: a rough count tells most to be too low, and what is left is sorted as plain numbers.
 * Functions over a plain object, for what a new closure does in every run is compiled anew in every run.
 */
import { HIGH, LOW } from "./double.ts";

export interface Candidates {
  /** Filled by the caller, from the front. */
  readonly numbers: Int32Array;
  /** None is negative. */
  readonly scores: Float32Array;
  /** The same memory: of numbers that are not negative the bits have the same order. */
  readonly bits: Int32Array;
  readonly counts: Int32Array;
  /** Score above number in one double, and its two halves: of positive doubles the larger has the larger bits. */
  readonly keys: Float64Array;
  readonly halves: Uint32Array;
}

export interface Kept {
  readonly most: number;
  readonly into: { readonly numbers: Int32Array; readonly scores: Float32Array };
  readonly at: number;
  /** By number: of equal scores the lower place goes first, and places are what is kept. Left out: the numbers themselves. */
  readonly placeOf?: Int32Array;
}

const COARSE = 20; // bits of a score that a step leaves out: eight steps from a number to its double
const STEPS = 2 ** (31 - COARSE);
const ALL_BITS = 0xffffffff;

export function createCandidates(room: number): Candidates {
  const scores = new Float32Array(room);
  const keys = new Float64Array(room);
  return {
    numbers: new Int32Array(room),
    scores,
    bits: new Int32Array(scores.buffer),
    counts: new Int32Array(STEPS),
    keys,
    halves: new Uint32Array(keys.buffer),
  };
}

/** The best of the first `count`: best first, of equal scores the lower number first, from `at` on; answers how many. */
export function keepBest(candidates: Candidates, count: number, { most, into, at, placeOf }: Kept): number {
  const { keys, halves, scores, bits } = candidates;
  const found = gather(candidates, count, count > most ? floorFor(candidates, count, most) : 0);
  if (placeOf !== undefined) for (let key = LOW; key < 2 * found; key += 2) halves[key] = ALL_BITS - placeOf[ALL_BITS - halves[key]!]!;
  keys.subarray(0, found).sort();
  const kept = Math.min(found, most);
  for (let place = 0; place < kept; place += 1) {
    const key = 2 * (found - 1 - place);
    into.numbers[at + place] = ALL_BITS - halves[key + LOW]!;
    bits[0] = halves[key + HIGH]!;
    into.scores[at + place] = scores[0]!;
  }
  return kept;
}

/** The step that holds the last of the best. */
function floorFor({ bits, counts }: Candidates, count: number, most: number): number {
  counts.fill(0);
  for (let at = 0; at < count; at += 1) counts[bits[at]! >> COARSE]! += 1;
  let step = STEPS;
  for (let better = 0; better < most; better += counts[step]!) step -= 1;
  return step << COARSE;
}

/** Written always and counted where it is high enough, by arithmetic: a branch would often be guessed wrong. */
function gather({ numbers, bits, halves }: Candidates, count: number, floor: number): number {
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    halves[2 * found + LOW] = ALL_BITS - numbers[at]!;
    halves[2 * found + HIGH] = bits[at]!;
    found += (floor - 1 - bits[at]!) >>> 31;
  }
  return found;
}
