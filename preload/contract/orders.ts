import { z } from "zod";
import { Cents } from "../domain/money.ts";
import { Order } from "../domain/order.ts";
import { request } from "./request.ts";

export const ordersRequests = {
  /**
   * Places the cart as an order for the counter. The same `orderId` again answers with the same order. `shownTotal` is what
   * the shopper saw and agreed to: `changed` where the cart comes to something else by now. `receipt` is the QR code's content.
   */
  "orders.place": request({
    input: z.object({ orderId: z.uuid(), shownTotal: Cents.nullable().default(null) }),
    output: z.object({ order: Order, receipt: z.string().max(300), atCounter: z.boolean() }),
  }),

  "orders.byCode": request({ input: z.object({ code: z.string().trim().max(20) }), output: Order }),

  /** The signed-in shopper's last twenty. */
  "orders.mine": request({ allowed: "shopper", input: z.null(), output: z.array(Order) }),
};

export const ordersEvents = { "orders.changed": Order };
