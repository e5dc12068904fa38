/** Answers about products: those named, several compared, or what the filters find. */
import type { ProductCard } from "../../preload/domain/product.ts";
import { byExtreme, type Extreme, figureOf } from "../catalogue/extremes.ts";
import { ALL_CARDS, type Around, cards, countedThings, pricedBy, ratedBy, shownOf, TOP_CARDS } from "./compose-cards.ts";
import { compared, toCompare } from "./compose-comparison.ts";
import { forNeed } from "./compose-need.ts";
import { nothing, notCarried } from "./compose-none.ts";
import { isSayable } from "./sayable.ts";
import { named } from "./compose-named.ts";
import type { Draft } from "./draft.ts";
import type { Found, Lookups } from "./lookups.ts";
import { sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords } from "./words/words.ts";

export async function aboutProducts(understood: Understood, lookups: Lookups): Promise<Draft> {
  if (understood.compare) return compared(await toCompare(understood, lookups), understood, lookups);
  if (understood.among.length > 0 && isRanked(understood)) return firstOf(understood, lookups);
  if (understood.named.length > 0) return named(understood, lookups);
  const met = understood.needed ? await forNeed(understood, lookups) : null;
  if (met !== null) return met;
  if (understood.apart) return firstOfEach(understood, lookups);
  if (understood.unknown !== "") return notCarried(understood.unknown, understood, lookups);
  return found(understood, lookups);
}

async function found(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { filters, sort, measures, extreme, sizes, howMany, wish, language, kindsNamed } = understood;
  const open = isOpen(understood) && wish !== "count";
  const result = await lookups.find({ ...filters, measures, extreme, sizes, kindsNamed }, open ? "best-reviewed" : sort, ALL_CARDS);
  const [first] = result.products;
  if (first === undefined) return saidNo(understood, result, lookups);
  if (result.missing !== "" && !isSayable(result.missing)) return found({ ...understood, kindsNamed: false }, lookups);
  const { text } = inWords(language);
  const replies = result.total > 1 ? [text("ask-cheapest"), text("ask-best"), text("ask-compare")] : [];
  const around: Required<Around> = { replies, total: result.total, lookups };
  const ranked = isRanked(understood) || open;
  const shown = ranked ? result.products.slice(0, TOP_CARDS) : shownOf(result.products, result.total);
  const words = inWords(language);
  if (result.missing !== "")
    return cards(
      sentence(words, "fit-but", { ...pricedBy(words, first), missing: result.missing, things: countedThings(understood, result.total) }),
      shown,
      around,
    );
  if (howMany || wish === "count") return cards(sentence(words, "have-things", { things: countedThings(understood, result.total) }), shown, around);
  if (open) return cards(sentence(words, "open", { name: first }), shown, around);
  if (extreme !== null && result.total > 1 && (await hasFigure(first, extreme, lookups)))
    return cards(
      sentence(words, "first-by", { ...pricedBy(words, first), extreme: extreme.said, things: countedThings(understood, result.total) }),
      shown,
      around,
    );
  if (isPlain(understood) && result.total > ALL_CARDS) return ofMany(understood, first, around);
  if (isPlain(understood) && result.total > 1) return cards(await fromTo(understood, first, around), shown, around);
  return cards(firstOfAll(understood, first, result.total), shown, around);
}

/** More than anybody looks through: what buyers like best of them, and a question back. */
async function ofMany(understood: Understood, first: ProductCard, around: Required<Around>): Promise<Draft> {
  const { filters, sizes, language } = understood;
  const { products } = await around.lookups.find({ ...filters, sizes }, "best-reviewed", TOP_CARDS);
  const [name = first] = products;
  return cards(sentence(inWords(language), "fit-many", { name, things: countedThings(understood, around.total) }), products, around);
}

/** Where all fit alike none is closest: from what price to what they cost. */
async function fromTo(understood: Understood, first: ProductCard, { total, lookups }: Required<Around>): Promise<Sentence> {
  const { filters, sizes, language } = understood;
  const words = inWords(language);
  const { price } = await lookups.summary({ ...filters, sizes });
  if (price === null || price.min === price.max) return firstOfAll(understood, first, total);
  const money = (cents: number) => words.money(cents, first.price.currency);
  return sentence(words, "fit-from", { things: countedThings(understood, total), min: money(price.min), max: money(price.max) });
}

const isPlain = ({ filters, sort, measures, extreme }: Understood): boolean =>
  filters.query === "" && sort === "best-match" && measures.length === 0 && extreme === null;

