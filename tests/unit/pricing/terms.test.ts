/** Mixes, coupons, groups, hours, stacking, limits and budgets. */
import { describe, expect, test } from "vitest";
import { priceCart } from "../../../main/pricing/cart.ts";
import type { LineToPrice } from "../../../main/pricing/line.ts";
import { offersAt } from "../../../main/pricing/offers.ts";
import { priceOf } from "../../../main/pricing/price.ts";
import { anyone, closedFor, type Shopper } from "../../../main/pricing/shopper.ts";
import { cents } from "../../../preload/domain/money.ts";
import { Promotion } from "../../../preload/domain/promotion.ts";

const now = new Date("2026-03-10T10:00:00Z"); // a Tuesday
const promotion = (id: string, rule: object, more: object = {}): Promotion =>
  Promotion.parse({ id, name: id, rule, startsAt: "2026-03-01T00:00:00Z", endsAt: "2026-03-31T00:00:00Z", priority: 1, productIds: ["a", "b", "c"], ...more });
const line = (productId: string, quantity: number, list: number): LineToPrice => ({ productId, quantity, list: cents(list) });
const cartOf = (promotions: Promotion[], lines: LineToPrice[], shopper: Partial<Shopper> = {}) =>
  priceCart(lines, offersAt(promotions, { now, currency: "USD", timeZone: "UTC", shopper: { ...anyone, ...shopper } }));
const savedOn = (cart: ReturnType<typeof priceCart>) => Object.fromEntries(cart.lines.map(({ productId, saved }) => [productId, saved]));

describe("pieces of several articles", () => {
  const threeForTwo = promotion("three", { kind: "n_for_m", take: 3, pay: 2 });

  test("of any three the cheapest is free, the dearest three first", () => {
    const cart = cartOf([threeForTwo], [line("a", 2, 1000), line("b", 3, 700), line("c", 1, 300)]);
    expect({ saved: savedOn(cart), total: cart.total, uses: cart.uses }).toEqual({
      saved: { a: 0, b: 700, c: 300 },
      total: 2000 + 2100 + 300 - 1000,
      uses: [{ promotionId: "three", times: 2, amount: 1000 }],
    });
  });

  test("three for a price share what it saves by what they cost; a price that saves nothing is not charged", () => {
    const forTwenty = promotion("twenty", { kind: "n_for_price", take: 3, price: 2000 });
    const dear = cartOf([forTwenty], [line("a", 1, 1500), line("b", 2, 750)]);
    const cheap = cartOf([forTwenty], [line("a", 3, 500)]);
    expect({ saved: savedOn(dear), dear: dear.total, cheap: cheap.total }).toEqual({ saved: { a: 500, b: 500 }, dear: 2000, cheap: 1500 });
  });

  test("a product with a price offer of the same priority stays out of the mix, and goes into one of a higher", () => {
    const tenth = promotion("tenth", { kind: "percent", value: 10 }, { productIds: ["a"] });
    const lines = [line("a", 1, 1000), line("b", 2, 1000)];
    expect(cartOf([threeForTwo, tenth], lines).total).toBe(2900);
    expect(cartOf([{ ...threeForTwo, priority: 2 }, tenth], lines).total).toBe(2000);
  });

  test("one more of the cheapest is what the nudge asks for", () => {
    const { nudge } = cartOf([threeForTwo], [line("a", 1, 1000), line("b", 1, 700)]);
    expect(nudge).toEqual({ name: "three", missing: 1, missingCents: 0, productId: "b" });
  });
});

describe("for whom and when", () => {
  const half = (terms: object) => promotion("half", { kind: "percent", value: 50 }, { terms });
  const now10 = (terms: object, shopper: Partial<Shopper> = {}) => cartOf([half(terms)], [line("a", 1, 1000)], shopper).total;
  const code = "c".repeat(64);

  test("a coupon counts for who has its code, a group's offer for its members", () => {
    expect([now10({ codeSha256: code }), now10({ codeSha256: code }, { codes: [code] })]).toEqual([1000, 500]);
    const group = { id: "club", name: "Club" };
    expect([now10({ group }), now10({ group }, { groupIds: ["others"] }), now10({ group }, { groupIds: ["club"] })]).toEqual([1000, 1000, 500]);
  });

  test.each([
    ["2026-03-10T10:00:00Z", "UTC", true],
    ["2026-03-10T08:59:59Z", "UTC", false],
    ["2026-03-10T12:00:00Z", "UTC", false],
    ["2026-03-11T10:00:00Z", "UTC", false], // a Wednesday
    ["2026-03-10T10:00:00Z", "Asia/Tokyo", false], // 19:00 there
    ["2026-03-10T15:30:00Z", "America/New_York", true], // 11:30 there, in summer time since Sunday
    ["2026-03-09T23:30:00Z", "Asia/Tokyo", false], // 08:30 of Tuesday there
    ["2026-03-10T00:15:00Z", "Asia/Tokyo", true], // 09:15 of Tuesday there
  ])("on Tuesdays from 9 to 12: at %s in a store of %s it is %s", (when, timeZone, open) => {
    const timed = half({ schedule: { days: [2], from: "09:00", to: "12:00" } });
    expect(closedFor(timed, { now: new Date(when), timeZone, shopper: anyone })).toBe(open ? null : "hours");
  });

  test("the last quarter of a day belongs to it", () => {
    const late = half({ schedule: { days: [2], from: "23:00", to: "24:00" } });
    const at = (when: string) => closedFor(late, { now: new Date(when), timeZone: "UTC", shopper: anyone });
    expect([at("2026-03-10T23:59:59Z"), at("2026-03-11T00:00:00Z")]).toEqual([null, "hours"]);
  });

  test("hours that end before they begin, or between two quarters, are refused", () => {
    for (const [from, to] of [
      ["12:00", "09:00"],
      ["09:05", "12:00"],
      ["24:00", "24:00"],
    ])
      expect(() => half({ schedule: { days: [1], from, to } })).toThrow();
  });
});

