/** Answers about makers, offers, the store and the shopper's own orders. */
import { formatMoney } from "../../preload/domain/money.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { counted, fixed, listed, plural, sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { plain } from "./vocabulary.ts";

const TICKETS = 4;
const NAMES = 8; // makers in one sentence

export async function aboutManufacturers({ filters, named, topic, howMany }: Understood, lookups: Lookups): Promise<Draft> {
  const { manufacturers } = await lookups.vocabulary();
  const asOf = await lookups.asOf();
  const source = (count: number) => [{ source: "manufacturers" as const, count, asOf }];
  const [product] = /\b(brands|makers|manufacturers|companies|others?)\b/.test(plain(topic)) ? [] : named;
  const id = filters.manufacturerIds[0] ?? (product === undefined ? undefined : (await lookups.product(product)).manufacturer.id);
  if (id !== undefined && filters.manufacturerIds.length <= 1) return oneManufacturer(id, lookups);
  const { facets, products } = await lookups.find(filters, "best-match", TICKETS);
  const makers =
    filters.kinds.length > 0 || filters.departmentId !== null ? facets.manufacturers.map(({ label }) => label) : manufacturers.map(({ name }) => name);
  const things = filters.kinds[0] === undefined ? "what we sell" : plural(filters.kinds[0]);
  const slots = { count: counted(makers.length, "maker"), things, names: listed(makers.slice(0, NAMES)) };
  const template = howMany
    ? "{count} stand behind {things} here."
    : makers.length > NAMES
      ? "{count} stand behind {things} here, {names} among them."
      : "{things} here come from {names}.";
  const said = sentence(template, slots);
  return draft(
    { ...said, template: capitalised(said.template, slots) },
    { readFrom: source(makers.length), blocks: filters.kinds.length > 0 ? [{ type: "products", products }] : [], shown: products },
  );
}

async function oneManufacturer(id: string, lookups: Lookups): Promise<Draft> {
  const { total, products, ...manufacturer } = await lookups.manufacturer(id);
  const slots = { name: manufacturer.name, country: manufacturer.country, things: counted(total, "product") };
  return draft(sentence("{name} is based in {country}. We sell {things} of theirs.", slots), {
    blocks: [
      { type: "manufacturer", manufacturer, products: total },
      { type: "products", products: products.slice(0, TICKETS) },
    ],
    readFrom: [{ source: "manufacturers", count: 1, asOf: await lookups.asOf() }],
    replies: [`What is on offer from ${manufacturer.name}?`],
    shown: products.slice(0, TICKETS),
  });
}

export async function aboutPromotions({ filters }: Understood, lookups: Lookups): Promise<Draft> {
  const running = await lookups.promotions();
  const asOf = await lookups.asOf();
  const narrowed = filters.kinds.length + filters.manufacturerIds.length > 0 || filters.departmentId !== null;
  const { products, total } = await lookups.find({ ...filters, query: "", onOffer: true }, "best-match", TICKETS);
  const touching = narrowed ? running.filter(({ id }) => products.some(({ price }) => price.promotion?.id === id)) : running;
  if (touching.length === 0)
    return draft(fixed.noPromotions, { readFrom: [{ source: "promotions", count: running.length, asOf }], replies: ["What is on offer today?"] });
  const slots = { offers: counted(touching.length, "offer"), things: counted(total, filters.kinds[0] ?? "product"), first: touching[0]?.name ?? "" };
  const said = sentence(touching.length === 1 ? "One offer runs: {first}." : "{offers} run today. The soonest to end is {first}.", slots);
  return draft(said, {
    blocks: [
      { type: "promotions", promotions: touching.slice(0, TICKETS) },
      { type: "products", products },
    ],
    readFrom: [{ source: "promotions", count: touching.length, asOf }],
    shown: products,
    mayPromise: true,
  });
}

/** What shoppers say otherwise than our documents do. */
const ours: readonly (readonly [RegExp, string])[] = [
  [/\bchristmas( day)?\b/, "25 december"],
  [/\bnew year( day)?\b/, "1 january"],
  [/\bparking\b/, "car park"],
  [/\bprice match\b/, "price promise"],
];
const inOurWords = (words: string): string => ours.reduce((said, [theirs, own]) => said.replace(theirs, own), words);

export async function aboutStore({ topic }: Understood, lookups: Lookups): Promise<Draft> {
  const [passage] = await lookups.passages(inOurWords(plain(topic)), 1);
  if (passage === undefined) return draft(fixed.noPassage, { replies: ["What are your opening hours?", "Can I return something?"] });
  // The words may fit an exception best; the rule itself stands first on the page.
  const opening = await lookups.opening(passage.documentId);
  return draft(sentence("This is what our {title} page says.", { title: passage.title.toLowerCase() }), {
    blocks: [{ type: "passage", ...passage }, ...(opening === null || opening.text === passage.text ? [] : [{ type: "passage" as const, ...opening }])],
    readFrom: [{ source: "documents", count: 1, asOf: await lookups.asOf() }],
    mayPromise: true,
  });
}

export async function aboutOrders(_understood: Understood, lookups: Lookups): Promise<Draft> {
  const orders = await lookups.myOrders();
  if (orders === null) return draft(fixed.signIn);
  const [last] = orders;
  if (last === undefined) return draft(fixed.noOrders);
  const slots = { code: last.code, total: formatMoney(last.total, last.currency), state: states[last.status], orders: counted(orders.length, "order") };
  return draft(sentence("Your last order is {code} for {total}: {state}. I see {orders} in all.", slots), {
    readFrom: [{ source: "orders", count: orders.length, asOf: await lookups.asOf() }],
  });
}

const states = {
  placed: "on its way to the counter",
  new: "at the counter, not picked yet",
  short: "at the counter, something ran out and staff will tell you",
  ready: "ready to collect",
  collected: "collected",
  cancelled: "cancelled",
} as const;

/** A slot at the start of a sentence gets its capital letter where the value has none. */
function capitalised(template: string, slots: Record<string, string>): string {
  const first = /^\{(\w+)\}/.exec(template)?.[1];
  const value = first === undefined ? undefined : slots[first];
  return value === undefined ? template : template.replace(/^\{\w+\}/, value.charAt(0).toUpperCase() + value.slice(1));
}