function firstOfAll(understood: Understood, first: ProductCard, total: number): Sentence {
  const words = inWords(understood.language);
  const slots = { ...pricedBy(words, first), things: countedThings(understood, total) };
  // Nobody can have rated it best whom nobody rated.
  const sort = understood.sort === "best-reviewed" && first.stars.count === 0 ? "best-match" : understood.sort;
  if (sort === "best-reviewed") return sentence(words, "buyers-best", { ...pricedBy(words, first), ...ratedBy(words, first) });
  if (total === 1) return sentence(words, "one-fits", pricedBy(words, first));
  if (sort === "best-match") return sentence(words, "fit-closest", slots);
  return sentence(words, `${sort}-of`, slots);
}

/** "The cheapest in each department": in the order of the departments, those that have nothing of it left out. */
async function firstOfEach(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { filters, measures, extreme, sizes, language } = understood;
  const sort = understood.sort === "best-match" ? "best-reviewed" : understood.sort;
  const departments = await lookups.departments();
  const found = await Promise.all(departments.map(({ id }) => lookups.find({ ...filters, departmentId: id, measures, extreme, sizes }, sort, 1)));
  const firsts = found.flatMap(({ products }) => products).slice(0, ALL_CARDS);
  if (firsts.length === 0) return saidNo(understood, await lookups.find({ ...filters, measures, extreme, sizes }, sort, 1), lookups);
  const words = inWords(language);
  const order = extreme === null ? words.text(`chip-${sort}`) : words.text("chip-first", { extreme: extreme.said });
  const said = sentence(words, "first-of-each", { departments: words.counted(firsts.length, "department"), order: order.toLowerCase() });
  return cards(said, firsts, { total: firsts.length, lookups });
}

/** "Which of them is quieter": those that were meant, the best first. */
async function firstOf(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { among, extreme, sort, language } = understood;
  const words = inWords(language);
  const read = await lookups.compare(among.slice(0, 8));
  const figures = new Map(read.map((product) => [product.id, extreme === null ? null : figureOf(product.specifications, extreme)]));
  const ranked =
    extreme === null
      ? read.toSorted(orders[sort])
      : read.toSorted((a, b) => byExtreme(figures.get(a.id) ?? null, figures.get(b.id) ?? null, extreme) || orders[sort](a, b));
  const [first] = ranked;
  if (first === undefined) return found({ ...understood, among: [] }, lookups);
  const slots = pricedBy(words, first);
  const around = { total: ranked.length, lookups };
  if (extreme !== null && figures.get(first.id) !== null) return cards(sentence(words, "first-of-these", { ...slots, extreme: extreme.said }), ranked, around);
  if (sort === "cheapest" || sort === "dearest") return cards(sentence(words, `${sort}-of-these`, slots), ranked, around);
  if (sort === "best-reviewed" && first.stars.count > 0)
    return cards(sentence(words, "best-of-these", { name: first, ...ratedBy(words, first) }), ranked, around);
  return named({ ...understood, named: among, among: [] }, lookups);
}

type Order = (a: ProductCard, b: ProductCard) => number;
const asTheyStand: Order = () => 0;
const orders: Readonly<Record<Understood["sort"], Order>> = {
  "best-match": asTheyStand,
  cheapest: (a, b) => a.price.now - b.price.now,
  dearest: (a, b) => b.price.now - a.price.now,
  "best-reviewed": (a, b) => b.stars.mean - a.stars.mean || b.stars.count - a.stars.count,
  newest: asTheyStand,
};

const isRanked = ({ sort, extreme }: Understood): boolean => sort !== "best-match" || extreme !== null;

/** Of words alone nothing is known: what they name is not sold. */
function saidNo(understood: Understood, result: Found, lookups: Lookups): Promise<Draft> {
  const { query, kinds, departmentId, manufacturerIds } = understood.filters;
  const wordsAlone = query !== "" && kinds.length + manufacturerIds.length === 0 && departmentId === null;
  return wordsAlone ? notCarried(query, understood, lookups) : nothing(understood, result, lookups);
}

async function hasFigure({ id }: ProductCard, extreme: Extreme, lookups: Lookups): Promise<boolean> {
  return figureOf((await lookups.product(id)).specifications, extreme) !== null;
}

/** Nothing was said but "show me something": the best there is, and a question back. */
function isOpen({ filters, sort, measures, extreme, sizes }: Understood): boolean {
  const { query, kinds, colours, manufacturerIds, departmentId, promotionId, minCents, maxCents, minStars, onOffer } = filters;
  const chosen = query !== "" || kinds.length + colours.length + manufacturerIds.length + measures.length + sizes.length > 0 || onOffer || extreme !== null;
  return sort === "best-match" && !chosen && [departmentId, promotionId, minCents, maxCents, minStars].every((value) => value === null);
}
