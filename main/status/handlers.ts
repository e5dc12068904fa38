import { syncState } from "../../db/kiosk/replica.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import type { ShopStatus } from "../../preload/contract/status.ts";
import type { Config } from "../config.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import type { Llm } from "../llm/llm.ts";
import type { Logger } from "../log.ts";
import type { SyncStatus } from "../sync/sync.ts";

interface Needs {
  readonly cache: CacheReader;
  readonly config: Config;
  readonly kioskId: string;
  readonly sync: { status(): SyncStatus };
  readonly takesOrders: () => boolean;
  readonly assistant: Llm;
  readonly log: Logger;
}

export type ShopStatusOf = () => Promise<ShopStatus>;

export function createStatus({ cache, config, kioskId, sync, takesOrders, assistant, log }: Needs): { status: ShopStatusOf; handlers: HandlersOf<"status"> } {
  return {
    status,
    handlers: {
      "status.shop": status,
      "status.rendererFailed": ({ message, stack }) => {
        log.error("page failed", { error: Object.assign(new Error(message), { stack }) });
        return null;
      },
    },
  };

  async function status(): Promise<ShopStatus> {
    const { companyName, currency, demonstration } = await syncState(cache);
    const { online, asOf } = sync.status();
    return {
      shopName: config.shopName ?? companyName,
      role: config.role,
      kioskId,
      currency,
      online,
      asOf,
      demonstration,
      takesOrders: takesOrders(),
      assistant: assistant.status().state,
      languages: config.languages,
      pixelsPerMillimetre: config.screen.pixelsPerMillimetre,
    };
  }
}
