/** 60,000 things customers did in the last 180 days: visits with looks, carts, baskets and, later, ratings. */
import { type Chance, chanceOf } from "./chance.ts";
import { boughtAgain, followUps, missions } from "./missions.ts";
import type { ShopCustomer, ShopInteraction, ShopProduct } from "./shop.ts";
import { appealOf, type Shelf, shelvesOf, type Taste, tasteOf, weighted } from "./taste.ts";

interface Shopper {
  readonly customer: ShopCustomer;
  readonly taste: Taste;
  readonly chance: Chance;
  readonly owned: Set<string>;
  /** Kinds that a purchase has made them want, first wanted first. */
  readonly wishes: string[];
}

interface Event extends Omit<ShopInteraction, "at"> {
  /** Milliseconds after the first day. */
  readonly after: number;
}

const EVENTS = 60_000;
const DAYS = 180;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const ACTIVITY_SPREAD = 0.9; // sigma of the log-normal: the busiest hundredth do a tenth of everything
const MEDIAN_VISITS = 2.95; // gives a few per cent more than EVENTS; the surplus is taken from looks without a cart
const MOST_VISITS = 40;
const FEWEST_VISITS_WITH_PIN = 6; // so that whoever signs in has a history to recommend from

/** `today` is midnight UTC; everything lies before it, oldest first. Needs the ten with a PIN first, as `people.ts` makes them. */
export function demonstrationInteractions(products: readonly ShopProduct[], customers: readonly ShopCustomer[], today: Date): ShopInteraction[] {
  const shelves = shelvesOf(products);
  const events = customers.flatMap((customer) => eventsOf(customer, shelves));
  const start = today.getTime() - DAYS * DAY_MS;
  return withoutSurplus(events)
    .sort((a, b) => a.after - b.after)
    .map(({ after, ...event }): ShopInteraction => ({ ...event, at: new Date(start + after).toISOString() }));
}

function eventsOf(customer: ShopCustomer, shelves: ReadonlyMap<string, Shelf[]>): Event[] {
  const chance = chanceOf(`events ${customer.id}`);
  const shopper: Shopper = { customer, taste: tasteOf(customer.id), chance, owned: new Set(), wishes: [] };
  return visitTimes(shopper).flatMap((time) => visit(shopper, shelves, time));
}

/** Ascending; in opening hours, a little denser towards today. */
function visitTimes({ customer, chance }: Shopper): number[] {
  const drawn = Math.round(MEDIAN_VISITS * Math.exp(ACTIVITY_SPREAD * chance.normal()));
  const fewest = customer.pin === null ? 1 : FEWEST_VISITS_WITH_PIN;
  const visits = Math.min(MOST_VISITS, Math.max(fewest, drawn));
  const days = Array.from({ length: visits }, () => Math.floor(DAYS * chance.next() ** 0.8));
  return days.sort((a, b) => a - b).map((day) => day * DAY_MS + chance.whole(9 * 60, 18 * 60) * MINUTE_MS);
}

function visit(shopper: Shopper, shelves: ReadonlyMap<string, Shelf[]>, time: number): Event[] {
  const { chance, customer } = shopper;
  const looked: Event[] = [];
  const basket: Shelf[] = [];
  let clock = time;
  for (const kind of kindsOfVisit(shopper)) {
    const shelf = shelves.get(kind) ?? [];
    const seen = looksAt(shopper, shelf);
    for (const { product } of seen)
      looked.push({ customerId: customer.id, productId: product.id, kind: "view", value: 1, after: (clock += chance.whole(20, 150) * 1000) });
    const favourite = seen[0];
    if (favourite === undefined || chance.next() > 0.62) continue;
    looked.push({ customerId: customer.id, productId: favourite.product.id, kind: "cart", value: 1, after: (clock += chance.whole(5, 60) * 1000) });
    if (chance.next() < 0.8) basket.push(favourite);
  }
  return [...looked, ...checkOut(shopper, basket, clock + chance.whole(60, 240) * 1000)];
}

/** One to four kinds: a wish that an earlier purchase left, else what the customer comes for; then what goes with it. */
function kindsOfVisit({ chance, taste, owned, wishes }: Shopper): string[] {
  const wish = chance.next() < 0.75 ? wishes.shift() : undefined;
  const mission = chance.next() < 0.85 ? chance.pick(taste.missions) : weighted(chance, missions, (candidate) => candidate.weight);
  const open = mission.kinds.filter((kind) => !owned.has(kind));
  const first = wish ?? (open.length === 0 ? chance.pick(mission.kinds) : weighted(chance, open, (kind) => 1 / (1 + open.indexOf(kind))));
  const companions = [...(followUps[first] ?? []), ...open].filter((kind) => kind !== first && !owned.has(kind));
  const chosen = [first];
  for (const kind of companions) if (chosen.length < 4 && chance.next() < 0.33 && !chosen.includes(kind)) chosen.push(kind);
  return chosen;
}

/** Two to five products of one shelf, the most appealing of them first. */
function looksAt({ chance, taste }: Shopper, shelf: readonly Shelf[]): Shelf[] {
  const rest = [...shelf];
  const seen: Shelf[] = [];
  for (let left = Math.min(chance.whole(2, 4), rest.length); left > 0; left--) {
    const next = weighted(chance, rest, (candidate) => appealOf(candidate, taste));
    rest.splice(rest.indexOf(next), 1);
    seen.push(next);
  }
  return seen.sort((a, b) => appealOf(b, taste) - appealOf(a, taste));
}

/** One moment for the whole basket; ratings follow days later. */
function checkOut(shopper: Shopper, basket: readonly Shelf[], after: number): Event[] {
  const { chance, customer, taste, owned, wishes } = shopper;
  return basket.flatMap(({ product, quality }) => {
    taste.makers.add(product.manufacturerId);
    if (!boughtAgain.has(product.kind)) owned.add(product.kind);
    for (const kind of followUps[product.kind] ?? []) if (!owned.has(kind) && !wishes.includes(kind) && chance.next() < 0.7) wishes.push(kind);
    const line = { customerId: customer.id, productId: product.id };
    const ratedAfter = after + chance.whole(2, 25) * DAY_MS + chance.whole(0, 120) * MINUTE_MS;
    const stars = Math.min(5, Math.max(1, Math.round(quality + 0.9 * chance.normal())));
    const bought: Event = { ...line, kind: "purchase", value: 1, after };
    return chance.next() < 0.3 && ratedAfter < DAYS * DAY_MS ? [bought, { ...line, kind: "rating", value: stars, after: ratedAfter }] : [bought];
  });
}

/** Exactly EVENTS: looks that led to no cart are dropped, spread over all customers. */
function withoutSurplus(events: readonly Event[]): Event[] {
  const led = new Set(events.filter((event) => event.kind !== "view").map((event) => `${event.customerId} ${event.productId}`));
  const idle = events.filter((event) => event.kind === "view" && !led.has(`${event.customerId} ${event.productId}`));
  const surplus = events.length - EVENTS;
  if (surplus < 0 || surplus > idle.length) throw new Error(`${events.length} events were drawn, which cannot be brought to ${EVENTS}.`);
  const step = idle.length / Math.max(1, surplus);
  const dropped = new Set(Array.from({ length: surplus }, (_, index) => idle[Math.floor(index * step)]));
  return events.filter((event) => !dropped.has(event));
}
