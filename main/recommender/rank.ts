/** From what a shopper did to a score for every product: a sum over lists in flat arrays, a few microseconds. */
import { isDislike, type ShopperEvent, weightOf } from "./events.ts";
import type { Similarity } from "./similarity.ts";

export interface Scored {
  readonly productId: string;
  readonly score: number;
  /** The event that brought most of the score: the reason that is shown. */
  readonly because: ShopperEvent;
}

export interface Taste {
  readonly events: readonly ShopperEvent[];
  readonly now: Date;
}

const MOST_EVENTS = 100;
const HALF_LIFE_DAYS = 90; // after which an event says half as much about today
const BY_RANK = 0.97; // each newer product pushes the older ones back a little
const DAY_MS = 86_400_000;

/** All products that the lists lead to, the best first; ties by id, so that two readings agree. Nothing is left out yet. */
export function rankFor(similarity: Similarity, taste: Taste): Scored[] {
  const { start, ids, scores, productIds } = similarity;
  const sums = new Map<number, Sum>();
  for (const { event, number, weight } of profileOf(similarity, taste)) {
    for (let at = start[number] ?? 0; at < (start[number + 1] ?? 0); at += 1) addTo(sums, ids[at] ?? 0, { part: weight * (scores[at] ?? 0), event });
  }
  return [...sums]
    .map(([number, { score, because }]) => ({ productId: productIds[number] ?? "", score, because }))
    .sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1));
}

interface Sum {
  score: number;
  /** The largest part of it, and what brought that. */
  most: number;
  because: ShopperEvent;
}

function addTo(sums: Map<number, Sum>, number: number, { part, event }: { part: number; event: ShopperEvent }): void {
  const known = sums.get(number);
  if (known === undefined) {
    sums.set(number, { score: part, most: part, because: event });
    return;
  }
  known.score += part;
  if (part > known.most) [known.most, known.because] = [part, event];
}

/** One weighted event per product: the one that says most. Disliked products say nothing. */
function profileOf({ numberOf }: Similarity, { events, now }: Taste): { event: ShopperEvent; number: number; weight: number }[] {
  const disliked = new Set(events.filter(isDislike).map(({ productId }) => productId));
  const newest = [...events].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST_EVENTS);
  const profile = new Map<string, { event: ShopperEvent; number: number; weight: number }>();
  for (const event of newest) {
    const number = numberOf.get(event.productId);
    if (number === undefined || disliked.has(event.productId)) continue;
    const days = Math.max(0, now.getTime() - Date.parse(event.at)) / DAY_MS;
    const known = profile.get(event.productId);
    const weight = weightOf(event) * 2 ** (-days / HALF_LIFE_DAYS);
    if (known === undefined) profile.set(event.productId, { event, number, weight: weight * BY_RANK ** profile.size });
    else if (weight > known.weight) profile.set(event.productId, { ...known, event, weight });
  }
  return [...profile.values()];
}

/** Bought, disliked: not to be shown again. */
export function refusedBy(events: readonly ShopperEvent[]): Set<string> {
  return new Set(events.filter((event) => event.kind === "purchase" || isDislike(event)).map(({ productId }) => productId));
}
