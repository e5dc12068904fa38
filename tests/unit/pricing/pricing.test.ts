import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceCart } from "../../../main/pricing/cart.ts";
import type { LineToPrice } from "../../../main/pricing/line.ts";
import { offersAt } from "../../../main/pricing/offers.ts";
import { priceOf } from "../../../main/pricing/price.ts";
import { ticketOf } from "../../../main/pricing/ticket.ts";
import { cents } from "../../../preload/domain/money.ts";
import { Promotion, PromotionRule } from "../../../preload/domain/promotion.ts";

const now = new Date("2026-03-10T10:00:00Z");
const promotion = (id: string, rule: object, more: object = {}): Promotion =>
  Promotion.parse({ id, name: id, rule, startsAt: "2026-03-01T00:00:00Z", endsAt: "2026-03-31T00:00:00Z", priority: 1, productIds: ["kettle"], ...more });
const at = (promotions: Promotion[], when = now) => offersAt(promotions, { now: when, currency: "USD", timeZone: "UTC" });
const line = (productId: string, quantity: number, list: number): LineToPrice => ({ productId, quantity, list: cents(list) });
const kettle = { id: "kettle", list: cents(3999) };

describe("the price of one piece", () => {
  test("30 percent off is whole cents, half a cent rounded for the shopper", () => {
    const { list, now: lowered, promotion: shown } = priceOf(kettle, at([promotion("spring", { kind: "percent", value: 30 })]));
    expect({ list, lowered, ticket: shown?.ticket }).toEqual({ list: 3999, lowered: 2799, ticket: "-30%" });
  });

  test("more off than the price costs nothing, never less", () => {
    expect(priceOf(kettle, at([promotion("deep", { kind: "fixed", value: 9000 })])).now).toBe(0);
  });

  test.each(["2026-02-28T23:59:59Z", "2026-03-31T00:00:00Z"])("a promotion does not run at %s", (when) => {
    expect(priceOf(kettle, at([promotion("spring", { kind: "percent", value: 30 })], new Date(when)))).toEqual({
      list: 3999,
      now: 3999,
      currency: "USD",
      promotion: null,
    });
  });

  test("buy two get one and a threshold are tickets that leave the price of one piece alone", () => {
    const prices = [
      { kind: "buy_x_get_y", buy: 2, get: 1 },
      { kind: "threshold", minimumCents: 10000, value: 10 },
    ].map((rule) => priceOf(kettle, at([promotion("offer", rule)])));
    expect(prices.map((price) => [price.now, price.promotion?.ticket])).toEqual([
      [3999, "2 + 1"],
      [3999, "-10% from $100"],
    ]);
  });

  test("the higher priority goes first, of equal ones the larger saving", () => {
    const small = { kind: "percent", value: 5 };
    const large = { kind: "fixed", value: 1000 };
    expect(priceOf(kettle, at([promotion("a", large), promotion("b", small, { priority: 2 })])).promotion?.id).toBe("b");
    expect(priceOf(kettle, at([promotion("a", small), promotion("b", large)])).promotion?.id).toBe("b");
  });

  test.each([
    [{ kind: "percent", value: 30 }, "USD", "-30%"],
    [{ kind: "fixed", value: 800 }, "USD", "-$8"],
    [{ kind: "fixed", value: 750 }, "EUR", "-€7.50"],
    [{ kind: "fixed", value: 500 }, "JPY", "-¥500"],
    [{ kind: "buy_x_get_y", buy: 2, get: 1 }, "USD", "2 + 1"],
    [{ kind: "threshold", minimumCents: 10000, value: 10 }, "USD", "-10% from $100"],
    [{ kind: "n_for_m", take: 3, pay: 2 }, "USD", "3 for 2"],
    [{ kind: "n_for_price", take: 3, price: 2000 }, "USD", "3 for $20"],
    [{ kind: "threshold_amount", minimumCents: 5000, value: 1000 }, "USD", "-$10 from $50"],
    [{ kind: "threshold_amount", minimumCents: 0, value: 500 }, "USD", "-$5"],
  ])("the ticket of %j in %s reads %s", (rule, currency, ticket) => expect(ticketOf(PromotionRule.parse(rule), currency)).toBe(ticket));
});

