/** Which products stand on a shelf, and why. Everything it needs is given, and nothing waits. */
import type { Fallback, Reason, Scenario } from "../../preload/contract/recommendations.ts";
import { type Caps, type Choice, diverse } from "./diversity.ts";
import type { ShopperEvent } from "./events.ts";
import { madeOnce } from "../made-once.ts";
import { ARTICLE, closing, type Goods, type GoodsById, KIND, NONE, type Refused, standOf, tableOf, TRAITS } from "./goods.ts";
import { profileOf, refusalsOf, type Taste } from "./profile.ts";
import { freely, type Ruling, rulingFor } from "./rules.ts";
import type { Similarity } from "./similarity.ts";

export interface Serving {
  readonly similarity: Similarity | null;
  readonly goods: GoodsById;
  /** Of the one who is here, this session's included. */
  readonly taste: Taste;
  /** Not to be shown, whatever speaks for it: what lies in the cart. */
  readonly without: ReadonlySet<string>;
  readonly limit: number;
}

export interface Chosen {
  readonly scenario: Scenario;
  /** Why it is not what was asked for; null where it is. */
  readonly fallback: Fallback | null;
  readonly items: readonly { readonly productId: string; readonly reason: Reason }[];
}

const FEWEST_EVENTS = 2; // one look may have been a slip of the finger
const MOST_CANDIDATES = 80; // of a long list, what follows is not liked enough for any shelf
const FOR_PEOPLE: Caps = { manufacturer: 2, department: 3 };
const FOR_A_PRODUCT: Caps = { manufacturer: 2, department: Number.POSITIVE_INFINITY };

/** What could stand on a shelf, the best first. */
interface Offered {
  readonly count: number;
  /** Of the goods; NONE where it cannot be had. */
  row(place: number): number;
  score(place: number): number;
  /** Looked for only where it is shown. */
  reasons(places: readonly number[]): readonly Reason[];
}

interface Candidate extends Choice {
  score: number;
  /** Where it was offered; NONE for what staff pinned. */
  readonly place: number;
}

interface Ranked {
  readonly productId: string;
  readonly score: number;
  readonly reason: Reason;
}

/** "Picked for you"; with too little to go on, what is popular here. */
export function forYou(serving: Serving): Chosen {
  const { similarity, taste } = serving;
  if (similarity === null || taste.events.length < FEWEST_EVENTS) return { ...popular(serving), fallback: similarity === null ? "no-lists" : "few-events" };
  const shelf = shelfOf("for-you", offeredFor(similarity, serving), { serving, caps: FOR_PEOPLE });
  if (shelf.items.length === 0) return { ...popular(serving), fallback: "few-events" };
  if (shelf.items.length >= serving.limit) return shelf;
  const rest = popular(serving).items.filter(({ productId }) => !shelf.items.some((item) => item.productId === productId));
  return { ...shelf, items: [...shelf.items, ...rest].slice(0, serving.limit) };
}

/** What sold here in the last days; before the first run, what is new or on offer. */
export function popular(serving: Serving): Chosen {
  const { similarity } = serving;
  if (similarity === null) return { ...newOffers(serving), fallback: "no-lists" };
  const shelf = shelfOf("popular", offered(bestSellers(similarity), serving), { serving, caps: FOR_PEOPLE });
  return shelf.items.length > 0 ? shelf : { ...newOffers(serving), fallback: "nothing-sold" };
}

export function newOffers(serving: Serving): Chosen {
  return shelfOf("new-offers", offered(newestOffers(serving.goods), serving), { serving, caps: FOR_PEOPLE });
}

const newestOffers = madeOnce((goods: GoodsById): readonly Ranked[] => {
  const sorted = [...goods.values()].sort(
    (a, b) => Number(b.onOffer) - Number(a.onOffer) || (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1),
  );
  return sorted.map(({ id }, place) => ({ productId: id, score: sorted.length - place, reason: { kind: "new-offer" } }));
});

