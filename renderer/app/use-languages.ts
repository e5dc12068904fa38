import { type Language, languages } from "../i18n/index.ts";
import { useShopStatus } from "./shop-status.ts";

/** Those that this shop offers, in the order of its settings. */
export function useLanguages(): readonly Language[] {
  const { languages: offered } = useShopStatus();
  return offered.flatMap((code) => languages.find((language) => language.code === code) ?? []);
}
