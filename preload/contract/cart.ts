import { z } from "zod";
import { Cart, CouponRefusal } from "../domain/cart.ts";
import { ProductId } from "../domain/product.ts";
import { request } from "./request.ts";

export const cartRequests = {
  "cart.current": request({ input: z.null(), output: Cart }),

  /** The same product within 400 ms is the same tap. `sold-out` where the shop has none. */
  "cart.add": request({ input: z.object({ productId: ProductId, quantity: z.int().min(1).max(99).default(1) }), output: Cart }),

  /** 0 removes the line. */
  "cart.setQuantity": request({ input: z.object({ productId: ProductId, quantity: z.int().min(0).max(99) }), output: Cart }),

  /** Accepts the new price of a line that changed. */
  "cart.keepPrice": request({ input: z.object({ productId: ProductId }), output: Cart }),

  /** A code that was typed or scanned. `refused` says why it is not in the cart; one that only waits for more goods is taken. */
  "cart.addCoupon": request({
    input: z.object({ code: z.string().trim().min(1).max(40) }),
    output: z.object({
      refused: CouponRefusal.nullable(),
      name: z.string(),
      /** When it begins or ended; null where that is not the reason. */
      on: z.iso.datetime().nullable(),
      group: z.string().nullable(),
      cart: Cart,
    }),
  }),

  "cart.removeCoupon": request({ input: z.object({ code: z.string().max(40) }), output: Cart }),

  "cart.clear": request({ input: z.null(), output: Cart }),

  /** Takes the last change back, within eight seconds. */
  "cart.undo": request({ input: z.object({ token: z.uuid() }), output: Cart }),
};

export const cartEvents = { "cart.changed": Cart };
