import { z } from "zod";
import { Cents, Currency } from "./money.ts";
import { ProductCard, ProductId } from "./product.ts";

export const CartLine = z.object({
  product: ProductCard,
  quantity: z.int().min(1).max(99),
  /** Quantity × price now, less what the line's promotion takes off. */
  total: Cents,
  /** What the promotion saves on this line against the list price. */
  saved: Cents,
  /** The sentence for the line's promotion, as data: name and ticket; null where none applies. */
  promotion: z.object({ name: z.string(), ticket: z.string() }).nullable(),
  /** `sold-out` blocks checkout for this line alone; `price-changed` shows both prices. */
  notice: z.enum(["none", "sold-out", "short", "price-changed"]),
  /** The price when the line was added, for `price-changed`. */
  addedAt: Cents,
});
export type CartLine = z.infer<typeof CartLine>;

export const Cart = z.object({
  lines: z.array(CartLine),
  count: z.int(),
  subtotal: Cents,
  /** Promotions on the whole cart, each with what it takes off. */
  discounts: z.array(z.object({ name: z.string(), amount: Cents })),
  total: Cents,
  saved: Cents,
  currency: Currency,
  /** One at most: "add 1 more to get…", as data. */
  nudge: z.object({ name: z.string(), missing: z.int(), missingCents: Cents, productId: ProductId.nullable() }).nullable(),
  /** The last change that can be taken back, for eight seconds. */
  undo: z.object({ token: z.uuid(), what: z.enum(["added", "changed", "removed", "cleared"]), productName: z.string() }).nullable(),
});
export type Cart = z.infer<typeof Cart>;
