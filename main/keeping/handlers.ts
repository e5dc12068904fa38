/** Backups, and what kiosks sent that nobody could accept as it stands. */
import { closeRefused, oddOrders, refusedRows, retryRefused } from "../../db/central/conflicts.ts";
import { kiosksOf } from "../../db/central/fleet.ts";
import type { CentralReader, CentralWriter } from "../../db/central/tables.ts";
import type { Depth, Waiting } from "../../db/kiosk/outbox.ts";
import type { Conflicts } from "../../preload/contract/keeping.ts";
import { OrderId } from "../../preload/domain/order.ts";
import { AppError } from "../../preload/errors.ts";
import { refusalInWords } from "../back-office/refusal.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";
import { createAtCentral, staffOf } from "../staff/at-central.ts";
import type { Backups } from "./backups.ts";

export interface KeepingNeeds {
  /** Null where this machine has no office login. */
  readonly office: CentralWriter | null;
  readonly storeId: string;
  readonly backups: Backups;
  readonly sync: { outbox(): Promise<Depth>; waiting(): Promise<readonly Waiting[]> };
  /** There may be work for the back office. */
  readonly look: () => void;
  readonly log: Logger;
}

const whoCame = "Somebody else has dealt with it meanwhile.";

export function createKeepingHandlers({ office, storeId, backups, sync, look, log }: KeepingNeeds): HandlersOf<"keeping"> {
  const atCentral = createAtCentral(office);
  return {
    "keeping.backups": backups.state,

    "keeping.backUp": () => {
      backups.make().catch(() => undefined); // the state says why
      return null;
    },

    "keeping.conflicts": async () => ({ here: await here(sync), store: await atCentral((central) => inStore(central, storeId)).catch(unlessAway) }),

    "keeping.retry": async ({ id }, caller) => {
      const retried = await atCentral((central) => retryRefused(central, { id, storeId, staffId: staffOf(caller) }));
      if (!retried) throw new AppError("changed", whoCame);
      log.info("refused row retried", { id });
      look();
      return null;
    },

    "keeping.close": async ({ id, why }, caller) => {
      const closed = await atCentral((central) => closeRefused(central, { id, storeId, staffId: staffOf(caller), why }));
      if (!closed) throw new AppError("changed", whoCame);
      log.info("refused row closed", { id });
      return null;
    },
  };
}

async function here(sync: KeepingNeeds["sync"]): Promise<Conflicts["here"]> {
  const rows = await sync.waiting();
  return { ...(await sync.outbox()), rows: rows.map(({ created_at, damaged, ...row }) => ({ ...row, createdAt: created_at, damaged: damaged === 1 })) };
}

async function inStore(central: CentralReader, storeId: string): Promise<Conflicts["store"]> {
  const [kiosks, refused, orders] = [await kiosksOf(central, storeId), await refusedRows(central, storeId), await oddOrders(central, storeId)];
  return {
    kiosks: kiosks
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ id, lastSeenAt, outbox, oldestUnsentAt, damaged }) => ({
        id,
        lastSeenAt: iso(lastSeenAt),
        waiting: outbox,
        oldest: iso(oldestUnsentAt),
        damaged,
      })),
    refused: refused.map(({ receivedAt, why, ...row }) => ({
      ...row,
      why: refusalInWords(why),
      receivedAt: receivedAt.toISOString(),
      mayRetry: row.kind === "order" || row.kind === "review",
    })),
    orders: orders.map(({ id, placedAt, ...order }) => ({ ...order, id: OrderId.parse(id), placedAt: placedAt.toISOString() })),
  };
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function unlessAway(error: unknown): null {
  if (error instanceof AppError && error.code === "offline") return null;
  throw error;
}
