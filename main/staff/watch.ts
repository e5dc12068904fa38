/** Tells the staff screens of orders that other machines accepted or moved, and of shoppers who call. Asks, because a listening connection per screen does not scale. */
import { openCalls } from "../../db/central/calls.ts";
import { orderPulse } from "../../db/central/orders.ts";
import type { CentralReader } from "../../db/central/tables.ts";
import type { Broadcast } from "../ipc/handlers.ts";

interface WatchNeeds {
  readonly office: CentralReader;
  readonly storeId: string;
  readonly broadcast: Broadcast;
}

const LOOK_EVERY_MS = 1_000; // a call rings at once

/** Central away is no news: the next look tells what changed meanwhile. */
export function createWatch({ office, storeId, broadcast }: WatchNeeds) {
  let newest: number | null = null;
  let calling: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  return { start: again, look, stop };

  async function look(): Promise<void> {
    await Promise.all([lookForOrders(), lookForCalls()]);
  }

  async function lookForOrders(): Promise<void> {
    const pulse = await orderPulse(office, storeId).catch(() => null);
    if (pulse === null) return;
    if (newest !== null && pulse.newest !== newest) broadcast("staff.ordersChanged", { open: pulse.open });
    newest = pulse.newest;
  }

  async function lookForCalls(): Promise<void> {
    const calls = await openCalls(office, storeId).catch(() => null);
    if (calls === null) return;
    const now = calls.map(({ id, state }) => `${id} ${state}`).join();
    if (calling !== null && now !== calling) broadcast("staff.callsChanged", { ringing: calls.filter(({ state }) => state === "ringing").length });
    calling = now;
  }

  function again(): void {
    if (stopped) return;
    timer = setTimeout(() => void look().then(again), LOOK_EVERY_MS).unref();
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }
}
