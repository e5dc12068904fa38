/** The features of the shop, each made once and given what it needs. Read top to bottom to see who needs whom. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { withKioskCalls } from "../db/central/kiosk-calls.ts";
import { storeCart, unsentCart } from "../db/kiosk/carts.ts";
import { putInOutbox } from "../db/kiosk/outbox.ts";
import { createAccounts } from "./accounts/accounts.ts";
import type { HostGives } from "./application.ts";
import { createAssistant } from "./assistant/assistant.ts";
import type { Feedback } from "./assistant/handlers.ts";
import { createLookups } from "./assistant/lookups.ts";
import type { Base } from "./base.ts";
import type { DiskWatch } from "./disk.ts";
import { timeZoneOf } from "./config.ts";
import { createCart } from "./cart/cart.ts";
import { createCatalogue } from "./catalogue/catalogue.ts";
import { createHelp } from "./help/help.ts";
import { summaryOf } from "./help/summary.ts";
import type { Broadcast } from "./ipc/handlers.ts";
import { createOrders } from "./orders/orders.ts";
import { type Batch, createMeasure } from "./recommender/measure.ts";
import { createRecommender } from "./recommender/recommender.ts";
import { createSimilarity } from "./recommender/similarity.ts";
import { createTurns } from "./recommender/turns.ts";
import { createReviews } from "./reviews/reviews.ts";
import { createSession } from "./session/session.ts";
import { createStatus } from "./status/handlers.ts";
import type { Sync } from "./sync/sync.ts";

export interface FeatureNeeds {
  readonly gives: HostGives;
  readonly base: Base;
  readonly sync: Sync;
  readonly disk: DiskWatch;
  readonly broadcast: Broadcast;
  /** The folder of the similarity files. */
  readonly lists: string;
}

const WORD_MS = 20; // a sentence in about a third of a second

export type Features = ReturnType<typeof createFeatures>;

export const listsFolder = (roleFolder: string): string => join(roleFolder, "similarity");

