/**
 * A leader that stalls before, in or after its write, again and again, while its lease ends, it tries to renew it and two others
 * want it: one may lead, and what the old leader writes after that must not count. Its time ends when the attack says so.
 * `unfenced` leaves the epoch out of the write: the attack must then find stale writes.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { type Lease, LeaseLost, takeLease, underLease } from "../../db/central/lease.ts";
import type { CentralWriter } from "../../db/central/tables.ts";

export interface LeaseAttack {
  readonly takeovers: number;
  /** Writes that were committed though another held the lease already. */
  readonly staleWrites: number;
  /** Old leaders that were told so. */
  readonly refused: number;
  /** Turns after which none or more than one led. */
  readonly splits: number;
  /** Writes of a leader that were refused although it led. */
  readonly lostWrites: number;
}

export interface AttackNeeds {
  readonly office: CentralWriter;
  /** Ends a lease before its time. */
  readonly owner: CentralWriter;
  readonly takeovers: number;
  /** 0 ≤ n < 1. */
  readonly random: () => number;
  readonly unfenced?: boolean;
}

const NAME = "attacked";
const MOST_MS = 6; // of a stall: about as long as taking over takes

export async function attackLease(needs: AttackNeeds): Promise<LeaseAttack> {
  const { office, owner, takeovers } = needs;
  await sql`create table lease_attack (own bigint not null, held bigint not null)`.execute(owner);
  await sql`grant select, insert on lease_attack to office`.execute(owner);
  const counts = { takeovers: 0, refused: 0, splits: 0, lostWrites: 0 };
  let leader = await want(office, randomUUID());
  try {
    while (counts.takeovers < takeovers && leader !== null) {
      await write(leader, needs).catch(() => (counts.lostWrites += 1));
      const { next, told } = await turn(leader, needs);
      counts.refused += Number(told);
      counts.splits += Number(next.length !== 1);
      counts.takeovers += Number(next[0]?.holder !== leader.holder);
      leader = next[0] ?? null;
    }
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from lease_attack where held > own`.execute(owner);
    return { ...counts, staleWrites: rows[0]?.n ?? 0 };
  } finally {
    await sql`drop table lease_attack`.execute(owner);
  }
}

/** Everything at once; answers who leads afterwards, and whether the old leader was told that it does not. */
async function turn(leader: Lease, needs: AttackNeeds): Promise<{ next: Lease[]; told: boolean }> {
  const { office, owner } = needs;
  const writing = stall(needs)
    .then(() => write(leader, needs))
    .then(() => false, isTold);
  await owner
    .updateTable("lease")
    .set({ expires_at: new Date(0) })
    .where("name", "=", NAME)
    .execute();
  const wanting = [leader.holder, randomUUID(), randomUUID()].map((holder) => stall(needs).then(() => want(office, holder)));
  const next = (await Promise.all(wanting)).filter((lease) => lease !== null);
  return { next, told: await writing };
}

function isTold(error: unknown): boolean {
  if (error instanceof LeaseLost) return true;
  throw error;
}

const want = (office: CentralWriter, holder: string) => takeLease(office, { name: NAME, holder, seconds: 600 });
const stall = ({ random }: AttackNeeds) => pause(random() * MOST_MS);

/** Notes who holds the lease at the moment of the write, beside who writes. */
async function write(lease: Lease, needs: AttackNeeds): Promise<void> {
  await needs.office.transaction().execute(async (trx) => {
    if (!needs.unfenced) await underLease(trx, lease);
    await stall(needs);
    await sql`insert into lease_attack select ${lease.epoch}, epoch from lease where name = ${NAME}`.execute(trx);
    await stall(needs);
  });
}
