/** Tells the staff screens of orders that other machines accepted or moved. Asks, because a listening connection per screen does not scale. */
import { orderPulse } from "../../db/central/orders.ts";
import type { CentralReader } from "../../db/central/tables.ts";
import type { Broadcast } from "../ipc/handlers.ts";

interface WatchNeeds {
  readonly office: CentralReader;
  readonly storeId: string;
  readonly broadcast: Broadcast;
}

const LOOK_EVERY_MS = 3_000; // a counter hears of an order before the shopper has walked there

/** Central away is no news: the next look tells what changed meanwhile. */
export function createOrdersWatch({ office, storeId, broadcast }: WatchNeeds) {
  let newest: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  return { start: again, look, stop };

  async function look(): Promise<void> {
    const pulse = await orderPulse(office, storeId).catch(() => null);
    if (pulse === null) return;
    if (newest !== null && pulse.newest !== newest) broadcast("staff.ordersChanged", { open: pulse.open });
    newest = pulse.newest;
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
