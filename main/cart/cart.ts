/** The cart of whoever stands at the screen. One per session; a signed-in shopper's is kept in the ledger and in central. */
import { randomUUID } from "node:crypto";
import type { StoredLine } from "../../db/kiosk/carts.ts";
import type { Cart, CartLine } from "../../preload/domain/cart.ts";
import { cents } from "../../preload/domain/money.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { ProductId } from "../../preload/domain/product.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import { priceCart } from "../pricing/cart.ts";
import type { PricedLine } from "../pricing/line.ts";
import type { Offers } from "../pricing/offers.ts";
import { type Lines, merged, MOST, quantityOf, withPrice, withQuantity } from "./lines.ts";

const SAME_TAP_MS = 400; // a hand that trembles touches twice
const UNDO_MS = 8_000;

interface Needs {
  readonly cards: (productIds: readonly string[]) => Promise<ProductCard[]>;
  readonly offers: () => Promise<Offers>;
  readonly clock: Clock;
  /** Safe in the ledger when it resolves. */
  readonly store: (customerId: string, lines: Lines) => Promise<void>;
  /** What this kiosk has not yet told central of a shopper's cart; null where there is nothing. */
  readonly unsent: (customerId: string) => Promise<readonly StoredLine[] | null>;
  readonly onChanged: (cart: Cart) => void;
  /** Something was put in; by a guest where `customerId` is null. */
  readonly onAdded?: (added: { customerId: string | null; productId: string }) => void;
}

const noAdd = { productId: "", at: Number.NEGATIVE_INFINITY };

interface Undo {
  readonly token: string;
  readonly what: "added" | "changed" | "removed" | "cleared";
  readonly productName: string;
  readonly before: Lines;
  readonly until: number;
}

export type CartService = ReturnType<typeof createCart>;

export function createCart({ cards, offers, clock, store, unsent, onChanged, onAdded }: Needs) {
  let lines: Lines = [];
  let customerId: string | null = null;
  let undoable: Undo | null = null;
  let lastAdd = noAdd;
  let turn: Promise<unknown> = Promise.resolve();

  return { current, add, setQuantity, keepPrice, clear, undo, empty, signIn, end };

  async function current(): Promise<Cart> {
    return shown(lines);
  }

  /** `not-found` and `sold-out`; no more than the shop has. */
  function add(productId: string, quantity: number): Promise<Cart> {
    return inTurn(async () => {
      if (lastAdd.productId === productId && clock.monotonic() - lastAdd.at < SAME_TAP_MS) return current();
      const product = await sold(productId);
      const wanted = Math.min(quantityOf(lines, productId) + quantity, product.stock, MOST);
      if (wanted <= quantityOf(lines, productId)) throw new AppError("sold-out", "There are no more of these in the shop.");
      lastAdd = { productId, at: clock.monotonic() };
      onAdded?.({ customerId, productId });
      return change(withQuantity(lines, { productId, quantity: wanted, addedCents: product.price.now }), { what: "added", productName: product.name });
    });
  }

  function setQuantity(productId: string, quantity: number): Promise<Cart> {
    return inTurn(async () => {
      const before = quantityOf(lines, productId);
      if (before === 0) return current();
      const [product] = await cards([productId]);
      const wanted = quantity > before ? Math.min(quantity, Math.max(before, product?.stock ?? 0)) : quantity;
      const what = wanted === 0 ? "removed" : "changed";
      return change(withQuantity(lines, { productId, quantity: wanted, addedCents: 0 }), { what, productName: product?.name ?? "" });
    });
  }

  function keepPrice(productId: string): Promise<Cart> {
    return inTurn(async () => change(withPrice(lines, productId, (await sold(productId)).price.now), null));
  }

  function clear(): Promise<Cart> {
    return inTurn(() => change([], { what: "cleared", productName: "" }));
  }

  /** `changed` when it is too late, or something else was changed since. */
  function undo(token: string): Promise<Cart> {
    return inTurn(async () => {
      if (undoable?.token !== token || clock.monotonic() > undoable.until) throw new AppError("changed", "This can no longer be taken back.");
      return change(undoable.before, null);
    });
  }

  /** After an order: nothing to take back. */
  function empty(): Promise<Cart> {
    return inTurn(() => change([], null));
  }

  /** `central`: what the shopper's cart was when last heard of. What this kiosk knows better goes first. */
  function signIn(who: string, central: Lines): Promise<Cart> {
    return inTurn(async () => {
      const guest = lines;
      lines = (await unsent(who)) ?? central;
      customerId = who;
      undoable = null; // what was taken back would be another person's cart
      return guest.length > 0 ? change(merged(lines, guest), null) : tell();
    });
  }

  /** Nothing of it stays in memory. */
  function end(): Promise<void> {
    return inTurn(async () => {
      [lines, customerId, undoable] = [[], null, null];
      lastAdd = noAdd;
    });
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  /** Stored first, shown afterwards: what a signed-in shopper sees in the cart is safe. */
  async function change(next: Lines, what: Pick<Undo, "what" | "productName"> | null): Promise<Cart> {
    if (customerId !== null) await store(customerId, next);
    undoable = what && { ...what, token: randomUUID(), before: lines, until: clock.monotonic() + UNDO_MS };
    lines = next;
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

  /** What is no longer sold at all has left the shop's list, and so the cart. */
  async function shown(held: Lines): Promise<Cart> {
    const products = new Map((await cards(held.map(({ productId }) => productId))).map((product) => [String(product.id), product]));
    const known = held.filter(({ productId }) => products.has(productId));
    const toPrice = known.flatMap(({ productId, quantity }) => {
      const { stock = 0, price } = products.get(productId) ?? {};
      // What is sold out cannot be ordered, so no total and no threshold counts it.
      return stock > 0 && price ? [{ productId, quantity, list: price.list, stock }] : [];
    });
    const priced = priceCart(toPrice, await offers());
    const linesById = new Map(priced.lines.map((line) => [line.productId, line]));
    const undoNow =
      undoable !== null && clock.monotonic() <= undoable.until ? { token: undoable.token, what: undoable.what, productName: undoable.productName } : null;
    const { count, subtotal, discounts, total, saved, currency, nudge } = priced;
    return {
      lines: known.flatMap((line) => lineOf(line, products.get(line.productId), linesById.get(line.productId))),
      count,
      subtotal,
      total,
      saved,
      currency,
      discounts: discounts.map(({ name, amount }) => ({ name, amount })),
      nudge: nudge && { ...nudge, productId: nudge.productId === null ? null : ProductId.parse(nudge.productId) },
      undo: undoNow,
    };
  }
}

function lineOf({ quantity, addedCents }: StoredLine, product: ProductCard | undefined, priced: PricedLine | undefined): CartLine[] {
  if (product === undefined) return [];
  const { total = cents(0), saved = cents(0), promotion = null } = priced ?? {};
  const addedAt = cents(addedCents);
  return [
    {
      product,
      quantity,
      total,
      saved,
      promotion: promotion && { name: promotion.name, ticket: promotion.ticket },
      notice: noticeOf(product, quantity, addedAt),
      addedAt,
    },
  ];
}

function noticeOf({ stock, price }: ProductCard, quantity: number, addedAt: number): CartLine["notice"] {
  if (stock === 0) return "sold-out";
  if (stock < quantity) return "short";
  return price.now === addedAt ? "none" : "price-changed";
}
