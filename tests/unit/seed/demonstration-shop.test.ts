import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { demonstrationShop } from "../../../db/seed/demonstration-shop.ts";
import type { Shop, ShopInteraction } from "../../../db/seed/shop.ts";
import { PromotionRule } from "../../../preload/domain/promotion.ts";
import { StaffRole } from "../../../preload/domain/session.ts";
import { judgeByLastBasket } from "./basket-split.ts";

const NOW = new Date("2026-11-22T10:44:00Z");
const hashOf = (shop: Shop): string => createHash("sha256").update(JSON.stringify(shop)).digest("hex");
const repeated = (words: readonly string[]): string[] => {
  const seen = new Set<string>();
  return words.filter((word) => seen.has(word) || !seen.add(word));
};

let shop: Shop;
let seconds: number;

beforeAll(() => {
  const before = process.cpuUsage();
  shop = demonstrationShop({ now: NOW });
  const { user, system } = process.cpuUsage(before);
  seconds = (user + system) / 1_000_000;
});

describe("the demonstration shop", () => {
  test("the same day gives the same shop, byte for byte, at any hour", () => {
    expect(hashOf(demonstrationShop({ now: new Date("2026-11-22T23:59:59Z") }))).toBe(hashOf(shop));
  });

  test("another day moves the dates and nothing else", () => {
    const next = demonstrationShop({ now: new Date("2026-11-23T00:00:00Z") });
    expect(next.products).toEqual(shop.products);
    expect(next.interactions.map(({ at: _, ...rest }) => rest)).toEqual(shop.interactions.map(({ at: _, ...rest }) => rest));
    expect(Date.parse(next.interactions[0]?.at ?? "") - Date.parse(shop.interactions[0]?.at ?? "")).toBe(86_400_000);
  });

  test("it is made in three seconds of one processor", () => {
    expect(seconds).toBeLessThan(3);
  });

  test("ten departments stand in aisles of their own, four of them where the shop's drawings show them", () => {
    const aisles = Object.fromEntries(shop.departments.map(({ name, aisle }) => [name, aisle]));
    expect(aisles).toMatchObject({ Kitchen: 4, Lighting: 7, Audio: 2, Travel: 9 });
    expect(new Set(Object.values(aisles)).size).toBe(10);
  });

  test("everything that is referred to is there", () => {
    const ids = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
    const [departments, manufacturers, products, customers] = [ids(shop.departments), ids(shop.manufacturers), ids(shop.products), ids(shop.customers)];
    expect(shop.products.filter(({ departmentId, manufacturerId }) => !departments.has(departmentId) || !manufacturers.has(manufacturerId))).toEqual([]);
    expect(shop.promotions.flatMap(({ productIds }) => productIds.filter((id) => !products.has(id)))).toEqual([]);
    expect(shop.interactions.filter(({ productId, customerId }) => !products.has(productId) || !customers.has(customerId))).toEqual([]);
    expect(shop.reviews.filter(({ productId, customerId }) => !products.has(productId) || (customerId !== null && !customers.has(customerId)))).toEqual([]);
  });
});

