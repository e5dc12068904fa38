/** What staff did, for ever: written in the transaction that does it. */
import type { CentralTransaction } from "./tables.ts";

export interface Done {
  readonly staffId: string;
  readonly what: string;
  /** The id of what it was done to. */
  readonly subject: string;
  readonly detail?: object;
}

export async function audit(trx: CentralTransaction, { staffId, what, subject, detail = {} }: Done): Promise<void> {
  await trx
    .insertInto("audit")
    .values({ staff_id: staffId, what, subject, detail: JSON.stringify(detail) })
    .execute();
}
