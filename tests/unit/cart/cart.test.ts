import { beforeEach, expect, test } from "vitest";
import { type CartService, createCart } from "../../../main/cart/cart.ts";
import type { Lines } from "../../../main/cart/lines.ts";
import { offersAt } from "../../../main/pricing/offers.ts";
import type { Promotion } from "../../../preload/domain/promotion.ts";
import { Promotion as PromotionShape } from "../../../preload/domain/promotion.ts";
import { ProductCard } from "../../../preload/domain/product.ts";

let now: number;
let stocks: Record<string, number>;
let prices: Record<string, number>;
let promotions: Promotion[];
let stored: Map<string, Lines>;
let unsent: Map<string, Lines>;
let told: number[];
let cart: CartService;

const card = (id: string) =>
  ProductCard.parse({
    id,
    name: `The ${id}`,
    manufacturer: { id: "m", name: "M" },
    departmentId: "d",
    kind: "mug",
    colour: "red",
    aisle: 1,
    bay: 1,
    variants: 1,
    picture: null,
    stars: { mean: 0, count: 0 },
    stock: stocks[id] ?? 0,
    price: { list: prices[id] ?? 0, now: prices[id] ?? 0, currency: "USD", promotion: null },
  });

beforeEach(() => {
  [now, stocks, prices, promotions, stored, unsent, told] = [
    0,
    { mug: 10, pan: 2, last: 1 },
    { mug: 1000, pan: 5000, last: 300 },
    [],
    new Map(),
    new Map(),
    [],
  ];
  cart = createCart({
    cards: async (ids) => ids.filter((id) => id in prices).map(card),
    offers: async () => offersAt(promotions, { now: new Date("2026-11-22T10:00:00Z"), currency: "USD" }),
    clock: { now: () => new Date(), monotonic: () => now },
    store: async (customerId, lines) => void stored.set(customerId, lines),
    unsent: async (customerId) => unsent.get(customerId) ?? null,
    onChanged: ({ count }) => told.push(count),
  });
});

/** Taps that are far enough apart. */
async function add(productId: string, quantity = 1) {
  now += 1_000;
  return cart.add(productId, quantity);
}

const held = async () => Object.fromEntries((await cart.current()).lines.map(({ product, quantity }) => [product.id, quantity]));

test("two taps within 400 ms are one", async () => {
  await cart.add("mug", 1);
  now += 399;
  await cart.add("mug", 1);
  now += 400;
  await cart.add("mug", 1);
  expect(await held()).toEqual({ mug: 2 });
});

test("no more can be added than the shop has, and a sold-out thing not at all", async () => {
  stocks["pan"] = 0;
  await expect(add("pan")).rejects.toMatchObject({ code: "sold-out" });
  await add("last");
  await expect(add("last")).rejects.toMatchObject({ code: "sold-out" });
  await expect(add("unknown")).rejects.toMatchObject({ code: "not-found" });
  expect(await held()).toEqual({ last: 1 });
});

test("adding, changing, removing and clearing can each be taken back for eight seconds", async () => {
  await add("mug");
  const steps = [() => add("pan"), () => cart.setQuantity("mug", 5), () => cart.setQuantity("mug", 0), () => cart.clear()];
  for (const step of steps) {
    const { undo } = await step();
    await cart.undo(undo?.token ?? "");
    expect(await held()).toEqual({ mug: 1 });
  }
  const { undo } = await cart.clear();
  now += 8_001;
  await expect(cart.undo(undo?.token ?? "")).rejects.toMatchObject({ code: "changed" });
});

test("an undo that something else has overtaken is refused", async () => {
  const { undo } = await add("mug");
  await add("pan");
  await expect(cart.undo(undo?.token ?? "")).rejects.toMatchObject({ code: "changed" });
});

test("a line says when it sold out, ran short or changed its price; keeping the price clears the notice", async () => {
  await add("mug", 3);
  await add("pan");
  await add("last");
  stocks = { mug: 2, pan: 2, last: 0 };
  prices = { ...prices, pan: 5500 };
  const notices = () => cart.current().then(({ lines }) => lines.map(({ notice }) => notice));
  expect(await notices()).toEqual(["short", "price-changed", "sold-out"]);
  await cart.keepPrice("pan");
  expect(await notices()).toEqual(["short", "none", "sold-out"]);
});

