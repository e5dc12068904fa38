/** Which products stand on a shelf, and why. Everything it needs is given, and nothing waits. */
import type { Fallback, Reason, Scenario } from "../../preload/contract/recommendations.ts";
import { type Caps, type Choice, diverse } from "./diversity.ts";
import type { ShopperEvent } from "./events.ts";
import { closing, type Goods, type GoodsById, standOf } from "./goods.ts";
import { profileOf, type Refusals, refusalsOf, type Taste } from "./profile.ts";
import { rulingFor } from "./rules.ts";
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

interface Ranked {
  readonly productId: string;
  readonly score: number;
  /** Looked for only where it is shown. */
  readonly reason: Reason | (() => Reason);
  /** Where it is at hand already. */
  readonly product?: Goods | undefined;
}

/** "Picked for you"; with too little to go on, what is popular here. */
export function forYou(serving: Serving): Chosen {
  const { similarity, taste } = serving;
  if (similarity === null || taste.events.length < FEWEST_EVENTS) return { ...popular(serving), fallback: similarity === null ? "no-lists" : "few-events" };
  const shelf = shelfOf("for-you", rankedFor(similarity, serving), { serving, caps: FOR_PEOPLE });
  if (shelf.items.length === 0) return { ...popular(serving), fallback: "few-events" };
  if (shelf.items.length >= serving.limit) return shelf;
  const rest = popular(serving).items.filter(({ productId }) => !shelf.items.some((item) => item.productId === productId));
  return { ...shelf, items: [...shelf.items, ...rest].slice(0, serving.limit) };
}

/** What sold here in the last days; before the first run, what is new or on offer. */
export function popular(serving: Serving): Chosen {
  const { similarity } = serving;
  if (similarity === null) return { ...newOffers(serving), fallback: "no-lists" };
  const shelf = shelfOf("popular", bestSellers(similarity), { serving, caps: FOR_PEOPLE });
  return shelf.items.length > 0 ? shelf : { ...newOffers(serving), fallback: "nothing-sold" };
}

export function newOffers(serving: Serving): Chosen {
  const goods = [...serving.goods.values()].sort(
    (a, b) => Number(b.onOffer) - Number(a.onOffer) || (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1),
  );
  const ranked = goods.map(({ id }, place) => ({ productId: id, score: goods.length - place, reason: { kind: "new-offer" as const } }));
  return shelfOf("new-offers", ranked, { serving, caps: FOR_PEOPLE });
}

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
  return { ...shelfOf("similar", reasoned, { serving, caps: FOR_A_PRODUCT, articleOf: product }), fallback: fallbackOf(productId, serving) };
}

/** Other kinds of thing that the same people took; where nobody has yet, what is popular of the same department. */
export function goesWith(productId: string, serving: Serving): Chosen {
  const product = serving.goods.get(productId);
  if (!product) return { scenario: "goes-with", fallback: null, items: [] };
  const ranked = neighboursOf(productId, serving)
    .filter(({ productId: id }) => serving.goods.get(id)?.kind !== product.kind)
    .map((each) => ({ ...each, reason: { kind: "goes-with" as const } }));
  const shelf = shelfOf("goes-with", ranked, { serving, caps: FOR_A_PRODUCT, articleOf: product });
  if (shelf.items.length > 0) return { ...shelf, fallback: fallbackOf(productId, serving) };
  const beside = new Map([...serving.goods].filter(([, { departmentId, kind }]) => departmentId === product.departmentId && kind !== product.kind));
  return { ...popular({ ...serving, goods: beside }), fallback: fallbackOf(productId, serving) ?? "few-meetings" };
}

function rankedFor(similarity: Similarity, { taste, goods }: Serving): Ranked[] {
  const stand = standOf(similarity, goods);
  const { profile, events } = profileOf(similarity, taste);
  return closing(stand, closedFor(refusalsOf(taste.events), goods, stand), () => {
    const { numbers, scores, count } = similarity.ranker.rank(profile, stand.isClosed);
    const ranked: Ranked[] = []; // a loop, for Array.from asks for every place by its name
    for (let place = 0; place < count; place += 1) {
      const number = numbers[place]!;
      const reason = (): Reason => reasonFrom(events[similarity.ranker.because(profile, number)]!, goods);
      ranked.push({ productId: similarity.productIds[number]!, score: scores[place]!, reason, product: stand.sold[number] });
    }
    return ranked;
  });
}

/** What the shopper does not want takes no place in the ranking. */
function* closedFor({ products, kindsOf }: Refusals, goods: GoodsById, { ofArticle, ofKind }: ReturnType<typeof standOf>): Iterable<number> {
  for (const id of products) yield* ofArticle.get(goods.get(id)?.article ?? -1) ?? [];
  for (const id of kindsOf) yield* ofKind.get(goods.get(id)?.kind ?? "") ?? [];
}

const bestSellersOf = new WeakMap<Similarity, Ranked[]>();

function bestSellers(similarity: Similarity): Ranked[] {
  const known = bestSellersOf.get(similarity);
  if (known) return known;
  const { productIds, popularity, bought } = similarity;
  const sold = productIds.flatMap((productId, number) =>
    popularity[number]! > 0 ? [{ productId, score: popularity[number]!, reason: { kind: "popular" as const, bought: bought[number]! } }] : [],
  );
  sold.sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1));
  bestSellersOf.set(similarity, sold);
  return sold;
}

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

type Candidate = Choice & Pick<Ranked, "reason">;

interface ToChoose {
  readonly serving: Serving;
  readonly caps: Caps;
  /** The product that the shelf stands beside. */
  readonly articleOf?: Goods;
}

/** Hard rules first: nothing sold out, owned, disliked, blocked or in the cart, and each article once; then the order. */
function shelfOf(scenario: Scenario, ranked: readonly Ranked[], { serving, caps, articleOf }: ToChoose): Chosen {
  const { goods, taste, without, limit, similarity } = serving;
  const refused = refusalsOf(taste.events);
  const articles = new Set([...refused.products, ...without, articleOf?.id ?? ""].flatMap((id) => goods.get(id)?.article ?? []));
  const kinds = new Set([...refused.kindsOf].flatMap((id) => goods.get(id)?.kind ?? []));
  const ruling = rulingFor(similarity?.rules ?? [], scenario, taste.now);
  const take = ({ productId, score, reason, product = goods.get(productId) }: Ranked): Candidate[] => {
    if (!product || product.stock <= 0 || articles.has(product.article) || kinds.has(product.kind) || ruling.isBlocked(product)) return [];
    articles.add(product.article);
    const { kind, manufacturerId, departmentId } = product;
    return [{ id: productId, score: score * ruling.push(product), reason, kind, manufacturerId, departmentId }];
  };
  const standing = ruling.pinned.flatMap((productId) => take({ productId, score: 1, reason: { kind: "staff-pick" } }));
  const candidates: Candidate[] = [];
  for (let place = 0; place < ranked.length && candidates.length < MOST_CANDIDATES; place += 1) candidates.push(...take(ranked[place]!));
  candidates.sort((a, b) => b.score - a.score); // a push may have changed the order; equals keep theirs
  return {
    scenario,
    fallback: null,
    items: diverse(candidates, limit, { caps, standing }).map(({ id, reason }) => ({
      productId: id,
      reason: typeof reason === "function" ? reason() : reason,
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
