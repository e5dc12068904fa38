/** "Add" → "Added", with a way back; a failure says what happened. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import { AppError } from "../../preload/errors.ts";
import { call } from "../bridge/call.ts";
import { flyTicket } from "../ui/fly-ticket.ts";
import { useToast } from "../ui/toast.tsx";

type Named = Pick<ProductCard, "id" | "name">;

/** Resolves to whether it was added; never rejects. */
export function useAddToCart(): (product: Named) => Promise<boolean> {
  const { t } = useTranslation("shell");
  const toast = useToast();
  const warn = useCallback((text: string) => toast.show({ text, tone: "warning" }), [toast]);
  const undo = useCallback(
    (token: string) =>
      void call("cart.undo", { token }).then(
        () => toast.show({ text: t("undone") }),
        () => warn(t("undoFailed")),
      ),
    [t, toast, warn],
  );
  return useCallback(
    async ({ id, name }: Named) => {
      try {
        const { undo: change } = await call("cart.add", { productId: id });
        flyTicket(id);
        toast.show({ text: t("added", { name }), ...(change && { action: { label: t("undo"), run: () => undo(change.token) } }) });
        return true;
      } catch (error) {
        warn(t(error instanceof AppError && error.code === "sold-out" ? "addFailed.sold-out" : "addFailed.other", { name }));
        return false;
      }
    },
    [t, toast, undo, warn],
  );
}
