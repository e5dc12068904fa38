/** The typed, read-only tools of the assistant. They read the kiosk's own copy; the model never sees a database. */
import type { Filters, Facets, PromotionTicket, Sort } from "../../preload/contract/catalogue.ts";
import type { Cart } from "../../preload/domain/cart.ts";
import type { Manufacturer } from "../../preload/domain/manufacturer.ts";
import type { Order } from "../../preload/domain/order.ts";
import type { Department, ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import type { ReviewCounts } from "../../preload/domain/review.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Extreme } from "../catalogue/extremes.ts";
import type { Measure } from "../catalogue/measures.ts";
import { type Summary, summaryOf } from "../catalogue/summary.ts";
import type { Clock } from "../clock.ts";
import type { Recommender } from "../recommender/recommender.ts";
import type { ReviewsRead, ReviewsWanted } from "../reviews/handlers.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Found {
  readonly products: ProductCard[];
  readonly total: number;
  readonly facets: Facets;
  readonly relaxations: readonly { drop: string; label: string; count: number }[];
  readonly nearest: ProductCard[];
}

export interface Passage {
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
}

/** The filters of a listing, and what only words can say. */
export interface Wishes extends Filters {
  readonly measures?: readonly Measure[];
  readonly extreme?: Extreme | null;
  readonly sizes?: readonly string[];
}

export interface Lookups {
  vocabulary(): Promise<Vocabulary>;
  /** Kind, price range, colour, maker, stock, offer: what plain words say as filters. */
  filtersFromWords(words: string): Promise<Filters>;
  find(wishes: Wishes, sort: Sort, limit: number): Promise<Found>;
  product(id: string): Promise<ProductDetails>;
  similar(id: string, limit: number): Promise<ProductCard[]>;
  goesWith(id: string, limit: number): Promise<ProductCard[]>;
  /** What sells best here, whoever asks. */
  popular(limit: number): Promise<ProductCard[]>;
  reviewCounts(id: string): Promise<ReviewCounts>;
  /** The newest first, with the counts of all. */
  reviews(wanted: ReviewsWanted): Promise<ReviewsRead>;
  /** How many fit, of how many makers and departments, from what price to what. */
  summary(wishes: Wishes): Promise<Summary>;
  departments(): Promise<Department[]>;
  manufacturer(id: string): Promise<Manufacturer & { total: number; products: ProductCard[] }>;
  /** By name, each with how many articles of theirs are sold here. */
  manufacturers(): Promise<(Manufacturer & { products: number })[]>;
  promotions(): Promise<PromotionTicket[]>;
  /** Paragraphs of the store's documents, the best match first. */
  passages(words: string, limit: number): Promise<Passage[]>;
  /** A document's first paragraph, which says its rule; `null` where there is no such document. */
  opening(documentId: string): Promise<Passage | null>;
  /** The signed-in shopper's; `null` for a guest. */
  myOrders(): Promise<Order[] | null>;
  /** By its code, as at Order status; throws `not-found`. */
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

const ALL = Number.MAX_SAFE_INTEGER;

export function createLookups({ catalogue, recommender, clock, ...others }: LookupNeeds): Lookups {
  return { ...catalogue, ...others, find, similar, goesWith, popular, summary, now: () => clock.now() };

  function find({ measures = [], extreme = null, sizes = [], ...filters }: Wishes, sort: Sort, limit: number): Promise<Found> {
    return catalogue.find({ filters, measures, extreme, sizes, sort, page: 0, pageSize: limit, understood: true });
  }

  async function similar(id: string, limit: number): Promise<ProductCard[]> {
    return (await recommender.similar(id, limit)).items.map(({ product }) => product);
  }

  async function goesWith(id: string, limit: number): Promise<ProductCard[]> {
    return (await recommender.goesWith(id, limit)).items.map(({ product }) => product);
  }

  async function popular(limit: number): Promise<ProductCard[]> {
    return (await recommender.popular(limit)).items.map(({ product }) => product);
  }

  async function summary(wishes: Wishes): Promise<Summary> {
    return summaryOf((await find(wishes, "cheapest", ALL)).products);
  }
}
