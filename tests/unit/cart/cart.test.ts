import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type CartService, createCart } from "../../../main/cart/cart.ts";
import { type Held, nothing } from "../../../main/cart/lines.ts";
import { offersAt } from "../../../main/pricing/offers.ts";
import { priceOf } from "../../../main/pricing/price.ts";
import { anyone, type Shopper } from "../../../main/pricing/shopper.ts";
import { cents } from "../../../preload/domain/money.ts";
import type { Promotion } from "../../../preload/domain/promotion.ts";
import { Promotion as PromotionShape } from "../../../preload/domain/promotion.ts";
import { ProductCard } from "../../../preload/domain/product.ts";

let now: number;
let lookupMs: number;
let stocks: Record<string, number>;
let prices: Record<string, number>;
let promotions: Promotion[];
let stored: Map<string, Held>;
let unsent: Map<string, Held>;
let told: number[];
let pricesChanged: number;
let cart: CartService;
let shopper: Shopper;

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
    price: priceOf({ id, list: cents(prices[id] ?? 0) }, offersNow()),
  });

beforeEach(() => {
  [pricesChanged, lookupMs] = [0, 0];
  shopper = anyone;
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
    cards: async (ids) => {
      now += lookupMs;
      return ids.filter((id) => id in prices).map(card);
    },
    offers: async () => offersNow(),
    clock: { now: () => today, monotonic: () => now },
    store: async (customerId, held) => void stored.set(customerId, held),
    unsent: async (customerId) => unsent.get(customerId) ?? null,
    onChanged: ({ count }) => told.push(count),
    coupons: {
      promotionByCode: async (codeSha256) => promotions.find(({ terms }) => terms.codeSha256 === codeSha256),
      timeZone: "UTC",
      onChanged: () => (pricesChanged += 1),
    },
  });
});

const today = new Date("2026-11-22T10:00:00Z"); // a Sunday
const offersNow = () => offersAt(promotions, { now: today, currency: "USD", timeZone: "UTC", shopper: { ...shopper, codes: cart.codes() } });

