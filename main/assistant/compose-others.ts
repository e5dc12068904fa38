/** Answers about makers, offers, the store and the shopper's own orders. */
import { formatMoney } from "../../preload/domain/money.ts";
import { ALL_CARDS, FIRST_CARDS, shownOf, TOP_CARDS } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups, Passage } from "./lookups.ts";
import { counted, fixed, listed, plural, sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { plain } from "./vocabulary.ts";

const TICKETS = 4;
const NAMES = 8; // makers in one sentence

export async function aboutManufacturers(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { filters, named, topic, howMany } = understood;
  const several = /\b(brands|makers|manufacturers|companies|others?)\b/.test(plain(topic));
  const [productId] = several ? [] : named;
  if (productId !== undefined) return makerOf(productId, lookups);
  const [id] = filters.manufacturerIds;
  if (id !== undefined && filters.manufacturerIds.length === 1) return oneManufacturer(id, { lookups, all: howMany });
  const { manufacturers } = await lookups.vocabulary();
  const { facets, total } = await lookups.find(filters, "best-match", 1);
  const narrowed = total > 0 && (filters.kinds.length > 0 || filters.departmentId !== null || filters.query !== "" || filters.onOffer);
  const makers = narrowed ? facets.manufacturers.map(({ label }) => label) : manufacturers.map(({ name }) => name);
  const [only] = facets.manufacturers;
  if (narrowed && !several && makers.length === 1 && only !== undefined) return oneManufacturer(only.value, { lookups, all: false, cards: false });
  return severalMakers(understood, makers, lookups);
}

async function severalMakers({ filters, howMany }: Understood, makers: readonly string[], lookups: Lookups): Promise<Draft> {
  const things = filters.kinds[0] === undefined ? "what we sell" : plural(filters.kinds[0]);
  const slots = { count: counted(makers.length, "maker"), things, names: listed(makers.slice(0, NAMES)) };
  const template = howMany
    ? "{count} stand behind {things} here."
    : makers.length > NAMES
      ? "{count} stand behind {things} here, {names} among them."
      : "{things} here come from {names}.";
  const said = sentence(template, slots);
  const readFrom = [{ source: "manufacturers" as const, ref: null, count: makers.length, asOf: await lookups.asOf() }];
  return draft({ ...said, template: capitalised(said.template, slots) }, { readFrom });
}

/** Who makes it: the maker, and the product that was asked about. */
async function makerOf(productId: string, lookups: Lookups): Promise<Draft> {
  const product = await lookups.product(productId);
  const { manufacturer } = product;
  const drafted = await oneManufacturer(manufacturer.id, { lookups, all: false, cards: false });
  return { ...drafted, blocks: [...drafted.blocks, { type: "products", role: "found", products: [product] }], shown: [product] };
}

interface Telling {
  readonly lookups: Lookups;
  /** All that there is of them, as far as cards go. */
  readonly all: boolean;
  readonly cards?: boolean;
}

async function oneManufacturer(id: string, { lookups, all, cards = true }: Telling): Promise<Draft> {
  const { total, products, ...manufacturer } = await lookups.manufacturer(id);
  const slots = { name: manufacturer.name, things: counted(total, "product") };
  const said =
    manufacturer.country === ""
      ? sentence("{name} is the maker. We sell {things} of theirs.", slots)
      : sentence("{name} is based in {country}. We sell {things} of theirs.", { ...slots, country: manufacturer.country });
  const shown = cards ? products.slice(0, all || total <= FIRST_CARDS ? ALL_CARDS : TOP_CARDS) : [];
  return draft(said, {
    blocks: [
      { type: "manufacturer", manufacturer, products: total },
      ...(shown.length > 0 ? [{ type: "products" as const, role: "found" as const, products: shown }] : []),
    ],
    readFrom: [{ source: "manufacturers", ref: id, count: 1, asOf: await lookups.asOf() }],
    replies: [`What is on offer from ${manufacturer.name}?`],
    shown,
  });
}

export async function aboutPromotions({ filters, sort }: Understood, lookups: Lookups): Promise<Draft> {
  const running = await lookups.promotions();
  const asOf = await lookups.asOf();
  const narrowed = filters.kinds.length + filters.manufacturerIds.length > 0 || filters.departmentId !== null;
  const { products, total } = await lookups.find({ ...filters, query: narrowed ? filters.query : "", onOffer: true }, sort, ALL_CARDS);
  const touching = narrowed ? running.filter(({ id }) => products.some(({ price }) => price.promotion?.id === id)) : running;
  if (touching.length === 0)
    return draft(fixed.noPromotions, { readFrom: [{ source: "promotions", ref: null, count: running.length, asOf }], replies: ["What is on offer today?"] });
  const shown = narrowed ? shownOf(products, total) : products.slice(0, FIRST_CARDS);
  const slots = { offers: counted(touching.length, "offer"), things: counted(total, filters.kinds[0] ?? "product"), first: touching[0]?.name ?? "" };
  const said = sentence(touching.length === 1 ? "One offer runs: {first}." : "{offers} run today. The soonest to end is {first}.", slots);
  return draft(said, {
    blocks: [
      { type: "promotions", promotions: touching.slice(0, TICKETS) },
      { type: "products", role: "found", products: shown },
    ],
    readFrom: [{ source: "promotions", ref: touching.length === 1 ? (touching[0]?.id ?? null) : null, count: touching.length, asOf }],
    shown,
    mayPromise: true,
  });
}

type Saying = readonly [theirs: RegExp, own: string];

/** Sayings whose words mean another thing by themselves: our word stands in their place. */
const idioms: readonly Saying[] = [
  [/\bchristmas( day)?\b/, "25 december"],
  [/\bnew year( day)?\b/, "1 january"],
  [/\bparking\b/, "car park parking"],
  [/\bprice match\b/, "price promise"],
  [
    /\b(bring|bringing|brought|take|taking|taken|took|send|sending|sent|give|hand|carry) (.{0,40} )?back\b|\bmoney back\b|\bchange (of|my) mind\b/,
    "return refund exchange",
  ],
  [/\bput(ting)? .{1,40} together\b/, "assembly assemble"],
];
/** Other words for what documents tell, tried where the shopper's own are in none. */
const others: readonly Saying[] = [
  [/\b(shut|open|close|closed|what time|what hour|how late|how early)\b/, "opening hours open closed"],
  [/\b(assembl|set up|build it)/, "assembly"],
  [/\b(pay|card|cash|credit|contactless|cheque|monthly)\b/, "payment pay"],
  [/\b(ship|shipped|shipping|bring it|send it|to my (home|house|door|place|address))\b/, "delivery delivered"],
  [/\b(return|refund|exchange|money back)/, "return exchange refund"],
  [/\b(broke|broken|faulty|defective|stopped working|does not work|damaged|guarantee|repair)\b/, "warranty guarantee repair"],
];
const inOurWords = (words: string): string => idioms.reduce((said, [theirs, own]) => said.replace(theirs, own), words);

async function passageFor(topic: string, lookups: Lookups): Promise<Passage | undefined> {
  const words = inOurWords(plain(topic));
  const [passage] = await lookups.passages(words, 1);
  if (passage !== undefined) return passage;
  const tried = others.filter(([theirs]) => theirs.test(words)).map(([, own]) => own);
  return tried.length === 0 ? undefined : (await lookups.passages(tried.join(" "), 1))[0];
}

export async function aboutStore({ topic }: Understood, lookups: Lookups): Promise<Draft> {
  const passage = await passageFor(topic, lookups);
  if (passage === undefined) return draft(fixed.noPassage, { replies: ["What are your opening hours?", "Can I return something?"] });
  // The words may fit an exception best; the rule itself stands first on the page.
  const opening = await lookups.opening(passage.documentId);
  return draft(sentence("This is what our {title} page says.", { title: passage.title.toLowerCase() }), {
    blocks: [{ type: "passage", ...passage }, ...(opening === null || opening.text === passage.text ? [] : [{ type: "passage" as const, ...opening }])],
    readFrom: [{ source: "documents", ref: passage.documentId, count: 1, asOf: await lookups.asOf() }],
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
    readFrom: [{ source: "orders", ref: null, count: orders.length, asOf: await lookups.asOf() }],
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
