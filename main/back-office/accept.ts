/** Works off the inbox, a row and a transaction at a time, in the order of arrival. */
import { markAccepted, markRefused, takeFromInbox, waitingInInbox } from "../../db/central/inbox.ts";
import { type Lease, LeaseLost, underLease } from "../../db/central/lease.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import type { Logger } from "../log.ts";
import { acceptOrder, type Pricing } from "./accept-orders.ts";
import { acceptReview } from "./accept-reviews.ts";

interface AcceptNeeds {
  readonly office: CentralWriter;
  readonly pricing: Pricing;
  readonly log: Logger;
}

const AT_ONCE = 200;

/** Answers how many orders and reviews found their place. */
export async function acceptWaiting({ office, pricing, log }: AcceptNeeds, lease: Lease): Promise<{ orders: number; reviews: number }> {
  const done = { orders: 0, reviews: 0 };
  for (const id of await waitingInInbox(office, AT_ONCE)) {
    try {
      const kind = await acceptOne(id);
      if (kind === "order") done.orders += 1;
      if (kind === "review") done.reviews += 1;
    } catch (error) {
      if (!isRowsFault(error)) throw error;
      log.error("a row of the inbox is refused", { id, error });
      await markRefused(office, id, String(error));
    }
  }
  return done;

  function acceptOne(id: string): Promise<string | null> {
    return office.transaction().execute(async (trx) => {
      await underLease(trx, lease);
      const row = await takeFromInbox(trx, id);
      if (row === null) return null;
      if (row.kind === "order") {
        const { status, alert } = await acceptOrder(trx, row, pricing);
        if (alert !== null) log.warn("order needs staff", { id, status });
      } else if (row.kind === "review") await acceptReview(trx, row);
      await markAccepted(trx, id);
      return row.kind;
    });
  }
}

/** The row itself is wrong and will be wrong next time; a lost connection or lease is not its fault. */
function isRowsFault(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof LeaseLost) return false;
  return error.name === "ZodError" || error.name === "$ZodError" || ("code" in error && /^(22|23)/.test(String(error.code)));
}
