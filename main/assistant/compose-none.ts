/** Saying no well: what fits nothing and what is not sold are said plainly, with what comes near and a next step. */
import type { Block } from "../../preload/domain/chat.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { cards, kindOf, shownOf, things, ALL_CARDS, TOP_CARDS } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Found, Lookups, Wishes } from "./lookups.ts";
import { asksForHelp } from "./need.ts";
import { answerable, relaxationsFor } from "./relaxations.ts";
import { isSayable } from "./sayable.ts";
import { plural, sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { plain, stems } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

/** Nothing fits all that was asked: say so, show the nearest with their own prices, and offer each wish to be dropped. */
export async function nothing(understood: Understood, result: Found, lookups: Lookups): Promise<Draft> {
  const words = inWords(understood.language);
  const relaxations = relaxationsFor(understood, result, await lookups.vocabulary());
  const offered = await answerable(relaxations, understood, lookups);
  const near = await nearest(understood, result, lookups);
  const [first] = relaxations;
  const slots = { things: things(understood) };
  const said =
    first !== undefined
      ? sentence(words, "nothing-without", { ...slots, drop: first.label, count: String(first.count) })
      : sentence(words, near.length > 0 ? "nothing-fits-close" : "nothing-fits", slots);
  const kind = kindOf(understood);
  const others = offered.length > 0 || kind === null ? [] : [words.text("ask-show", { things: plural(kind) })];
  const replies = [...others, words.text("ask-offers")];
  const blocks: Block[] = [
    ...(near.length > 0 ? [{ type: "products" as const, role: "nearest" as const, products: near }] : []),
    ...(offered.length > 0 ? [{ type: "relaxations" as const, relaxations: offered }] : []),
  ];
  const drafted = await cards(said, [], { replies, total: near.length, lookups });
  return { ...drafted, blocks: [...drafted.blocks, ...blocks], shown: near };
}

/** A price, size, colour or figure that nothing has: the same things without it, the closest first. Of another kind nothing is near. */
async function nearest(understood: Understood, { relaxations, nearest: near }: Found, lookups: Lookups): Promise<ProductCard[]> {
  const { filters, measures, sizes, extreme } = understood;
  const wishes: Wishes = { ...filters, measures, sizes, extreme };
  const [closest] = relaxations.flatMap(({ drop }) => without[drop] ?? []);
  if (closest !== undefined) return (await lookups.find({ ...wishes, ...closest.wishes }, closest.sort, TOP_CARDS)).products;
  const { kinds } = filters;
  return near.filter(({ kind }) => kinds.includes(kind)).slice(0, TOP_CARDS);
}

type Closest = { readonly wishes: Partial<Wishes>; readonly sort: Understood["sort"] };

/** By the name of the filter. A price that is too low is nearest to the cheapest. */
const without: Readonly<Record<string, Closest>> = {
  maxCents: { wishes: { maxCents: null }, sort: "cheapest" },
  minCents: { wishes: { minCents: null }, sort: "dearest" },
  colours: { wishes: { colours: [] }, sort: "best-match" },
  sizes: { wishes: { sizes: [] }, sort: "best-match" },
  measures: { wishes: { measures: [] }, sort: "best-match" },
};

export async function notCarried(unknown: string, { filters, topic, language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  if (asksForHelp(plain(topic.words)))
    return draft(sentence(words, "need-unknown", {}), { blocks: [{ type: "actions", actions: ["call-staff"] }], replies: [words.text("ask-offers")] });
  const { products, nearest: near, total } = await lookups.find({ ...filters, query: unknown }, "best-match", ALL_CARDS);
  const repeated = isSayable(unknown);
  // The index forgives typos and reads descriptions; only a name that says it is what was asked for.
  const thingAsked = stems(unknown).at(-1) ?? "";
  const { unsold } = await lookups.vocabulary();
  if (repeated && !unsold(thingAsked) && products.some(({ name, kind }) => stems(`${name} ${kind}`).includes(thingAsked)))
    return cards(sentence(words, "found-for", { unknown }), shownOf(products, total), { total, lookups });
  // What has no word of it is near by chance alone.
  const said = stems(unknown);
  const akin = near.filter(({ name, kind }) => stems(`${name} ${kind}`).some((word) => said.includes(word)));
  const kinds = [...new Set([...products, ...akin].map(({ kind }) => kind))].slice(0, 2);
  const replies = [...kinds.map((kind) => words.text("ask-show", { things: plural(kind) })), words.text("ask-offers")];
  const told = repeated ? sentence(words, "not-sold", { unknown }) : sentence(words, "not-sold-that", {});
  return draft(told, { replies, readFrom: [{ source: "catalogue", ref: null, count: 0, asOf: await lookups.asOf() }] });
}
