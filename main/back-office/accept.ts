/** Works off the inbox in the order of arrival: several rows in a transaction, for a kiosk that was away for days sends thousands. */
import { markAccepted, markRefused, takeFromInbox, waitingInInbox } from "../../db/central/inbox.ts";
import { type Lease, underLease } from "../../db/central/lease.ts";
import type { CentralTransaction, CentralWriter } from "../../db/central/tables.ts";
import type { Logger } from "../log.ts";
import { type Accepted, acceptOrder, type Pricing } from "./accept-orders.ts";
import { acceptReview } from "./accept-reviews.ts";
import { refusalOf } from "./refusal.ts";

interface AcceptNeeds {
  readonly office: CentralWriter;
  readonly pricing: Pricing;
  readonly log: Logger;
}

interface Done {
  readonly orders: readonly Accepted[];
  readonly reviews: number;
}

const AT_ONCE = 20; // rows: staff who change a price wait for the catalogue's version no longer than this takes
const AT_MOST = 1_000; // rows in one go: whoever waits for the first orders hears of them
const nothing: Done = { orders: [], reviews: 0 };

/** Answers how many orders and reviews found their place. */
export async function acceptWaiting(needs: AcceptNeeds, lease: Lease): Promise<{ orders: number; reviews: number }> {
  const count = { orders: 0, reviews: 0 };
  const ids = await waitingInInbox(needs.office, AT_MOST);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const { orders, reviews } of await acceptTogether(ids.slice(from, from + AT_ONCE), { ...needs, lease })) {
      const odd = orders.filter(({ alert }) => alert !== null);
      for (const { id, status } of odd) needs.log.warn("order needs staff", { id, status });
      count.orders += orders.length;
      count.reviews += reviews;
    }
  }
  return count;
}

type Needs = AcceptNeeds & { readonly lease: Lease };

/** All or nothing; where one of them is wrong, each by itself. */
async function acceptTogether(ids: readonly string[], needs: Needs): Promise<Done[]> {
  try {
    return [await needs.office.transaction().execute((trx) => acceptIn(trx, ids, needs))];
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return ids.length > 1 ? acceptEach(ids, needs) : [await refuse(ids[0] ?? "", refusal, { ...needs, error })];
  }
}

async function acceptEach(ids: readonly string[], needs: Needs): Promise<Done[]> {
  const done: Done[] = [];
  for (const id of ids) done.push(...(await acceptTogether([id], needs)));
  return done;
}

async function refuse(id: string, refusal: string, { office, log, error }: Needs & { readonly error: unknown }): Promise<Done> {
  log.error("a row of the inbox is refused", { id, error });
  await markRefused(office, id, refusal);
  return nothing;
}

async function acceptIn(trx: CentralTransaction, ids: readonly string[], { pricing, lease }: Needs): Promise<Done> {
  await underLease(trx, lease);
  const orders: Accepted[] = [];
  let reviews = 0;
  for (const id of ids) {
    const row = await takeFromInbox(trx, id);
    if (row === null) continue;
    if (row.kind === "order") orders.push(await acceptOrder(trx, row, pricing));
    if (row.kind === "review") {
      await acceptReview(trx, row);
      reviews += 1;
    }
    await markAccepted(trx, id);
  }
  return { orders, reviews };
}
