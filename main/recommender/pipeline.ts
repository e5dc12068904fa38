/** Runs the recommender's work in its thread, records each run, and hands new lists to the fleet. */
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { noteRun, putSimilarity } from "../../db/central/interactions.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import type { RunResult } from "./etl/run.ts";
import type { WorkerData, WorkerReply } from "./etl/worker.ts";

export interface EtlRun {
  /** "skipped": a run was still going on. */
  readonly outcome: "published" | "nothing-new" | "failed" | "skipped";
  readonly startedAt: string;
  readonly ms: number;
  readonly interactions: number;
  readonly products: number;
  /** What went wrong, for staff. */
  readonly why: string | null;
}

export interface PipelineNeeds {
  readonly central: CentralWriter;
  readonly officeUrl: string;
  /** Where the similarity files of this role lie. */
  readonly directory: string;
  /** `out/recommender/worker.js`, or `main/recommender/etl/worker.ts` from the sources. */
  readonly workerFile: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Epoch of the lease under which this process works. */
  readonly epoch: () => number;
  /** Throws, inside the write, where another process holds the lease by now. */
  readonly guard?: (transaction: CentralWriter) => Promise<void>;
  /** After new lists are in central. */
  readonly onPublished?: () => void;
}

export type Pipeline = ReturnType<typeof createPipeline>;

export function createPipeline(needs: PipelineNeeds) {
  const { central, clock, log } = needs;
  let worker: Worker | null = null;
  let running = false;
  let last: EtlRun | null = null;

  return { run, last: () => last, stop };

  /** Never throws: a failed run is recorded, and what was published before goes on serving. */
  async function run(): Promise<EtlRun> {
    const startedAt = clock.now();
    const from = clock.monotonic();
    const nothing = { startedAt: startedAt.toISOString(), ms: 0, interactions: 0, products: 0, why: null };
    if (running) return { ...nothing, outcome: "skipped" };
    running = true;
    try {
      const result = await work(startedAt);
      if (result.outcome === "published") await share(result);
      last = { ...nothing, ...countsOf(result), ms: Math.round(clock.monotonic() - from) };
    } catch (error) {
      last = { ...nothing, outcome: "failed", ms: Math.round(clock.monotonic() - from), why: error instanceof Error ? error.message : String(error) };
      log.error("recommender run failed", { error });
    } finally {
      running = false;
    }
    await record(last);
    return last;
  }

  async function share({ file }: Extract<RunResult, { outcome: "published" }>): Promise<void> {
    const bytes = await readFile(file.path);
    await putSimilarity(central, { generation: file.generation, sha256: file.sha256, madeAt: new Date(file.madeAt), bytes }, needs.guard);
    log.info("recommender published", { generation: file.generation, bytes: file.bytes });
    needs.onPublished?.();
  }

  async function record({ outcome, startedAt, ...run }: EtlRun): Promise<void> {
    if (outcome === "skipped") return;
    try {
      await noteRun(central, { started_at: new Date(startedAt), outcome, epoch: needs.epoch(), ...run });
    } catch (error) {
      log.warn("recommender run not recorded", { error }); // central is away: that is why the run failed, too
    }
  }

  /** A thread that dies is started again at the next run, with nothing in memory. */
  function work(now: Date): Promise<RunResult> {
    const thread = (worker ??= start());
    return new Promise((resolve, reject) => {
      const onMessage = (reply: WorkerReply): void => {
        done();
        if (reply.ok) resolve(reply.result);
        else reject(new Error(reply.why));
      };
      const onEnd = (cause: unknown): void => {
        done();
        worker = null;
        reject(new Error(`The recommender's thread ended: ${cause instanceof Error ? cause.message : String(cause)}`));
      };
      const done = (): void => void thread.off("message", onMessage).off("error", onEnd).off("exit", onEnd);
      thread.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
      thread.postMessage(now.toISOString());
    });
  }

  function start(): Worker {
    const { officeUrl, directory } = needs;
    const thread = new Worker(needs.workerFile, { workerData: { officeUrl, directory } satisfies WorkerData });
    thread.unref();
    thread.on("exit", () => {
      if (worker === thread) worker = null;
    });
    return thread;
  }

  async function stop(): Promise<void> {
    await worker?.terminate();
    worker = null;
  }
}

function countsOf({ outcome, interactions, products }: RunResult): Pick<EtlRun, "outcome" | "interactions" | "products"> {
  return { outcome, interactions, products };
}
