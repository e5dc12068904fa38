/** Which products stand on a shelf, and why. Pure: everything it needs is given, and nothing waits. */
import type { Reason, Scenario } from "../../preload/contract/recommendations.ts";
import { type Caps, type Choice, diverse } from "./diversity.ts";
import type { ShopperEvent } from "./events.ts";
import { rankFor, refusedBy, type Taste } from "./rank.ts";
import type { Similarity } from "./similarity.ts";

/** What is sold now, as the catalogue knows it. */
export interface Goods {
  readonly id: string;
  readonly article: number;
  readonly name: string;
  readonly kind: string;
  readonly manufacturerId: string;
  readonly departmentId: string;
  readonly stock: number;
  readonly now: number;
  readonly onOffer: boolean;
  readonly createdAt: string;
}

export interface Serving {
  readonly similarity: Similarity | null;
  readonly goods: ReadonlyMap<string, Goods>;
  /** Of the one who is signed in, this session's included; empty for a guest. */
  readonly taste: Taste;
  /** Not to be shown, whatever speaks for it: what lies in the cart. */
  readonly without: ReadonlySet<string>;
  readonly limit: number;
}

export interface Chosen {
  readonly scenario: Scenario;
  readonly items: readonly { readonly productId: string; readonly reason: Reason }[];
}

const FEWEST_EVENTS = 2; // one look may have been a slip of the finger
const FOR_PEOPLE: Caps = { manufacturer: 2, department: 3 };
const FOR_A_PRODUCT: Caps = { manufacturer: 2, department: Number.POSITIVE_INFINITY };

type Candidate = Choice & { readonly article: number; readonly reason: Reason };

/** "Picked for you"; with too little to go on, what is popular here. */
export function forYou(serving: Serving): Chosen {
  const { similarity, taste, goods } = serving;
  if (similarity === null || taste.events.length < FEWEST_EVENTS) return popular(serving);
  const ranked = rankFor(similarity, taste).map(({ productId, score, because }) => ({ productId, score, reason: reasonFrom(because, goods) }));
  const shelf = shelfOf("for-you", ranked, { serving, caps: FOR_PEOPLE });
  if (shelf.items.length >= serving.limit) return shelf;
  const rest = popular(serving).items.filter(({ productId }) => !shelf.items.some((item) => item.productId === productId));
  return shelf.items.length === 0 ? popular(serving) : { ...shelf, items: [...shelf.items, ...rest].slice(0, serving.limit) };
}

/** What sold here in the last days; before the first run, what is new or on offer. */
export function popular(serving: Serving): Chosen {
  const { similarity } = serving;
  if (similarity === null) return newOffers(serving);
  const { productIds, popularity, bought } = similarity;
  const ranked = productIds
    .flatMap((productId, number) =>
      (popularity[number] ?? 0) > 0 ? [{ productId, score: popularity[number] ?? 0, reason: { kind: "popular" as const, bought: bought[number] ?? 0 } }] : [],
    )
    .sort(byScore);
  const shelf = shelfOf("popular", ranked, { serving, caps: FOR_PEOPLE });
  return shelf.items.length > 0 ? shelf : newOffers(serving);
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
  if (!product) return { scenario: "similar", items: [] };
  const listed = neighboursOf(productId, serving).filter(({ productId: id }) => serving.goods.get(id)?.kind === product.kind);
  const known = new Set(listed.map(({ productId: id }) => id));
  const others = [...serving.goods.values()]
    .filter(({ kind, id }) => kind === product.kind && !known.has(id))
    .sort((a, b) => Math.abs(a.now - product.now) - Math.abs(b.now - product.now) || (a.id < b.id ? -1 : 1));
  const least = listed.at(-1)?.score ?? 1;
  const ranked = [...listed, ...others.map(({ id }, place) => ({ productId: id, score: least / (place + 2) }))];
  return shelfOf(
    "similar",
    ranked.map((each) => ({ ...each, reason: { kind: "similar" as const } })),
    { serving, caps: FOR_A_PRODUCT, articleOf: product },
  );
}

/** Other kinds of thing that the same people took; where nobody has yet, what is popular of the same department. */
export function goesWith(productId: string, serving: Serving): Chosen {
  const product = serving.goods.get(productId);
  if (!product) return { scenario: "goes-with", items: [] };
  const ranked = neighboursOf(productId, serving)
    .filter(({ productId: id }) => serving.goods.get(id)?.kind !== product.kind)
    .map((each) => ({ ...each, reason: { kind: "goes-with" as const } }));
  const shelf = shelfOf("goes-with", ranked, { serving, caps: FOR_A_PRODUCT, articleOf: product });
  if (shelf.items.length > 0) return shelf;
  const beside = new Map([...serving.goods].filter(([, { departmentId, kind }]) => departmentId === product.departmentId && kind !== product.kind));
  return popular({ ...serving, goods: beside });
}

interface Ranked {
  readonly productId: string;
  readonly score: number;
  readonly reason: Reason;
}

function neighboursOf(productId: string, { similarity }: Serving): { productId: string; score: number }[] {
  const number = similarity?.numberOf.get(productId);
  if (similarity === null || number === undefined) return [];
  const { start, ids, scores, productIds } = similarity;
  return Array.from({ length: (start[number + 1] ?? 0) - (start[number] ?? 0) }, (_, place) => {
    const at = (start[number] ?? 0) + place;
    return { productId: productIds[ids[at] ?? 0] ?? "", score: scores[at] ?? 0 };
  });
}

/** Hard rules first: nothing sold out, owned, disliked or in the cart, and each article once; then the order. */
function shelfOf(scenario: Scenario, ranked: readonly Ranked[], { serving, caps, articleOf }: { serving: Serving; caps: Caps; articleOf?: Goods }): Chosen {
  const { goods, taste, without, limit } = serving;
  const refused = [...refusedBy(taste.events), ...without].flatMap((id) => goods.get(id)?.article ?? []);
  const articles = new Set(articleOf ? [...refused, articleOf.article] : refused);
  const candidates: Candidate[] = [];
  for (const { productId, score, reason } of ranked) {
    const product = goods.get(productId);
    if (!product || product.stock <= 0 || articles.has(product.article)) continue;
    articles.add(product.article);
    candidates.push({
      id: productId,
      score,
      reason,
      kind: product.kind,
      manufacturerId: product.manufacturerId,
      departmentId: product.departmentId,
      article: product.article,
    });
  }
  return { scenario, items: diverse(candidates, limit, caps).map(({ id, reason }) => ({ productId: id, reason })) };
}

function reasonFrom({ productId, kind, value }: ShopperEvent, goods: Serving["goods"]): Reason {
  const productName = goods.get(productId)?.name;
  if (productName === undefined) return { kind: "similar" }; // what they had is no longer sold, so it has no name here
  if (kind === "purchase") return { kind: "because-bought", productName };
  if (kind === "rating") return { kind: "because-rated", productName, stars: Math.round(value) };
  return { kind: "because-viewed", productName };
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.productId < b.productId ? -1 : 1);
