import type { HandlersOf } from "../ipc/handlers.ts";
import type { CartService } from "./cart.ts";

export function createCartHandlers(cart: CartService): HandlersOf<"cart"> {
  return {
    "cart.current": () => cart.current(),
    "cart.add": ({ productId, quantity }) => cart.add(productId, quantity),
    "cart.setQuantity": ({ productId, quantity }) => cart.setQuantity(productId, quantity),
    "cart.keepPrice": ({ productId }) => cart.keepPrice(productId),
    "cart.addCoupon": ({ code }) => cart.addCoupon(code),
    "cart.removeCoupon": ({ code }) => cart.removeCoupon(code),
    "cart.clear": () => cart.clear(),
    "cart.undo": ({ token }) => cart.undo(token),
  };
}
