import { useTranslation } from "react-i18next";

/** "fr" is "French" in English, "français" in French. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: "language", fallback: "code" });
  return (code) => names.of(code) ?? code;
}
