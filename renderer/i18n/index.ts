/** Words on screen. One folder per language, one file per feature; a new file is found by itself. */
import i18next, { type i18n, type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";
import { isolated } from "./isolated.ts";

export interface Language {
  readonly code: string;
  /** In the language itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

export const languages: readonly Language[] = [
  { code: "en", name: "English", direction: "ltr" },
  { code: "es", name: "Español", direction: "ltr" },
  { code: "fr", name: "Français", direction: "ltr" },
  { code: "de", name: "Deutsch", direction: "ltr" },
  { code: "ar", name: "العربية", direction: "rtl" },
];

const files = import.meta.glob<ResourceLanguage>("./*/*.json", { eager: true, import: "default" });

export function startTranslations(language = "en"): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en", // the screens of staff are English alone
    resources: resources(),
    defaultNS: "shell",
    initAsync: false,
    interpolation: { escape: (value: string) => (i18next.dir() === "rtl" ? isolated(value) : value) }, // React escapes the rest
    returnNull: false,
  });
  return i18next;
}

/** Text and direction change at once; the page, the cart and the talk stay. */
export function speak(code: string): void {
  const language = languages.find((each) => each.code === code) ?? languages[0];
  if (language === undefined) return;
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
  if (i18next.language !== language.code) void i18next.changeLanguage(language.code);
}

function resources(): Record<string, ResourceLanguage> {
  const all: Record<string, ResourceLanguage> = {};
  for (const [path, words] of Object.entries(files)) {
    const [, code = "", feature = ""] = /^\.\/([^/]+)\/(.+)\.json$/.exec(path) ?? [];
    (all[code] ??= {})[feature] = words;
  }
  return all;
}
