/** The cart as the page sees it: lines with their goods and prices, totals, coupons, and what can be taken back. */
import type { StoredLine } from "../../db/kiosk/carts.ts";
import type { Cart, CartLine } from "../../preload/domain/cart.ts";
import { cents } from "../../preload/domain/money.ts";
import { type ProductCard, ProductId } from "../../preload/domain/product.ts";
import { type PricedCart, priceCart } from "../pricing/cart.ts";
import type { PricedLine } from "../pricing/line.ts";
import type { Offers } from "../pricing/offers.ts";
import type { Lines } from "./lines.ts";

export interface Showing {
  readonly products: ReadonlyMap<string, ProductCard>;
  readonly offers: Offers;
}

/** What is no longer sold at all has left the shop's list, and so the cart. */
export function shownOf(held: Lines, { products, offers }: Showing): { cart: Omit<Cart, "undo" | "coupons">; priced: PricedCart } {
  const known = held.filter(({ productId }) => products.has(productId));
  const toPrice = known.flatMap(({ productId, quantity }) => {
    const { stock = 0, price } = products.get(productId) ?? {};
    // What is sold out cannot be ordered, so no total and no threshold counts it.
    return stock > 0 && price ? [{ productId, quantity, list: price.list, stock }] : [];
  });
  const priced = priceCart(toPrice, offers);
  const linesById = new Map(priced.lines.map((line) => [line.productId, line]));
  const { count, subtotal, discounts, total, saved, currency, nudge, uses } = priced;
  const cart = {
    lines: known.flatMap((line) => lineOf(line, products.get(line.productId), linesById.get(line.productId))),
    count,
    subtotal,
    total,
    saved,
    currency,
    discounts: discounts.map(({ name, amount }) => ({ name, amount })),
    nudge: nudge && { ...nudge, productId: nudge.productId === null ? null : ProductId.parse(nudge.productId) },
    uses: [...uses],
  };
  return { cart, priced };
}

function lineOf({ quantity, addedCents }: StoredLine, product: ProductCard | undefined, priced: PricedLine | undefined): CartLine[] {
  if (product === undefined) return [];
  const { total = cents(0), saved = cents(0), promotion = null, atOffer = null } = priced ?? {};
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
      atOffer,
    },
  ];
}

function noticeOf({ stock, price }: ProductCard, quantity: number, addedAt: number): CartLine["notice"] {
  if (stock === 0) return "sold-out";
  if (stock < quantity) return "short";
  return price.now === addedAt ? "none" : "price-changed";
}
