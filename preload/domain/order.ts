import { z } from "zod";
import { Cents, Currency } from "./money.ts";
import { ProductId } from "./product.ts";

export const OrderId = z.uuid().brand<"OrderId">();
export type OrderId = z.infer<typeof OrderId>;

/** `placed`: safe on this kiosk, not yet at the counter. `short`: accepted, but stock did not suffice. */
export const OrderStatus = z.enum(["placed", "new", "short", "ready", "collected", "cancelled"]);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const OrderLine = z.object({
  productId: ProductId,
  name: z.string(),
  quantity: z.int().min(1).max(99),
  each: Cents,
  total: Cents,
  aisle: z.int(),
  bay: z.int(),
});

export const Order = z.object({
  id: OrderId,
  /** What the shopper says at the counter: K3-417. */
  code: z.string(),
  status: OrderStatus,
  placedAt: z.iso.datetime(),
  /** First name; empty for a guest. */
  customer: z.string(),
  lines: z.array(OrderLine),
  discounts: z.array(z.object({ name: z.string(), amount: Cents })),
  total: Cents,
  currency: Currency,
});
export type Order = z.infer<typeof Order>;
