/** Runs the recommender's work in its thread, records each run, and hands new lists to the fleet. */
import { readFile } from "node:fs/promises";
import { noteRun, putSimilarity } from "../../db/central/interactions.ts";
import type { Lease } from "../../db/central/lease.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import type { EtlRun } from "../../preload/contract/staff.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import { neverOverlapping } from "../schedule.ts";
import type { RunResult } from "./etl/run.ts";
import type { Night } from "./quality/night.ts";
import { createThread } from "./thread.ts";

export interface PipelineNeeds {
  readonly central: CentralWriter;
  readonly officeUrl: string;
  /** Where the similarity files of this role lie. */
  readonly directory: string;
  /** `out/recommender/worker.js`, or `main/recommender/etl/worker.ts` from the sources. */
  readonly workerFile: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** What this process may work under; null while another one does the work of the fleet. */
  readonly lease: () => Lease | null;
  /** After new lists are in central. */
  readonly onPublished?: () => void;
}

export type Pipeline = ReturnType<typeof createPipeline>;

export function createPipeline(needs: PipelineNeeds) {
  const { central, clock, log } = needs;
  const thread = createThread(needs);
  let running: Promise<EtlRun> | null = null;
  let last: EtlRun | null = null;
  let stopped = false;

  /** Every few minutes: left out while a run goes on, and where another process does the work. */
  const tick = neverOverlapping("recommender", async () => running === null && needs.lease() !== null && (await run()).outcome !== "failed", log);
  return { tick, run, judge, last: () => last, stop };

  /** Now; joins a run that goes on. A failed run is an answer, not an exception: what was published before goes on serving. */
  function run(): Promise<EtlRun> {
    const lease = needs.lease();
    if (lease === null) return Promise.reject(new AppError("not-allowed", "Another machine does this work."));
    running ??= runUnder(lease).finally(() => (running = null));
    return running;
  }

  async function runUnder(lease: Lease): Promise<EtlRun> {
    const startedAt = clock.now();
    const from = clock.monotonic();
    const told = { startedAt: startedAt.toISOString(), interactions: 0, products: 0, why: null };
    const ms = (): number => Math.round(clock.monotonic() - from);
    try {
      const result = await thread.run(startedAt);
      if (result.outcome === "published") await share(result, lease);
      last = { ...told, outcome: result.outcome, interactions: result.interactions, products: result.products, ms: ms() };
    } catch (error) {
      last = { ...told, outcome: "failed", ms: ms(), why: error instanceof Error ? error.message : String(error) };
      if (!stopped) log.error("recommender run failed", { error });
    }
    if (!stopped) await record(last, lease);
    return last;
  }

  /** The nightly judgement; what it changes is in the next run's lists. */
  async function judge(): Promise<Night | null> {
    if (needs.lease() === null) return null;
    await running;
    const night = await thread.judge(clock.now());
    log.info("recommender judged", { ...night });
    return night;
  }

  async function share({ file }: Extract<RunResult, { outcome: "published" }>, lease: Lease): Promise<void> {
    const bytes = await readFile(file.path);
    await putSimilarity(central, { generation: file.generation, sha256: file.sha256, madeAt: new Date(file.madeAt), bytes }, lease);
    log.info("recommender published", { generation: file.generation, bytes: file.bytes });
    needs.onPublished?.();
  }

  async function record({ outcome, startedAt, ...run }: EtlRun, { epoch }: Lease): Promise<void> {
    try {
      await noteRun(central, { started_at: new Date(startedAt), outcome, epoch, ...run });
    } catch (error) {
      if (run.why === null) log.warn("recommender run not recorded", { error }); // central is away: that is why the run failed, too
    }
  }

  /** A run that this cuts short is no failure that staff should see. */
  async function stop(): Promise<void> {
    stopped = true;
    await thread.stop();
    await running;
  }
}
