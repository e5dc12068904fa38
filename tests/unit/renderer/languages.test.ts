/** Each language says everything that English says to a shopper, with the same things in its sentences and in every number. */
import { describe, expect, test } from "vitest";
import { startTranslations } from "../../../renderer/i18n/index.ts";
import { baseOf, formOf, languages, placeholdersOf, type Words, wordsOf } from "../../words-of.ts";

/** What staff alone see stays English. */
const staffs = /^(keeping|models|moderation|promotions|shelves|workstation)\./;
const english = new Map([...wordsOf("en")].filter(([key]) => !staffs.test(key)));

test("there are five languages", () => {
  expect(languages).toEqual(["ar", "de", "en", "es", "fr"]);
});

describe.each(languages)("%s", (language) => {
  const words = new Map([...wordsOf(language)].filter(([key]) => language !== "en" || !staffs.test(key)));

  test("has the keys of English, each in every plural form that the language has", () => {
    expect([...words.keys()].toSorted()).toEqual(keysIn(language).toSorted());
  });

  test("has the same things in its sentences", () => {
    expect([...words].flatMap(([key, text]) => (sameSlots(key, text) ? [] : [`${key}: ${text}`]))).toEqual([]);
  });

  test("tells every number that its plural forms can stand for more than once", () => {
    const silent = [...words].filter(
      ([key, text]) => ["few", "many", "other"].includes(formOf(key) ?? "") && counted(english, key) && !text.includes("{{count"),
    );
    expect(silent).toEqual([]);
  });

  test("leaves nothing empty and nothing untrimmed", () => {
    expect([...words].filter(([, text]) => text === "" || text !== text.trim())).toEqual([]);
  });

  test("says no sentence in English", () => {
    const same = [...words].filter(([key, text]) => text === english.get(key) && /\p{L}{2}[^\p{L}]+\p{L}{2}/u.test(text.replace(/\{\{[^}]+\}\}/g, "")));
    expect(language === "en" ? [] : same).toEqual([]);
  });
});

test("a number is said in the form that the language has for it", () => {
  const { t, changeLanguage } = startTranslations();
  const items = (language: string, count: number) => (void changeLanguage(language), t("items", { ns: "home", count }));
  expect([1, 2].map((count) => items("es", count))).toEqual(["1 artículo", "2 artículos"]);
  expect([0, 1, 2].map((count) => items("fr", count))).toEqual(["0 article", "1 article", "2 articles"]);
  expect([0, 1, 2, 3, 11, 100].map((count) => items("ar", count))).toEqual(["لا منتجات", "منتج واحد", "منتجان", "3 منتجات", "11 منتجًا", "100 منتج"]);
});

test("a Latin name stands by itself in an Arabic sentence, an Arabic one and a number do not need to", () => {
  const { t, changeLanguage } = startTranslations();
  const added = (name: string) => t("added", { ns: "shell", name });
  void changeLanguage("ar");
  const arabic = [added("Kettle (red)"), added("غلاية"), added("24")];
  void changeLanguage("de");
  expect([...arabic, added("Kettle (red)")]).toEqual(["أُضيف: \u2068Kettle (red)\u2069", "أُضيف: غلاية", "أُضيف: 24", "Hinzugefügt: Kettle (red)"]);
});

/** English has a form for none of something in some places; where it has, each language has. */
function keysIn(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const bases = new Set([...english.keys()].filter((key) => formOf(key) !== undefined).map(baseOf));
  const none = [...english.keys()].filter((key) => formOf(key) === "zero");
  const plurals = [...bases].flatMap((base) => forms.map((form) => `${base}_${form}`));
  return [...new Set([...plurals, ...none, ...[...english.keys()].filter((key) => formOf(key) === undefined)])];
}

/** The number itself may be a word ("one", "both"); everything else is there. English alone says something else of none. */
function sameSlots(key: string, text: string): boolean {
  const form = formOf(key);
  if (form === undefined) return String(placeholdersOf(text)) === String(placeholdersOf(english.get(key) ?? ""));
  const models = [english.get(key), english.get(`${baseOf(key)}_other`)].filter((model) => model !== undefined);
  return models.some((model) => String(uncounted(text)) === String(uncounted(model)));
}

function uncounted(text: string): string[] {
  return placeholdersOf(text).filter((slot) => !slot.startsWith("{{count"));
}

function counted(words: Words, key: string): boolean {
  return (words.get(`${baseOf(key)}_other`) ?? "").includes("{{count");
}
