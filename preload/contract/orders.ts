import { z } from "zod";
import { Order } from "../domain/order.ts";
import { request } from "./request.ts";

export const ordersRequests = {
  /** Places the cart as an order for the counter. The same `orderId` again answers with the same order. `receipt` is the QR code's content. */
  "orders.place": request({ input: z.object({ orderId: z.uuid() }), output: z.object({ order: Order, receipt: z.string().max(300), atCounter: z.boolean() }) }),

  "orders.byCode": request({ input: z.object({ code: z.string().trim().max(20) }), output: Order }),

  /** The signed-in shopper's last twenty. */
  "orders.mine": request({ allowed: "shopper", input: z.null(), output: z.array(Order) }),
};

export const ordersEvents = { "orders.changed": Order };
