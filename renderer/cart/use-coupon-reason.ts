import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import { dayInWords } from "../ui/dates.ts";

/** Why a code is not taken, in a sentence. */
export function useCouponReason(): (answer: Output<"cart.addCoupon">, typed: string) => string {
  const { t, i18n } = useTranslation("cart");
  return useCallback(
    ({ refused, name, on, group }, typed) =>
      t(`coupon.refused.${refused ?? "unknown"}`, {
        code: typed.trim().toUpperCase(),
        name,
        day: on === null ? "" : dayInWords(on, i18n.language),
        group: group ?? "",
      }),
    [t, i18n.language],
  );
}
