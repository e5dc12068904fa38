/** Who answers which request. */
import type { HostGives } from "./application.ts";
import { createAssistantHandlers } from "./assistant/handlers.ts";
import type { Base } from "./base.ts";
import { createCartHandlers } from "./cart/handlers.ts";
import { createCatalogueHandlers } from "./catalogue/handlers.ts";
import { timeZoneOf } from "./config.ts";
import { type DiskWatch, healthOf } from "./disk.ts";
import type { Duties } from "./duties.ts";
import type { Features } from "./features.ts";
import { createHelpHandlers } from "./help/handlers.ts";
import type { Connections } from "./ipc/connections.ts";
import type { Handlers, HandlersOf } from "./ipc/handlers.ts";
import type { Backups } from "./keeping/backups.ts";
import { createKeepingHandlers } from "./keeping/handlers.ts";
import { readLog } from "./log/read.ts";
import { createModelsHandlers } from "./model-store/handlers.ts";
import type { ModelStore } from "./model-store/store.ts";
import { createOrdersHandlers } from "./orders/handlers.ts";
import { createPromotionsHandlers } from "./promotions/handlers.ts";
import { createRecommendationsHandlers, type RecommendationsNeeds } from "./recommender/handlers.ts";
import { createModerationHandlers } from "./reviews/moderation.ts";
import { sessionHandlers } from "./session/handlers.ts";
import { createShelvesHandlers } from "./shelves/handlers.ts";
import { createAtCentral } from "./staff/at-central.ts";
import { createStaffHandlers } from "./staff/handlers.ts";
import type { Sync } from "./sync/sync.ts";

export interface Parts {
  readonly gives: HostGives;
  readonly base: Base;
  readonly sync: Sync;
  readonly disk: DiskWatch;
  readonly features: Features;
  readonly duties: Duties;
  readonly modelStore: ModelStore;
  readonly backups: Backups;
  readonly broadcast: Connections["broadcast"];
  /** Aborted when the application ends. */
  readonly stopping: AbortSignal;
}

export function handlersOf(parts: Parts): Handlers {
  const { features, gives } = parts;
  const { session, accounts, status, catalogue, reviews, recommender, measure, cart, orders, assistant, lookups, keepFeedback, help } = features;
  return {
    ...sessionHandlers({ session, demonstrationPins: accounts.demonstrationPins }),
    ...status.handlers,
    ...createCatalogueHandlers({ catalogue, clock: gives.clock, record: recommender.record }),
    ...reviews.handlers,
    ...moderationHandlers(parts),
    ...createAssistantHandlers({ assistant, lookups, language: () => session.current().language, hold: session.hold, keepFeedback }),
    ...createHelpHandlers(help),
    ...createRecommendationsHandlers({ recommender, measure, privacy: privacyOf(parts) }),
    ...createCartHandlers(cart),
    ...createOrdersHandlers(orders),
    ...staffHandlers(parts),
    ...promotionsHandlers(parts),
    ...shelvesHandlers(parts),
    ...keepingHandlers(parts),
    ...createModelsHandlers(parts.modelStore),
  };
}

function promotionsHandlers({ gives: { config, clock, log }, base: { office }, sync }: Parts): HandlersOf<"promotions"> {
  return createPromotionsHandlers({
    atCentral: createAtCentral(office),
    now: clock.now,
    timeZone: timeZoneOf(config),
    syncNow: sync.now,
    log: log.child("staff"),
  });
}

function shelvesHandlers({ base: { office }, features: { catalogue, recommender } }: Parts): HandlersOf<"shelves"> {
  return createShelvesHandlers({
    atCentral: createAtCentral(office),
    goods: catalogue.goods,
    manufacturerName: async (id) => (await catalogue.manufacturers()).find((manufacturer) => manufacturer.id === id)?.name ?? null,
    manufacturerNamed: async (name) => (await catalogue.manufacturers()).find((manufacturer) => isSame(manufacturer.name, name))?.id ?? null,
    departmentName: async (id) => (await catalogue.departments()).find((department) => department.id === id)?.name ?? null,
    recommender,
  });
}

/** As somebody types it who looks at neither capitals nor accents. */
const isSame = (name: string, typed: string): boolean => name.localeCompare(typed, undefined, { sensitivity: "base" }) === 0;

/** What waits in the outbox goes first: it would come back after it was forgotten. */
function privacyOf({ features: { accounts }, sync }: Parts): RecommendationsNeeds["privacy"] {
  return {
    forget: (token, productId) => sync.now().then(() => accounts.forgetUsed(token, productId)),
    personalise: (token, personalised) => sync.now().then(() => accounts.personalise(token, personalised)),
  };
}

function staffHandlers({
  gives: { config, clock, log },
  base: { office, models },
  sync,
  disk,
  features: { catalogue, reviews },
  duties,
  broadcast,
}: Parts): HandlersOf<"staff"> {
  return createStaffHandlers({
    office,
    storeId: config.storeId,
    now: clock.now,
    log: log.child("staff"),
    broadcast,
    syncNow: sync.now,
    findStock: async (query, page) => catalogue.find({ filters: await catalogue.filtersFromWords(query), sort: "best-match", page, pageSize: 24 }),
    syncHealth: async () => {
      const { waiting, oldest, damaged } = await sync.outbox();
      const { online, asOf, problem } = sync.status();
      return { central: online ? "online" : "offline", lastPullAt: asOf, outbox: waiting, oldestUnsentAt: oldest, damaged, problem };
    },
    disk: () => healthOf(disk.state()),
    model: () => models.assistant.status(),
    reviewsUnread: () => reviews.unread(office),
    runEtl: duties.runEtl,
    logs: (filter) => readLog(config.logFolder, filter),
  });
}

function keepingHandlers({ gives: { config, log }, base: { office }, sync, duties, backups }: Parts): HandlersOf<"keeping"> {
  return createKeepingHandlers({ office, storeId: config.storeId, backups, sync, look: duties.look, log: log.child("staff") });
}

function moderationHandlers({ gives, base: { office, models }, sync, features: { catalogue, reviews }, stopping }: Parts): HandlersOf<"moderation"> {
  return createModerationHandlers({
    office,
    modelId: reviews.modelId,
    modelName: () => models.analyst.status().name,
    ownThreshold: () => models.analyst.calibration().tooClose,
    progress: () => reviews.progress(office),
    productName: async (id) => (await catalogue.cards([id]))[0]?.name ?? id,
    syncNow: sync.now,
    stopping,
    log: gives.log.child("moderation"),
  });
}