/** The same kind of thing, by who met both; what no list knows yet, by kind and price. */
export function similarTo(productId: string, serving: Serving): Chosen {
  const product = serving.goods.get(productId);
  if (!product) return { scenario: "similar", fallback: null, items: [] };
  const listed = neighboursOf(productId, serving).filter(({ productId: id }) => serving.goods.get(id)?.kind === product.kind);
  const known = new Set(listed.map(({ productId: id }) => id));
  const others = [...serving.goods.values()]
    .filter(({ kind, id }) => kind === product.kind && !known.has(id))
    .sort((a, b) => Math.abs(a.now - product.now) - Math.abs(b.now - product.now) || (a.id < b.id ? -1 : 1));
  const least = listed.at(-1)?.score ?? 1;
  const ranked = [...listed, ...others.map(({ id }, place) => ({ productId: id, score: least / (place + 2) }))];
  const reasoned = ranked.map((each) => ({ ...each, reason: { kind: "similar" as const } }));
  return { ...shelfOf("similar", offered(reasoned, serving), { serving, caps: FOR_A_PRODUCT, articleOf: product }), fallback: fallbackOf(productId, serving) };
}

/** Other kinds of thing that the same people took; where nobody has yet, what is popular of the same department. */
export function goesWith(productId: string, serving: Serving): Chosen {
  const product = serving.goods.get(productId);
  if (!product) return { scenario: "goes-with", fallback: null, items: [] };
  const ranked = neighboursOf(productId, serving)
    .filter(({ productId: id }) => serving.goods.get(id)?.kind !== product.kind)
    .map((each) => ({ ...each, reason: { kind: "goes-with" as const } }));
  const shelf = shelfOf("goes-with", offered(ranked, serving), { serving, caps: FOR_A_PRODUCT, articleOf: product });
  if (shelf.items.length > 0) return { ...shelf, fallback: fallbackOf(productId, serving) };
  const beside = new Map([...serving.goods].filter(([, { departmentId, kind }]) => departmentId === product.departmentId && kind !== product.kind));
  return { ...popular({ ...serving, goods: beside }), fallback: fallbackOf(productId, serving) ?? "few-meetings" };
}

/** By the shopper's profile, straight from the flat arrays of the ranking. */
function offeredFor(similarity: Similarity, { taste, goods }: Serving): Offered {
  const { ranker } = similarity;
  const stand = standOf(similarity, goods);
  const { products } = tableOf(goods);
  const { profile, events } = profileOf(similarity, taste);
  const { numbers, scores, count } = closing(stand, refusedBy(taste.events, goods), () => ranker.rank(profile, stand.isClosed));
  return {
    count,
    row: (place) => stand.rows[numbers[place]!]!,
    score: (place) => scores[place]!,
    reasons: (places) => {
      const shown = places.map((place) => numbers[place]!);
      return ranker.because(profile, shown).map((at) => reasonFrom(events[at]!, products[stand.rows[profile.numbers[at]!]!]?.name));
    },
  };
}

function offered(ranked: readonly Ranked[], { goods }: Serving): Offered {
  const { rowOf, isSoldOut } = tableOf(goods);
  return {
    count: ranked.length,
    row: (place) => {
      const row = rowOf.get(ranked[place]!.productId) ?? NONE;
      return isSoldOut[row] === 1 ? NONE : row;
    },
    score: (place) => ranked[place]!.score,
    reasons: (places) => places.map((place) => ranked[place]!.reason),
  };
}

/** Asked for twice in a request, of the same events. */
let lastRefused: { readonly events: readonly ShopperEvent[]; readonly goods: GoodsById; readonly refused: Refused } | null = null;

function refusedBy(events: readonly ShopperEvent[], goods: GoodsById): Refused {
  if (lastRefused?.events !== events || lastRefused.goods !== goods) {
    const { products, kindsOf } = refusalsOf(events);
    const { rowOf, traits } = tableOf(goods);
    const traitsOf = (ids: ReadonlySet<string>, trait: number) => {
      const rows = [...ids].flatMap((id) => rowOf.get(id) ?? []);
      return new Set(rows.map((row) => traits[TRAITS * row + trait]!));
    };
    lastRefused = { events, goods, refused: { articles: traitsOf(products, ARTICLE), kinds: traitsOf(kindsOf, KIND) } };
  }
  return lastRefused.refused;
}

