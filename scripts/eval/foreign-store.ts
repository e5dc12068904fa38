/** A kiosk without hosts: a shop in a `cache.db` of its own, its reviews read, and the assistant over both. */
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
import type { Order } from "../../preload/domain/order.ts";
import { type Assistant, createAssistant } from "../../main/assistant/assistant.ts";
import { createAssistantHandlers } from "../../main/assistant/handlers.ts";
import { createLookups } from "../../main/assistant/lookups.ts";
import { createCatalogue } from "../../main/catalogue/catalogue.ts";
import type { Models } from "../../main/models.ts";
import type { Clock } from "../../main/clock.ts";
import type { HandlersOf } from "../../main/ipc/handlers.ts";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import type { Llm } from "../../main/llm/llm.ts";
import type { Logger } from "../../main/log.ts";
import { createAnalyst } from "../../main/reviews/analyst.ts";
import { rowOf } from "../../main/reviews/backlog.ts";
import { countsOf, reviewOf } from "../../main/reviews/handlers.ts";
import type { Label } from "../../main/reviews/label.ts";
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

export interface ShopNeeds {
  readonly shop: Shop;
  readonly llm: Llm;
  readonly reading: Reading;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whoever is signed in; nobody where it is left out. */
  readonly myOrders?: () => Promise<Order[] | null>;
}

/** Who reads the reviews, and under which name the labels are kept. */
export interface Reading {
  readonly modelId: string | null;
  read(review: { readonly body: string; readonly stars: number; readonly language: string }): Promise<Label>;
}

export interface ForeignStore {
  readonly handlers: HandlersOf<"assistant">;
  readonly assistant: Assistant;
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
  const llm = models?.assistant ?? createAbsentLlm("rules alone");
  return { ...(await openShop({ shop, llm, reading: readingBy(models), clock, log })), problems };
}

/** The analyst; the lexicon where there are no models. */
export function readingBy(models: Models | null): Reading {
  const analyst = createAnalyst({
    llm: models?.analyst ?? createAbsentLlm("rules alone"),
    calibration: () => models?.analyst.calibration() ?? { temperature: 1, bias: [], tooClose: 0, linear: 0 },
    linear: models === null ? Promise.resolve(null) : secondOpinion(),
  });
  const options = () => ({ signal: AbortSignal.timeout(60_000), priority: "background" as const });
  return { modelId: analyst.modelId(), read: ({ body, language }) => analyst.read(body, language, options()) };
}

export async function openShop({ shop, llm, reading, clock, log, myOrders = async () => null }: ShopNeeds): Promise<ForeignStore> {
  const folder = await mkdtemp(join(tmpdir(), "ecomgo-ask-"));
  const cache = await openCache({ path: join(folder, "cache.db"), now: clock.now() });
  await writeCopy(cache, shop, { textHash, at: clock.now(), version: FIRST });
  await readReviews({ cache, shop, reading, clock });
  const catalogue = createCatalogue({ cache, clock, log });
  const reviewCounts = async (productId: string) => countsOf((await reviewsOf(cache, { productId, modelId: reading.modelId })).map(reviewOf));
  const { lookups, takeCalls } = recorded(createLookups({ catalogue, reviewCounts, myOrders }));
  const assistant = createAssistant({ llm, lookups, clock, log, pace: 0 });
  return { assistant, handlers: createAssistantHandlers({ assistant, lookups, hold: () => () => {} }), takeCalls, problems: [], close };

  async function close(): Promise<void> {
    await cache.destroy();
    await rm(folder, { recursive: true });
  }
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
