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

interface Entry {
  readonly number: number;
  event: ShopperEvent;
  /** Of the event alone, before the newer products push it back. */
  said: number;
  readonly rank: number;
}

const MOST_EVENTS = 100;
const HALF_LIFE_DAYS = 90; // after which an event says half as much about today
const DAY_MS = 86_400_000;

/** One weighted event per product: the one that says most. Disliked products say nothing. */
export function profileOf(lists: { readonly numberOf: ReadonlyMap<string, number>; readonly decay: number }, { events, now }: Taste): Known {
  const disliked = new Set(events.filter(isDislike).map(({ productId }) => productId));
  const entries = new Map<string, Entry>();
  for (const event of newestFirst(events).slice(0, MOST_EVENTS)) {
    const number = lists.numberOf.get(event.productId);
    const weight = weightOf(event);
    if (number === undefined || weight === 0 || disliked.has(event.productId)) continue;
    const days = Math.max(0, now.getTime() - momentOf(event)) / DAY_MS;
    const said = weight * 2 ** (-days / HALF_LIFE_DAYS);
    const known = entries.get(event.productId);
    if (known === undefined) entries.set(event.productId, { number, event, said, rank: entries.size });
    else if (said > known.said) Object.assign(known, { event, said });
  }
  const ascending = [...entries.values()].sort((a, b) => a.number - b.number);
  return {
    profile: {
      numbers: Int32Array.from(ascending, ({ number }) => number),
      weights: Float32Array.from(ascending, ({ said, rank }) => said * lists.decay ** rank),
    },
    events: ascending.map(({ event }) => event),
  };
}

/** Read once per event: reading fifty takes longer than ranking by them. */
const moments = new WeakMap<ShopperEvent, number>();

function momentOf(event: ShopperEvent): number {
  const known = moments.get(event) ?? Date.parse(event.at);
  moments.set(event, known);
  return known;
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

/** Asked for twice in a request, of the same events. */
const refusalsBy = new WeakMap<readonly ShopperEvent[], Refusals>();

export function refusalsOf(events: readonly ShopperEvent[]): Refusals {
  const known = refusalsBy.get(events) ?? refusalsIn(events);
  refusalsBy.set(events, known);
  return known;
}

function refusalsIn(events: readonly ShopperEvent[]): Refusals {
  const dismissed = new Map<string, number>();
  const products = new Set<string>();
  for (const event of newestFirst(events)) {
    if (event.kind === "purchase" || isDislike(event)) products.add(event.productId);
    if (event.kind === "dismissed" && !dismissed.has(event.productId)) dismissed.set(event.productId, event.value);
  }
  for (const [productId, value] of dismissed) if (value !== dismissals.undone) products.add(productId);
  return { products, kindsOf: new Set([...dismissed].filter(([, value]) => value === dismissals.kind).map(([productId]) => productId)) };
}
