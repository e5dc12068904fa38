/** What holds whatever promotions run, of every kind and with every term. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceCart } from "../../../main/pricing/cart.ts";
import type { LineToPrice } from "../../../main/pricing/line.ts";
import { offersAt } from "../../../main/pricing/offers.ts";
import { priceOf } from "../../../main/pricing/price.ts";
import { cents } from "../../../preload/domain/money.ts";
import { Promotion } from "../../../preload/domain/promotion.ts";

const now = new Date("2026-03-10T10:00:00Z"); // a Tuesday
const productIds = ["a", "b", "c", "d"];
const [code, otherCode] = ["1".repeat(64), "2".repeat(64)];
const runs = process.env["LONG"] === "1" ? 20_000 : 600;

const value = fc.integer({ min: 1, max: 100 });
const amount = fc.integer({ min: 0, max: 6000 });
const minimumCents = fc.integer({ min: 0, max: 30_000 });
const rules = {
  percent: fc.record({ kind: fc.constant("percent"), value }),
  fixed: fc.record({ kind: fc.constant("fixed"), value: amount }),
  buyGet: fc.record({ kind: fc.constant("buy_x_get_y"), buy: fc.integer({ min: 1, max: 4 }), get: fc.integer({ min: 1, max: 3 }) }),
  nForM: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([pay, free]) => ({ kind: "n_for_m", take: pay + free, pay })),
  nForPrice: fc.record({ kind: fc.constant("n_for_price"), take: fc.integer({ min: 2, max: 4 }), price: amount }),
  threshold: fc.record({ kind: fc.constant("threshold"), minimumCents, value }),
  thresholdAmount: fc.record({ kind: fc.constant("threshold_amount"), minimumCents, value: amount }),
};
const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const terms = fc.record({
  stacking: fc.constantFrom("alone", "layered", "combined"),
  codeSha256: often(fc.constantFrom(code, otherCode)),
  group: often(fc.constantFrom({ id: "club", name: "Club" }, { id: "crew", name: "Crew" })),
  schedule: often(fc.constantFrom({ days: [2], from: "09:00", to: "11:00" }, { days: [1, 3], from: "09:00", to: "11:00" })),
  perOrder: often(fc.integer({ min: 1, max: 4 })),
  perCustomer: often(fc.integer({ min: 1, max: 4 })),
  budgetLeft: often(fc.integer({ min: 0, max: 20_000 })),
});
const promotionsOf = (rule: fc.Arbitrary<object>) =>
  fc
    .array(fc.record({ rule, terms, priority: fc.integer({ min: 0, max: 3 }), productIds: fc.subarray(productIds) }), { maxLength: 8 })
    .map((list) => list.map((some, index) => Promotion.parse({ id: `p${index}`, name: `p${index}`, ...period, ...some })));
const period = { startsAt: "2026-03-01T00:00:00Z", endsAt: "2026-03-31T00:00:00Z" };
const every = promotionsOf(fc.oneof(...Object.values(rules)));
const steady = promotionsOf(fc.oneof(rules.percent, rules.fixed, rules.buyGet, rules.nForM));

const linesOf = (most: number) =>
  fc.uniqueArray(
    fc.record({ productId: fc.constantFrom(...productIds), quantity: fc.integer({ min: 1, max: most }), list: fc.integer({ min: 0, max: 20_000 }).map(cents) }),
    { selector: ({ productId }) => productId, maxLength: 4 },
  );
const shoppers = fc.record({
  codes: fc.subarray([code]),
  groupIds: fc.subarray(["club"]),
  uses: fc.dictionary(fc.constantFrom("p0", "p1", "p2"), fc.integer({ min: 0, max: 4 }), { noNullPrototype: true }),
});

interface Scene {
  readonly promotions: Promotion[];
  readonly lines: LineToPrice[];
  readonly shopper: { codes: string[]; groupIds: string[]; uses: Record<string, number> };
}

const offersOf = ({ promotions, shopper }: Omit<Scene, "lines">) => offersAt(promotions, { now, currency: "USD", timeZone: "UTC", shopper });
const cartOf = (scene: Scene) => priceCart(scene.lines, offersOf(scene));
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
const holds = (claim: (scene: Scene) => void, { running = every, most = 99 } = {}) =>
  fc.assert(
    fc.property(running, linesOf(most), shoppers, (promotions, lines, shopper) => claim({ promotions, lines, shopper })),
    { numRuns: runs },
  );

describe("whatever the promotions and their terms", () => {
  test("nothing costs less than nothing, every amount is whole cents, and all of them add up", () =>
    holds((scene) => {
      const cart = cartOf(scene);
      const amounts = [cart.subtotal, cart.total, cart.saved, ...cart.discounts.map((one) => one.amount), ...cart.uses.map((one) => one.amount)];
      const ofLines = cart.lines.flatMap(({ total, saved, price }) => [total, saved, price.now]);
      expect([...amounts, ...ofLines].every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
      expect({ total: cart.total, paidAndSaved: cart.total + cart.saved, used: sum(cart.uses.map((one) => one.amount)) }).toEqual({
        total: sum(cart.lines.map(({ total }) => total)) - sum(cart.discounts.map((one) => one.amount)),
        paidAndSaved: sum(scene.lines.map(({ quantity, list }) => quantity * list)),
        used: cart.saved,
      });
    }));

  test("the order of lines, of promotions, of codes and of groups changes no amount", () =>
    holds(({ promotions, lines, shopper }) => {
      const there = cartOf({ promotions, lines, shopper });
      const turned = { codes: [...shopper.codes, otherCode.replaceAll("2", "3")].reverse(), groupIds: [...shopper.groupIds].reverse(), uses: shopper.uses };
      const back = cartOf({ promotions: [...promotions].reverse(), lines: [...lines].reverse(), shopper: turned });
      expect({ ...back, lines: [...back.lines].reverse() }).toEqual(there);
    }));

  test("one line or two of the same product cost the same", () =>
    holds(({ promotions, lines, shopper }) => {
      const split = lines.flatMap((line) =>
        line.quantity < 2
          ? [line]
          : [
              { ...line, quantity: 1 },
              { ...line, quantity: line.quantity - 1 },
            ],
      );
      expect(cartOf({ promotions, lines: split, shopper })).toEqual(cartOf({ promotions, lines, shopper }));
    }));

  test("the price on the list is the price in the cart: of the line, and of one piece alone", () =>
    holds((scene) => {
      const offers = offersOf(scene);
      const listed = (line: LineToPrice) => priceOf({ id: line.productId, list: line.list }, offers);
      for (const [index, { price }] of cartOf(scene).lines.entries()) expect(price).toEqual(listed(scene.lines[index]!));
      const onGoods = { ...scene, promotions: scene.promotions.filter(({ rule: { kind } }) => !kind.startsWith("threshold")) };
      for (const line of scene.lines) expect(cartOf({ ...onGoods, lines: [{ ...line, quantity: 1 }] }).total).toBe(listed(line).now);
    }));

  test("a limit and a budget are never exceeded", () =>
    holds((scene) => {
      const byId = new Map(scene.promotions.map((one) => [String(one.id), one]));
      for (const { promotionId, times, amount: given } of cartOf(scene).uses) {
        const { perOrder, perCustomer, budgetLeft } = byId.get(promotionId)!.terms;
        expect(times).toBeLessThanOrEqual(perOrder ?? Number.POSITIVE_INFINITY);
        expect(times + (scene.shopper.uses[promotionId] ?? 0)).toBeLessThanOrEqual(perCustomer ?? Number.POSITIVE_INFINITY);
        expect(given).toBeLessThanOrEqual(budgetLeft ?? Number.POSITIVE_INFINITY);
      }
    }));

  test("what is for others, for another code or for other hours takes nothing off", () =>
    holds((scene) => {
      const used = new Set(cartOf(scene).uses.map(({ promotionId }) => promotionId));
      const closed = scene.promotions.filter(
        ({ terms: { codeSha256, group, schedule } }) =>
          (codeSha256 !== null && !scene.shopper.codes.includes(codeSha256)) ||
          (group !== null && !scene.shopper.groupIds.includes(group.id)) ||
          schedule?.days.includes(2) === false,
      );
      expect(closed.filter(({ id }) => used.has(id))).toEqual([]);
    }));

  test("what stands alone on a line has nothing beside it, and of the others one on the goods and one on the cart unless both are combined", () =>
    holds((scene) => {
      const byId = new Map(scene.promotions.map((one) => [String(one.id), one]));
      for (const { uses, alone } of cartOf(scene).lines) {
        const stackings = uses.filter((one) => one.amount > 0).map(({ promotionId }) => byId.get(promotionId)!.terms.stacking);
        if (alone) expect(stackings).toEqual(["alone"]);
        if (stackings.length > 1) expect(new Set(stackings)).toEqual(new Set(["combined"]));
      }
    }));
});

describe("adding a piece", () => {
  const more = ({ lines, ...scene }: Scene, index: number): Scene => ({
    ...scene,
    lines: lines.map((line, position) => (position === index ? { ...line, quantity: line.quantity + 1 } : line)),
  });

  test("never makes the cart cheaper where no promotion says so", () =>
    holds(
      (scene) => {
        for (const index of scene.lines.keys()) expect(cartOf(more(scene, index)).total).toBeGreaterThanOrEqual(cartOf(scene).total);
      },
      { running: steady, most: 12 },
    ));

  test("adding a product never does either", () =>
    holds(
      (scene) => {
        const [added, ...others] = scene.lines;
        if (added === undefined) return;
        expect(cartOf(scene).total).toBeGreaterThanOrEqual(cartOf({ ...scene, lines: others }).total);
      },
      { running: steady, most: 12 },
    ));

  test("following the nudge for one costs nothing more", () =>
    holds((scene) => {
      const { nudge, subtotal } = cartOf(scene);
      if (!nudge?.productId) return;
      const followed = more(
        scene,
        scene.lines.findIndex(({ productId }) => productId === nudge.productId),
      );
      expect(cartOf(followed).subtotal).toBeLessThanOrEqual(subtotal);
    }));
});
