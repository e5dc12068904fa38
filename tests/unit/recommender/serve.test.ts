import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { requests } from "../../../preload/contract/index.ts";
import type { Shelf } from "../../../preload/contract/recommendations.ts";
import { createCatalogue } from "../../../main/catalogue/catalogue.ts";
import type { Interaction, ShopperEvent } from "../../../main/recommender/events.ts";
import { logOf } from "../../../main/recommender/etl/log.ts";
import { publish } from "../../../main/recommender/etl/publish.ts";
import { settingsFor } from "../../../main/recommender/etl/settings.ts";
import { transform } from "../../../main/recommender/etl/transform.ts";
import { createRecommender, type Recommender } from "../../../main/recommender/recommender.ts";
import { createSimilarity } from "../../../main/recommender/similarity.ts";
import { silentLog } from "../../../main/log.ts";
import { clockAt, copyOf, now, shop } from "../catalogue/demonstration.ts";
import { lastBasketsHeldOut, ndcg, rankedIds, soldOf } from "./evaluate.ts";

const directory = mkdtempSync(join(tmpdir(), "ecomgo-shelves-"));
const nowhere = join(directory, "nowhere");
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const products = soldOf(shop.products);
const settings = settingsFor(products.length);
const madeFrom = (interactions: readonly Interaction[]) => transform({ log: logOf(interactions), products, now, settings });
const { decay } = settings;
await publish(await madeFrom(shop.interactions), { directory, generation: 1, madeAt: now, signature: "all", decay });
const catalogue = createCatalogue({ timeZone: "UTC", cache: await copyOf(shop), clock: clockAt(), log: silentLog });
const eventsOf = Map.groupBy(shop.interactions, ({ customerId }) => customerId);

let inCart: string[];
let told: number;
let kept: Interaction[];
const open = (folder: string): Recommender =>
  createRecommender({
    similarity: createSimilarity({ directory: folder, log: silentLog }),
    catalogue,
    clock: clockAt(),
    broadcast: () => void (told += 1),
    inCart: async () => inCart,
    keep: (interaction) => void kept.push(interaction),
  });
beforeEach(() => void ([inCart, told, kept] = [[], 0, []]));

const productOf = (id: string) => shop.products.find((product) => product.id === id)!;
const articleOf = (id: string) => productOf(id).articleId ?? id;
const idsOf = ({ items }: Shelf): string[] => items.map(({ product }) => product.id);
const newest = (customerId: string): ShopperEvent[] =>
  [...(eventsOf.get(customerId) ?? [])]
    .reverse()
    .slice(0, 100)
    .map(({ customerId: _, ...event }) => event);
const regulars = shop.customers.filter(({ pin }) => pin !== null).map(({ id }) => id);

describe("picked for you", () => {
  test("every regular sees eight different things, each with a reason from their own history", async () => {
    const recommender = open(directory);
    for (const customerId of regulars) {
      const events = newest(customerId);
      const names = new Set(events.map(({ productId }) => productOf(productId).name));
      recommender.begin(customerId, events);
      const shelf = requests["recommendations.forMe"].output.parse(await recommender.forMe(8));
      expect([customerId, shelf.scenario, shelf.items.length, new Set(idsOf(shelf).map(articleOf)).size]).toEqual([customerId, "for-you", 8, 8]);
      expect(shelf.items.filter(({ reason }) => !("productName" in reason && names.has(reason.productName)))).toEqual([]);
    }
  });

  test("never what is owned, disliked, sold out or in the cart, nor another colour of it", async () => {
    const recommender = open(directory);
    for (const customerId of regulars) {
      const events = newest(customerId);
      recommender.begin(customerId, events);
      const [first] = idsOf(await recommender.forMe(8));
      inCart = [first!];
      const refused = new Set(
        [...events.filter(({ kind, value }) => kind === "purchase" || (kind === "rating" && value <= 2)).map(({ productId }) => productId), first!].map(
          articleOf,
        ),
      );
      const shelf = await recommender.forMe(24);
      expect(shelf.items.filter(({ product }) => product.stock === 0 || refused.has(articleOf(product.id)))).toEqual([]);
      inCart = [];
    }
  });

  test("at most two of a manufacturer and three of a department stand in eight", async () => {
    const recommender = open(directory);
    for (const customerId of regulars) {
      recommender.begin(customerId, newest(customerId));
      const shelf = await recommender.forMe(8);
      const most = (of: (id: string) => string) =>
        Math.max(
          ...Map.groupBy(idsOf(shelf), of)
            .values()
            .map((group) => group.length),
        );
      expect([most((id) => productOf(id).manufacturerId) <= 2, most((id) => productOf(id).departmentId) <= 3]).toEqual([true, true]);
    }
  });

  test("two readings agree", async () => {
    const [one, other] = [open(directory), open(directory)];
    one.begin("c", newest(regulars[0]!));
    other.begin("c", newest(regulars[0]!));
    expect(await other.forMe(12)).toEqual(await one.forMe(12));
  });

  test("a rating of one star takes the thing away at once, and a purchase does too", async () => {
    const recommender = open(directory);
    recommender.begin("c", newest(regulars[0]!));
    for (const { kind, value } of [
      { kind: "rating", value: 1 },
      { kind: "purchase", value: 1 },
    ] as const) {
      const [first] = idsOf(await recommender.forMe(8));
      await recommender.record({ customerId: "c", productId: first!, kind, value, at: now.toISOString() });
      expect(idsOf(await recommender.forMe(8)).map(articleOf)).not.toContain(articleOf(first!));
    }
    expect([kept.length, told]).toEqual([2, 3]);
  });

  test("what is put in the cart now leads to what goes with it, without waiting for a run", async () => {
    const recommender = open(directory);
    recommender.begin("c", newest(regulars[0]!));
    const before = await recommender.forMe(24);
    const laptop = shop.products.find(({ kind, stock }) => kind === "laptop" && stock > 0)!;
    for (const kind of ["view", "cart"] as const) await recommender.record({ customerId: "c", productId: laptop.id, kind, value: 1, at: now.toISOString() });
    const after = await recommender.forMe(24);
    const because = ({ items }: Shelf) => items.filter(({ reason }) => "productName" in reason && reason.productName === laptop.name).length;
    expect(because(after)).toBeGreaterThan(because(before));
  });

  test("who has looked at one thing, and a guest, see what is popular here", async () => {
    const recommender = open(directory);
    recommender.begin("c", [{ productId: "KET-001", kind: "view", value: 1, at: now.toISOString() }]);
    const shelf = await recommender.forMe(8);
    recommender.end();
    const guest = await recommender.forMe(8);
    expect([shelf.scenario, guest.scenario, guest.items.length, guest.madeAt]).toEqual(["popular", "popular", 8, now.toISOString()]);
    const since = now.getTime() - 14 * 86_400_000;
    for (const { product, reason } of guest.items) {
      const bought = shop.interactions.filter(({ productId, kind, at }) => productId === product.id && kind === "purchase" && Date.parse(at) > since).length;
      expect(reason).toEqual({ kind: "popular", bought });
    }
  });

  test("nothing of a person stays after the session", async () => {
    const recommender = open(directory);
    const guest = await recommender.forMe(8);
    recommender.begin("c", newest(regulars[0]!));
    expect(await recommender.forMe(8)).not.toEqual(guest);
    recommender.end();
    await recommender.record({ customerId: "c", productId: "KET-001", kind: "purchase", value: 1, at: now.toISOString() });
    expect(await recommender.forMe(8)).toEqual(guest);
  });

  test("before the first run, what is on offer or new fills the shelf", async () => {
    const recommender = open(nowhere);
    recommender.begin("c", newest(regulars[0]!));
    const { scenario, items, madeAt } = await recommender.forMe(8);
    expect([scenario, items.length, madeAt, items.every(({ product }) => product.price.now < product.price.list)]).toEqual(["new-offers", 8, null, true]);
  });
});

