/** Interactions in, lists of alike products and a popularity out. Pure: no clock, disk or database. */
import type { SoldProduct } from "../../../db/central/interactions.ts";
import { alike, type WorkOff } from "./alike.ts";
import { createContentLists } from "./content.ts";
import { matrixFrom, STEPS_OF_A_VIEW } from "./customers.ts";
import { type Lists, listsIn, type Room } from "./lists.ts";
import type { InteractionLog } from "./log.ts";
import { type Matrix, meetingsOf } from "./matrix.ts";
import { popularityOf } from "./popularity.ts";
import type { Settings } from "./settings.ts";

export interface TransformInput {
  readonly log: InteractionLog;
  /** By id; their place is their number in every list. */
  readonly products: readonly SoldProduct[];
  readonly now: Date;
  readonly settings: Settings;
  /** Other threads that help; without it this one works alone, to the same lists. */
  readonly together?: WorkOff;
}

export interface Similarities {
  readonly productIds: readonly string[];
  readonly lists: Lists;
  /** Per product 1 where customers met too few others with it, and the list says what the goods themselves are like. */
  readonly isContent: Uint8Array;
  /** Per product how many customers met it. */
  readonly met: Int32Array;
  /** Faded purchases of the last days, in whole steps, and how many they were. */
  readonly popularity: Int32Array;
  readonly bought: Int32Array;
}

const CONTENT_MOST = 50; // what goods say of one another is soon the same for all

export async function transform({ log, products, now, settings, together }: TransformInput): Promise<Similarities> {
  const numberOf = new Map(products.map(({ id }, number) => [id, number]));
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const matrix = matrixFrom({ log, numberOf, nowSeconds, settings });
  const lists = await alike(settings.method, { matrix, articles: articlesOf(products), weightOfOne: STEPS_OF_A_VIEW }, together);
  return {
    productIds: products.map(({ id }) => id),
    ...withContent(lists, { matrix, products, settings }),
    met: matrix.productStart.subarray(1).map((end, product) => end - matrix.productStart[product]!),
    ...popularityOf({ log, numberOf, nowSeconds, settings }),
  };
}

/** One number per article: a variant is the same thing in another colour. */
function articlesOf(products: readonly SoldProduct[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(products, ({ article }, number) => {
    const first = article === null ? number : (numbers.get(article) ?? number);
    if (article !== null) numbers.set(article, first);
    return first;
  });
}

interface ContentInput {
  readonly matrix: Matrix;
  readonly products: readonly SoldProduct[];
  readonly settings: Settings;
}

/** Lists of products that few have met are replaced by what the goods say. */
function withContent(met: Lists, { matrix, products, settings }: ContentInput): { lists: Lists; isContent: Uint8Array } {
  const isContent = Uint8Array.from(meetingsOf(matrix), (meetings) => Number(meetings < settings.fewestMeetings));
  if (!isContent.includes(1)) return { lists: met, isContent };
  const most = Math.min(settings.method.neighbours, CONTENT_MOST, products.length);
  const longest = met.start.reduce((length, start, product) => Math.max(length, (met.start[product + 1] ?? start) - start), most);
  const room = roomFor(products.length, longest);
  const fill = createContentLists(products, most);
  for (let product = 0; product < products.length; product += 1) {
    const at = product * longest;
    if (isContent[product] === 1) room.counts[product] = fill(product, room, at);
    else {
      room.counts[product] = met.start[product + 1]! - met.start[product]!;
      room.numbers.set(met.numbers.subarray(met.start[product], met.start[product + 1]), at);
      room.scores.set(met.scores.subarray(met.start[product], met.start[product + 1]), at);
    }
  }
  return { lists: listsIn(room), isContent };
}

function roomFor(products: number, most: number): Room {
  return { most, counts: new Int32Array(products), numbers: new Int32Array(products * most), scores: new Float32Array(products * most) };
}
