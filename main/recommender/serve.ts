/** Which products stand on a shelf, and why. Everything it needs is given, and nothing waits. */
import type { Fallback, Reason, Scenario } from "../../preload/contract/recommendations.ts";
import { type Caps, type Choice, diverse } from "./diversity.ts";
import type { ShopperEvent } from "./events.ts";
import { madeOnce } from "../made-once.ts";
import { closing, type Goods, type GoodsById, type Refused, type Shelved, shelvedOf, standOf, TRAITS } from "./goods.ts";
import { profileOf, refusalsOf, type Taste } from "./profile.ts";
import { freely, rulingFor } from "./rules.ts";
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

/** Looked for by the number in the lists, and only where it is shown. */
type ReasonOf = (number: number) => Reason;

interface Candidate extends Choice {
  score: number;
  readonly article: number;
  readonly reason: Reason | ReasonOf;
  /** In the lists; -1 where the reason does not ask for it. */
  readonly number: number;
  /** Null where it is looked for by its number. */
  readonly shelved: Shelved | null;
}

/** Puts a product forward, the best first; false once there are enough. */
type Offer = (offered: Candidate) => boolean;

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
function offeredFor(similarity: Similarity, { taste, goods }: Serving): (offer: Offer) => void {
  const stand = standOf(similarity, goods);
  const { traits } = stand;
  const { profile, events } = profileOf(similarity, taste);
  const { numbers, scores, count } = closing(stand, refusedBy(taste.events, goods), () => similarity.ranker.rank(profile, stand.isClosed));
  const reasonOf: ReasonOf = (number) => reasonFrom(events[similarity.ranker.because(profile, number)]!, goods);
  return (offer) => {
    for (let place = 0; place < count; place += 1) {
      const number = numbers[place]!;
      const [article, kind] = [traits[TRAITS * number]!, traits[TRAITS * number + 1]!];
      const [manufacturer, department] = [traits[TRAITS * number + 2]!, traits[TRAITS * number + 3]!];
      if (!offer({ article, kind, manufacturer, department, score: scores[place]!, reason: reasonOf, number, shelved: null })) return;
    }
  };
}

function offered(ranked: readonly Ranked[], { goods }: Serving): (offer: Offer) => void {
  const shelved = shelvedOf(goods);
  return (offer) =>
    void ranked.every(({ productId, score, reason }) => {
      const each = shelved.get(productId);
      return each === undefined || each.isSoldOut || offer(candidateOf(each, score, reason));
    });
}

const candidateOf = (shelved: Shelved, score: number, reason: Reason): Candidate => {
  const { article, kind, manufacturer, department } = shelved;
  return { article, kind, manufacturer, department, score, reason, number: NONE, shelved };
};

/** Asked for twice in a request, of the same events. */
let lastRefused: { readonly events: readonly ShopperEvent[]; readonly goods: GoodsById; readonly refused: Refused } | null = null;

function refusedBy(events: readonly ShopperEvent[], goods: GoodsById): Refused {
  if (lastRefused?.events !== events || lastRefused.goods !== goods) {
    const { products, kindsOf } = refusalsOf(events);
    const shelved = shelvedOf(goods);
    const articles = new Set<number>();
    for (const id of products) articles.add(shelved.get(id)?.article ?? NONE);
    lastRefused = { events, goods, refused: { articles, kinds: new Set([...kindsOf].map((id) => shelved.get(id)?.kind ?? NONE)) } };
  }
  return lastRefused.refused;
}

const NONE = -1; // no article, no kind and no product of the lists has this number

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
  readonly articleOf?: Goods;
}

/** Hard rules first: nothing owned, disliked, blocked or in the cart, and each article once; then the order. What is sold out is not offered. */
function shelfOf(scenario: Scenario, offerAll: (offer: Offer) => void, { serving, caps, articleOf }: ToChoose): Chosen {
  const { goods, taste, without, limit, similarity } = serving;
  const shelved = shelvedOf(goods);
  const refused = refusedBy(taste.events, goods);
  const articles = new Set(refused.articles);
  for (const id of without) articles.add(shelved.get(id)?.article ?? NONE);
  if (articleOf !== undefined) articles.add(articleOf.article);
  const ruling = rulingFor(similarity?.rules ?? [], scenario, taste.now);
  const [standing, candidates]: [Candidate[], Candidate[]] = [[], []];
  const productOf = ({ shelved: each, number }: Candidate): Goods => (each ?? standOf(similarity!, goods).sold[number]!).product; // numbers are of the lists
  const take = (into: Candidate[], candidate: Candidate): void => {
    if (articles.has(candidate.article) || refused.kinds.has(candidate.kind)) return;
    if (ruling !== freely) {
      const product = productOf(candidate);
      if (ruling.isBlocked(product)) return;
      candidate.score *= ruling.push(product);
    }
    articles.add(candidate.article);
    into.push(candidate);
  };
  for (const productId of ruling.pinned) {
    const each = shelved.get(productId);
    if (each !== undefined && !each.isSoldOut) take(standing, candidateOf(each, 1, { kind: "staff-pick" }));
  }
  offerAll((candidate) => {
    take(candidates, candidate);
    return candidates.length < MOST_CANDIDATES;
  });
  if (ruling !== freely) candidates.sort((a, b) => b.score - a.score); // a push may have changed the order; equals keep theirs
  return {
    scenario,
    fallback: null,
    items: diverse(candidates, limit, { caps, standing }).map((candidate) => ({
      productId: productOf(candidate).id,
      reason: typeof candidate.reason === "function" ? candidate.reason(candidate.number) : candidate.reason,
    })),
  };
}

function reasonFrom({ productId, kind, value }: ShopperEvent, goods: GoodsById): Reason {
  const productName = goods.get(productId)?.name;
  if (productName === undefined) return { kind: "similar" }; // what they had is no longer sold, so it has no name here
  if (kind === "purchase") return { kind: "because-bought", productName };
  if (kind === "rating") return { kind: "because-rated", productName, stars: Math.round(value) };
  if (kind === "picked") return { kind: "because-picked", productName };
  return { kind: "because-viewed", productName };
}
