/** From sums of meetings to lists: measured by how often each product is met at all, and the best kept. */
import { type Candidates, createCandidates, keepBest } from "./candidates.ts";
import { type Lists, listsIn, type Room, turned } from "./lists.ts";
import { type Matrix, sharedFloats, sharedInts, sizesOf } from "./matrix.ts";
import type { Counted } from "./method.ts";
import { fill, type Row, rowOf } from "./pairs.ts";

/** All in shared memory: as many threads as like take products until none is left. */
export interface Work {
  readonly matrix: Matrix;
  readonly method: Counted;
  /** Products of the same article are variants of one thing: no news to anyone. */
  readonly articles: Int32Array;
  readonly sizes: Float64Array;
  /** Added below the line, in the unit of the weights. */
  readonly shrink: number;
  readonly room: Room;
  /** The first product that nobody has taken, and how many are done. */
  readonly progress: Int32Array;
}

const NEXT = 0;
const DONE = 1;
export const isDone = ({ matrix, progress }: Work): boolean => Atomics.load(progress, DONE) >= matrix.products;

const AT_A_TIME = 16; // products: short enough that no thread waits long for the last one

/** `weightOfOne`: what a customer that counts as one weighs; `shrink` counts in such customers. */
export function workOn(matrix: Matrix, method: Counted, { articles, weightOfOne }: { readonly articles: Int32Array; readonly weightOfOne: number }): Work {
  const most = Math.min(method.neighbours, matrix.products);
  const cells = matrix.products * most;
  return {
    ...{ matrix, method, articles, sizes: sizesOf(matrix), shrink: method.shrink * weightOfOne ** 2 },
    room: { most, counts: sharedInts(matrix.products), numbers: sharedInts(cells), scores: sharedFloats(cells) },
    progress: sharedInts(2),
  };
}

export function workOff(work: Work): void {
  const { matrix, method, progress } = work;
  const row = rowOf(matrix, method.kind === "plain" ? { pairs: "plain" } : { pairs: "directed", gap: method.gap, back: method.back });
  const judge: Judge = { ...work, row, candidates: createCandidates(matrix.products), ...normsOf(work, row.unit) };
  const take = (): number => Atomics.add(progress, NEXT, AT_A_TIME);
  for (let from = take(); from < matrix.products; from = take()) {
    const end = Math.min(from + AT_A_TIME, matrix.products);
    for (let product = from; product < end; product += 1) list(judge, product);
    Atomics.add(progress, DONE, end - from);
  }
}

export function listsOf({ room, method }: Work): Lists {
  const lists = listsIn(room);
  return method.kind === "plain" && method.side === "target" ? turned(lists) : lists;
}

interface Judge extends Work {
  readonly row: Row;
  readonly candidates: Candidates;
  /** Of the product whose list it is, and of the one that may stand in it. */
  readonly own: Float64Array;
  readonly other: Float64Array;
  readonly below: number;
}

function normsOf({ sizes, method: { alpha }, shrink }: Work, unit: number): Pick<Judge, "own" | "other" | "below"> {
  const counted = sizes.map((size) => Math.max(size, 1));
  return { own: counted.map((size) => unit * size ** alpha), other: counted.map((size) => size ** (1 - alpha)), below: unit * shrink };
}

function list(judge: Judge, product: number): void {
  const { candidates, room } = judge;
  room.counts[product] = keepBest(candidates, score(judge, product), { most: room.most, into: room, at: product * room.most });
}

/** What a product has met becomes candidates for its list; answers how many. */
function score({ row, candidates: { numbers, scores }, articles, own, other, below }: Judge, product: number): number {
  const { touched, sums } = row;
  const touches = fill(row, product);
  const [mine, article] = [own[product]!, articles[product]!];
  let count = 0;
  for (let at = 0; at < touches; at += 1) {
    const number = touched[at]!;
    numbers[count] = number;
    scores[count] = sums[number]! / (mine * other[number]! + below); // rounded as the file holds it, so that ties are the same everywhere
    count += articles[number] === article ? 0 : 1;
    sums[number] = 0;
  }
  return count;
}
