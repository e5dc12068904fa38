import { z } from "zod";
import { Cents, Currency } from "./money.ts";
import { ProductCard, ProductId } from "./product.ts";
import { PromotionUse, Schedule } from "./promotion.ts";

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
  /** Pieces at the price shown, where a limit or a budget leaves the others at their list price; else null. */
  atOffer: z.int().nullable().default(null),
});
export type CartLine = z.infer<typeof CartLine>;

/** Why a coupon is not taken into the cart. `too-many`: five fit into one order. */
export const CouponRefusal = z.enum(["unknown", "not-yet", "over", "used-up", "members", "used", "too-many"]);
export type CouponRefusal = z.infer<typeof CouponRefusal>;

export const CartCoupon = z.object({
  /** As it was typed, without spaces, in capital letters. */
  code: z.string(),
  name: z.string(),
  ticket: z.string(),
  /** What it takes off; 0 unless it applies. */
  amount: Cents,
  /**
   * Whether it counts, and if not, why. `minimum`: the goods it is for have to cost `missing` more. `goods`: there are
   * none of them, or too few. `another`: another offer goes first.
   */
  state: z.enum(["applies", "minimum", "goods", "another", "hours", "over", "used-up", "members", "used"]),
  missing: Cents,
  endsAt: z.iso.datetime(),
  schedule: Schedule.nullable(),
  group: z.string().nullable(),
});
export type CartCoupon = z.infer<typeof CartCoupon>;

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
  undo: z.object({ token: z.uuid(), what: z.enum(["added", "changed", "removed", "cleared", "coupon"]), productName: z.string() }).nullable(),
  /** Codes that the shopper typed or scanned, in that order. */
  coupons: z.array(CartCoupon).default([]),
  /** What each promotion takes off in all. */
  uses: z.array(PromotionUse).default([]),
});
export type Cart = z.infer<typeof Cart>;
