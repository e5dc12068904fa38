/**
 * A made-up shop for measuring: a few things sell much, customers keep to their favourite clusters. Rows come in the order
 * of time, as they do at central, and a number says nothing of how well a product sells. Always the same for a seed.
 */
import type { InteractionLog } from "../../main/recommender/etl/log.ts";
import { seeded } from "../../tests/fault/seeded.ts";

export interface MadeShop {
  readonly users: number;
  readonly products: number;
  readonly user: Int32Array;
  readonly product: Int32Array;
  readonly kind: Uint8Array;
  readonly at: Float64Array;
}

const SEED = 42;
const HEAD = 8; // flattens the top of the Zipf curve: no shop sells one thing alone
const FALL = -0.8;
const FAVOURITES = 3;
const LOYAL = 0.7; // of events in a favourite cluster
const [LEAST, MOST] = [1, 500]; // events of a user
const DAYS = 180;
const NOW = Date.UTC(2026, 2, 10) / 1000;

export function madeShop(interactions: number, products: number): MadeShop {
  const chance = seeded(SEED);
  const users = Math.max(1, Math.round(interactions / 10));
  const all = cumulative(Array.from({ length: products }, (_, rank) => rank));
  const clusters = clustersOf(products, chance);
  const favour = cumulative(
    clusters.map((members) => members.sum),
    (sum) => sum,
  );
  const activity = Float64Array.from({ length: users }, () => Math.exp(normal(chance)));
  const scale = interactions / activity.reduce((sum, each) => sum + each, 0);
  const shop = {
    users,
    products,
    user: new Int32Array(interactions),
    product: new Int32Array(interactions),
    kind: new Uint8Array(interactions),
    at: new Float64Array(interactions),
  };
  let row = 0;
  for (let user = 0; row < interactions; user = (user + 1) % users) {
    const favourites = Array.from({ length: FAVOURITES }, () => clusters[drawn(favour, chance())]!);
    const events = Math.min(MOST, Math.max(LEAST, Math.floor(activity[user]! * scale + chance())));
    for (let nth = 0; nth < events && row < interactions; nth += 1) {
      const cluster = favourites[Math.floor(chance() * FAVOURITES)]!;
      shop.user[row] = user;
      shop.product[row] = chance() < LOYAL ? cluster.products[drawn(cluster.mass, chance())]! : drawn(all, chance());
      shop.kind[row] = kindOf(chance());
      shop.at[row] = NOW - Math.floor(chance() * DAYS * 86_400);
      row += 1;
    }
  }
  return asLogged(shop, shuffled(products, chance));
}

function asLogged({ users, products, user, product, kind, at }: MadeShop, numberOf: Int32Array): MadeShop {
  const order = Int32Array.from(at.keys()).sort((a, b) => at[a]! - at[b]! || a - b);
  return {
    ...{ users, products },
    user: order.map((row) => user[row]!),
    product: order.map((row) => numberOf[product[row]!]!),
    kind: Uint8Array.from(order, (row) => kind[row]!),
    at: Float64Array.from(order, (row) => at[row]!),
  };
}

function shuffled(many: number, chance: () => number): Int32Array {
  const numbers = Int32Array.from({ length: many }, (_, number) => number);
  for (let at = many - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
  return numbers;
}

/** As the pipeline holds it. */
export function logOfShop({ users, products, user, product, kind, at }: MadeShop): InteractionLog {
  return {
    size: user.length,
    customers: Array.from({ length: users }, (_, number) => `c${number}`),
    products: Array.from({ length: products }, (_, number) => `p${number}`),
    customer: user,
    product,
    kind,
    value: new Uint8Array(user.length).fill(4),
    at,
    sum: 0,
  };
}

/** Views, carts, purchases and ratings by the numbers of the log. */
function kindOf(draw: number): number {
  return draw < 0.8 ? 0 : draw < 0.94 ? 1 : draw < 0.99 ? 2 : 3;
}

function clustersOf(products: number, chance: () => number) {
  const count = Math.ceil(Math.sqrt(products));
  const members = Array.from({ length: count }, (): number[] => []);
  for (let product = 0; product < products; product += 1) members[Math.floor(chance() * count)]!.push(product);
  return members
    .filter((cluster) => cluster.length > 0)
    .map((cluster) => ({ products: cluster, mass: cumulative(cluster), sum: cluster.reduce((sum, rank) => sum + (rank + HEAD) ** FALL, 0) }));
}

function cumulative(ranks: readonly number[], massOf = (rank: number): number => (rank + HEAD) ** FALL): Float64Array {
  let sum = 0;
  const sums = Float64Array.from(ranks, (rank) => (sum += massOf(rank)));
  return sums.map((each) => each / sum);
}

function drawn(mass: Float64Array, draw: number): number {
  let [low, high] = [0, mass.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mass[middle]! < draw) low = middle + 1;
    else high = middle;
  }
  return low;
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
