/** Shop-wide figures: how many there are, what they cost on average, from what price to what. */
import { ALL_CARDS, cards, countedThings, things, TOP_CARDS } from "./compose-cards.ts";
import { nothing } from "./compose-none.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords } from "./words/words.ts";

/** Of departments and kinds there are no cards: the figure is the answer. */
export async function countOf(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { counted: of, filters, measures, sizes, language } = understood;
  const words = inWords(language);
  const { departments, kinds, products } = await lookups.summary({ ...filters, measures, sizes });
  const readFrom = [{ source: "catalogue" as const, ref: null, count: products, asOf: await lookups.asOf() }];
  const replies = [words.text("ask-offers")];
  if (of === "departments") return draft(sentence(words, "there-are", { count: words.counted(departments, "department") }), { readFrom, replies });
  if (of === "kinds") return draft(sentence(words, "there-are", { count: words.counted(kinds, "kind") }), { readFrom, replies });
  const found = await lookups.find({ ...filters, measures, sizes }, "best-match", ALL_CARDS);
  if (found.total === 0) return nothing(understood, found, lookups);
  const said = sentence(words, "have-things", { things: countedThings(understood, found.total) });
  return cards(said, found.products.slice(0, found.total <= ALL_CARDS ? ALL_CARDS : TOP_CARDS), { total: found.total, lookups });
}

/** Prices as they are today. */
export async function pricesOf(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { filters, measures, sizes, wish, language } = understood;
  const wishes = { ...filters, measures, sizes };
  const { price, products } = await lookups.summary(wishes);
  const found = await lookups.find(wishes, "cheapest", TOP_CARDS);
  const [first] = found.products;
  if (price === null || first === undefined) return nothing(understood, found, lookups);
  const words = inWords(language);
  const money = (cents: number) => words.money(cents, first.price.currency);
  const slots = { things: things(understood), average: money(price.mean), min: money(price.min), max: money(price.max) };
  const said: Sentence = wish === "average" ? sentence(words, "average", slots) : sentence(words, "range", slots);
  return cards(said, found.products, { replies: [words.text("ask-cheapest"), words.text("ask-best")], total: products, lookups });
}
