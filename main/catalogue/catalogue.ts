/** What the shop sells, read from the kiosk's own copy and priced by `main/pricing`. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { copyState, departmentRows, goods, specificationNames, starsOfProducts } from "../../db/kiosk/catalogue.ts";
import { documentsOf, openingOf, type Passage, passagesAbout } from "../../db/kiosk/documents.ts";
import { manufacturerOrigins, manufacturerProfile, manufacturerProfiles } from "../../db/kiosk/manufacturers.ts";
import { productPage } from "../../db/kiosk/products.ts";
import { promotionsOf } from "../../db/kiosk/promotions.ts";
import { productsHolding } from "../../db/kiosk/search.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import { Filters } from "../../preload/contract/catalogue.ts";
import { Manufacturer } from "../../preload/domain/manufacturer.ts";
import type { Department, ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import type { Promotion, PromotionTicket } from "../../preload/domain/promotion.ts";
import { AppError } from "../../preload/errors.ts";
import { stems, type Vocabulary } from "../assistant/vocabulary.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import { offersAt, type Offers } from "../pricing/offers.ts";
import { anyone, type Shopper } from "../pricing/shopper.ts";
import type { Goods } from "../recommender/goods.ts";
import { cardOf, detailsOf, goodsFrom, pricesOf, type Prices } from "./cards.ts";
import { find, fitting, type FindInput, type Found, said, type Shelves, suggest } from "./find.ts";
import { visible } from "../visible.ts";
import { createGiven } from "./given.ts";
import { createPurposes } from "./purposes.ts";
import { unsoldIn } from "./heads.ts";
import { fillers, stopWords } from "./plain-words.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { nextChange, ticketsFor } from "./tickets.ts";

export interface CatalogueNeeds {
  readonly cache: CacheReader;
  readonly clock: Clock;
  readonly log: Logger;
  /** IANA name of the store's. */
  readonly timeZone: string;
  /** For whom prices are; a guest without a code where nobody says. */
  readonly shopper?: () => Shopper;
}

export type Catalogue = ReturnType<typeof createCatalogue>;

interface Held {
  readonly snapshot: Snapshot;
  readonly promotions: readonly Promotion[];
}

const BARCODE = /^\d{8,14}$/;