describe("the price of a cart", () => {
  const twoPlusOne = promotion("two and one", { kind: "buy_x_get_y", buy: 2, get: 1 });
  const tenFromHundred = promotion("big shop", { kind: "threshold", minimumCents: 10000, value: 10 }, { productIds: [] });

  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [6, 4],
    [7, 5],
  ])("of %i pieces under two plus one, %i are paid", (quantity, paid) => {
    expect(priceCart([line("kettle", quantity, 1000)], at([twoPlusOne])).total).toBe(paid * 1000);
  });

  test("two plus one counts equal products only", () => {
    const both = promotion("two and one", { kind: "buy_x_get_y", buy: 2, get: 1 }, { productIds: ["kettle", "toaster"] });
    expect(priceCart([line("kettle", 2, 1000), line("toaster", 1, 1000)], at([both])).total).toBe(3000);
  });

  test("a line takes the promotion that saves the shopper more", () => {
    const offers = at([twoPlusOne, promotion("tenth", { kind: "percent", value: 10 })]);
    expect(
      [2, 3].map((quantity) => priceCart([line("kettle", quantity, 1000)], offers).lines.map(({ total, promotion: why }) => [total, why?.name])[0]),
    ).toEqual([
      [1800, "tenth"],
      [2000, "two and one"],
    ]);
  });

  test("a threshold takes its part off the whole cart, after the lines' own promotions", () => {
    const cart = priceCart([line("kettle", 3, 5000), line("lamp", 1, 2000)], at([twoPlusOne, tenFromHundred]));
    expect({ subtotal: cart.subtotal, discounts: cart.discounts, total: cart.total, saved: cart.saved }).toEqual({
      subtotal: 12000,
      discounts: [{ promotionId: "big shop", name: "big shop", amount: 1200 }],
      total: 10800,
      saved: 6200,
    });
  });

  test("of two thresholds on everything the better one is given, on separate goods both are", () => {
    const five = promotion("five", { kind: "threshold", minimumCents: 5000, value: 5 }, { productIds: [] });
    const onLamps = promotion("lamps", { kind: "threshold", minimumCents: 1000, value: 50 }, { productIds: ["lamp"] });
    const onKettles = promotion("kettles", { kind: "threshold", minimumCents: 1000, value: 20 });
    const lines = [line("kettle", 1, 10000), line("lamp", 1, 2000)];
    expect(priceCart(lines, at([five, tenFromHundred])).discounts.map(({ name }) => name)).toEqual(["big shop"]);
    expect(priceCart(lines, at([onLamps, onKettles])).discounts.map(({ amount }) => amount)).toEqual([2000, 1000]);
  });

  test("one nudge: the free piece first, then the money missing to a threshold", () => {
    const offers = at([twoPlusOne, tenFromHundred]);
    expect(priceCart([line("kettle", 2, 4000)], offers).nudge).toEqual({ name: "two and one", missing: 1, missingCents: 0, productId: "kettle" });
    expect(priceCart([line("kettle", 1, 8000)], offers).nudge).toEqual({ name: "big shop", missing: 0, missingCents: 2000, productId: null });
    expect(priceCart([line("kettle", 1, 1000)], offers).nudge).toBeNull();
  });

  test("no nudge asks for a piece that the shop has not got", () => {
    expect(priceCart([{ ...line("kettle", 2, 1000), stock: 2 }], at([twoPlusOne])).nudge).toBeNull();
  });
});

