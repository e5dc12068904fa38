/** A kiosk without hosts: an owner's catalogue in a `cache.db` of its own, its reviews read, and the assistant over both. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCache } from "../../db/kiosk/open.ts";
import { applyPage } from "../../db/kiosk/replica.ts";
import { reviewsOf } from "../../db/kiosk/reviews.ts";
import type { CacheWriter } from "../../db/kiosk/tables.ts";
import { writeCopy } from "../../db/seed/copy.ts";
import { shopFromForeignCatalogue } from "../../db/seed/foreign.ts";
import { catalogueRowsOf } from "../../db/seed/rows.ts";
import type { Shop } from "../../db/seed/shop.ts";
import { createAssistant } from "../../main/assistant/assistant.ts";
import { createAssistantHandlers } from "../../main/assistant/handlers.ts";
import { createLookups, type Lookups } from "../../main/assistant/lookups.ts";
import { type CartService, createCart } from "../../main/cart/cart.ts";
import { type Catalogue, createCatalogue } from "../../main/catalogue/catalogue.ts";
import type { Review } from "../../preload/domain/review.ts";
import { AppError } from "../../preload/errors.ts";
import type { Models } from "../../main/models.ts";
import type { Clock } from "../../main/clock.ts";
import type { HandlersOf } from "../../main/ipc/handlers.ts";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import type { Logger } from "../../main/log.ts";
import { createRecommender } from "../../main/recommender/recommender.ts";
import { createAnalyst } from "../../main/reviews/analyst.ts";
import { rowOf } from "../../main/reviews/backlog.ts";
import { asWanted, countsOf, reviewOf } from "../../main/reviews/handlers.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import { secondOpinion } from "./labelled.ts";
import { type Call, recorded } from "./recorded.ts";
import { Refused } from "./refused.ts";

export interface StoreNeeds {
  /** The parsed file, of any shape. */
  readonly catalogue: unknown;
  /** Null: rules alone, and the lexicon for the reviews. */
  readonly models: Models | null;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface ForeignStore {
  readonly handlers: HandlersOf<"assistant">;
  /** Nothing of the talk and nothing in the cart remains. */
  readonly endSession: () => Promise<void>;
  /** The look-ups since this was last called. */
  readonly takeCalls: () => Call[];
  /** What the file holds and the store cannot take, a sentence each. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

const FIRST = 1;

export async function openForeignStore({ catalogue: json, models, clock, log }: StoreNeeds): Promise<ForeignStore> {
  const { shop, problems } = shopFromForeignCatalogue(json, clock.now());
  if (shop.products.length === 0) throw new Refused(`The catalogue holds no product that can be read. ${problems[0] ?? ""}`.trim());
  const folder = await mkdtemp(join(tmpdir(), "ecomgo-ask-"));
  const cache = await openCache({ path: join(folder, "cache.db"), now: clock.now() });
  await writeCopy(cache, shop, { textHash, at: clock.now(), version: FIRST });
  const absent = createAbsentLlm("rules alone");
  const analyst = createAnalyst({
    llm: models?.analyst ?? absent,
    calibration: () => models?.analyst.calibration() ?? { temperature: 1, bias: [], tooClose: 0, linear: 0 },
    linear: models === null ? Promise.resolve(null) : secondOpinion(),
  });
  await readReviews({ cache, shop, analyst, clock });
  const catalogue = createCatalogue({ cache, clock, log });
  const cart = guestCart(catalogue, clock);
  const { lookups, takeCalls } = recorded(lookupsOver({ catalogue, cart, clock, reviewsOf: labelled }));
  const assistant = createAssistant({ llm: models?.assistant ?? absent, lookups, cart, language: () => "en", clock, log, pace: 0 });
  return {
    handlers: createAssistantHandlers({ assistant, lookups, hold: () => () => {}, keepFeedback: async () => {} }),
    takeCalls,
    problems,
    endSession,
    close,
  };

  async function labelled(productId: string): Promise<Review[]> {
    return (await reviewsOf(cache, { productId, modelId: analyst.modelId() })).map(reviewOf);
  }

  async function endSession(): Promise<void> {
    await assistant.end();
    await cart.end();
  }

  async function close(): Promise<void> {
    await cache.destroy();
    await rm(folder, { recursive: true });
  }
}

/** A cart that is kept nowhere. */
function guestCart({ cards, offers }: Catalogue, clock: Clock): CartService {
  return createCart({ cards, offers, clock, store: async () => {}, unsent: async () => null, onChanged: () => {} });
}

interface Over {
  readonly catalogue: Catalogue;
  readonly cart: CartService;
  readonly clock: Clock;
  readonly reviewsOf: (productId: string) => Promise<Review[]>;
}

/** A guest's, of a shop where nobody has bought anything yet. */
function lookupsOver({ catalogue, cart, clock, reviewsOf: of }: Over): Lookups {
  const similarity = { current: () => null, reload: () => false };
  return createLookups({
    catalogue,
    recommender: createRecommender({ similarity, catalogue, clock, broadcast: () => {}, inCart: async () => [], keep: () => {} }),
    clock,
    reviewCounts: async (productId) => countsOf(await of(productId)),
    reviews: async (wanted) => asWanted(await of(wanted.productId), wanted),
    myOrders: async () => null,
    order: () => Promise.reject(new AppError("not-found", "There is no order with this code.")),
    cart: cart.current,
    online: () => false,
  });
}

interface Reading {
  readonly cache: CacheWriter;
  readonly shop: Shop;
  readonly analyst: ReturnType<typeof createAnalyst>;
  readonly clock: Clock;
}

/** Every review gets its label before the first question, and it comes into the copy as from central. */
async function readReviews({ cache, shop, analyst, clock }: Reading): Promise<void> {
  const { review: reviews } = catalogueRowsOf(shop, { storeId: "1", textHash });
  const rows = [];
  for (const { id, body, language } of reviews) {
    const label = await analyst.read(body, language, { signal: AbortSignal.timeout(60_000), priority: "background" });
    rows.push({ name: "review_label", deleted: false, body: { ...rowOf(id, label) } });
  }
  const company = { centralId: "", name: shop.name, currency: shop.currency, demonstration: shop.demonstration };
  await applyPage(cache, { full: false, to: FIRST + 1, part: 0, after: "", done: true, at: clock.now().toISOString(), company, rows });
}
