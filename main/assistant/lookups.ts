/** The typed, read-only tools of the assistant. They read the kiosk's own copy; the model never sees a database. */
import type { Filters, Facets, PromotionTicket, Sort } from "../../preload/contract/catalogue.ts";
import type { Manufacturer } from "../../preload/domain/manufacturer.ts";
import type { Order } from "../../preload/domain/order.ts";
import type { ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import type { ReviewCounts } from "../../preload/domain/review.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Extreme } from "../catalogue/extremes.ts";
import type { Measure } from "../catalogue/measures.ts";
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
}

export interface Lookups {
  vocabulary(): Promise<Vocabulary>;
  /** Kind, price range, colour, maker, stock, offer: what plain words say as filters. */
  filtersFromWords(words: string): Promise<Filters>;
  find(wishes: Wishes, sort: Sort, limit: number): Promise<Found>;
  product(id: string): Promise<ProductDetails>;
  reviewCounts(id: string): Promise<ReviewCounts>;
  manufacturer(id: string): Promise<Manufacturer & { total: number; products: ProductCard[] }>;
  promotions(): Promise<PromotionTicket[]>;
  /** Paragraphs of the store's documents, the best match first. */
  passages(words: string, limit: number): Promise<Passage[]>;
  /** A document's first paragraph, which says its rule; `null` where there is no such document. */
  opening(documentId: string): Promise<Passage | null>;
  /** The signed-in shopper's; `null` for a guest. */
  myOrders(): Promise<Order[] | null>;
  asOf(): Promise<string>;
}

/** What the tools read with: the catalogue, the reviews, and whoever is at the screen. */
export interface LookupNeeds {
  readonly catalogue: Catalogue;
  readonly reviewCounts: Lookups["reviewCounts"];
  readonly myOrders: Lookups["myOrders"];
}

export function createLookups({ catalogue, reviewCounts, myOrders }: LookupNeeds): Lookups {
  return { ...catalogue, find, reviewCounts, myOrders };

  function find({ measures = [], extreme = null, ...filters }: Wishes, sort: Sort, limit: number): Promise<Found> {
    return catalogue.find({ filters, measures, extreme, sort, page: 0, pageSize: limit, understood: true });
  }
}
