/** What this machine does for the whole company while it holds the lease: accepts, reads reviews, makes recommendations. */
import { fileURLToPath } from "node:url";
import { wishesState } from "../db/central/recommender.ts";
import type { EtlRun } from "../preload/contract/staff.ts";
import { AppError } from "../preload/errors.ts";
import type { HostGives } from "./application.ts";
import { createBackOffice } from "./back-office/back-office.ts";
import type { Base } from "./base.ts";
import type { Features } from "./features.ts";
import { priceCart } from "./pricing/cart.ts";
import { offersAt } from "./pricing/offers.ts";
import type { Broadcast } from "./ipc/handlers.ts";
import { createPipeline } from "./recommender/pipeline.ts";
import { createWishes } from "./recommender/wishes.ts";
import { EACH_NIGHT, EVERY_FOUR_MINUTES, neverOverlapping, type Schedule, schedule } from "./schedule.ts";
import { createWatch } from "./staff/watch.ts";
import type { Sync } from "./sync/sync.ts";

const REVIEWS_EVERY_MS = 10_000;
const WISHES_EVERY_MS = 2_000; // two small tables

interface Needs {
  readonly gives: HostGives;
  readonly base: Base;
  readonly sync: Sync;
  readonly lists: string;
  readonly broadcast: Broadcast;
  readonly features: Pick<Features, "reviews" | "recommender">;
}

export interface Duties {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Something was sent: there may be work at once. */
  look(): void;
  runEtl(): Promise<EtlRun>;
}

/** A machine without an office login has none. */
export function createDuties({ gives: { config, clock, log }, base: { office, officeUrl }, sync, lists, broadcast, features }: Needs): Duties {
  if (office === null || officeUrl === null) return none;
  const { reviews, recommender } = features;
  const backlog = reviews.backlogOf(office);
  const readReviews = async (signal: AbortSignal) => {
    if ((await backlog.work(signal)) > 0) void sync.now();
  };
  const backOffice = createBackOffice({
    office,
    pricing: { priceCart, offersAt },
    log: log.child("back-office"),
    onAccepted: () => void sync.now(),
    jobs: [
      { name: "reviews", pause: REVIEWS_EVERY_MS, run: (_lease, signal) => readReviews(signal) },
      { name: "wishes of staff", pause: WISHES_EVERY_MS, run: () => obeyWishes() },
    ],
  });
  const pipeline = createPipeline({
    central: office,
    officeUrl,
    directory: lists,
    workerFile: fileURLToPath(new URL("./recommender/etl/worker.ts", import.meta.url)),
    clock,
    log: log.child("recommender"),
    lease: backOffice.lease,
    onPublished: recommender.reload,
  });
  const obeyWishes = createWishes({ state: () => wishesState(office), run: pipeline.run });
  const watch = createWatch({ office, storeId: config.storeId, broadcast });
  let ticks: Schedule[] = [];
  return { start, stop, look: () => void backOffice.look(), runEtl: pipeline.run };

  async function start(): Promise<void> {
    await backOffice.start();
    watch.start();
    ticks = [
      schedule(EVERY_FOUR_MINUTES, async () => void (await pipeline.tick())),
      schedule(
        EACH_NIGHT,
        neverOverlapping("recommender's night", async () => void (await pipeline.judge()), log.child("recommender")),
      ),
    ];
    if (recommender.madeAt() === null) void pipeline.tick(); // the first shelf does not wait four minutes
  }

  async function stop(): Promise<void> {
    for (const tick of ticks) tick.stop();
    watch.stop();
    await pipeline.stop();
    await backOffice.stop();
  }
}

const none: Duties = {
  start: async () => {},
  stop: async () => {},
  look: () => {},
  runEtl: () => Promise.reject(new AppError("offline", "This machine has no login for office work.")),
};
