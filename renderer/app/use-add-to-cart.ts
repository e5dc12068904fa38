/** "Add" → "Added", with a way back; a failure says what happened. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import { AppError } from "../../preload/errors.ts";
import { call } from "../bridge/call.ts";
import { useToast } from "../ui/toast.tsx";

type Named = Pick<ProductCard, "id" | "name">;

export function useAddToCart(): (product: Named) => void {
  const { t } = useTranslation("shell");
  const toast = useToast();
  const undo = useCallback(
    (token: string) =>
      void call("cart.undo", { token }).then(
        () => toast.show({ text: t("undone") }),
        () => toast.show({ text: t("addFailed.other"), tone: "warning" }),
      ),
    [t, toast],
  );
  return useCallback(
    ({ id, name }: Named) =>
      void call("cart.add", { productId: id }).then(
        ({ undo: change }) => toast.show({ text: t("added", { name }), ...(change && { action: { label: t("undo"), run: () => undo(change.token) } }) }),
        (error) => {
          const code = error instanceof AppError && error.code === "sold-out" ? "sold-out" : "other";
          toast.show({ text: t(`addFailed.${code}`, { name }), tone: "warning" });
        },
      ),
    [t, toast, undo],
  );
}
