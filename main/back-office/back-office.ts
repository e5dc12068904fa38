/**
 * The work that one process does for all: accepting what kiosks sent, and whatever jobs are plugged
 * in (recommender, review labels). Runs only where the lease is held; while it is away, orders wait safely.
 */
import { randomUUID } from "node:crypto";
import { type Lease, LeaseLost, releaseLease, takeLease } from "../../db/central/lease.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { dropOldRows } from "../../db/central/housekeeping.ts";
import type { Logger } from "../log.ts";
import { acceptWaiting } from "./accept.ts";
import type { Pricing } from "./accept-orders.ts";

export interface BackOfficeNeeds {
  readonly office: CentralWriter;
  readonly pricing: Pricing;
  readonly log: Logger;
  /** Orders or reviews were accepted: the copy has something to pull. */
  readonly onAccepted?: (accepted: { orders: number; reviews: number }) => void;
  /** Each runs after the last one ended and its pause is over; must stop soon after the signal. */
  readonly jobs?: readonly Job[];
  readonly pace?: Pace;
}

export interface Pace {
  readonly leaseSeconds: number;
  readonly keepEveryMs: number;
  readonly lookEveryMs: number;
}

export interface Job {
  readonly name: string;
  /** Milliseconds between two runs. */
  readonly pause: number;
  readonly run: (lease: Lease, signal: AbortSignal) => Promise<void>;
}

export type BackOffice = ReturnType<typeof createBackOffice>;

/** A lease and one look at it later another machine does the work: within a minute. */
export const usualPace: Pace = { leaseSeconds: 40, keepEveryMs: 10_000, lookEveryMs: 2_000 };
const DAY_MS = 24 * 3600 * 1000;

export function createBackOffice({ office, pricing, log, onAccepted, jobs = [], pace = usualPace }: BackOfficeNeeds) {
  const holder = randomUUID();
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let lease: Lease | null = null;
  let looking: Promise<void> = Promise.resolve();
  return { start, stop, look, lease: () => lease };

  async function start(): Promise<void> {
    await keepLease();
    keepOn();
    repeat(pace.lookEveryMs, look);
    const housekeeping: Job = { name: "housekeeping", pause: DAY_MS, run: () => dropOldRows(office) };
    for (const job of [...jobs, housekeeping]) void runJob(job);
  }

  async function stop(): Promise<void> {
    stopping.abort();
    for (const timer of timers) clearTimeout(timer);
    await Promise.allSettled(running);
    if (lease) await releaseLease(office, lease).catch(() => undefined); // central is away: it runs out by itself
    lease = null;
  }

  /** Accepts what waits, now; for whoever knows that something was just sent. */
  function look(): Promise<void> {
    return once(async () => {
      if (lease === null) return;
      const accepted = await acceptWaiting({ office, pricing, log }, lease);
      if (accepted.orders + accepted.reviews > 0) onAccepted?.(accepted);
    });
  }

  async function keepLease(): Promise<void> {
    const held = lease;
    lease = await takeLease(office, { name: "back-office", holder, seconds: pace.leaseSeconds }).catch((error: unknown) => {
      if (held) log.warn("the lease could not be kept", { error });
      return null;
    });
    if ((held === null) !== (lease === null)) log.info(lease ? "back office begins" : "back office rests", { epoch: lease?.epoch ?? held?.epoch });
  }

  /** Whoever has no lease looks for it as often as for work: after a crash of central it is there again at once. */
  function keepOn(): void {
    after(lease === null ? pace.lookEveryMs : pace.keepEveryMs, () => void track(keepLease().catch(tell)).then(keepOn));
  }

  function once(work: () => Promise<void>): Promise<void> {
    looking = looking.then(work).catch(tell);
    return track(looking);
  }

  function tell(error: unknown): void {
    if (error instanceof LeaseLost) lease = null;
    log.warn("back office work failed", { error });
  }

  async function runJob(job: Job): Promise<void> {
    if (stopping.signal.aborted) return;
    if (lease) await track(job.run(lease, stopping.signal).catch((error: unknown) => log.error("job failed", { job: job.name, error })));
    after(lease ? job.pause : pace.lookEveryMs, () => void runJob(job));
  }

  function repeat(pause: number, work: () => Promise<void>): void {
    after(pause, () => void track(work().catch(tell)).then(() => repeat(pause, work)));
  }

  function after(pause: number, work: () => void): void {
    if (stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, pause);
    timers.add(timer.unref());
  }

  function track(work: Promise<void>): Promise<void> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }
}
