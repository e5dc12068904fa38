/** A shopper's call for staff: it rings on the workstation, and who comes is told here. */
import { randomUUID } from "node:crypto";
import type { CallSummary, HelpCall } from "../../preload/domain/help.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import type { Broadcast } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";
import type { CallRow } from "../sync/messages.ts";
import type { Sync } from "../sync/sync.ts";

const PATIENCE_MS = 90_000; // then the shopper hears where the desk is

export interface HelpNeeds {
  readonly sync: Pick<Sync, "tell" | "hurry">;
  /** What the shopper may share. */
  readonly summary: () => Promise<CallSummary>;
  /** Keeps the idle clock still while it rings; returns the function that lets it go. */
  readonly hold: () => () => void;
  readonly clock: Clock;
  readonly log: Logger;
  readonly broadcast: Broadcast;
}

export type Help = ReturnType<typeof createHelp>;

export function createHelp({ sync, summary, hold, clock, log, broadcast }: HelpNeeds) {
  let current: HelpCall | null = null;
  let stopWaiting = () => {};
  return { call, cancel, current: () => current, answered, end };

  /** A second call while one is open is the same. */
  async function call(withTalk: boolean): Promise<HelpCall> {
    if (current !== null && isOpen(current)) return current;
    const ringing: HelpCall = { id: randomUUID(), state: "ringing", by: null, askedAt: clock.now().toISOString() };
    change(ringing);
    wait(ringing.id);
    const shared = withTalk ? await summary() : null;
    const reached = await sync.tell({ id: randomUUID(), kind: "call", body: { id: ringing.id, state: "ringing", summary: shared } });
    log.info("staff called", { reached, shared: withTalk });
    if (current?.id !== ringing.id) return ringing; // the session ended meanwhile
    if (!reached) change({ ...ringing, state: "not-reached" });
    return current;
  }

  /** Somebody who comes after the wait is over comes all the same. */
  function answered(rows: readonly CallRow[]): void {
    const row = rows.find(({ id }) => id === current?.id);
    if (current === null || row === undefined) return;
    if (row.state === "coming") change({ ...current, state: "coming", by: row.by });
    if (row.state === "done") change(null);
  }

  /** The shopper needs nobody after all. */
  async function cancel(): Promise<void> {
    if (current === null) return;
    const { id } = current;
    if (!(await leave(current))) throw new AppError("offline", "Staff could not be told that nobody is needed.");
    log.info("staff call taken back", {});
    if (current?.id === id) change(null);
  }

  /** The shopper has left: nobody needs to come, and nothing they shared stays. */
  function end(): void {
    if (current === null) return;
    void leave(current);
    change(null);
  }

  /** What never reached central need not be taken back there. */
  async function leave({ id, state }: HelpCall): Promise<boolean> {
    return state === "not-reached" || sync.tell({ id: randomUUID(), kind: "call", body: { id, state: "left", summary: null } });
  }

  function change(next: HelpCall | null): void {
    current = next;
    if (next?.state !== "ringing") stopWaiting();
    sync.hurry(next !== null && isOpen(next));
    broadcast("help.changed", next);
  }

  function wait(id: string): void {
    const release = hold();
    const timer = setTimeout(() => current?.id === id && change({ ...current, state: "nobody" }), PATIENCE_MS).unref();
    stopWaiting = () => {
      clearTimeout(timer);
      release();
      stopWaiting = () => {};
    };
  }
}

/** Somebody is expected, or has been told to come. */
const isOpen = ({ state }: HelpCall): boolean => state === "ringing" || state === "coming";
