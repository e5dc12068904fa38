/** Says things in the shopper's language. Names, kinds and units come from the shop's data and stay as they are there. */
import { formatMoney } from "../../../preload/domain/money.ts";
import { visible } from "../../visible.ts";
import type { Language } from "../language.ts";
import { plural } from "../sentences.ts";
import * as ar from "./ar.ts";
import * as de from "./de.ts";
import * as en from "./en.ts";
import * as es from "./es.ts";
import * as fr from "./fr.ts";

export type Key = keyof typeof en.en;
export type Noun = keyof typeof en.counts;
/** Another language has every sentence that English has, with the same slots. */
export type Sentences = Readonly<Record<Key, string>>;
/** By the plural forms that the language has. */
export type Counts = Readonly<Record<Noun, Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>>>;

const known: Readonly<Record<Language, { readonly sentences: Sentences; readonly counts: Counts; readonly locale: string }>> = {
  en: { sentences: en.en, counts: en.counts, locale: "en-GB" }, // the day before the month, as on the screens
  es: { sentences: es.es, counts: es.counts, locale: "es" },
  fr: { sentences: fr.fr, counts: fr.counts, locale: "fr" },
  de: { sentences: de.de, counts: de.counts, locale: "de" },
  ar: { sentences: ar.ar, counts: ar.counts, locale: "ar-u-nu-latn" }, // figures as the tickets on the cards print them
};

export type Words = ReturnType<typeof wordsIn>;

const made = new Map<Language, Words>();

/** Kept: making its formatters costs a millisecond. */
export function inWords(language: Language): Words {
  const words = made.get(language) ?? wordsIn(language);
  made.set(language, words);
  return words;
}

function wordsIn(language: Language) {
  const { sentences, counts, locale } = known[language];
  const plurals = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });
  return {
    language,
    template: (key: Key): string => sentences[key],
    /** Words that name nothing of the shop: a chip, a cell. */
    text: (key: Key, slots: Readonly<Record<string, string>> = {}): string =>
      sentences[key].replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole),
    counted(count: number, noun: Noun): string {
      const forms = counts[noun];
      return (forms[plurals.select(count)] ?? forms.other).replace("{n}", String(count));
    },
    /** Of a kind of this shop, whose name is data: "8 kettles". */
    countedKind: (count: number, kind: string): string => `${count} ${count === 1 ? kind : plural(kind)}`,
    money: (cents: number, currency: string): string => visible(formatMoney(cents, currency, locale)),
    day: (iso: string): string => days.format(new Date(iso)),
    /** "a, b and c" */
    listed: (names: readonly string[]): string => list.format(names),
  };
}
