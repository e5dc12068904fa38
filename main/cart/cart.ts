/** The cart of whoever stands at the screen. One per session; a signed-in shopper's is kept in the ledger and in central. */
import { randomUUID } from "node:crypto";
import { codeSha256 } from "../../db/kiosk/code-sha256.ts";
import type { Output } from "../../preload/contract/index.ts";
import type { Cart } from "../../preload/domain/cart.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { plainCode } from "../../preload/domain/plain-code.ts";
import type { Promotion } from "../../preload/domain/promotion.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import type { Offers } from "../pricing/offers.ts";
import { couponOf, refusalOf } from "./coupons.ts";
import { followingPrices, type Held, merged, mergedCoupons, MOST, MOST_COUPONS, nothing, quantityOf, withPrice, withQuantity } from "./lines.ts";
import { shownOf } from "./shown.ts";

const SAME_TAP_MS = 400; // a hand that trembles touches twice
const UNDO_MS = 8_000;

interface Needs {
  readonly cards: (productIds: readonly string[]) => Promise<ProductCard[]>;
  readonly offers: () => Promise<Offers>;
  readonly clock: Clock;
  /** Safe in the ledger when it resolves. */
  readonly store: (customerId: string, held: Held) => Promise<void>;
  /** What this kiosk has not yet told central of a shopper's cart; null where there is nothing. */
  readonly unsent: (customerId: string) => Promise<Held | null>;
  readonly onChanged: (cart: Cart) => void;
  /** Something was put in; by a guest where `customerId` is null. */
  readonly onAdded?: (added: { customerId: string | null; productId: string }) => void;
  /** No coupon is known without it. */
  readonly coupons?: Coupons;
}

interface Coupons {
  readonly promotionByCode: (codeSha256: string) => Promise<Promotion | undefined>;
  /** IANA name of the store's. */
  readonly timeZone: string;
  /** Codes came or went: prices on every page are others now. */
  readonly onChanged: () => void;
}

const noCoupons: Coupons = { promotionByCode: async () => undefined, timeZone: "UTC", onChanged: () => {} };
const noAdd = { productId: "", at: Number.NEGATIVE_INFINITY };

interface Undo {
  readonly token: string;
  readonly what: "added" | "changed" | "removed" | "cleared" | "coupon";
  readonly productName: string;
  readonly before: Held;
  readonly until: number;
}

export type CartService = ReturnType<typeof createCart>;

