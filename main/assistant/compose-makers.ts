/** Answers about makers: one, those of a kind of thing or of a country, all of them. */
import { ALL_CARDS, FIRST_CARDS, kindOf, TOP_CARDS } from "./compose-cards.ts";
import { draft, type Draft, makerCard } from "./draft.ts";
import type { Lookups, Maker } from "./lookups.ts";
import { plural, sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { plain } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

const SIDE_BY_SIDE = 3; // makers; of more the others are refused ones
const BEST_OF_EACH = 2;
const NAMES = 8; // makers in one sentence, each with its card

export async function aboutManufacturers(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { filters, named, topic, country } = understood;
  const counting = understood.howMany || understood.wish === "count";
  const several = /\b(brands|makers|manufacturers|companies|others?)\b/.test(plain(topic.words));
  const [productId] = several ? [] : named;
  if (productId !== undefined) return makerOf(productId, understood, lookups);
  const [id] = filters.manufacturerIds;
  if (id !== undefined && filters.manufacturerIds.length === 1) return oneMaker(id, understood, { lookups, most: counting ? ALL_CARDS : TOP_CARDS });
  const all = await lookups.manufacturers();
  if (filters.manufacturerIds.length > 1 && filters.manufacturerIds.length <= SIDE_BY_SIDE) return sideBySide(understood, all, lookups);
  if (country !== null) return makersOf(country, all, { understood, lookups });
  const { facets, total } = await lookups.find(filters, "best-match", 1);
  const narrowed = total > 0 && (filters.kinds.length > 0 || filters.departmentId !== null || filters.query !== "" || filters.onOffer);
  const makers = narrowed ? facets.manufacturers.flatMap(({ value }) => all.find((maker) => maker.id === value) ?? []) : all;
  const [only, another] = makers;
  if (narrowed && !several && only !== undefined && another === undefined) return oneMaker(only.id, understood, { lookups, most: 0 });
  return severalMakers(makers, counting, { understood, lookups });
}

interface Telling {
  readonly understood: Understood;
  readonly lookups: Lookups;
}

async function severalMakers(makers: readonly Maker[], counting: boolean, { understood, lookups }: Telling): Promise<Draft> {
  const words = inWords(understood.language);
  const kind = kindOf(understood);
  const slots = { count: words.counted(makers.length, "maker"), things: kind === null ? words.text("everything") : plural(kind) };
  const names = makers.slice(0, NAMES);
  const said: Sentence = counting
    ? sentence(words, "stand-behind", slots)
    : makers.length > NAMES
      ? sentence(words, "stand-behind-names", { ...slots, names })
      : sentence(words, "come-from", { ...slots, names });
  return draft(said, { readFrom: [{ source: "manufacturers", ref: null, count: makers.length, asOf: await lookups.asOf() }] });
}

/** "Orno or Harbour": which is better, buyers say of their goods. */
async function sideBySide({ filters, language }: Understood, all: readonly Maker[], lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  const names = filters.manufacturerIds.flatMap((wanted) => all.find(({ id }) => id === wanted) ?? []);
  const best = await Promise.all(names.map(({ id }) => lookups.find({ ...filters, manufacturerIds: [id] }, "best-reviewed", BEST_OF_EACH)));
  const shown = best.flatMap(({ products }) => products);
  return draft(sentence(words, "makers-beside", { names }), {
    blocks: [
      { type: "manufacturers", manufacturers: names },
      { type: "products", role: "found", products: shown },
    ],
    readFrom: [{ source: "manufacturers", ref: null, count: names.length, asOf: await lookups.asOf() }],
    shown,
  });
}

async function makersOf(country: string, all: readonly Maker[], { understood, lookups }: Telling): Promise<Draft> {
  const words = inWords(understood.language);
  const there = all.filter((maker) => plain(maker.country) === plain(country));
  const [only, another] = there;
  if (only !== undefined && another === undefined) return oneMaker(only.id, understood, { lookups, most: TOP_CARDS });
  const [{ country: asWritten } = { country }] = there;
  const said =
    there.length === 0 ? sentence(words, "no-makers-from", {}) : sentence(words, "makers-from", { country: asWritten, names: there.slice(0, NAMES) });
  return draft(said, { readFrom: [{ source: "manufacturers", ref: null, count: all.length, asOf: await lookups.asOf() }] });
}

/** Who makes it: the maker, and the product that was asked about. */
async function makerOf(productId: string, understood: Understood, lookups: Lookups): Promise<Draft> {
  const product = await lookups.product(productId);
  const drafted = await oneMaker(product.manufacturer.id, understood, { lookups, most: 0 });
  return { ...drafted, blocks: [...drafted.blocks, { type: "products", role: "found", products: [product] }], shown: [product] };
}

async function oneMaker(id: string, { language }: Understood, { lookups, most }: { lookups: Lookups; most: number }): Promise<Draft> {
  const words = inWords(language);
  const { total, products, ...manufacturer } = await lookups.manufacturer(id);
  const name: Maker = { ...manufacturer, products: total };
  const things = words.counted(total, "product");
  const said =
    manufacturer.country === "" ? sentence(words, "maker-is", { name, things }) : sentence(words, "based-in", { name, things, country: manufacturer.country });
  const shown = products.slice(0, most > 0 && total <= FIRST_CARDS ? ALL_CARDS : most);
  return draft(said, {
    blocks: [makerCard(name), ...(shown.length > 0 ? [{ type: "products" as const, role: "found" as const, products: shown }] : [])],
    readFrom: [{ source: "manufacturers", ref: id, count: 1, asOf: await lookups.asOf() }],
    replies: [words.text("ask-offers-of", { name: manufacturer.name })],
    shown,
  });
}
