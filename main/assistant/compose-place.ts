/** Where things stand: a department, or a kind. */
import { cards, FIRST_CARDS, shownOf, things, ALL_CARDS } from "./compose-cards.ts";
import type { Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords } from "./words/words.ts";

const MOST_AISLES = 4; // of more it is no help to list them

/** Null where nothing that was named stands anywhere. */
export async function placeOf(understood: Understood, lookups: Lookups): Promise<Draft | null> {
  const { filters, measures, sizes, language } = understood;
  const { products, total } = await lookups.find({ ...filters, measures, sizes }, "best-match", ALL_CARDS);
  const department = (await lookups.departments()).find(({ id }) => id === filters.departmentId);
  const aisles = department === undefined ? [...new Set(products.map(({ aisle }) => aisle))].toSorted((a, b) => a - b) : [department.aisle];
  if (products.length === 0 || aisles.length > MOST_AISLES) return null;
  const words = inWords(language);
  const slots = { aisles: words.listed(aisles.map((aisle) => words.text("aisle", { aisle: String(aisle) }))) };
  const said = filters.kinds.length === 1 ? sentence(words, "stand-in", { ...slots, things: things(understood) }) : sentence(words, "find-that-in", slots);
  return cards(said, department === undefined ? shownOf(products, total) : products.slice(0, FIRST_CARDS), { total, lookups });
}
