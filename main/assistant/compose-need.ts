/** A need was told: the kinds of things that makers and buyers write of in those words, the best of each. */
import { type Around, cards, pricedBy, TOP_CARDS } from "./compose-cards.ts";
import type { Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { plural, sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords } from "./words/words.ts";

/** Null where none of them fits what else is wished. */
export async function forNeed({ filters, sort, sizes, language }: Understood, lookups: Lookups): Promise<Draft | null> {
  const order = sort === "best-match" ? "best-reviewed" : sort;
  const found = await Promise.all(filters.kinds.map((kind) => lookups.find({ ...filters, kinds: [kind], sizes }, order, TOP_CARDS)));
  const sold = found.filter(({ total }) => total > 0);
  const each = Math.ceil(TOP_CARDS / Math.max(1, sold.length));
  const shown = sold.flatMap(({ products }) => products.slice(0, each));
  const [first] = shown;
  if (first === undefined) return null;
  const words = inWords(language);
  const kinds = [...new Set(shown.map(({ kind }) => plural(kind)))];
  const around: Around = {
    replies: kinds.map((things) => words.text("ask-show", { things })),
    total: sold.reduce((sum, { total }) => sum + total, 0),
    lookups,
  };
  return cards(sentence(words, "for-need", { ...pricedBy(words, first), things: words.listed(kinds) }), shown, around);
}