// eslint-disable-next-line house/own-lines -- long on purpose: it is one list, and the order of the list is what a reader looks for
export function createFeatures({ gives: { config, clock, log }, base, sync, disk, broadcast, lists }: FeatureNeeds) {
  const { ledger, cache, models, linear, kioskId } = base;
  const send = () => void sync.now();
  const takesOrders = () => disk.state().takesOrders;
  const status = createStatus({ cache, config, kioskId, sync, takesOrders, assistant: models.assistant, log: log.child("page") });
  const accounts = createAccounts({ ...base, log: log.child("accounts") });
  const session = createSession({
    clock,
    log: log.child("session"),
    broadcast,
    signIn: accounts.signIn,
    staffSignIn: accounts.staffSignIn,
    languages: config.role === "workstation" ? ["en"] : config.languages, // the screens of staff are English
    idle: { idleMs: config.idleSeconds * 1000, warningMs: config.warningSeconds * 1000 },
    staffIdle: { idleMs: config.staffIdleSeconds * 1000, warningMs: config.warningSeconds * 1000 },
  });
  const timeZone = timeZoneOf(config);
  const catalogue = createCatalogue({
    cache,
    clock,
    log: log.child("catalogue"),
    timeZone,
    shopper: () => ({ groupIds: accounts.bundle().groupIds, uses: accounts.bundle().promotionUses, codes: cart.codes() }),
  });
  const reviews = createReviews({
    llm: models.analyst,
    linear,
    ledger,
    cache,
    clock,
    log: log.child("reviews"),
    language: () => session.current().language,
    kindOf: async (id) => (await catalogue.cards([id]))[0]?.kind ?? null,
    asOf: catalogue.asOf,
    send,
  });
  const similarity = createSimilarity({ directory: lists, log: log.child("recommender") });
  const recommender = createRecommender({
    similarity,
    catalogue,
    clock,
    broadcast,
    inCart: async () => (await cart.current()).lines.map(({ product }) => product.id),
    keep: (interaction) => putInOutbox(ledger, { id: randomUUID(), kind: "interaction", body: { ...interaction }, at: clock.now() }),
  });
  const turns = createTurns({
    rules: () => similarity.current()?.rules ?? [],
    clock,
    onTurn: () => broadcast("recommendations.changed", { madeAt: recommender.madeAt() }),
  });
  const measure = createMeasure({ clock, log: log.child("recommender"), send: (batch) => countAtCentral(base.kioskUrl, batch) });
  const placed = async () => {
    const { lines, uses } = await cart.current();
    measure.ordered(lines.map(({ product }) => product.id));
    if (session.person().who === "shopper") accounts.noteUses(uses);
    await cart.empty();
  };
  const cart = createCart({
    cards: catalogue.cards,
    offers: catalogue.offers,
    clock,
    store: (customerId, held) => storeCart(ledger, { customerId, ...held, messageId: randomUUID(), at: clock.now() }).then(send),
    unsent: (customerId) => unsentCart(ledger, customerId),
    onAdded: ({ customerId, productId }) => {
      measure.added(productId);
      if (customerId !== null) void recommender.record({ customerId, productId, kind: "cart", value: 1, at: clock.now().toISOString() });
    },
    coupons: {
      promotionByCode: catalogue.promotionByCode,
      timeZone,
      onChanged: () => broadcast("catalogue.changed", { asOf: clock.now().toISOString() }),
    },
    onChanged: (changed) => {
      session.cartChanged({ count: changed.count, total: changed.total });
      broadcast("cart.changed", changed);
    },
  });
  const orders = createOrders({
    ledger,
    kioskId,
    clock,
    log: log.child("orders"),
    hasRoom: disk.hasRoom,
    cart: { current: cart.current, clear: placed },
    shop: async () => ({ name: (await status.status()).shopName, asOf: sync.status().asOf }),
    send: sync.now,
    fromCentral: () => accounts.bundle().orders,
    timeZone,
  });
  const lookups = createLookups({
    catalogue,
    recommender,
    clock,
    reviewCounts: reviews.counts,
    reviews: reviews.read,
    order: (code) => orders.byCode(code, session.person()),
    cart: cart.current,
    online: () => sync.status().online,
    myOrders: async () => {
      const person = session.person();
      return person.who === "shopper" ? orders.mine(person.customerId) : null;
    },
  });
  const assistant = createAssistant({
    llm: models.assistant,
    lookups,
    cart,
    language: () => session.current().language,
    clock,
    log: log.child("assistant"),
    pace: WORD_MS,
  });
  const keepFeedback = async ({ about, ...feedback }: Feedback) => {
    const body = { at: clock.now().toISOString(), about: about ?? "offtopic", model: models.assistant.status().name, ...feedback };
    await putInOutbox(ledger, { id: randomUUID(), kind: "feedback", body, at: clock.now() });
    send();
  };
  const help = createHelp({
    sync,
    summary: async () => summaryOf(await cart.current(), assistant.talk()),
    hold: session.hold,
    clock,
    log: log.child("help"),
    broadcast,
  });

  session.whenSignedIn(async (person) => {
    if (person.who !== "shopper") return;
    const { events, personalised, cart: lines, coupons } = accounts.bundle();
    recommender.begin(person.customerId, events, personalised);
    await cart.signIn(person.customerId, { lines, coupons });
  });
  session.whenEnded(async (left) => {
    recommender.end();
    measure.end();
    await cart.end();
    if (left.who === "shopper") void accounts.signOut(left.token);
    accounts.forget();
    help.end();
    reviews.forget();
    await Promise.all([assistant.end(), models.analyst.forget()]);
  });
  return { status, accounts, session, catalogue, reviews, recommender, turns, measure, cart, orders, lookups, assistant, keepFeedback, help };
}

async function countAtCentral(kioskUrl: string | null, batch: Batch): Promise<void> {
  if (kioskUrl !== null) await withKioskCalls(kioskUrl, (calls) => calls.countShelves(batch));
}