test("what a shopper had in the cart comes back at sign-in, with what was put in as a guest", async () => {
  await add("mug", 2);
  await cart.signIn("ann", [
    { productId: "mug", quantity: 1, addedCents: 1000 },
    { productId: "pan", quantity: 1, addedCents: 5000 },
  ]);
  expect({ held: await held(), stored: stored.get("ann")?.length }).toEqual({ held: { mug: 3, pan: 1 }, stored: 2 });
});

test("a change that has not reached central yet goes before what central says", async () => {
  unsent.set("ann", [{ productId: "last", quantity: 1, addedCents: 300 }]);
  await cart.signIn("ann", [{ productId: "mug", quantity: 9, addedCents: 1000 }]);
  expect(await held()).toEqual({ last: 1 });
});

test("the next person's first tap is never taken for the last person's", async () => {
  await cart.add("mug", 1);
  await cart.end();
  await cart.add("mug", 1);
  expect(await held()).toEqual({ mug: 1 });
});

test("a guest's cart is stored nowhere, and ends with the session", async () => {
  await add("mug");
  await cart.end();
  expect({ held: await held(), stored: stored.size }).toEqual({ held: {}, stored: 0 });
});

test("a signed-in shopper's change is stored before it is shown; what cannot be stored is not shown", async () => {
  await cart.signIn("ann", []);
  cart = createCart({
    cards: async (ids) => ids.map(card),
    offers: async () => offersAt([], { now: new Date(), currency: "USD" }),
    clock: { now: () => new Date(), monotonic: () => now },
    store: () => Promise.reject(new Error("disk full")),
    unsent: async () => null,
    onChanged: () => {},
  });
  await cart.signIn("ann", []);
  await expect(add("mug")).rejects.toThrow("disk full");
  expect(await held()).toEqual({});
});

test("promotions of lines and of the whole cart are in the total, and every change is told", async () => {
  const window = { startsAt: "2026-01-01T00:00:00Z", endsAt: "2030-01-01T00:00:00Z", priority: 1 };
  promotions = [
    PromotionShape.parse({ id: "a", name: "Three for two", rule: { kind: "buy_x_get_y", buy: 2, get: 1 }, productIds: ["mug"], ...window }),
    PromotionShape.parse({ id: "b", name: "Big basket", rule: { kind: "threshold", minimumCents: 6000, value: 10 }, productIds: [], ...window }),
  ];
  await add("mug", 3);
  const { total, discounts, saved } = await add("pan");
  expect({ total, discounts, saved, told }).toEqual({ total: 6300, discounts: [{ name: "Big basket", amount: 700 }], saved: 1700, told: [3, 4] });
});

test("what has sold out meanwhile stays to be seen, and counts in no total, number or threshold", async () => {
  promotions = [
    PromotionShape.parse({
      id: "t",
      name: "Ten from forty",
      rule: { kind: "threshold", minimumCents: 4000, value: 10 },
      startsAt: "2026-11-01T00:00:00Z",
      endsAt: "2026-12-01T00:00:00Z",
      priority: 1,
      productIds: [],
    }),
  ];
  await add("mug", 2);
  expect((await add("pan")).discounts).toEqual([{ name: "Ten from forty", amount: 700 }]);
  stocks["pan"] = 0;
  const { lines, count, subtotal, total, discounts } = await cart.current();
  expect({ lines: lines.map(({ product, notice, total: each }) => [product.id, notice, each]), count, subtotal, total, discounts }).toEqual({
    lines: [
      ["mug", "none", 2000],
      ["pan", "sold-out", 0],
    ],
    count: 2,
    subtotal: 2000,
    total: 2000,
    discounts: [],
  });
});

test("what a guest cleared cannot be taken back into the cart of the one who signed in since", async () => {
  await add("mug");
  const { undo } = await cart.clear();
  await cart.signIn("c1", [{ productId: "pan", quantity: 1, addedCents: 5000 }]);
  await expect(cart.undo(undo?.token ?? "")).rejects.toMatchObject({ code: "changed" });
  expect(await held()).toEqual({ pan: 1 });
});
