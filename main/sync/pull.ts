/** Central → kiosk, by version: never by time or id, which skip what commits late. */
import { applyPage, type ReplicaRow, syncState } from "../../db/kiosk/replica.ts";
import { followOrders } from "../../db/kiosk/orders.ts";
import type { CacheWriter, LedgerWriter } from "../../db/kiosk/tables.ts";
import type { KioskCalls } from "../../db/central/kiosk-calls.ts";
import { CallRow, OrderStatusRow, protocol, PullAnswer, type SimilarityNews } from "./messages.ts";

const DELETIONS_ARE_KEPT_MS = 90 * 24 * 3600 * 1000; // by central
const PAGE = 250; // rows: a page is written in a few milliseconds, and screens are read in between

/** "too old": central forgot meanwhile what was taken away; else it was restored. */
export type Anew = "too old" | "restored";

export interface Pulled {
  readonly tables: ReadonlySet<string>;
  /** Ids of orders whose status is new here. */
  readonly orders: readonly string[];
  /** Calls for staff that were answered. */
  readonly calls: readonly CallRow[];
  readonly similarity: SimilarityNews;
  /** Why central had the copy begin anew although it is the central that we knew; null where it did not. */
  readonly anew: Anew | null;
}

/** What central is told of this kiosk with each pull; an older kiosk says less. */
export interface Heartbeat {
  readonly version: string;
  readonly outbox: number;
  readonly oldest?: string | null;
  readonly damaged?: number;
  readonly asOf?: string | null;
  /** Name and state of what answers here. */
  readonly model?: string;
}

interface PullNeeds {
  readonly cache: CacheWriter;
  readonly ledger: LedgerWriter;
  readonly heartbeat: Heartbeat;
  readonly signal: AbortSignal;
}

/** Pulls until the copy equals central; can be cut off anywhere and goes on from there. */
export async function pullAll(calls: KioskCalls, { cache, ledger, heartbeat, signal }: PullNeeds): Promise<Pulled> {
  const tables = new Set<string>();
  const orders: string[] = [];
  const answered: CallRow[] = [];
  let anew: Anew | null = null;
  for (let first = true; ; first = false) {
    signal.throwIfAborted();
    const { cursor, progress, centralId, asOf } = await syncState(cache);
    const place = progress ? { to: progress.to, part: progress.part, after: progress.after } : {};
    const asked = { protocol, central: centralId, from: cursor, limit: PAGE, ...place, ...(first ? { heartbeat } : {}) };
    const answer = PullAnswer.parse(await calls.pull(asked));
    if (answer.full && centralId === answer.company.centralId) anew ??= reasonOf(asOf, answer.at);
    // The ledger first: should we stop between the two files, the same statuses come again.
    orders.push(...(await followOrders(ledger, statusesIn(answer.rows))));
    answered.push(...callsIn(answer.rows));
    for (const table of await applyPage(cache, answer)) tables.add(table);
    if (answer.done) return { tables, orders, calls: answered, similarity: answer.similarity, anew };
  }
}

/** Both by central's clock. */
function reasonOf(asOf: string | null, now: string): Anew {
  return Date.parse(now) - Date.parse(asOf ?? now) > DELETIONS_ARE_KEPT_MS ? "too old" : "restored";
}

function callsIn(rows: readonly ReplicaRow[]): CallRow[] {
  return rows.filter(({ name }) => name === "staff_call").map(({ body }) => CallRow.parse(body));
}

function statusesIn(rows: readonly ReplicaRow[]): OrderStatusRow[] {
  return rows.filter(({ name }) => name === "placed_order").map(({ body }) => OrderStatusRow.parse(body));
}
