/** Builds the application once, for whichever host asks. Read top to bottom to see who needs whom, and what starts in which order. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { storeCart, unsentCart } from "../db/kiosk/carts.ts";
import { putInOutbox } from "../db/kiosk/outbox.ts";
import { createAccounts } from "./accounts/accounts.ts";
import { createPinHasher } from "./accounts/pin-hasher.ts";
import type { Application, CreateApp, HostGives } from "./application.ts";
import { createAssistant } from "./assistant/assistant.ts";
import { createAssistantHandlers } from "./assistant/handlers.ts";
import type { Lookups } from "./assistant/lookups.ts";
import { createBackOffice } from "./back-office/back-office.ts";
import { createCart } from "./cart/cart.ts";
import { createCartHandlers } from "./cart/handlers.ts";
import { createCatalogue } from "./catalogue/catalogue.ts";
import { createCatalogueHandlers } from "./catalogue/handlers.ts";
import { openCompany } from "./company.ts";
import { type Connections, createConnections } from "./ipc/connections.ts";
import { createDispatch, type Dispatch } from "./ipc/dispatch.ts";
import { createLlmProcess } from "./llm/process-client.ts";
import { readRegistry } from "./llm/registry.ts";
import { readLog } from "./log/read.ts";
import { createOrdersHandlers } from "./orders/handlers.ts";
import { createOrders } from "./orders/orders.ts";
import { priceCart } from "./pricing/cart.ts";
import { offersAt } from "./pricing/offers.ts";
import type { Interaction } from "./recommender/events.ts";
import { createReviews } from "./reviews/reviews.ts";
import { sessionHandlers } from "./session/handlers.ts";
import { createSession } from "./session/session.ts";
import { createStaffHandlers } from "./staff/handlers.ts";
import { createStatus } from "./status/handlers.ts";
import { openStores } from "./stores.ts";
import { createSync } from "./sync/sync.ts";

interface Running {
  readonly dispatch: Dispatch;
  beginAnew(): Promise<void>;
  stop(): Promise<void>;
}

const APP_VERSION = "0.1.0";

export const createApp: CreateApp = (gives): Application => {
  const connections = createConnections();
  let running: Running | null = null;
  return {
    connections,
    dispatch: async (name, input, connection) => running?.dispatch(name, input, connection) ?? { ok: false, code: "disconnected", message: "The store is still opening." },
    start: async () => void (running = await assemble(gives, connections)),
    stop: async () => {
      const ending = running;
      running = null;
      await ending?.stop().catch((error: unknown) => gives.log.error("closing failed", { error }));
    },
    picture: async () => null,
    beginAnew: async () => running?.beginAnew(),
  };
};

async function assemble(gives: HostGives, { broadcast }: Connections): Promise<Running> {
  const { config, clock, log, steps } = gives;
  const kioskId = config.role === "workstation" ? `W${config.kioskId}` : config.kioskId;

  const { ledger, cache, close: closeStores } = await openStores(gives);
  const registry = await readRegistry(join(gives.models, "registry.json"));
  const llm = createLlmProcess({
    start: gives.startModel, registry, modelsFolder: join(gives.models, "weights"), downloadsFolder: join(config.dataFolder, "models"),
    log: log.child("llm"), now: clock.monotonic,
  });
  const hasher = createPinHasher();
  const company = await openCompany({ config, clock, log, steps, hasher, kioskId });
  const { office, kioskUrl } = company;

  const sync = createSync({
    kioskUrl, appVersion: APP_VERSION, ledger, cache, clock, random: Math.random, log: log.child("sync"),
    onChanged: () => broadcast("catalogue.changed", { asOf: clock.now().toISOString() }),
    onSent: () => void backOffice?.look(),
    onStatus: () => void shop.status().then((status) => broadcast("status.changed", status)),
  });
  const accounts = createAccounts({ kioskUrl, office, hasher, log: log.child("accounts") });
  const session = createSession({
    clock, log: log.child("session"), broadcast, signIn: accounts.signIn, staffSignIn: accounts.staffSignIn, languages: config.languages,
    idle: { idleMs: config.idleSeconds * 1000, warningMs: config.warningSeconds * 1000 },
    staffIdle: { idleMs: config.staffIdleSeconds * 1000, warningMs: config.warningSeconds * 1000 },
  });
  const catalogue = createCatalogue({ cache, clock, log: log.child("catalogue") });
  const reviews = createReviews({
    llm, ledger, cache, clock, log: log.child("reviews"), language: () => session.current().language, asOf: catalogue.asOf,
    productExists: async (id) => (await catalogue.cards([id])).length > 0, send: () => void sync.now(),
  });
  const record = async (interaction: Interaction) => putInOutbox(ledger, { id: randomUUID(), kind: "interaction", body: { ...interaction }, at: clock.now() });
  const cart = createCart({
    cards: catalogue.cards, offers: catalogue.offers, clock,
    store: async (customerId, lines) => {
      await storeCart(ledger, { customerId, lines, messageId: randomUUID(), at: clock.now() });
      void sync.now();
    },
    unsent: (customerId) => unsentCart(ledger, customerId),
    onAdded: ({ customerId, productId }) => void record({ customerId, productId, kind: "cart", value: 1, at: clock.now().toISOString() }),
    onChanged: (changed) => {
      session.cartChanged({ count: changed.count, total: changed.total });
      broadcast("cart.changed", changed);
    },
  });
  const orders = createOrders({
    ledger, kioskId, clock, log: log.child("orders"), cart: { current: cart.current, clear: cart.empty },
    shop: async () => ({ name: (await shop.status()).shopName, asOf: sync.status().asOf }), send: sync.now, fromCentral: () => accounts.bundle().orders,
  });
  const lookups: Lookups = {
    ...catalogue,
    find: (filters, sort, limit) => catalogue.find({ filters, sort, page: 0, pageSize: limit }),
    reviewCounts: reviews.counts,
    myOrders: async () => {
      const person = session.person();
      return person.who === "shopper" ? orders.mine(person.customerId) : null;
    },
  };
  const assistant = createAssistant({ llm, lookups, clock, log: log.child("assistant") });
  const shop = createStatus({ cache, config, kioskId, sync, llm, log: log.child("page") });
  const backOffice = office && createBackOffice({
    office, pricing: { priceCart, offersAt }, log: log.child("back-office"), onAccepted: () => void sync.now(),
    jobs: [{ name: "reviews", pause: 10_000, run: async (_lease, signal) => void ((await reviews.backlogOf(office).work(signal)) > 0 && sync.now()) }],
  });
  const nothing = async () => ({ scenario: "popular", items: [], madeAt: null }) as never;
  const dispatch = createDispatch({
    session, clock, log: log.child("bridge"),
    handlers: {
      ...sessionHandlers({ session, demonstrationPins: accounts.demonstrationPins }),
      ...shop.handlers,
      ...createCatalogueHandlers({ catalogue, clock, record }),
      ...reviews.handlers,
      ...createAssistantHandlers({ assistant, lookups, hold: session.hold }),
      ...createOrdersHandlers(orders),
      ...createStaffHandlers({
        office, storeId: config.storeId, log: log.child("staff"), broadcast, syncNow: sync.now,
        findStock: async (query, page) => catalogue.find({ filters: await catalogue.filtersFromWords(query), sort: "best-match", page, pageSize: 24 }),
        syncHealth: async () => {
          const { waiting, oldest } = await sync.outbox();
          const { online, asOf } = sync.status();
          return { central: online ? "online" : "offline", lastPullAt: asOf, outbox: waiting, oldestUnsentAt: oldest };
        },
        model: () => llm.status(), reviewsUnread: () => reviews.unread(office), runEtl: nothing, logs: (filter) => readLog(config.logFolder, filter),
      }),
      ...createCartHandlers(cart),
      "recommendations.forMe": nothing, "recommendations.similar": nothing, "recommendations.goesWith": nothing,
    },
  });
  session.whenSignedIn(async (person) => {
    if (person.who === "shopper") await cart.signIn(person.customerId, accounts.bundle().cart);
  });
  session.whenEnded(async (left) => {
    await cart.end();
    if (left.who === "shopper") await accounts.signOut(left.token);
    accounts.forget();
    await assistant.end();
  });
  await sync.start();
  await steps.step("First copy", () => sync.now());
  await backOffice?.start();
  return {
    dispatch,
    beginAnew: async () => void (await session.end("new launch")),
    async stop() {
      await session.stop();
      await backOffice?.stop();
      await sync.stop();
      llm.close();
      await hasher.close();
      await company.close();
      await closeStores();
    },
  };
}
