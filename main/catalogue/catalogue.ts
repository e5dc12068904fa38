/** What the shop sells, read from the kiosk's own copy and priced by `main/pricing`. */
import { documentsOf, openingOf, type Passage } from "../../db/kiosk/documents.ts";
import { manufacturerProfile, manufacturerProfiles, type Profile } from "../../db/kiosk/manufacturers.ts";
import { productPage } from "../../db/kiosk/products.ts";
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
import { inPieces } from "../pieces.ts";
import { offersAt, type Offers } from "../pricing/offers.ts";
import { anyone, type Shopper } from "../pricing/shopper.ts";
import type { Goods } from "../recommender/goods.ts";
import { cardOf, createGoods, detailsOf, type Prices, pricesOf } from "./cards.ts";
import { createCopyReader } from "./copy-reader.ts";
import { find, fitting, type FindInput, type Found, said, type Shelves, suggest } from "./find.ts";
import { createGiven } from "./given.ts";
import { type Answering, passagesAbout, type Topic } from "./passages.ts";
import { fillers } from "./plain-words.ts";
import { createPurposes } from "./purposes.ts";
import type { Snapshot } from "./snapshot.ts";
import { visible } from "../visible.ts";
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

const BARCODE = /^\d{8,14}$/;

export function createCatalogue({ cache, clock, log, timeZone, shopper = () => anyone }: CatalogueNeeds) {
  const current = createCopyReader({ cache, clock, log });
  let spoken: { readonly of: string; readonly made: Promise<Vocabulary> } | null = null;
  const given = createGiven(cache);
  const purposes = createPurposes(cache, () => clock.monotonic());
  const goodsOf = createGoods();
  let priced: (Prices & { readonly under: readonly Promotion[]; readonly currency: string; readonly forWhom: string; readonly until: number }) | null = null;

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
    passages: (topic: Topic, limit: number): Promise<Answering[]> => passagesAbout(cache, topic, limit),
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
    return detailsOf(entry, { description: visible(page.description), attributes: visible(page.attributes) }, { snapshot, priceOf });
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
    return { ...makerOf(profile), products, total };
  }

  /** By name. */
  async function manufacturers(): Promise<(Manufacturer & { products: number })[]> {
    const { articles } = (await current()).snapshot;
    const profiles = await manufacturerProfiles(cache);
    const products = new Map<string, number>();
    // All variants of an article have one maker.
    for (const [entry] of articles) if (entry) products.set(entry.manufacturer.id, (products.get(entry.manufacturer.id) ?? 0) + 1);
    return profiles.map((profile) => ({ ...makerOf(profile), products: products.get(profile.id) ?? 0 }));
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

  /** Made once for as long as nothing that is said was written. */
  async function vocabulary(): Promise<Vocabulary> {
    const { snapshot } = await current();
    if (spoken?.of !== snapshot.textVersion) {
      const made = vocabularyOf(snapshot, await spoken?.made.catch(() => null));
      spoken = { of: snapshot.textVersion, made };
      made.catch(() => (spoken = null));
    }
    return spoken.made;
  }

  async function vocabularyOf(snapshot: Snapshot, before: Vocabulary | null = null): Promise<Vocabulary> {
    const { currency, kinds, colours, departments, manufacturers, entries, unsold } = snapshot;
    const { words, names } = await given(snapshot);
    const products = await namedOf(entries, before?.products ?? []);
    return { currency, kinds, colours, departments, manufacturers, products, specifications: names, topics: await topics(), given: words, unsold };
  }

  async function topics(): Promise<string[]> {
    const titles = (await documentsOf(cache)).flatMap(({ title }) => stems(title));
    return [...new Set(titles)].filter((word) => word.length > 3 && !fillers.has(word));
  }

  /** Every product with what tells it apart, for the recommender. Made once for as long as prices stand. */
  async function allGoods(): Promise<ReadonlyMap<string, Goods>> {
    const { snapshot, priceOf } = await shelves();
    return goodsOf(snapshot.entries, priceOf);
  }

  async function shelves(): Promise<Shelves & { offers: Offers }> {
    const { snapshot, promotions: all } = await current();
    const now = clock.now();
    const who = shopper();
    const forWhom = JSON.stringify(who);
    // A price changes only when a promotion begins, ends, opens or closes, when the copy does, or for somebody else.
    const { currency } = snapshot;
    if (priced?.under !== all || priced.currency !== currency || priced.forWhom !== forWhom || now.getTime() >= priced.until) {
      const offers = offersAt(all, { now, currency, timeZone, shopper: who });
      priced = { ...pricesOf(offers), under: all, currency, forWhom, until: nextChange(all, now) };
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
}

/** What stayed as it was is the same object: what is known of its words stays known. */
async function namedOf(entries: Snapshot["entries"], before: Vocabulary["products"]): Promise<Vocabulary["products"]> {
  const known = new Map<string, Vocabulary["products"][number]>();
  await inPieces.each(before, (product) => known.set(product.id, product));
  const products: Vocabulary["products"][number][] = [];
  await inPieces.each(entries, ({ id, name, kind, manufacturer }) => {
    const old = known.get(id);
    const isSame = old?.name === name && old.kind === kind && old.manufacturer === manufacturer.name;
    products.push(isSame ? old : { id, name, kind, manufacturer: manufacturer.name });
  });
  return products;
}

const makerOf = (profile: Profile): Manufacturer => Manufacturer.parse({ ...profile, name: visible(profile.name), profile: visible(profile.profile) });
