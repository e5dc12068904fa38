/** Keeps this kiosk and central alike: sends at once, asks every minute, and runs on when central is away. */
import { type KioskCalls, withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { forgetOrders } from "../../db/kiosk/orders.ts";
import { forgetSent, outboxDepth, outboxRows, sendAgain } from "../../db/kiosk/outbox.ts";
import { syncState } from "../../db/kiosk/replica.ts";
import type { CacheWriter, LedgerWriter } from "../../db/kiosk/tables.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import type { Json } from "../../preload/json.ts";
import { HURRIED_MS, nextPullAfter, retryAfter } from "./backoff.ts";
import { type CallRow, protocol, type SimilarityNews } from "./messages.ts";
import { createDriftCheck } from "./drift.ts";
import { type Anew, type Heartbeat, pullAll, type Pulled } from "./pull.ts";
import { pushAll } from "./push.ts";

export interface SyncNeeds {
  /** Null where central was never reached from here: everything waits in the ledger. */
  readonly kioskUrl: string | null;
  readonly appVersion: string;
  /** Name and state of what answers here, for the workstation. */
  readonly model?: () => string;
  readonly ledger: LedgerWriter;
  readonly cache: CacheWriter;
  readonly clock: Clock;
  /** 0 ≤ n < 1. */
  readonly random: () => number;
  readonly log: Logger;
  /** The copy changed; names of its tables. */
  readonly onChanged?: (tables: ReadonlySet<string>) => void;
  /** Orders placed here have a new status. */
  readonly onOrders?: (ids: readonly string[]) => void;
  /** Calls for staff made here were answered. */
  readonly onCalls?: (calls: readonly CallRow[]) => void;
  /** Rows left for central: the back office may have work. */
  readonly onSent?: () => void;
  readonly onSimilarity?: (news: NonNullable<SimilarityNews>) => void;
  /** Online or offline, `asOf`: told when either changes. */
  readonly onStatus?: (status: SyncStatus) => void;
}

export interface SyncStatus {
  readonly online: boolean;
  /** ISO; when the copy was last known to equal central; null before the first whole pull. */
  readonly asOf: string | null;
  /** One sentence when this kiosk and central cannot work together at all. */
  readonly problem: string | null;
}

/** What central hears of now or never: it is written nowhere on this machine. */
export interface Told {
  readonly id: string;
  readonly kind: "call";
  readonly body: Json;
}

export type Sync = ReturnType<typeof createSync>;

const SENT_IS_KEPT_MS = 48 * 3600 * 1000; // a central that is restored from last night's backup hears it again
const SHOWN = 50; // rows of the outbox that staff see
const ORDERS_ARE_KEPT_MS = 30 * 24 * 3600 * 1000; // central keeps them; a kiosk keeps no names for longer than it needs

export function createSync(needs: SyncNeeds) {
  const { ledger, cache, clock, random, log } = needs;
  const stopping = new AbortController();
  let status: SyncStatus = { online: false, asOf: null, problem: null };
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let hurried = false;
  let comparing: Promise<void> | null = null;
  const drift = createDriftCheck({ cache, clock, log });
  return { start, stop, now, tell, hurry, checked, status: () => status, outbox: () => outboxDepth(ledger), waiting: () => outboxRows(ledger, SHOWN) };

  /** Reads the copy's state; the first exchange runs in the background. */
  async function start(): Promise<void> {
    status = { ...status, asOf: (await syncState(cache)).asOf };
    await tidy();
    void now();
  }

  async function tidy(): Promise<void> {
    const ago = (ms: number) => new Date(clock.now().getTime() - ms);
    await forgetSent(ledger, ago(SENT_IS_KEPT_MS));
    await forgetOrders(ledger, ago(ORDERS_ARE_KEPT_MS));
  }

  async function stop(): Promise<void> {
    clearTimeout(timer);
    stopping.abort();
    await running;
    await comparing;
  }

  /** Pushes and pulls; resolves when what was written before the call has been tried. Never rejects: see `status`. */
  function now(): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve();
    if (running === null) return (running = exchange().finally(() => (running = null)));
    // What runs may have read the outbox already, so one more follows; all who ask meanwhile share it.
    return (next ??= running.then(() => ((next = null), now())));
  }

  /** False where central did not take it. */
  async function tell(row: Told): Promise<boolean> {
    if (needs.kioskUrl === null) return false;
    try {
      await withKioskCalls(needs.kioskUrl, (calls) => calls.push({ protocol, rows: [row] }));
      return true;
    } catch (error) {
      log.warn("central was not told", { kind: row.kind, error });
      return false;
    }
  }

  async function repeatWhatWasSent(calls: KioskCalls, why: Anew): Promise<void> {
    log.warn(why === "restored" ? "central fell behind what it had confirmed" : "the copy was too old to be mended and was pulled anew", {});
    if ((await sendAgain(ledger)) > 0) await pushed(calls);
  }

  /** Asks every two seconds for as long as it is on. */
  function hurry(on: boolean): void {
    hurried = on;
    if (on) void now();
  }

  async function exchange(): Promise<void> {
    clearTimeout(timer);
    if (needs.kioskUrl === null) return;
    try {
      await withKioskCalls(needs.kioskUrl, async (calls) => {
        await pushed(calls);
        await drift.mend();
        const news = await pulled(calls);
        if (news.anew) await repeatWhatWasSent(calls, news.anew);
        failures = 0;
        report({ online: true, asOf: (await syncState(cache)).asOf, problem: null });
        pass(news);
      });
      comparing ??= compare(needs.kioskUrl).finally(() => (comparing = null));
    } catch (error) {
      failed(error);
    }
    if (!stopping.signal.aborted) timer = setTimeout(() => void now(), pause()).unref();
  }

  /** On a connection of its own, beside later exchanges: nobody waits for it. Never rejects. */
  async function compare(kioskUrl: string): Promise<void> {
    try {
      if (stopping.signal.aborted || !(await drift.isDue())) return;
      if (await withKioskCalls(kioskUrl, (calls) => drift.look(calls, stopping.signal))) await now();
    } catch (error) {
      log.info("the check of the copy was cut short", { error }); // the next exchange tells that central is away, and another check follows
    }
  }

  /** Resolves when the check that runs has ended, and its mending. */
  async function checked(): Promise<void> {
    await comparing;
  }

  async function pushed(calls: KioskCalls): Promise<void> {
    if ((await pushAll(calls, { ledger, clock, log, signal: stopping.signal })) === 0) return;
    needs.onSent?.();
    await tidy();
  }

  async function pulled(calls: KioskCalls): Promise<Pulled> {
    const { waiting, oldest, damaged } = await outboxDepth(ledger);
    const { asOf } = await syncState(cache);
    const heartbeat: Heartbeat = { version: needs.appVersion, outbox: waiting, oldest, damaged, asOf, model: needs.model?.() ?? "" };
    return pullAll(calls, { cache, ledger, heartbeat, signal: stopping.signal });
  }

  function pass({ tables, orders, calls, similarity }: Pulled): void {
    if (tables.size > 0) needs.onChanged?.(tables);
    if (orders.length > 0) needs.onOrders?.(orders);
    if (calls.length > 0) needs.onCalls?.(calls);
    if (similarity) needs.onSimilarity?.(similarity);
  }

  function pause(): number {
    if (failures > 0) return retryAfter(failures, random);
    return hurried ? HURRIED_MS : nextPullAfter(random);
  }

  function failed(error: unknown): void {
    if (stopping.signal.aborted) return;
    failures += 1;
    const problem = misfit(error);
    if (status.online || failures === 1 || problem !== status.problem) log.warn("central does not answer", { error, problem });
    report({ ...status, online: false, problem });
  }

  function report(changed: SyncStatus): void {
    const told = status;
    status = changed;
    if (told.online !== changed.online || told.asOf !== changed.asOf || told.problem !== changed.problem) needs.onStatus?.(changed);
  }
}

/** Central's own words for "we cannot work together": another protocol, a login that is no kiosk's or was revoked. */
function misfit(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  if (/^28/.test(code)) return "Central refuses this kiosk's login: it was revoked, or its password was changed.";
  return /^EK/.test(code) ? `Central refuses this kiosk: ${error.message}.` : null;
}
