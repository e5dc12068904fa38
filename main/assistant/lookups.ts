/** The typed, read-only tools of the assistant. They read the kiosk's own copy; the model never sees a database. */
import type { Filters, Sort } from "../../preload/contract/catalogue.ts";
import type { Cart } from "../../preload/domain/cart.ts";
import type { Manufacturer } from "../../preload/domain/manufacturer.ts";
import type { Order } from "../../preload/domain/order.ts";
import type { Department, ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import type { PromotionTicket } from "../../preload/domain/promotion.ts";
import type { ReviewCounts } from "../../preload/domain/review.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Extreme } from "../catalogue/extremes.ts";
import type { Answering, Topic } from "../catalogue/passages.ts";
import type { FindInput } from "../catalogue/find.ts";
import type { Measure } from "../catalogue/measures.ts";
import type { Summary } from "../catalogue/summary.ts";
import type { Clock } from "../clock.ts";
import type { Recommender } from "../recommender/recommender.ts";
import type { ReviewsRead, ReviewsWanted } from "../reviews/handlers.ts";
import { type Found, type Maker, type Passage, run, tools } from "./tools.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type { Found, Maker, Passage } from "./tools.ts";

/** The filters of a listing, and what only words can say. */
export interface Wishes extends Filters {
  readonly measures?: readonly Measure[];
  readonly extreme?: Extreme | null;
  readonly sizes?: readonly string[];
  /** The kinds were named: of the other words as many as something has will do. */
  readonly kindsNamed?: boolean;
}

/** What each of them reads says its tool of the same purpose in `tools.ts`. */
export interface Lookups {
  vocabulary(): Promise<Vocabulary>;
  /** Kind, price range, colour, maker, stock, offer: what plain words say as filters. */
  filtersFromWords(words: string): Promise<Filters>;
  /** Kinds of things that makers and buyers write of in these words, the likeliest first; empty where none stands out. */
  kindsFor(words: string): Promise<readonly string[]>;
  find(wishes: Wishes, sort: Sort, limit: number): Promise<Found>;
  product(id: string): Promise<ProductDetails>;
  compare(ids: readonly string[]): Promise<ProductDetails[]>;
  similar(id: string, limit: number): Promise<ProductCard[]>;
  goesWith(id: string, limit: number): Promise<ProductCard[]>;
  popular(limit: number): Promise<ProductCard[]>;
  reviewCounts(id: string): Promise<ReviewCounts>;
  reviews(wanted: ReviewsWanted): Promise<ReviewsRead>;
  summary(wishes: Wishes): Promise<Summary>;
  departments(): Promise<Department[]>;
  manufacturer(id: string): Promise<Manufacturer & { total: number; products: ProductCard[] }>;
  manufacturers(): Promise<Maker[]>;
  /** Those that are in the prices of whoever asks. */
  promotions(): Promise<PromotionTicket[]>;
  passages(topic: Topic, limit: number): Promise<Answering[]>;
  /** How much of it a page of the store answers, from 0 to 1. */
  written(topic: Topic): Promise<number>;
  opening(documentId: string): Promise<Passage | null>;
  myOrders(): Promise<Order[] | null>;
  order(code: string): Promise<Order>;
  cart(): Promise<Cart>;
  /** False where central cannot be asked: what it knows may be newer. */
  online(): boolean;
  asOf(): Promise<string>;
  now(): Date;
}

/** What the tools read with: the catalogue, the reviews, and whoever is at the screen. */
export interface LookupNeeds extends Pick<Lookups, "reviewCounts" | "reviews" | "myOrders" | "order" | "cart" | "online"> {
  readonly catalogue: Catalogue;
  readonly recommender: Pick<Recommender, "similar" | "goesWith" | "popular">;
  readonly clock: Clock;
}

export function createLookups(needs: LookupNeeds): Lookups {
  const { catalogue, recommender, clock } = needs;
  return {
    vocabulary: catalogue.vocabulary,
    filtersFromWords: catalogue.filtersFromWords,
    kindsFor: (need) => run(tools.findKinds, { words: need }, async ({ words }) => [...(await catalogue.kindsFor(words))]),
    asOf: catalogue.asOf,
    online: needs.online,
    now: () => clock.now(),
    find: (wishes, sort, limit) => run(tools.searchProducts, { wishes: listsOf(wishes), sort, limit }, (asked) => catalogue.find(inputOf(asked.wishes, asked))),
    product: (id) => run(tools.readProduct, { productId: id }, ({ productId }) => catalogue.product(productId)),
    compare: (ids) => run(tools.compareProducts, { productIds: [...ids] }, ({ productIds }) => Promise.all(productIds.map((id) => catalogue.product(id)))),
    similar: (id, most) =>
      run(tools.findSimilar, { productId: id, limit: most }, async ({ productId, limit }) => cardsOf(await recommender.similar(productId, limit))),
    goesWith: (id, most) =>
      run(tools.findGoesWith, { productId: id, limit: most }, async ({ productId, limit }) => cardsOf(await recommender.goesWith(productId, limit))),
    popular: (most) => run(tools.listPopular, { limit: most }, async ({ limit }) => cardsOf(await recommender.popular(limit))),
    reviewCounts: (id) => run(tools.countReviews, { productId: id }, ({ productId }) => needs.reviewCounts(productId)),
    reviews: (wanted) => run(tools.readReviews, wanted, needs.reviews),
    summary: (wishes) =>
      run(tools.aggregate, { wishes: listsOf(wishes) }, (asked) => catalogue.summary(inputOf(asked.wishes, { sort: "best-match", limit: 1 }))),
    departments: () => run(tools.listDepartments, {}, catalogue.departments),
    manufacturer: (id) => run(tools.readManufacturer, { manufacturerId: id }, ({ manufacturerId }) => catalogue.manufacturer(manufacturerId)),
    manufacturers: () => run(tools.listManufacturers, {}, catalogue.manufacturers),
    promotions: () => run(tools.listPromotions, {}, async () => (await catalogue.promotions()).filter(({ inForce }) => inForce)),
    passages: (topic, most) => run(tools.searchDocuments, { ...topic, limit: most }, ({ limit, ...asked }) => catalogue.passages(asked, limit)),
    written: async (topic) => (await catalogue.passages(topic, 1))[0]?.share ?? 0,
    opening: (id) => run(tools.readDocument, { documentId: id }, ({ documentId }) => catalogue.opening(documentId)),
    myOrders: () => run(tools.listMyOrders, {}, needs.myOrders),
    order: (byCode) => run(tools.readOrder, { code: byCode }, ({ code }) => needs.order(code)),
    cart: () => run(tools.readCart, {}, needs.cart),
  };
}

function inputOf(
  { measures = [], extreme = null, sizes = [], kindsNamed = false, ...filters }: Wishes,
  { sort, limit }: { sort: Sort; limit: number },
): FindInput {
  return { filters, measures, extreme, sizes, kindsNamed, sort, page: 0, pageSize: limit, understood: true };
}

const cardsOf = ({ items }: { readonly items: readonly { readonly product: ProductCard }[] }): ProductCard[] => items.map(({ product }) => product);

/** Lists of their own, as the tool takes them. */
function listsOf({ measures = [], extreme = null, sizes = [], kindsNamed = false, ...filters }: Wishes) {
  return { ...filters, measures: [...measures], extreme: extreme && { ...extreme, names: [...extreme.names] }, sizes: [...sizes], kindsNamed };
}