describe("stacking", () => {
  const tenth = (id: string, stacking: string, more: object = {}) => promotion(id, { kind: "percent", value: 10 }, { terms: { stacking }, ...more });
  const fromNothing = (id: string, stacking: string) =>
    promotion(id, { kind: "threshold", minimumCents: 0, value: 10 }, { terms: { stacking }, productIds: [] });

  test("combined ones are taken off one after the other; layered ones are not", () => {
    expect(cartOf([tenth("x", "combined"), tenth("y", "combined")], [line("a", 1, 1000)]).total).toBe(810);
    expect(cartOf([tenth("x", "layered"), tenth("y", "combined")], [line("a", 1, 1000)]).total).toBe(900);
  });

  test("the list shows both names and the price of the cart", () => {
    const offers = offersAt([tenth("x", "combined"), tenth("y", "combined")], { now, currency: "USD", timeZone: "UTC" });
    expect(priceOf({ id: "a", list: cents(1000) }, offers)).toMatchObject({ now: 810, promotion: { name: "x + y", ticket: "-10% -10%" } });
  });

  test("one on the goods and one on the cart is usual; alone means neither beside it", () => {
    expect(cartOf([tenth("x", "layered"), fromNothing("all", "layered")], [line("a", 1, 1000)]).total).toBe(810);
    expect(cartOf([tenth("x", "alone"), fromNothing("all", "layered")], [line("a", 1, 1000)]).total).toBe(900);
    expect(cartOf([tenth("x", "layered"), fromNothing("all", "alone")], [line("a", 1, 1000)]).total).toBe(900);
    expect(cartOf([tenth("x", "alone", { productIds: ["a"] }), fromNothing("all", "layered")], [line("a", 1, 1000), line("d", 1, 1000)]).total).toBe(1800);
  });

  test("combined ones on the cart each take their part of what is left", () => {
    expect(cartOf([fromNothing("p", "combined"), fromNothing("q", "combined")], [line("a", 1, 1000)]).total).toBe(810);
    expect(cartOf([fromNothing("p", "combined"), fromNothing("q", "layered")], [line("a", 1, 1000)]).total).toBe(900);
  });

  test("a free piece and a lower price for the paid ones, where both are combined", () => {
    const pair = promotion("pair", { kind: "buy_x_get_y", buy: 1, get: 1 }, { terms: { stacking: "combined" } });
    const cart = cartOf([pair, tenth("x", "combined")], [line("a", 2, 1000)]);
    expect({ total: cart.total, uses: cart.uses.map(({ amount }) => amount) }).toEqual({ total: 900, uses: [1000, 100] });
  });
});

describe("limits and budgets", () => {
  const half = (terms: object) => promotion("half", { kind: "percent", value: 50 }, { terms });

  test("two pieces at the offer, the third at its list price, whichever line they stand in", () => {
    const cart = cartOf([half({ perOrder: 2 })], [line("b", 2, 1000), line("a", 1, 2000)]);
    expect({ total: cart.total, atOffer: cart.lines.map(({ atOffer }) => atOffer), times: cart.uses[0]?.times }).toEqual({
      total: 500 + 1000 + 1000,
      atOffer: [1, null],
      times: 2,
    });
  });

  test("a customer who has used it up sees the list price; one who has not, what is left", () => {
    const twice = half({ perCustomer: 2 });
    expect([0, 1, 2].map((before) => cartOf([twice], [line("a", 2, 1000)], { uses: { half: before } }).total)).toEqual([1000, 1500, 2000]);
  });

  test("a budget pays for whole pieces only, and a list shows no price that it cannot pay", () => {
    expect(cartOf([half({ budgetLeft: 1200 })], [line("a", 3, 1000)]).total).toBe(2000);
    expect(cartOf([half({ budgetLeft: 499 })], [line("a", 3, 1000)])).toMatchObject({ total: 3000, lines: [{ price: { now: 1000 } }] });
  });

  test("bundles and mixes are counted by the group, a threshold once", () => {
    const pair = promotion("pair", { kind: "buy_x_get_y", buy: 1, get: 1 }, { terms: { perOrder: 1 } });
    const three = promotion("three", { kind: "n_for_m", take: 3, pay: 2 }, { terms: { perOrder: 1 } });
    const off = promotion("off", { kind: "threshold_amount", minimumCents: 0, value: 900 }, { terms: { budgetLeft: 250 }, productIds: [] });
    expect(cartOf([pair], [line("a", 6, 100)]).total).toBe(500);
    expect(cartOf([three], [line("a", 6, 100)]).total).toBe(500);
    expect(cartOf([off], [line("a", 6, 100)]).total).toBe(350);
  });
});
