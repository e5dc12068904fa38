/** From sums of meetings to lists: measured by how often each product is met at all, and the best kept. */
import { type Lists, listsIn, type Room, turned } from "./lists.ts";
import { type Matrix, sharedFloats, sharedInts, sizesOf } from "./matrix.ts";
import type { Counted } from "./method.ts";
import { createRow } from "./pairs.ts";
import { createTop, type Top } from "./top.ts";

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

const NEARLY = 1 - 1e-6; // below the floor by more than any rounding
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
  const { matrix, method, room, progress } = work;
  const row = createRow(matrix, method.kind === "plain" ? { pairs: "plain" } : { pairs: "directed", gap: method.gap, back: method.back });
  const judge: Judge = { ...work, row, top: createTop(room.most), ...normsOf(work, row.unit) };
  const take = (): number => Atomics.add(progress, NEXT, AT_A_TIME);
  for (let from = take(); from < matrix.products; from = take()) {
    const end = Math.min(from + AT_A_TIME, matrix.products);
    for (let product = from; product < end; product += 1) {
      keepBest(judge, product);
      room.counts[product] = judge.top.drain(room, product * room.most);
    }
    Atomics.add(progress, DONE, end - from);
  }
}

export function listsOf({ room, method }: Work): Lists {
  const lists = listsIn(room);
  return method.kind === "plain" && method.side === "target" ? turned(lists) : lists;
}

interface Judge extends Work {
  readonly row: ReturnType<typeof createRow>;
  readonly top: Top;
  /** Of the product whose list it is, and of the one that may stand in it. */
  readonly own: Float64Array;
  readonly other: Float64Array;
  readonly below: number;
}

function normsOf({ sizes, method: { alpha }, shrink }: Work, unit: number): Pick<Judge, "own" | "other" | "below"> {
  const counted = sizes.map((size) => Math.max(size, 1));
  return { own: counted.map((size) => unit * size ** alpha), other: counted.map((size) => size ** (1 - alpha)), below: unit * shrink };
}

function keepBest({ row, top, articles, own, other, below }: Judge, product: number): void {
  const { touched, sums } = row;
  const count = row.fill(product);
  const [mine, article] = [own[product]!, articles[product]!];
  let [perOther, atLeast] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const number = touched[at]!;
    const sum = sums[number]!;
    sums[number] = 0;
    // Almost all are too little for the list: told by a product, for a quotient takes five times as long.
    if (sum < perOther * other[number]! + atLeast || articles[number] === article) continue;
    top.offer(number, Math.fround(sum / (mine * other[number]! + below))); // as the file holds it, so that ties are the same everywhere
    const floor = Math.max(0, top.floor()) * NEARLY;
    perOther = floor * mine;
    atLeast = floor * below;
  }
}