/** Ten percent off everything with the code TEN, unless said otherwise. */
const coupon = (more: object = {}, terms: object = {}) =>
  PromotionShape.parse({
    ...{ id: "ten", name: "Ten off", rule: { kind: "threshold", minimumCents: 0, value: 10 }, priority: 1, productIds: [] },
    ...{ startsAt: "2026-11-01T00:00:00Z", endsAt: "2026-12-01T00:00:00Z" },
    ...more,
    terms: { codeSha256: createHash("sha256").update("TEN").digest("hex"), ...terms },
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

test("two taps at once are one, however long the first takes", async () => {
  lookupMs = 1_000;
  await Promise.all([cart.add("mug", 1), cart.add("mug", 1)]);
  expect(await held()).toEqual({ mug: 1 });
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
  await cart.signIn("ann", {
    lines: [
      { productId: "mug", quantity: 1, addedCents: 1000 },
      { productId: "pan", quantity: 1, addedCents: 5000 },
    ],
    coupons: [],
  });
  expect({ held: await held(), stored: stored.get("ann")?.lines.length }).toEqual({ held: { mug: 3, pan: 1 }, stored: 2 });
});

test("a change that has not reached central yet goes before what central says", async () => {
  unsent.set("ann", { lines: [{ productId: "last", quantity: 1, addedCents: 300 }], coupons: [] });
  await cart.signIn("ann", { lines: [{ productId: "mug", quantity: 9, addedCents: 1000 }], coupons: [] });
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
  await cart.signIn("ann", nothing);
  cart = createCart({
    cards: async (ids) => ids.map(card),
    offers: async () => offersAt([], { now: new Date(), currency: "USD", timeZone: "UTC" }),
    clock: { now: () => new Date(), monotonic: () => now },
    store: () => Promise.reject(new Error("disk full")),
    unsent: async () => null,
    onChanged: () => {},
  });
  await cart.signIn("ann", nothing);
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
  await cart.signIn("c1", { lines: [{ productId: "pan", quantity: 1, addedCents: 5000 }], coupons: [] });
  await expect(cart.undo(undo?.token ?? "")).rejects.toMatchObject({ code: "changed" });
  expect(await held()).toEqual({ pan: 1 });
});

describe("a coupon", () => {
  const state = async () => (await cart.current()).coupons.map(({ code, state, amount, missing }) => ({ code, state, amount, missing }));

  test("takes off what it says, is written as people write it, and counts once", async () => {
    promotions = [coupon()];
    await add("mug", 2);
    const { refused, cart: filled } = await cart.addCoupon(" t-en ");
    await cart.addCoupon("TEN");
    expect({ refused, total: filled.total, coupons: await state(), pricesChanged }).toEqual({
      refused: null,
      total: 1800,
      coupons: [{ code: "TEN", state: "applies", amount: 200, missing: 0 }],
      pricesChanged: 1,
    });
  });

  test.each([
    ["unknown", () => [], null],
    ["over", () => [coupon({ endsAt: "2026-11-20T00:00:00Z" })], "2026-11-20T00:00:00Z"],
    ["not-yet", () => [coupon({ startsAt: "2026-11-24T00:00:00Z" })], "2026-11-24T00:00:00Z"],
    ["used-up", () => [coupon({}, { budgetLeft: 0 })], null],
    ["members", () => [coupon({}, { group: { id: "club", name: "The Club" } })], null],
    ["used", () => [coupon({ id: "once" }, { perCustomer: 1 })], null],
  ])("that is %s is not taken, and says so", async (why, known, on) => {
    promotions = known();
    shopper = { ...anyone, uses: { once: 1 } };
    await add("mug");
    const answer = await cart.addCoupon("TEN");
    expect({ refused: answer.refused, on: answer.on, coupons: await state(), total: answer.cart.total }).toEqual({
      refused: why,
      on,
      coupons: [],
      total: 1000,
    });
  });

  test("waits in the cart for what it lacks, and says what that is", async () => {
    promotions = [coupon({ rule: { kind: "threshold_amount", minimumCents: 5000, value: 700 }, productIds: ["pan"] })];
    await cart.addCoupon("TEN");
    const seen = [await state()];
    await add("mug");
    seen.push(await state());
    prices = { ...prices, pan: 3000 };
    await add("pan");
    seen.push(await state());
    await add("pan");
    seen.push(await state());
    expect(seen.flat().map(({ state: what, amount, missing }) => [what, amount, missing])).toEqual([
      ["goods", 0, 5000],
      ["goods", 0, 5000],
      ["minimum", 0, 2000],
      ["applies", 700, 0],
    ]);
  });

  test("outside its hours it waits for them; beside a better offer it says that another goes first", async () => {
    promotions = [coupon({}, { schedule: { days: [1], from: "09:00", to: "12:00" } })];
    await add("mug");
    await cart.addCoupon("TEN");
    expect((await state())[0]?.state).toBe("hours");
    promotions = [coupon(), PromotionShape.parse({ ...coupon(), id: "better", priority: 2, terms: {} })];
    expect((await state())[0]?.state).toBe("another");
  });

  test("that lowers a price leaves no notice about it, and its removal can be taken back", async () => {
    promotions = [coupon({ rule: { kind: "percent", value: 10 }, productIds: ["mug"] })];
    await add("mug");
    const { cart: with10 } = await cart.addCoupon("TEN");
    const without = await cart.removeCoupon("TEN");
    const back = await cart.undo(without.undo?.token ?? "");
    const look = ({ total, lines, coupons }: typeof back) => [total, lines[0]?.notice, coupons.length];
    expect([look(with10), look(without), look(back)]).toEqual([
      [900, "none", 1],
      [1000, "none", 0],
      [900, "none", 1],
    ]);
  });

  test("is stored with a shopper's cart, comes back at sign-in, and ends with an order", async () => {
    promotions = [coupon()];
    await add("mug");
    await cart.addCoupon("TEN");
    await cart.signIn("ann", nothing);
    await cart.empty();
    const after = await state();
    await cart.signIn("ben", { lines: [], coupons: ["TEN"] });
    expect({ stored: stored.get("ann"), after, back: (await state()).map(({ code }) => code) }).toEqual({ stored: nothing, after: [], back: ["TEN"] });
  });

  test("five fit into one order", async () => {
    const codes = ["A1", "B2", "C3", "D4", "E5", "F6"];
    promotions = codes.map((code) => coupon({ id: code }, { codeSha256: createHash("sha256").update(code).digest("hex") }));
    const answers = [];
    for (const code of codes) answers.push((await cart.addCoupon(code)).refused);
    expect(answers).toEqual([null, null, null, null, null, "too-many"]);
  });
});