const bestSellers = madeOnce((similarity: Similarity): readonly Ranked[] => {
  const { productIds, popularity, bought } = similarity;
  const sold = productIds.flatMap((productId, number) =>
    popularity[number]! > 0 ? [{ productId, score: popularity[number]!, reason: { kind: "popular" as const, bought: bought[number]! } }] : [],
  );
  sold.sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1));
  return sold;
});

function neighboursOf(productId: string, { similarity }: Serving): { productId: string; score: number }[] {
  const product = similarity?.numberOf.get(productId);
  if (similarity === null || product === undefined) return [];
  const { start, numbers, scores, productIds } = similarity;
  return Array.from({ length: start[product + 1]! - start[product]! }, (_, place) => {
    const at = start[product]! + place;
    return { productId: productIds[numbers[at]!]!, score: scores[at]! };
  })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function fallbackOf(productId: string, { similarity }: Serving): Fallback | null {
  if (similarity === null) return "no-lists";
  return (similarity.isContent[similarity.numberOf.get(productId) ?? -1] ?? 1) === 1 ? "few-meetings" : null;
}

interface ToChoose {
  readonly serving: Serving;
  readonly caps: Caps;
  /** The product that the shelf stands beside. */
  readonly articleOf?: Goods | undefined;
}

/** Hard rules first: nothing owned, disliked, blocked or in the cart, and each article once; then the order. What is sold out is not offered. */
function shelfOf(scenario: Scenario, from: Offered, { serving, caps, articleOf }: ToChoose): Chosen {
  const { goods, taste, limit, similarity } = serving;
  const { rowOf, products, isSoldOut, traits } = tableOf(goods);
  const ruling = rulingFor(similarity?.rules ?? [], scenario, taste.now);
  const allowed = allowing(serving, { ruling, articleOf });
  const standing = ruling.pinned.flatMap((id) => {
    const row = rowOf.get(id) ?? NONE;
    return isSoldOut[row] === 0 && allowed(row) ? [{ row, score: 1, place: NONE }] : [];
  });
  const candidates: Candidate[] = [];
  for (let place = 0; place < from.count && candidates.length < MOST_CANDIDATES; place += 1) {
    const row = from.row(place);
    if (row !== NONE && allowed(row)) candidates.push({ row, score: from.score(place), place });
  }
  if (ruling !== freely) {
    for (const candidate of candidates) candidate.score *= ruling.push(products[candidate.row]!);
    candidates.sort((a, b) => b.score - a.score); // equals keep their order
  }
  const chosen = diverse(candidates, { traits, caps, limit, standing });
  const reasons = from.reasons(chosen.flatMap(({ place }) => (place === NONE ? [] : [place]))).values();
  return {
    scenario,
    fallback: null,
    items: chosen.map(({ row, place }) => ({
      productId: products[row]!.id,
      reason: place === NONE ? { kind: "staff-pick" } : reasons.next().value!,
    })),
  };
}

/** Asked of one row after the other; an article that was let in once is not let in again. */
function allowing({ goods, taste, without }: Serving, { ruling, articleOf }: { readonly ruling: Ruling; readonly articleOf: Goods | undefined }) {
  const { rowOf, products, traits, marks } = tableOf(goods);
  const { articles, kinds } = refusedBy(taste.events, goods);
  marks.clear();
  for (const article of articles) marks.add(article);
  for (const id of [...without, ...(articleOf ? [articleOf.id] : [])]) {
    const row = rowOf.get(id);
    if (row !== undefined) marks.add(traits[TRAITS * row + ARTICLE]!);
  }
  return (row: number): boolean => {
    const article = traits[TRAITS * row + ARTICLE]!;
    if (marks.has(article) || kinds.has(traits[TRAITS * row + KIND]!)) return false;
    if (ruling !== freely && ruling.isBlocked(products[row]!)) return false;
    marks.add(article);
    return true;
  };
}

/** What they had may no longer be sold: then it has no name here. */
function reasonFrom({ kind, value }: ShopperEvent, productName: string | undefined): Reason {
  if (productName === undefined) return { kind: "similar" };
  if (kind === "purchase") return { kind: "because-bought", productName };
  if (kind === "rating") return { kind: "because-rated", productName, stars: Math.round(value) };
  if (kind === "picked") return { kind: "because-picked", productName };
  return { kind: "because-viewed", productName };
}