export function createCatalogue({ cache, clock, log, timeZone, shopper = () => anyone }: CatalogueNeeds) {
  let held: Promise<Held> | null = null;
  let heldStamp = "";
  const vocabularies = new WeakMap<Snapshot, Vocabulary>();
  let before: Snapshot | null = null;
  const given = createGiven(cache);
  const purposes = createPurposes(cache, () => clock.monotonic());
  const goodsOf = new WeakMap<Prices["priceOf"], ReadonlyMap<string, Goods>>();
  let priced: (Prices & { readonly snapshot: Snapshot; readonly forWhom: string; readonly until: number }) | null = null;

  return {
    departments: async (): Promise<Department[]> => [...(await current()).snapshot.departments],
    find: async (input: FindInput): Promise<Found> => find(await shelves(), input),
    summary,
    suggest: async (text: string): Promise<ProductCard[]> => suggest(await shelves(), text),
    product,
    byBarcode,
    cards,
    manufacturer,
    manufacturers,
    promotions,
    promotionByCode,
    documents: () => documentsOf(cache),
    passages: (words: string, limit: number): Promise<Passage[]> =>
      passagesAbout(
        cache,
        stems(words).filter((word) => !stopWords.has(word)),
        limit,
      ),
    opening: (documentId: string): Promise<Passage | null> => openingOf(cache, documentId),
    filtersFromWords: async (text: string): Promise<Filters> => said(text, await shelves()),
    vocabulary,
    kindsFor: async (text: string): Promise<readonly string[]> => (await purposes((await current()).snapshot.kinds))(text),
    offers: async (): Promise<Offers> => (await shelves()).offers,
    asOf: async (): Promise<string> => (await current()).snapshot.asOf,
    goods: allGoods,
  };

  /** `not-found` when it is not sold. */
  async function product(productId: string): Promise<ProductDetails> {
    const { snapshot, priceOf } = await shelves();
    const entry = snapshot.byId.get(productId);
    const page = await productPage(cache, productId);
    if (!entry || !page) throw new AppError("not-found", "This product is not sold here.");
    return detailsOf(entry, page, { snapshot, priceOf });
  }

  /** An article is counted once; each of its variants that fits has its price. */
  async function summary(input: FindInput): Promise<Summary> {
    const { cards: products, prices } = await fitting(await shelves(), input);
    return summaryOf(products, prices);
  }

  async function byBarcode(barcode: string): Promise<ProductCard> {
    const { snapshot, cardOf: card } = await shelves();
    const entry = BARCODE.test(barcode) ? snapshot.byBarcode.get(barcode) : undefined;
    if (!entry) throw new AppError("not-found", "No product has this barcode.");
    return card(entry);
  }

  /** In the order asked for; what is no longer sold is left out. */
  async function cards(productIds: readonly string[]): Promise<ProductCard[]> {
    const { snapshot, cardOf: card } = await shelves();
    return productIds.flatMap((id) => snapshot.byId.get(id) ?? []).map(card);
  }

  async function manufacturer(manufacturerId: string): Promise<Manufacturer & { products: ProductCard[]; total: number }> {
    const profile = await manufacturerProfile(cache, manufacturerId);
    if (!profile) throw new AppError("not-found", "This manufacturer is not in the shop.");
    const { products, total } = await find(await shelves(), {
      filters: Filters.parse({ manufacturerIds: [profile.id] }),
      sort: "best-match",
      page: 0,
      pageSize: 48,
    });
    return { ...Manufacturer.parse(profile), products, total };
  }

  /** By name. */
  async function manufacturers(): Promise<(Manufacturer & { products: number })[]> {
    const { articles } = (await current()).snapshot;
    const profiles = await manufacturerProfiles(cache);
    const products = new Map<string, number>();
    // All variants of an article have one maker.
    for (const [entry] of articles) if (entry) products.set(entry.manufacturer.id, (products.get(entry.manufacturer.id) ?? 0) + 1);
    return profiles.map((profile) => ({ ...Manufacturer.parse(profile), products: products.get(profile.id) ?? 0 }));
  }

  /** The soonest to end first. */
  async function promotions(): Promise<PromotionTicket[]> {
    const { promotions: all, snapshot } = await current();
    return ticketsFor(all, snapshot, { now: clock.now(), timeZone, shopper: shopper() });
  }

  /** Running or not; undefined for a code that nobody gave out. */
  async function promotionByCode(codeSha256: string): Promise<Promotion | undefined> {
    return (await current()).promotions.find(({ terms }) => terms.codeSha256 === codeSha256);
  }

  /** Made once for as long as the copy stands. */
  async function vocabulary(): Promise<Vocabulary> {
    const { snapshot } = await current();
    const made = vocabularies.get(snapshot);
    if (made !== undefined) return made;
    const { currency, kinds, colours, departments, manufacturers, entries } = snapshot;
    const products = entries.map(({ id, name, kind, manufacturer: by }) => ({ id, name, kind, manufacturer: by.name }));
    const specifications = await specificationNames(cache);
    const { words } = await given(snapshot);
    const now = {
      currency,
      kinds,
      colours,
      departments,
      manufacturers,
      products,
      specifications,
      topics: await topics(),
      given: words,
      unsold: unsoldIn(entries),
    };
    vocabularies.set(snapshot, now);
    return now;
  }

  async function topics(): Promise<string[]> {
    const titles = (await documentsOf(cache)).flatMap(({ title }) => stems(title));
    return [...new Set(titles)].filter((word) => word.length > 3 && !fillers.has(word));
  }

  /** Every product with what tells it apart, for the recommender. Made once for as long as prices stand. */
  async function allGoods(): Promise<ReadonlyMap<string, Goods>> {
    const { snapshot, priceOf } = await shelves();
    if (goodsOf.get(priceOf)) return goodsOf.get(priceOf) ?? new Map();
    const made = new Map(snapshot.entries.map((entry) => [entry.id as string, goodsFrom(entry, priceOf(entry))]));
    goodsOf.set(priceOf, made);
    return made;
  }

  async function shelves(): Promise<Shelves & { offers: Offers }> {
    const { snapshot, promotions: all } = await current();
    const now = clock.now();
    const who = shopper();
    const forWhom = JSON.stringify(who);
    // A price changes only when a promotion begins, ends, opens or closes, when the copy does, or for somebody else.
    if (priced?.snapshot !== snapshot || priced.forWhom !== forWhom || now.getTime() >= priced.until) {
      const offers = offersAt(all, { now, currency: snapshot.currency, timeZone, shopper: who });
      priced = { ...pricesOf(offers), snapshot, forWhom, until: nextChange(all, now) };
    }
    const { priceOf, offers } = priced;
    return {
      snapshot,
      offers,
      priceOf,
      cardOf: (entry) => cardOf(entry, { snapshot, priceOf }),
      given: () => given(snapshot),
      productsOf: (promotionId) => new Set(all.find(({ id }) => id === promotionId)?.productIds),
      holding: async (letters, whole) =>
        (await productsHolding(cache, letters))
          .filter(({ text }) => !whole || stems(text).includes(letters))
          .flatMap(({ id }) => snapshot.byId.get(id)?.number ?? []),
    };
  }

  /** Read anew when a pull has changed the copy; requests that come meanwhile wait for the same reading. */
  async function current(): Promise<Held> {
    const { stamp } = await copyState(cache);
    if (held === null || stamp !== heldStamp) {
      heldStamp = stamp;
      held = read(stamp);
      held.catch(() => (held = null));
    }
    return held;
  }

  async function read(stamp: string): Promise<Held> {
    const startedAt = clock.monotonic();
    const state = await copyState(cache);
    const rows = {
      state,
      goods: await goods(cache),
      departments: await departmentRows(cache),
      manufacturers: await manufacturerOrigins(cache),
      stars: await starsOfProducts(cache),
    };
    const { promotions: copied, unreadable } = await promotionsOf(cache);
    const all = copied.map((promotion) => ({ ...promotion, name: visible(promotion.name) }));
    await nextTurn(); // reading and arranging are two pieces of work: a touch goes between them
    // A pull may have written between two of these reads.
    const after = await copyState(cache);
    if (after.stamp !== stamp) {
      heldStamp = after.stamp;
      return read(after.stamp);
    }
    if (unreadable.length > 0) log.warn("promotions left out", { ids: unreadable });
    const snapshot = snapshotOf(rows, before);
    before = snapshot;
    log.info("catalogue read", { products: rows.goods.length, promotions: all.length, ms: Math.round(clock.monotonic() - startedAt) });
    return { snapshot, promotions: all };
  }
}
