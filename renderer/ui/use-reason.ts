import { useTranslation } from "react-i18next";
import type { Reason } from "../../preload/contract/recommendations.ts";

/** Why a product is on a shelf, in words. */
export function useReason(): (reason: Reason) => string {
  const { t } = useTranslation("ui");
  return ({ kind, ...facts }) => t(`reasons.${kind}`, "bought" in facts ? { count: facts.bought } : { ...facts });
}
