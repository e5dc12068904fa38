import { sql, type Transaction } from "kysely";
import type { CentralTables, CentralWriter } from "./tables.ts";

/** Proof of leadership: whoever takes over raises the epoch, and a write under an old one is refused. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly epoch: number;
}

interface Wish {
  readonly name: string;
  /** Of one process run: a restarted process is another holder. */
  readonly holder: string;
  readonly seconds: number;
}

/** Takes the lease, or keeps it for another while; null where somebody else holds it. The server's clock alone decides. */
export async function takeLease(db: CentralWriter, { name, holder, seconds }: Wish): Promise<Lease | null> {
  const until = sql<Date>`now() + make_interval(secs => ${seconds})`;
  const row = await db
    .insertInto("lease")
    .values({ name, holder, epoch: 1, expires_at: until })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ holder, expires_at: until, epoch: sql<number>`lease.epoch + (lease.holder <> ${holder})::integer` })
        .where((row) => row.or([row("lease.expires_at", "<", sql<Date>`now()`), row("lease.holder", "=", holder)])),
    )
    .returning("epoch")
    .executeTakeFirst();
  return row ? { name, holder, epoch: row.epoch } : null;
}

/** So that the next one need not wait for it to run out. */
export async function releaseLease(db: CentralWriter, { name, holder, epoch }: Lease): Promise<void> {
  await db
    .updateTable("lease")
    .set({ expires_at: sql<Date>`now()` })
    .where("name", "=", name)
    .where("holder", "=", holder)
    .where("epoch", "=", epoch)
    .execute();
}

/** Inside the transaction that writes: throws where the lease has passed to another; until commit it cannot pass. */
export async function underLease(trx: Transaction<CentralTables>, { name, holder, epoch }: Lease): Promise<void> {
  const row = await trx
    .selectFrom("lease")
    .select("epoch")
    .where("name", "=", name)
    .where("holder", "=", holder)
    .where("epoch", "=", epoch)
    .forShare()
    .executeTakeFirst();
  if (!row) throw new LeaseLost(name);
}

export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
  constructor(lease: string) {
    super(`the lease "${lease}" has passed to another process`);
  }
}
