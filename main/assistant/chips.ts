/** What was understood, in words that a shopper can check: [Kettles] [up to $40] [In stock]. */
import { capital, plural } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

const MOST = 3; // "not Orno" and "not red" mean all the others: too many to list

export function chipsFor(understood: Understood, vocabulary: Vocabulary): string[] {
  const { about, filters, sort, measures, sizes, extreme, language } = understood;
  if (about === "smalltalk" || about === "offtopic" || about === "unsafe") return [];
  const { text, money } = inWords(language);
  const goods = about === "products";
  const stars = String(filters.minStars ?? 0);
  return [
    ...vocabulary.departments.filter(({ id }) => id === filters.departmentId && filters.kinds.length === 0).map(({ name }) => name),
    ...filters.kinds.slice(0, MOST).map(plural).map(capital),
    ...(filters.kinds.length > MOST ? [inWords(language).counted(filters.kinds.length, "kind")] : []),
    ...makersIn(understood, vocabulary),
    ...coloursIn(understood, vocabulary),
    ...sizes.map(capital),
    ...(filters.minCents === null ? [] : [text("chip-from", { price: money(filters.minCents, vocabulary.currency) })]),
    ...(filters.maxCents === null ? [] : [text("chip-up-to", { price: money(filters.maxCents, vocabulary.currency) })]),
    ...(filters.minStars === null ? [] : [text("chip-stars", { stars })]),
    ...measures.map(({ said }) => capital(said)),
    ...(extreme === null || !goods ? [] : [capital(text("chip-first", { extreme: extreme.said }))]),
    ...(filters.onOffer ? [text("chip-on-offer")] : []),
    ...(filters.inStock ? [text("chip-in-stock")] : []),
    ...(sort === "best-match" || !goods ? [] : [text(`chip-${sort}`)]),
  ];
}

function makersIn({ filters, language, country }: Understood, { manufacturers }: Vocabulary): string[] {
  if (country !== null && filters.manufacturerIds.length > 0) return [country];
  const wanted = manufacturers.filter(({ id }) => filters.manufacturerIds.includes(id)).map(({ name }) => name);
  if (wanted.length <= MOST) return wanted;
  const refused = manufacturers.filter(({ id }) => !filters.manufacturerIds.includes(id));
  return refused.slice(0, MOST).map(({ name }) => inWords(language).text("chip-not", { name }));
}

function coloursIn({ filters, language }: Understood, { colours }: Vocabulary): string[] {
  if (filters.colours.length <= MOST) return filters.colours.map(capital);
  const refused = colours.filter((colour) => !filters.colours.includes(colour));
  return refused.slice(0, MOST).map((name) => inWords(language).text("chip-not", { name }));
}