describe("beside a product", () => {
  test.each([
    ["with lists", directory],
    ["before the first run", nowhere],
  ])("%s, similar things are of its kind and other goods go with it, all in stock", async (_, folder) => {
    const recommender = open(folder);
    for (const { id, kind } of shop.products.filter((__, number) => number % 25 === 0)) {
      const similar = await recommender.similar(id, 6);
      const goesWith = await recommender.goesWith(id, 6);
      const shown = [...similar.items, ...goesWith.items].map(({ product }) => product);
      expect([similar.items.every(({ product }) => product.kind === kind), goesWith.items.every(({ product }) => product.kind !== kind)]).toEqual([true, true]);
      expect([
        similar.items.length > 0,
        goesWith.items.length > 0,
        shown.every(({ stock }) => stock > 0),
        shown.some((product) => articleOf(product.id) === articleOf(id)),
      ]).toEqual([true, true, true, false]);
    }
  });

  test("a product that is not sold has no shelf", async () => {
    await expect(open(directory).similar("NO-1", 6)).rejects.toMatchObject({ code: "not-found" });
  });
});

test("on each customer's last basket the lists are at least 1.5 times as good as what is most popular (NDCG@20)", async () => {
  const { training, tests } = lastBasketsHeldOut(shop);
  const folder = join(directory, "held-out");
  await publish(await madeFrom(training), { directory: folder, generation: 1, madeAt: now, signature: "training", decay });
  const similarity = createSimilarity({ directory: folder, log: silentLog }).current()!;
  const known = Map.groupBy(training, ({ customerId }) => customerId);
  const counts = Map.groupBy(training, ({ productId }) => productId);
  const mostPopular = [...counts.keys()].sort((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0));
  let [popular, lists] = [0, 0];
  for (const { customerId, basket, at } of tests) {
    const events = known.get(customerId) ?? [];
    const owned = new Set(events.filter(({ kind }) => kind === "purchase").map(({ productId }) => productId));
    const unowned = (ids: readonly string[]) => ids.filter((id) => !owned.has(id));
    popular += ndcg(unowned(mostPopular), basket, 20) / tests.length;
    lists += ndcg(unowned(rankedIds(similarity, { events, now: new Date(at) })), basket, 20) / tests.length;
  }
  expect(tests.length).toBeGreaterThan(1000);
  expect(lists / popular).toBeGreaterThanOrEqual(1.5);
});

test("a request for a history of fifty is ranked in under five milliseconds", () => {
  const similarity = createSimilarity({ directory, log: silentLog }).current()!;
  const events = shop.interactions.slice(-50);
  const times = Array.from({ length: 200 }, () => {
    const startedAt = performance.now();
    rankedIds(similarity, { events, now });
    return performance.now() - startedAt;
  });
  expect(times.sort((a, b) => a - b)[100]).toBeLessThan(5);
});