describe("its promotions", () => {
  test("there are sixty of all seven kinds; at least half run, some are coming, some are over", () => {
    const running = shop.promotions.filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= NOW.getTime() && NOW.getTime() < Date.parse(endsAt)).length;
    const coming = shop.promotions.filter(({ startsAt }) => Date.parse(startsAt) > NOW.getTime()).length;
    const over = shop.promotions.filter(({ endsAt }) => Date.parse(endsAt) <= NOW.getTime()).length;
    expect(new Set(shop.promotions.map(({ rule }) => rule.kind))).toEqual(
      new Set(["percent", "fixed", "buy_x_get_y", "n_for_m", "n_for_price", "threshold", "threshold_amount"]),
    );
    expect(running + coming + over).toBe(60);
    expect(Math.min(running - 29, coming - 4, over - 4)).toBeGreaterThan(0);
    expect(repeated(shop.promotions.map(({ id }) => id))).toEqual([]);
  });

  test("each is on something, has a rule that pricing knows, and leaves a price above zero", () => {
    const priceOf = new Map(shop.products.map(({ id, priceCents }) => [id, priceCents]));
    const wrong = shop.promotions.filter(
      ({ rule, productIds }) =>
        !PromotionRule.safeParse(rule).success ||
        (productIds.length === 0 && !rule.kind.startsWith("threshold")) ||
        (rule.kind === "fixed" && productIds.some((id) => rule.value * 2 > (priceOf.get(id) ?? 0))),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("the Orno kettle is down to $24.90 and the Arc desk lamp is on offer, as the drawings show", () => {
    const orno = shop.products.find(({ name }) => name === "Orno 1.7 litre kettle");
    const kettles = shop.promotions.find(({ id }) => id === "kettles-down");
    expect(orno?.priceCents).toBe(3490);
    expect(kettles?.rule).toEqual({ kind: "fixed", value: 1000 });
    expect(kettles?.productIds).toContain(orno?.id);
    expect(kettles?.productIds).toHaveLength(4);
  });
});

describe("its documents", () => {
  test("twelve, each of at least four passages that fit on a screen", () => {
    expect(shop.documents.map(({ id }) => id)).toEqual(expect.arrayContaining(["returns", "warranty", "delivery", "opening-hours", "loyalty", "repair"]));
    const passages = shop.documents.map(({ text }) => text.split("\n\n"));
    expect(shop.documents).toHaveLength(12);
    expect(passages.every((each) => each.length >= 4)).toBe(true);
    expect(passages.flat().filter((passage) => passage.length < 60 || passage.length > 320 || passage.includes("\n"))).toEqual([]);
  });
});

describe("its people", () => {
  test("there are 2,000 customers with numbers of their own, ten of them with a PIN, Maya first", () => {
    expect(shop.customers).toHaveLength(2000);
    expect(repeated(shop.customers.map(({ phone }) => phone))).toEqual([]);
    expect(shop.customers.filter(({ phone }) => !/^\d{7,10}$/.test(phone))).toEqual([]);
    const known = shop.customers.filter(({ pin }) => pin !== null);
    expect(known.map(({ firstName }) => firstName)).toHaveLength(10);
    expect(known[0]?.firstName).toBe("Maya");
    expect(known.every(({ pin }) => /^\d{6}$/.test(pin ?? ""))).toBe(true);
    expect(new Set(shop.customers.map(({ firstName }) => firstName)).size).toBeGreaterThan(150);
  });

  test("one member of staff per role, each with a badge and a PIN", () => {
    expect(shop.staff.map(({ role }) => role)).toEqual(StaffRole.options);
    expect(shop.staff.every(({ badge, pin }) => /^\d{4}$/.test(badge) && /^\d{6}$/.test(pin))).toBe(true);
    expect(repeated(shop.staff.map(({ badge }) => badge))).toEqual([]);
  });
});

describe("its log", () => {
  const key = ({ customerId, productId }: ShopInteraction): string => `${customerId} ${productId}`;

  test("there are 60,000 interactions of the last 180 days, oldest first", () => {
    const times = shop.interactions.map(({ at }) => at);
    expect(times).toHaveLength(60_000);
    expect(times).toEqual([...times].sort());
    expect((times[0] ?? "") >= "2026-05-26T00:00:00.000Z").toBe(true);
    expect((times.at(-1) ?? "") < "2026-11-22T00:00:00.000Z").toBe(true);
  });

  test("whoever signs in has at least fifteen", () => {
    const counts = Map.groupBy(shop.interactions, ({ customerId }) => customerId);
    expect(shop.customers.slice(0, 10).filter(({ id }) => (counts.get(id)?.length ?? 0) < 15)).toEqual([]);
  });

  test("what is bought was in the cart, what is in the cart was looked at, and only buyers rate", () => {
    const first = new Map<string, Map<string, string>>();
    for (const event of shop.interactions) {
      const moments = first.get(key(event)) ?? new Map<string, string>();
      if (!moments.has(event.kind)) moments.set(event.kind, event.at);
      first.set(key(event), moments);
    }
    const before = { cart: "view", purchase: "cart", rating: "purchase" } as const;
    const wrong = [...first].filter(([, moments]) =>
      Object.entries(before).some(([kind, earlier]) => moments.has(kind) && !((moments.get(earlier) ?? "~") < (moments.get(kind) ?? ""))),
    );
    expect(wrong.map(([pair]) => pair)).toEqual([]);
    expect(shop.interactions.filter(({ kind, value }) => (kind === "rating" ? ![1, 2, 3, 4, 5].includes(value) : value !== 1))).toEqual([]);
  });

  test("at least a third of the baskets hold two products or more", () => {
    const baskets = Map.groupBy(
      shop.interactions.filter(({ kind }) => kind === "purchase"),
      ({ customerId, at }) => `${customerId} ${at}`,
    );
    expect(
      baskets
        .values()
        .filter((lines) => lines.length > 1)
        .toArray().length / baskets.size,
    ).toBeGreaterThan(1 / 3);
  });

  test("a few customers do much and many do little", () => {
    const counts = Map.groupBy(shop.interactions, ({ customerId }) => customerId)
      .values()
      .map((events) => events.length)
      .toArray()
      .sort((a, b) => b - a);
    const busiest = counts.slice(0, counts.length / 10).reduce((sum, count) => sum + count, 0) / 60_000;
    expect(busiest).toBeGreaterThan(0.25);
    expect(busiest).toBeLessThan(0.6);
  });

  test("learning from baskets beats popularity by half at least, the last basket held out", () => {
    const { customers, popular, itemKnn } = judgeByLastBasket(shop.interactions);
    console.log(
      `NDCG@20 of ${customers} customers: most popular ${popular.toFixed(4)}, ItemKNN ${itemKnn.toFixed(4)}, ratio ${(itemKnn / popular).toFixed(2)}`,
    );
    expect(customers).toBeGreaterThan(1000);
    expect(itemKnn / popular).toBeGreaterThanOrEqual(1.5);
  });
});
