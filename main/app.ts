/**
 * Builds the application once, for whichever host asks: what it stands on (base.ts), the features of the shop
 * (features.ts), what it does for the whole company (duties.ts), and the one door to all of it.
 */
import { join } from "node:path";
import { withKioskCalls } from "../db/central/kiosk-calls.ts";
import { syncState } from "../db/kiosk/replica.ts";
import type { Application, CreateApp, HostGives } from "./application.ts";
import { warm } from "./assistant/reading.ts";
import { openBase } from "./base.ts";
import { freeBytesOf, watchDisk } from "./disk.ts";
import { createDuties } from "./duties.ts";
import { createFeatures, type Features, listsFolder } from "./features.ts";
import { type Connections, createConnections } from "./ipc/connections.ts";
import { createDispatch, type Dispatch } from "./ipc/dispatch.ts";
import { createBackups } from "./keeping/backups.ts";
import { startNightly } from "./keeping/nightly.ts";
import { placeOf } from "./keeping/place.ts";
import { openModelStore } from "./model-store/open.ts";
import { perRole } from "./model-store/switch.ts";
import { downloadsOf, modelInWords, tellModels } from "./models.ts";
import { receiveSimilarity, type SimilarityNews } from "./recommender/receive.ts";
import { createShopClock } from "./shop-clock.ts";
import { createSync, type Sync } from "./sync/sync.ts";
import { handlersOf } from "./handlers.ts";

const APP_VERSION = "0.1.0";

interface Running {
  readonly dispatch: Dispatch;
  readonly session: Features["session"];
  stop(): Promise<void>;
}

export const createApp: CreateApp = (gives): Application => {
  const connections = createConnections();
  let running: Running | null = null;
  return {
    connections,
    dispatch: async (...message) => running?.dispatch(...message) ?? { ok: false, code: "disconnected", message: "The store is still opening." },
    start: async () => void (running = await assemble(gives, connections)),
    stop: async () => {
      const ending = running;
      running = null;
      await ending?.stop().catch((error: unknown) => gives.log.error("closing failed", { error }));
    },
    picture: async () => null,
    beginAnew: async () => void (await running?.session.end("new launch")),
  };
};

async function assemble(machine: HostGives, { broadcast }: Connections): Promise<Running> {
  const base = await openBase(machine);
  const clock = createShopClock(machine.clock, (await syncState(base.cache)).asOf);
  const gives = { ...machine, clock };
  const { config, log, steps } = gives;
  const lists = listsFolder(config.roleFolder);
  const sync: Sync = createSync({
    ...base,
    appVersion: APP_VERSION,
    model: () => modelInWords(base.models.assistant.status()),
    clock,
    random: Math.random,
    log: log.child("sync"),
    onChanged: () => {
      broadcast("catalogue.changed", { asOf: clock.now().toISOString() });
      prepareQuestions();
    },
    onOrders: (ids) => void tellOrders(ids, { orders: features.orders, broadcast }),
    onCalls: (calls) => features.help.answered(calls),
    onSent: () => duties.look(),
    onSimilarity: (news) => void fetchLists(news),
    onStatus: ({ online, asOf }) => {
      clock.hear(online ? asOf : null);
      tellStatus();
    },
  });
  const disk = watchDisk({ folder: config.roleFolder, freeBytes: freeBytesOf, log: log.child("disk"), onChanged: tellStatus });
  const features = createFeatures({ gives, base, sync, disk, broadcast, lists });
  const backups = createBackups({ ...placeOf(config), clock, log: log.child("backup"), onChanged: (state) => broadcast("keeping.backupsChanged", state) });
  const duties = createDuties({ gives, base, sync, lists, broadcast, features });
  const modelStore = openModelStore({
    ...{ registry: base.registry, weights: join(gives.models, "weights"), folder: downloadsOf(config), threads: config.models.threads },
    ...{ start: gives.startModel, answers: perRole(base.models), clock, log: log.child("models") },
    onChanged: (state) => broadcast("models.changed", state),
  });
  const { session } = features;
  const stopping = new AbortController();
  const dispatch = createDispatch({
    handlers: handlersOf({ gives, base, sync, disk, features, duties, modelStore, backups, broadcast, stopping: stopping.signal }),
    session,
    clock,
    log: log.child("bridge"),
  });

  await disk.start();
  await sync.start();
  await steps.step("Copy of the shop", sync.now);
  await duties.start();
  await modelStore.start();
  const nights = startNightly({ backups, role: config.role, log: log.child("backup") });
  tellModels(base.models, steps);
  prepareQuestions();
  return { dispatch, session, stop };

  /** A question that comes meanwhile only waits longer. */
  function prepareQuestions(): void {
    if (config.role === "kiosk") warm(features.lookups).catch((error: unknown) => log.warn("words of the shop could not be prepared", { error }));
  }

  async function stop(): Promise<void> {
    stopping.abort();
    disk.stop();
    await session.stop();
    features.measure.stop();
    features.turns.stop();
    nights.stop();
    await modelStore.stop();
    await duties.stop();
    await sync.stop();
    await base.close();
  }

  function tellStatus(): void {
    void features.status.status().then((status) => broadcast("status.changed", status));
  }

  /** Another machine made new lists. */
  async function fetchLists(news: NonNullable<SimilarityNews>): Promise<void> {
    if (base.kioskUrl === null) return;
    try {
      const stored = await withKioskCalls(base.kioskUrl, (calls) => receiveSimilarity(news, { directory: lists, part: calls.similarityPart }));
      if (stored) features.recommender.reload();
    } catch (error) {
      log.warn("similarity lists could not be fetched", { error });
    }
  }
}

async function tellOrders(ids: readonly string[], { orders, broadcast }: { orders: Features["orders"]; broadcast: Connections["broadcast"] }): Promise<void> {
  for (const id of ids) {
    const order = await orders.byId(id);
    if (order !== null) broadcast("orders.changed", order);
  }
}
