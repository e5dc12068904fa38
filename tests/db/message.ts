/** Messages as a kiosk sends them. */
import { randomUUID } from "node:crypto";
import { cents } from "../../preload/domain/money.ts";
import { Order } from "../../preload/domain/order.ts";
import type { ShelfProduct } from "./shelf.ts";

interface Wanted {
  readonly product: ShelfProduct;
  readonly quantity: number;
}

export function orderOf(wanted: readonly Wanted[], placedAt = new Date()): Order {
  const lines = wanted.map(({ product, quantity }) => ({
    productId: product.id,
    name: `Thing ${product.id}`,
    quantity,
    each: product.priceCents,
    total: cents(product.priceCents * quantity),
    aisle: 4,
    bay: 7,
  }));
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  return Order.parse({
    id: randomUUID(),
    code: "K1-001",
    status: "placed",
    placedAt: placedAt.toISOString(),
    customer: "",
    lines,
    discounts: [],
    total,
    currency: "USD",
  });
}
