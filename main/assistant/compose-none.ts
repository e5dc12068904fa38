/** Saying no well: what fits nothing and what is not sold are said plainly, without cards, and with a next step. */
import { cards, shownOf, thing, ALL_CARDS } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Found, Lookups } from "./lookups.ts";
import { plural, sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { stems } from "./vocabulary.ts";

const offers = "What is on offer today?";

/** Nothing fits all that was asked: say so, and what would. */
export async function nothing(understood: Understood, { relaxations }: Found, lookups: Lookups): Promise<Draft> {
  const best = [...relaxations].sort((a, b) => b.count - a.count)[0];
  const slots = { things: plural(thing(understood)) };
  const [kind, second] = understood.filters.kinds;
  const replies = kind !== undefined && second === undefined ? [`Show me ${plural(kind)}`, offers] : [offers];
  const said =
    best === undefined
      ? sentence("No {things} here fit all of that.", slots)
      : sentence("No {things} here fit all of that. Without “{drop}” {count} would.", {
          ...slots,
          drop: best.label.replace(/[“”]/g, ""),
          count: String(best.count),
        });
  return cards(said, [], { replies, total: 0, lookups });
}

export async function notCarried(unknown: string, { filters }: Understood, lookups: Lookups): Promise<Draft> {
  const { products, nearest, total } = await lookups.find({ ...filters, query: unknown }, "best-match", ALL_CARDS);
  const slots = { unknown };
  // The index forgives typos and reads descriptions; only a name that says it is what was asked for.
  const [thingAsked = ""] = stems(unknown).slice(-1);
  if (products.some(({ name, kind }) => stems(`${name} ${kind}`).includes(thingAsked))) {
    return cards(sentence("This is what I find for “{unknown}”.", slots), shownOf(products, total), { replies: [], total, lookups });
  }
  const kinds = [...new Set([...products, ...nearest].map(({ kind }) => kind))].slice(0, 2);
  const replies = [...kinds.map((kind) => `Show me ${plural(kind)}`), offers];
  const said = sentence("We do not sell {unknown}. The departments on the home screen show all we have.", slots);
  return draft(said, { replies, readFrom: [{ source: "catalogue", ref: null, count: 0, asOf: await lookups.asOf() }] });
}
