/** Answers about products: one named, several compared, or what the filters find. */
import type { ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import { type Extreme, figureOf } from "../catalogue/extremes.ts";
import { ALL_CARDS, cards, namedIn, shownOf, thing, TOP_CARDS } from "./compose-cards.ts";
import { compared, toCompare } from "./compose-comparison.ts";
import { nothing, notCarried } from "./compose-none.ts";
import type { Draft } from "./draft.ts";
import type { Found, Lookups } from "./lookups.ts";
import { specificationOf } from "./named.ts";
import { counted, sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";

export async function aboutProducts(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { named, compare, unknown } = understood;
  if (compare) return compared(await toCompare(understood, lookups), lookups);
  if (named.length > 0) return one(understood, lookups);
  if (unknown !== "") return notCarried(unknown, understood, lookups);
  return found(understood, lookups);
}

async function one({ named, specification, reviews }: Understood, lookups: Lookups): Promise<Draft> {
  const products = await Promise.all(named.map((id) => lookups.product(id)));
  const [product] = products;
  if (product === undefined) throw new Error("a named product without an id");
  if (reviews) return reviewed(product, lookups);
  const said = specification === null ? standing(product) : specified(product, specification);
  const replies = [`What do buyers say about the ${product.name}?`, "Something cheaper"];
  return cards(said, products, { replies, total: products.length, lookups });
}

function standing(product: ProductDetails): Sentence {
  const slots = { ...namedIn(product), stock: String(product.stock), aisle: String(product.aisle), bay: String(product.bay) };
  if (product.stock === 0) return sentence("The {name} costs {price}. It is sold out in this shop at the moment.", slots);
  const offer = product.price.promotion;
  const place = "There {are} {stock} on the shelf in aisle {aisle}, bay {bay}.";
  const withVerb = { ...slots, are: product.stock === 1 ? "is" : "are" };
  if (offer === null) return sentence(`The {name} costs {price}. ${place}`, withVerb);
  return sentence(`The {name} costs {price} with {offer}. ${place}`, { ...withVerb, offer: offer.name });
}

function specified(product: ProductDetails, asked: string): Sentence {
  const found = specificationOf(product.specifications, asked);
  if (found === null) return sentence("The maker does not give the {asked} of the {name}. Staff may know.", { asked, name: product.name });
  return sentence("The {name}: {specification} {value}.", { name: product.name, specification: found.name, value: found.value });
}

async function reviewed(product: ProductDetails, lookups: Lookups): Promise<Draft> {
  const { positive, neutral, negative, tooClose } = await lookups.reviewCounts(product.id);
  const count = positive + neutral + negative + tooClose;
  const slots = {
    name: product.name,
    reviews: counted(count, "review"),
    positive: String(positive),
    neutral: String(neutral),
    negative: String(negative),
    tooClose: String(tooClose),
  };
  const split =
    tooClose === 0
      ? "{positive} positive, {neutral} neutral, {negative} negative."
      : "{positive} positive, {neutral} neutral, {negative} negative, {tooClose} too close to call.";
  const drafted = await cards(sentence(count === 0 ? "Nobody has reviewed the {name} yet." : `The {name} has {reviews}: ${split}`, slots), [product], {
    replies: [],
    total: 1,
    lookups,
  });
  return { ...drafted, readFrom: [...drafted.readFrom, { source: "reviews", ref: product.id, count, asOf: await lookups.asOf() }] };
}

async function found(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { filters, sort, measures, extreme, sizes, howMany } = understood;
  const open = isOpen(understood);
  const result = await lookups.find({ ...filters, measures, extreme, sizes }, open ? "best-reviewed" : sort, ALL_CARDS);
  const [first] = result.products;
  if (first === undefined) return saidNo(understood, result, lookups);
  const slots = {
    ...namedIn(first),
    things: counted(result.total, thing(understood)),
    stars: first.stars.mean.toFixed(1),
    reviews: counted(first.stars.count, "review"),
  };
  const replies = result.total > 1 ? ["Which is the cheapest?", "Which is best reviewed?", "Compare the first two"] : [];
  const around = { replies, total: result.total, lookups };
  const ranked = sort !== "best-match" || extreme !== null || open;
  const shown = ranked ? result.products.slice(0, TOP_CARDS) : shownOf(result.products, result.total);
  if (howMany) return cards(sentence("We have {things}.", slots), shown, around);
  if (open) return cards(sentence(OPEN, slots), shown, around);
  if (extreme !== null && result.total > 1 && (await hasFigure(first, extreme, lookups)))
    return cards(sentence(FIRST_BY, { ...slots, extreme: extreme.said }), shown, around);
  return cards(sentence(templates[rated(first) ? sort : "best-match"](result.total), slots), shown, around);

  /** Nobody can have rated it best whom nobody rated. */
  function rated({ stars }: ProductCard): boolean {
    return sort !== "best-reviewed" || stars.count > 0;
  }
}

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
const OPEN = "Tell me a little more: what kind of thing, for how much? Buyers like the {name} best.";
const FIRST_BY = "By “{extreme}” the {name} comes first, at {price}. {things} fit in all.";

function isOpen({ filters, sort, measures, extreme, sizes }: Understood): boolean {
  const { query, kinds, colours, manufacturerIds, departmentId, minCents, maxCents, minStars, onOffer } = filters;
  const chosen = query !== "" || kinds.length + colours.length + manufacturerIds.length + measures.length + sizes.length > 0 || onOffer || extreme !== null;
  return sort === "best-match" && !chosen && [departmentId, minCents, maxCents, minStars].every((value) => value === null);
}

const templates: Readonly<Record<Understood["sort"], (total: number) => string>> = {
  "best-match": (total) => (total === 1 ? "One fits: the {name} at {price}." : "{things} fit. The closest is the {name} at {price}."),
  cheapest: (total) => (total === 1 ? "One fits: the {name} at {price}." : "The {name} is the cheapest at {price}. {things} fit in all."),
  dearest: (total) => (total === 1 ? "One fits: the {name} at {price}." : "The {name} is the dearest at {price}. {things} fit in all."),
  "best-reviewed": () => "Buyers rate the {name} best: {stars} of 5 from {reviews}. It costs {price}.",
  newest: (total) => (total === 1 ? "One fits: the {name} at {price}." : "The {name} is the newest, at {price}. {things} fit in all."),
};
