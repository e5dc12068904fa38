/** The cart as main holds it, and its verbs; each change can be taken back from the toast. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Cart } from "../../preload/domain/cart.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import { call } from "../bridge/call.ts";
import { type Asked, useRequest } from "../bridge/use-request.ts";
import { useToast } from "../ui/toast.tsx";

export interface CartVerbs {
  setQuantity(productId: ProductId, quantity: number): void;
  keepPrice(productId: ProductId): void;
  removeCoupon(code: string): void;
  clear(): void;
}

export function useCart(): Asked<Cart> {
  return useRequest("cart.current", null, { follow: "cart.changed" });
}

export function useCartVerbs(): CartVerbs {
  const { t } = useTranslation("cart");
  const toast = useToast();

  const undo = useCallback(
    (token: string) =>
      void call("cart.undo", { token }).then(
        () => toast.show({ text: t("takenBack") }),
        () => toast.show({ text: t("failed"), tone: "warning" }),
      ),
    [t, toast],
  );
  const tell = useCallback(
    (change: Promise<Cart>, quiet: boolean) =>
      void change.then(
        ({ undo: last }) => {
          if (quiet || last === null) return;
          toast.show({ text: t(`undone.${last.what}`, { name: last.productName }), action: { label: t("undo"), run: () => undo(last.token) } });
        },
        () => toast.show({ text: t("failed"), tone: "warning" }),
      ),
    [t, toast, undo],
  );

  return {
    setQuantity: (productId, quantity) => tell(call("cart.setQuantity", { productId, quantity }), quantity > 0),
    keepPrice: (productId) => tell(call("cart.keepPrice", { productId }), true),
    removeCoupon: (code) => tell(call("cart.removeCoupon", { code }), false),
    clear: () => tell(call("cart.clear", null), false),
  };
}
