/** A kiosk without hosts: a shop in a `cache.db` of its own, its reviews read, and the assistant over both. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCache } from "../../db/kiosk/open.ts";
import { applyPage } from "../../db/kiosk/replica.ts";
import { reviewsOf } from "../../db/kiosk/reviews.ts";
import type { CacheWriter } from "../../db/kiosk/tables.ts";
import { writeCopy } from "../../db/seed/copy.ts";
import { catalogueRowsOf } from "../../db/seed/rows.ts";
import type { Shop } from "../../db/seed/shop.ts";
import { createAssistant } from "../../main/assistant/assistant.ts";
import { createAssistantHandlers } from "../../main/assistant/handlers.ts";
import { warm } from "../../main/assistant/reading.ts";
import { createLookups, type Lookups } from "../../main/assistant/lookups.ts";
import { type CartService, createCart } from "../../main/cart/cart.ts";
import { type Catalogue, createCatalogue } from "../../main/catalogue/catalogue.ts";
import type { Clock } from "../../main/clock.ts";
import type { HandlersOf } from "../../main/ipc/handlers.ts";
import type { Llm } from "../../main/llm/llm.ts";
import type { Logger } from "../../main/log.ts";
import { createRecommender } from "../../main/recommender/recommender.ts";
import { rowOf } from "../../main/reviews/backlog.ts";
import { asWanted, countsOf, reviewOf } from "../../main/reviews/handlers.ts";
import type { Label } from "../../main/reviews/label.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import type { Order } from "../../preload/domain/order.ts";
import type { Review } from "../../preload/domain/review.ts";
import { AppError } from "../../preload/errors.ts";
import { type Call, recorded } from "./recorded.ts";

export interface ShopNeeds {
  readonly shop: Shop;
  readonly llm: Llm;
  readonly reading: Reading;
  readonly clock: Clock;
  readonly log: Logger;
  /** Of whoever is signed in; null for a guest, as where it is left out. */
  readonly orders?: readonly Order[] | null;
  /** Whose code opens them, as at Order status; those of `orders` alone where it is left out. */
  readonly byCode?: readonly Order[];
  readonly language?: () => string;
}

/** Who reads the reviews, and under which name the labels are kept. */
export interface Reading {
  readonly modelId: string | null;
  read(review: { readonly body: string; readonly stars: number; readonly language: string }): Promise<Label>;
}

export interface Store {
  readonly handlers: HandlersOf<"assistant">;
  readonly cart: CartService;
  /** Nothing of the talk and nothing in the cart remains. */
  readonly endSession: () => Promise<void>;
  /** The look-ups since this was last called. */
  readonly takeCalls: () => Call[];
  /** Another screen over the same shop, with a talk, a cart and a model of its own. */
  beside(llm: Llm): Omit<Store, "close">;
  close(): Promise<void>;
}

const FIRST = 1;

export async function openShop({ shop, llm, reading, clock, log, orders = null, byCode = orders ?? [], language = () => "en" }: ShopNeeds): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), "ecomgo-ask-"));
  const cache = await openCache({ path: join(folder, "cache.db"), now: clock.now() });
  await writeCopy(cache, shop, { textHash, at: clock.now(), version: FIRST });
  await readReviews({ cache, shop, reading, clock });
  const catalogue = createCatalogue({ timeZone: "UTC", cache, clock, log });
  await warm(lookupsOver({ catalogue, cart: guestCart(catalogue, clock), clock, reviewsOf: labelled, orders, byCode })); // as the store does when it opens
  return { ...beside(llm), close };

  function beside(own: Llm): Omit<Store, "close"> {
    const cart = guestCart(catalogue, clock);
    const { lookups, takeCalls } = recorded(lookupsOver({ catalogue, cart, clock, reviewsOf: labelled, orders, byCode }));
    const assistant = createAssistant({ llm: own, lookups, cart, language, clock, log, pace: 0 });
    const endSession = async (): Promise<void> => {
      await assistant.end();
      await cart.end();
    };
    return {
      handlers: createAssistantHandlers({ assistant, lookups, language, hold: () => () => {}, keepFeedback: async () => {} }),
      cart,
      takeCalls,
      endSession,
      beside,
    };
  }

  async function labelled(productId: string): Promise<Review[]> {
    return (await reviewsOf(cache, { productId, modelId: reading.modelId })).map(reviewOf);
  }

  async function close(): Promise<void> {
    await cache.destroy();
    await rm(folder, { recursive: true });
  }
}

/** A cart that is kept nowhere. */
export function guestCart({ cards, offers }: Catalogue, clock: Clock): CartService {
  return createCart({ cards, offers, clock, store: async () => {}, unsent: async () => null, onChanged: () => {} });
}

interface Over {
  readonly catalogue: Catalogue;
  readonly cart: CartService;
  readonly clock: Clock;
  readonly reviewsOf: (productId: string) => Promise<Review[]>;
  readonly orders: readonly Order[] | null;
  readonly byCode: readonly Order[];
}

/** Of a shop where nobody has bought together anything yet. */
export function lookupsOver({ catalogue, cart, clock, reviewsOf: of, orders, byCode }: Over): Lookups {
  const similarity = { current: () => null, reload: () => false };
  return createLookups({
    catalogue,
    recommender: createRecommender({ similarity, catalogue, clock, broadcast: () => {}, inCart: async () => [], keep: () => {} }),
    clock,
    reviewCounts: async (productId) => countsOf(await of(productId)),
    reviews: async (wanted) => asWanted(await of(wanted.productId), wanted),
    myOrders: async () => (orders === null ? null : [...orders]),
    order: async (wanted) => {
      const order = byCode.find(({ code }) => code === wanted);
      if (order === undefined) throw new AppError("not-found", "There is no order with this code.");
      return order;
    },
    cart: cart.current,
    online: () => false,
  });
}

interface Unread {
  readonly cache: CacheWriter;
  readonly shop: Shop;
  readonly reading: Reading;
  readonly clock: Clock;
}

/** Every review gets its label before the first question, and it comes into the copy as from central. */
async function readReviews({ cache, shop, reading, clock }: Unread): Promise<void> {
  const { review: reviews } = catalogueRowsOf(shop, { storeId: "1", textHash });
  const rows = [];
  for (const { id, ...review } of reviews) rows.push({ name: "review_label", deleted: false, body: { ...rowOf(id, await reading.read(review)) } });
  const company = { centralId: "", name: shop.name, currency: shop.currency, demonstration: shop.demonstration };
  await applyPage(cache, { full: false, to: FIRST + 1, part: 0, after: "", done: true, at: clock.now().toISOString(), company, rows });
}
