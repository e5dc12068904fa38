/** From what a shopper did to a profile that can be ranked by. */
import { dismissals, isDislike, type ShopperEvent, weightOf } from "./events.ts";
import type { Profile } from "./rank.ts";

export interface Taste {
  readonly events: readonly ShopperEvent[];
  readonly now: Date;
}

export interface Known {
  readonly profile: Profile;
  /** The event behind each place of the profile: the reason that is shown. */
  readonly events: readonly ShopperEvent[];
}

const MOST_EVENTS = 100;
const HALF_LIFE_DAYS = 90; // after which an event says half as much about today
const DAY_MS = 86_400_000;

interface Lists {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly decay: number;
}

/** What does not change for as long as an event and the lists stand: reading fifty anew takes longer than ranking by them. */
interface Facts {
  readonly moment: number;
  readonly weight: number;
  readonly numberOf: Lists["numberOf"];
  readonly number: number | undefined;
}

const factsBy = new WeakMap<ShopperEvent, Facts>();

function factsOf(event: ShopperEvent, numberOf: Lists["numberOf"]): Facts {
  const known = factsBy.get(event);
  if (known?.numberOf === numberOf) return known;
  const facts = { moment: known?.moment ?? Date.parse(event.at), weight: weightOf(event), numberOf, number: numberOf.get(event.productId) };
  factsBy.set(event, facts);
  return facts;
}

/** One weighted event per product: the one that says most. Disliked products say nothing. */
export function profileOf({ numberOf, decay }: Lists, { events, now }: Taste): Known {
  const disliked = dislikedIn(events);
  const places = new Map<number, number>();
  const [chosen, said]: [ShopperEvent[], number[]] = [[], []];
  for (const event of newestFirst(events).slice(0, MOST_EVENTS)) {
    const { moment, weight, number } = factsOf(event, numberOf);
    if (number === undefined || weight === 0 || disliked?.has(event.productId)) continue;
    const says = weight * 2 ** (-Math.max(0, now.getTime() - moment) / DAY_MS / HALF_LIFE_DAYS);
    const place = places.get(number) ?? chosen.length;
    if (place === chosen.length) places.set(number, place);
    else if (says <= said[place]!) continue;
    chosen[place] = event;
    said[place] = says;
  }
  const sorted = new Float64Array(chosen.length);
  for (const [number, place] of places) sorted[place] = number * MOST_EVENTS + place;
  sorted.sort();
  const [numbers, weights] = [new Int32Array(sorted.length), new Float32Array(sorted.length)];
  const behind: ShopperEvent[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const place = sorted[at]! % MOST_EVENTS;
    numbers[at] = (sorted[at]! - place) / MOST_EVENTS;
    weights[at] = said[place]! * decay ** place;
    behind.push(chosen[place]!);
  }
  return { profile: { numbers, weights }, events: behind };
}

/** Null where there is none, as mostly. */
function dislikedIn(events: readonly ShopperEvent[]): ReadonlySet<string> | null {
  return events.some(isDislike) ? new Set(events.filter(isDislike).map(({ productId }) => productId)) : null;
}

/** Moments in one form of ISO 8601 sort as text. */
export function newestFirst(events: readonly ShopperEvent[]): readonly ShopperEvent[] {
  const isSorted = events.every(({ at }, place) => place === 0 || at <= events[place - 1]!.at);
  return isSorted ? events : [...events].sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
}

/** Bought, disliked, or said to be of no interest: not to be shown. */
export interface Refusals {
  readonly products: ReadonlySet<string>;
  /** Products whose whole kind is of no interest. */
  readonly kindsOf: ReadonlySet<string>;
}

export function refusalsOf(events: readonly ShopperEvent[]): Refusals {
  const dismissed = new Map<string, number>();
  const products = new Set<string>();
  for (const event of newestFirst(events)) {
    if (event.kind === "purchase" || isDislike(event)) products.add(event.productId);
    if (event.kind === "dismissed" && !dismissed.has(event.productId)) dismissed.set(event.productId, event.value);
  }
  for (const [productId, value] of dismissed) if (value !== dismissals.undone) products.add(productId);
  return { products, kindsOf: new Set([...dismissed].filter(([, value]) => value === dismissals.kind).map(([productId]) => productId)) };
}
