/** Interactions in, lists of alike products and a popularity out. Pure: no clock, disk or database. */
import type { SoldProduct } from "../../../db/central/interactions.ts";
import { createContentLists } from "./content.ts";
import type { InteractionLog } from "./log.ts";
import { type Compressed, type Matrix, matrixOf, STEPS_OF_A_VIEW } from "./matrix.ts";
import { popularityOf } from "./popularity.ts";
import type { Settings } from "./settings.ts";
import { createTop } from "./top.ts";

export interface TransformInput {
  readonly log: InteractionLog;
  /** By id; their place is their number in every list. */
  readonly products: readonly SoldProduct[];
  readonly now: Date;
  readonly settings: Settings;
}

export interface Neighbours {
  /** Numbers of products, the most alike first. */
  readonly numbers: Int32Array;
  /** 0 to 1. */
  readonly scores: Float32Array;
  /** "met": customers met both; "content": the goods themselves are alike. */
  readonly from: "met" | "content";
}

export interface Similarities {
  readonly productIds: readonly string[];
  readonly neighbours: readonly Neighbours[];
  /** Faded purchases of the last days, in whole steps, and how many they were. */
  readonly popularity: Int32Array;
  readonly bought: Int32Array;
}

export function transform(input: TransformInput): Similarities {
  const { log, products, now, settings } = input;
  const numberOf = new Map(products.map(({ id }, number) => [id, number]));
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const matrix = matrixOf({ log, numberOf, nowSeconds, settings });
  const content = createContentLists(products);
  const met = metNeighbours(matrix, products, settings);
  const neighbours = met.map((list, number) => list ?? { ...content(number, settings.neighbours), from: "content" as const });
  return { productIds: products.map(({ id }) => id), neighbours, ...popularityOf({ log, numberOf, nowSeconds, settings }) };
}

/** Cosine with shrink over a dense row of sums; null where a product has met too few others. */
function metNeighbours({ byCustomer, byProduct }: Matrix, products: readonly SoldProduct[], settings: Settings): (Neighbours | null)[] {
  const norms = normsOf(byProduct);
  const row = createRow(products.length, { byCustomer, byProduct });
  const top = createTop(settings.neighbours);
  const shrink = settings.shrink * STEPS_OF_A_VIEW ** 2;
  return products.map((_, number) => {
    const { touched, meetings, sums } = row.fill(number);
    for (const other of touched) {
      // A variant of the same article is the same thing in another colour: no news to anyone.
      if (other !== number && !areVariants(products, number, other))
        top.offer(other, (sums[other] ?? 0) / ((norms[number] ?? 0) * (norms[other] ?? 0) + shrink));
    }
    row.clear();
    const best = top.take();
    return meetings < settings.fewestMeetings ? null : { ...best, from: "met" };
  });
}

function areVariants(products: readonly SoldProduct[], a: number, b: number): boolean {
  const article = products[a]?.article ?? null;
  return article !== null && article === (products[b]?.article ?? null);
}

function normsOf({ start, weights }: Compressed): Float64Array {
  const norms = new Float64Array(start.length - 1);
  for (let row = 0; row < norms.length; row += 1) {
    let sum = 0;
    for (let cell = start[row] ?? 0; cell < (start[row + 1] ?? 0); cell += 1) sum += (weights[cell] ?? 0) ** 2;
    norms[row] = Math.sqrt(sum);
  }
  return norms;
}

interface Row {
  /** `touched`: every product that shares a customer with this one; `meetings`: how often, in all. */
  fill(number: number): { touched: Int32Array; meetings: number; sums: Float64Array };
  /** Only what was touched is put back to nothing. */
  clear(): void;
}

function createRow(width: number, { byCustomer, byProduct }: Matrix): Row {
  const sums = new Float64Array(width);
  const touched = new Int32Array(width);
  let count = 0;
  return { fill, clear };

  function fill(number: number): { touched: Int32Array; meetings: number; sums: Float64Array } {
    let meetings = 0;
    for (let cell = byProduct.start[number] ?? 0; cell < (byProduct.start[number + 1] ?? 0); cell += 1) {
      const customer = byProduct.columns[cell] ?? 0;
      const weight = byProduct.weights[cell] ?? 0;
      const from = byCustomer.start[customer] ?? 0;
      const to = byCustomer.start[customer + 1] ?? 0;
      meetings += to - from - 1;
      for (let other = from; other < to; other += 1) {
        const column = byCustomer.columns[other] ?? 0;
        const sum = sums[column] ?? 0;
        if (sum === 0) touched[count++] = column;
        sums[column] = sum + weight * (byCustomer.weights[other] ?? 0);
      }
    }
    return { touched: touched.subarray(0, count), meetings, sums };
  }

  function clear(): void {
    for (let at = 0; at < count; at += 1) sums[touched[at] ?? 0] = 0;
    count = 0;
  }
}