export function createCart({ cards, offers, clock, store, unsent, onChanged, onAdded, coupons = noCoupons }: Needs) {
  let held = nothing;
  let customerId: string | null = null;
  let undoable: Undo | null = null;
  let lastAdd = noAdd;
  let turn: Promise<unknown> = Promise.resolve();

  const codes = (): string[] => held.coupons.map(codeSha256);
  return { current, codes, add, setQuantity, keepPrice, addCoupon, removeCoupon, clear, undo, empty, signIn, end };

  async function current(): Promise<Cart> {
    const products = new Map((await cards(held.lines.map(({ productId }) => productId))).map((product) => [String(product.id), product]));
    const running = await offers();
    const { cart, priced } = shownOf(held.lines, { products, offers: running });
    const moment = momentOf(running);
    const shown = await Promise.all(
      held.coupons.map(async (code) => {
        const promotion = await coupons.promotionByCode(codeSha256(code));
        return promotion === undefined ? [] : [couponOf({ code, promotion, moment, priced })];
      }),
    );
    return { ...cart, coupons: shown.flat(), undo: undoNow() };
  }

  /** `not-found` and `sold-out`; no more than the shop has. */
  function add(productId: string, quantity: number): Promise<Cart> {
    const at = clock.monotonic(); // of the touch; its turn may come much later
    return inTurn(async () => {
      if (lastAdd.productId === productId && at - lastAdd.at < SAME_TAP_MS) return current();
      const product = await sold(productId);
      const before = quantityOf(held.lines, productId);
      const wanted = Math.min(before + quantity, product.stock, MOST);
      if (wanted <= before) throw new AppError("sold-out", "There are no more of these in the shop.");
      lastAdd = { productId, at };
      onAdded?.({ customerId, productId });
      return changeLines(withQuantity(held.lines, { productId, quantity: wanted, addedCents: product.price.now }), {
        what: "added",
        productName: product.name,
      });
    });
  }

  function setQuantity(productId: string, quantity: number): Promise<Cart> {
    return inTurn(async () => {
      const before = quantityOf(held.lines, productId);
      if (before === 0) return current();
      const [product] = await cards([productId]);
      const wanted = quantity > before ? Math.min(quantity, Math.max(before, product?.stock ?? 0)) : quantity;
      const what = wanted === 0 ? "removed" : "changed";
      return changeLines(withQuantity(held.lines, { productId, quantity: wanted, addedCents: 0 }), { what, productName: product?.name ?? "" });
    });
  }

  function keepPrice(productId: string): Promise<Cart> {
    return inTurn(async () => changeLines(withPrice(held.lines, productId, (await sold(productId)).price.now), null));
  }

  function addCoupon(typed: string): Promise<Output<"cart.addCoupon">> {
    return inTurn(async () => {
      const code = plainCode(typed);
      const promotion = await coupons.promotionByCode(codeSha256(code));
      const known = held.coupons.includes(code);
      const refused = refusalOf(promotion, momentOf(await offers())) ?? (!known && held.coupons.length >= MOST_COUPONS ? "too-many" : null);
      const cart = refused === null && !known ? await changeCoupons([...held.coupons, code], null) : await current();
      const on = refused === "over" ? promotion?.endsAt : refused === "not-yet" ? promotion?.startsAt : null;
      return { refused, name: promotion?.name ?? "", on: on ?? null, group: promotion?.terms.group?.name ?? null, cart };
    });
  }

  function removeCoupon(typed: string): Promise<Cart> {
    return inTurn(async () => {
      const code = plainCode(typed);
      if (!held.coupons.includes(code)) return current();
      return changeCoupons(
        held.coupons.filter((each) => each !== code),
        { what: "coupon", productName: code },
      );
    });
  }

  function clear(): Promise<Cart> {
    return inTurn(() => changeLines([], { what: "cleared", productName: "" }));
  }

  /** `changed` when it is too late, or something else was changed since. */
  function undo(token: string): Promise<Cart> {
    return inTurn(async () => {
      if (undoable?.token !== token || clock.monotonic() > undoable.until) throw new AppError("changed", "This can no longer be taken back.");
      const { before, what } = undoable;
      const cart = await change(before, null);
      if (what === "coupon") coupons.onChanged();
      return cart;
    });
  }

  /** After an order: nothing to take back, and every coupon was for that order. */
  function empty(): Promise<Cart> {
    return inTurn(async () => {
      const hadCoupons = held.coupons.length > 0;
      const cart = await change(nothing, null);
      if (hadCoupons) coupons.onChanged();
      return cart;
    });
  }

  /** `central`: what the shopper's cart was when last heard of. What this kiosk knows better goes first. */
  function signIn(who: string, central: Held): Promise<Cart> {
    return inTurn(async () => {
      const guest = held;
      const kept = (await unsent(who)) ?? central;
      // A group's lower prices came with the sign-in: the guest's lines follow them.
      const now = await pricesOf(guest);
      const lines = guest.lines.map((line) => ({ ...line, addedCents: Math.min(line.addedCents, now.get(line.productId) ?? line.addedCents) }));
      held = kept;
      customerId = who;
      undoable = null; // what was taken back would be another person's cart
      const both = { lines: merged(kept.lines, lines), coupons: mergedCoupons(kept.coupons, guest.coupons) };
      return guest.lines.length + guest.coupons.length > 0 ? change(both, null) : tell();
    });
  }

  /** Nothing of it stays in memory. */
  function end(): Promise<void> {
    return inTurn(async () => {
      [held, customerId, undoable] = [nothing, null, null];
      lastAdd = noAdd;
    });
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  function changeLines(lines: Held["lines"], what: Pick<Undo, "what" | "productName"> | null): Promise<Cart> {
    return change({ ...held, lines }, what);
  }

  /** Prices follow the codes, and the lines follow the prices. */
  async function changeCoupons(next: readonly string[], what: Pick<Undo, "what" | "productName"> | null): Promise<Cart> {
    const before = held;
    const was = await pricesOf(before);
    held = { ...before, coupons: next };
    const wanted = { coupons: next, lines: followingPrices(before.lines, was, await pricesOf(before)) };
    held = before;
    const cart = await change(wanted, what);
    coupons.onChanged();
    return cart;
  }

  async function pricesOf({ lines }: Held): Promise<Map<string, number>> {
    return new Map((await cards(lines.map(({ productId }) => productId))).map(({ id, price }) => [id, price.now]));
  }

  /** Stored first, shown afterwards: what a signed-in shopper sees in the cart is safe. */
  async function change(next: Held, what: Pick<Undo, "what" | "productName"> | null): Promise<Cart> {
    if (customerId !== null) await store(customerId, next);
    undoable = what && { ...what, token: randomUUID(), before: held, until: clock.monotonic() + UNDO_MS };
    held = next;
    return tell();
  }

  async function tell(): Promise<Cart> {
    const cart = await current();
    onChanged(cart);
    return cart;
  }

  async function sold(productId: string): Promise<ProductCard> {
    const [product] = await cards([productId]);
    if (product === undefined) throw new AppError("not-found", "This product is not sold here.");
    return product;
  }

  function undoNow(): Cart["undo"] {
    if (undoable === null || clock.monotonic() > undoable.until) return null;
    return { token: undoable.token, what: undoable.what, productName: undoable.productName };
  }

  function momentOf({ shopper }: Offers) {
    return { now: clock.now(), timeZone: coupons.timeZone, shopper };
  }
}