describe("whatever the promotions", () => {
  const productIds = ["a", "b", "c", "d"];
  const rule = fc.oneof(
    fc.record({ kind: fc.constant("percent"), value: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ kind: fc.constant("fixed"), value: fc.integer({ min: 0, max: 6000 }) }),
    fc.record({ kind: fc.constant("buy_x_get_y"), buy: fc.integer({ min: 1, max: 4 }), get: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant("threshold"), minimumCents: fc.integer({ min: 0, max: 30000 }), value: fc.integer({ min: 1, max: 100 }) }),
  );
  const promotions = fc
    .array(fc.record({ rule, priority: fc.integer({ min: 0, max: 3 }), productIds: fc.subarray(productIds) }), { maxLength: 8 })
    .map((list) => list.map(({ rule: what, ...more }, index) => promotion(`p${index}`, what, more)));
  const lines = fc.uniqueArray(
    fc.record({ productId: fc.constantFrom(...productIds), quantity: fc.integer({ min: 1, max: 99 }), list: fc.integer({ min: 0, max: 20000 }).map(cents) }),
    {
      selector: ({ productId }) => productId,
      maxLength: 4,
    },
  );
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const holds = (claim: (promotions: Promotion[], lines: LineToPrice[]) => void) => fc.assert(fc.property(promotions, lines, claim), { numRuns: 400 });

  test("nothing costs less than nothing, and every amount is whole cents", () =>
    holds((running, wanted) => {
      const cart = priceCart(wanted, at(running));
      const amounts = [
        cart.subtotal,
        cart.total,
        cart.saved,
        ...cart.discounts.map(({ amount }) => amount),
        ...cart.lines.flatMap(({ total, saved, price }) => [total, saved, price.now]),
      ];
      expect(amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
    }));

  test("totals add up", () =>
    holds((running, wanted) => {
      const cart = priceCart(wanted, at(running));
      const off = sum(cart.discounts.map(({ amount }) => amount));
      expect({ subtotal: cart.subtotal, total: cart.total, paidAndSaved: cart.total + cart.saved, count: cart.count }).toEqual({
        subtotal: sum(cart.lines.map(({ total }) => total)),
        total: cart.subtotal - off,
        paidAndSaved: sum(wanted.map(({ quantity, list }) => quantity * list)),
        count: sum(wanted.map(({ quantity }) => quantity)),
      });
    }));

  test("the order of lines and of promotions changes no amount", () =>
    holds((running, wanted) => {
      const there = priceCart(wanted, at(running));
      const back = priceCart([...wanted].reverse(), at([...running].reverse()));
      expect({ ...back, lines: [...back.lines].reverse() }).toEqual({ ...there });
    }));

  test("the price on the list is the price in the cart for one piece", () =>
    holds((running, wanted) => {
      const offers = at(running.filter(({ rule: { kind } }) => kind !== "threshold"));
      for (const { productId, list } of wanted) {
        const alone = priceCart([{ productId, list, quantity: 1 }], offers);
        expect([alone.total, alone.lines[0]?.price]).toEqual([priceOf({ id: productId, list }, offers).now, priceOf({ id: productId, list }, offers)]);
      }
    }));

  test("a line never costs more than its quantity at the price shown", () =>
    holds((running, wanted) => {
      for (const { total, quantity, price } of priceCart(wanted, at(running)).lines) expect(total).toBeLessThanOrEqual(quantity * price.now);
    }));

  test("following a nudge for one more piece costs nothing more for that line", () =>
    holds((running, wanted) => {
      const offers = at(running);
      const cart = priceCart(wanted, offers);
      if (!cart.nudge?.productId) return;
      const followed = wanted.map((each) => (each.productId === cart.nudge?.productId ? { ...each, quantity: each.quantity + 1 } : each));
      const of = (lines: typeof cart.lines) => lines.find(({ productId }) => productId === cart.nudge?.productId)?.total ?? 0;
      expect(of(priceCart(followed, offers).lines)).toBeLessThanOrEqual(of(cart.lines));
    }));
});
