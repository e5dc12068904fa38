import { useTranslation } from "react-i18next";
import type { PromotionRule } from "../../preload/domain/promotion.ts";
import { useShopStatus } from "../app/shop-status.ts";
import { formatRoundMoney } from "../ui/money.ts";

/** What a promotion does, in a sentence: "30% off", "Buy 2, get 1 free". */
export function useOfferRule(): (rule: PromotionRule) => string {
  const { t, i18n } = useTranslation("offers");
  const { currency } = useShopStatus();
  const money = (cents: number) => formatRoundMoney(cents, currency, i18n.language);
  return (rule) => {
    if (rule.kind === "percent") return t("rules.percent", { value: rule.value });
    if (rule.kind === "fixed") return t("rules.fixed", { amount: money(rule.value) });
    if (rule.kind === "buy_x_get_y") return t("rules.buyGet", { buy: rule.buy, get: rule.get });
    if (rule.kind === "n_for_m") return t("rules.nForM", { take: rule.take, pay: rule.pay });
    if (rule.kind === "n_for_price") return t("rules.nForPrice", { take: rule.take, price: money(rule.price) });
    if (rule.kind === "threshold_amount") return t("rules.thresholdAmount", { amount: money(rule.value), from: money(rule.minimumCents) });
    return t("rules.threshold", { value: rule.value, from: money(rule.minimumCents) });
  };
}
