/** Answers about products: one named, several compared, or what the filters find. */
import type { Block } from "../../preload/domain/chat.ts";
import { formatMoney } from "../../preload/domain/money.ts";
import type { ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import { comparisonOf } from "./comparison.ts";
import { draft, type Draft } from "./draft.ts";
import type { Found, Lookups } from "./lookups.ts";
import { meets } from "./measure.ts";
import { specificationOf } from "./named.ts";
import { counted, plural, sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { stems } from "./vocabulary.ts";

const MEASURED = 48; // products whose specifications are looked at for "at least 16 GB": as many as a page holds
const CARDS = 4; // beside each other in landscape; more are one tap away

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
  const slots = { ...named(product), stock: String(product.stock), aisle: String(product.aisle), bay: String(product.bay) };
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
  return { ...drafted, readFrom: [...drafted.readFrom, { source: "reviews", count, asOf: await lookups.asOf() }] };
}

async function toCompare({ named, filters, sort }: Understood, lookups: Lookups): Promise<ProductDetails[]> {
  const ids = named.length > 1 ? named : [...named, ...(await lookups.find(filters, sort, 2)).products.map(({ id }) => id)];
  return Promise.all([...new Set(ids)].slice(0, Math.max(2, named.length)).map((id) => lookups.product(id)));
}

async function compared(products: readonly ProductDetails[], lookups: Lookups): Promise<Draft> {
  const [first, second] = products;
  if (first === undefined || second === undefined) return draft(sentence("Name two products and I will put them side by side."));
  const table = comparisonOf(products);
  const [cheaper, dearer] = first.price.now <= second.price.now ? [first, second] : [second, first];
  const gap = dearer.price.now - cheaper.price.now;
  const slots = { cheaper: cheaper.name, dearer: dearer.name, gap: formatMoney(gap, first.price.currency) };
  const said = sentence(gap === 0 ? "The {cheaper} and the {dearer} cost the same." : "The {cheaper} costs {gap} less than the {dearer}.", slots);
  const drafted = await cards(said, products, { replies: [], total: products.length, lookups });
  return { ...drafted, blocks: [...drafted.blocks, table] };
}

async function found(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { sort, howMany } = understood;
  const result = await search(understood, lookups);
  if (result.total === 0) return nothing(understood, result, lookups);
  const [first] = result.products;
  if (first === undefined) throw new Error("a total without products");
  const slots = {
    ...named(first),
    things: counted(result.total, thing(understood)),
    stars: first.stars.mean.toFixed(1),
    reviews: counted(first.stars.count, "review"),
  };
  const replies = result.total > 1 ? ["Which is the cheapest?", "Which is best reviewed?", "Compare the first two"] : [];
  const template = howMany ? "We have {things}." : isOpen(understood) ? OPEN : templates[sort](result.total);
  return cards(sentence(template, slots), result.products.slice(0, CARDS), { replies, total: result.total, lookups });
}

/** Nothing was said but "show me something": the best there is, and a question back. */
const OPEN = "Tell me a little more: what kind of thing, for how much? Buyers like the {name} best.";

function isOpen({ filters, sort, measure }: Understood): boolean {
  const { query, kinds, colours, manufacturerIds, departmentId, minCents, maxCents, minStars, onOffer } = filters;
  const chosen = query !== "" || kinds.length + colours.length + manufacturerIds.length > 0 || onOffer || measure !== null;
  return sort === "best-match" && !chosen && [departmentId, minCents, maxCents, minStars].every((value) => value === null);
}

/** What fits the filters, and the measure where one was said. */
async function search(understood: Understood, lookups: Lookups): Promise<Found> {
  const { filters, sort, measure } = understood;
  if (measure === null) return lookups.find(filters, isOpen(understood) ? "best-reviewed" : sort, CARDS);
  const all = await lookups.find(filters, sort, MEASURED);
  const details = await Promise.all(all.products.map(({ id }) => lookups.product(id)));
  const fitting = details.filter(({ specifications }) => meets(specifications, measure));
  const relaxations = [{ drop: "measure", label: measure.said, count: all.total }];
  return fitting.length > 0 ? { ...all, products: fitting, total: fitting.length } : { ...all, products: [], total: 0, relaxations, nearest: all.products };
}

const templates: Readonly<Record<Understood["sort"], (total: number) => string>> = {
  "best-match": (total) => (total === 1 ? "One fits: the {name} at {price}." : "{things} fit. The closest is the {name} at {price}."),
  cheapest: (total) => (total === 1 ? "One fits: the {name} at {price}." : "The {name} is the cheapest at {price}. {things} fit in all."),
  dearest: (total) => (total === 1 ? "One fits: the {name} at {price}." : "The {name} is the dearest at {price}. {things} fit in all."),
  "best-reviewed": () => "Buyers rate the {name} best: {stars} of 5 from {reviews}. It costs {price}.",
  newest: (total) => (total === 1 ? "One fits: the {name} at {price}." : "The {name} is the newest, at {price}. {things} fit in all."),
};

/** Nothing fits all that was asked: say so, and what would. */
async function nothing(understood: Understood, { relaxations, nearest }: Found, lookups: Lookups): Promise<Draft> {
  const best = [...relaxations].sort((a, b) => b.count - a.count)[0];
  const { filters } = understood;
  const slots = { things: plural(thing(understood)) };
  const said =
    best === undefined
      ? sentence(nearest.length > 0 ? "No {things} here fit all of that. These come closest." : "No {things} here fit all of that.", slots)
      : sentence("No {things} here fit all of that. Without “{drop}” {count} would.", {
          ...slots,
          drop: best.label.replace(/[“”]/g, ""),
          count: String(best.count),
        });
  const ofKind = nearest.filter(({ kind }) => filters.kinds.includes(kind)); // no monitor for who asked for a charger
  return cards(said, (ofKind.length > 0 ? ofKind : nearest).slice(0, CARDS), { replies: [], total: 0, lookups });
}

async function notCarried(unknown: string, { filters }: Understood, lookups: Lookups): Promise<Draft> {
  const { products, nearest, total } = await lookups.find({ ...filters, query: unknown }, "best-match", CARDS);
  const slots = { unknown };
  // The index forgives typos and reads descriptions; only a name that says it is what was asked for.
  const words = stems(unknown);
  if (products.some(({ name, kind }) => stems(`${name} ${kind}`).some((word) => words.includes(word)))) {
    return cards(sentence("This is what I find for “{unknown}”.", slots), products, { replies: [], total, lookups });
  }
  const near = products.length > 0 ? products : nearest;
  if (near.length === 0) return draft(sentence("We do not sell {unknown}. The departments on the home screen show all we have.", slots));
  return cards(sentence("We do not sell {unknown}. The nearest things we have are these.", slots), near.slice(0, CARDS), { replies: [], total: 0, lookups });
}

interface Around {
  readonly replies: readonly string[];
  readonly total: number;
  readonly lookups: Lookups;
}

async function cards(said: Sentence, products: readonly ProductCard[], { replies, total, lookups }: Around): Promise<Draft> {
  const block: Block[] = products.length > 0 ? [{ type: "products", products: products.slice(0, CARDS) }] : [];
  const readFrom = [{ source: "catalogue" as const, count: Math.max(total, products.length), asOf: await lookups.asOf() }];
  return draft(said, { blocks: block, replies, readFrom, shown: products.slice(0, CARDS), mayPromise: products.some(({ price }) => price.promotion !== null) });
}

function named({ name, price }: ProductCard): Record<string, string> {
  return { name, price: formatMoney(price.now, price.currency) };
}

const thing = ({ filters }: Understood): string => (filters.kinds.length === 1 ? (filters.kinds[0] ?? "product") : "product");
