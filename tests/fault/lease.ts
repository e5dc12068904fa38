/** Two back offices, one lease: whoever was cut off and comes back writes nothing any more, and the other takes over in time. */
import { sql } from "kysely";
import { setTimeout as wait } from "node:timers/promises";
import { underLease } from "../../db/central/lease.ts";
import { openCentral } from "../../db/central/open.ts";
import { withClient } from "../../db/central/start.ts";
import { type BackOffice, createBackOffice, type Job, type Pace, usualPace } from "../../main/back-office/back-office.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { centralOn, type TestCentral } from "../db/server.ts";
import { fillShelf, kettle, lamp } from "../db/shelf.ts";
import { acceptAll, type Books, booksOf, FULL } from "./books.ts";
import type { Program, World } from "./program.ts";
import { openProxy, type Proxy } from "./proxy.ts";
import { openKiosk, type SimulatedKiosk } from "./simulated-kiosk.ts";

/** The usual pace forty times as fast, so that two hundred takeovers are minutes. */
const FAST = 40;
const pace: Pace = {
  leaseSeconds: usualPace.leaseSeconds / FAST,
  keepEveryMs: usualPace.keepEveryMs / FAST,
  lookEveryMs: 100,
};
const USUAL_IDLE_MS = 10_000;
const IDLE_TRANSACTION_MS = USUAL_IDLE_MS / FAST;
const SILENCE_MS = 1_000;
const MOST_TAKEOVER_MS = 60_000;
const ROOM_MS = MOST_TAKEOVER_MS - usualPace.leaseSeconds * 1000 - usualPace.keepEveryMs; // for the takeover itself: a slow machine's, too
const LATEST_COMMIT_MS = 120;

const cuts = ["black-hole", "black-hole, terminated", "half-open", "refuse", "forgotten"] as const;
type Cut = (typeof cuts)[number];

export type Variant = "whole" | "no-epoch-check";

export type Outcome = Books & {
  readonly cycles: number;
  readonly writes: number;
  /** Committed under an epoch that was over by then. */
  readonly staleWrites: number;
  readonly slowestTakeoverMs: number;
  /** With the usual lease and pace it would have been at most a minute. */
  readonly takeoversInTime: boolean;
};

export const program: Program = {
  promise: "Whoever holds the lease is cut off, again and again: no stale write is accepted, and the other has taken over within 60 s.",
  cycles: 200,
  run: (world) => lease(world, "whole"),
  must: { staleWrites: 0, takeoversInTime: true, lost: 0, doubled: 0, stockDrift: 0 },
};

interface Office {
  readonly name: string;
  readonly backOffice: BackOffice;
  readonly proxy: Proxy;
  close(): Promise<void>;
}

export async function lease({ serverUrl, folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const central = await centralOn(serverUrl);
  await fillShelf(central.owner, [
    { ...kettle, stock: FULL },
    { ...lamp, stock: FULL },
  ]);
  await prepareWrites(central, serverUrl);
  const kiosk = await openKiosk({ folder, id: "1", url: central.kioskUrl("1") });
  const offices = await Promise.all(["office-a", "office-b"].map((name) => openOffice(name, central.officeUrl, variant)));
  const shopping = shop(kiosk);
  let slowest = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await wait(100 + Math.random() * 300);
    const cut = cuts[cycle % cuts.length]!;
    slowest = Math.max(slowest, await takeover(offices, cut, serverUrl));
    if ((cycle + 1) % 10 === 0) say(`${cycle + 1} of ${cycles} takeovers, slowest ${Math.round(slowest)} ms`);
  }
  await wait(LATEST_COMMIT_MS + SILENCE_MS); // what came back late has had its say
  const placed = await shopping.stop();
  for (const office of offices) await office.close();
  await limitTransactions(central.officeUrl, serverUrl, USUAL_IDLE_MS);
  await acceptAll(central);
  const outcome = { ...(await booksOf(central, placed)), ...(await countWrites(central)) };
  await kiosk.close();
  await central.drop();
  const most = pace.leaseSeconds * 1000 + pace.keepEveryMs + ROOM_MS;
  return { ...outcome, cycles, slowestTakeoverMs: Math.round(slowest), takeoversInTime: slowest <= most };
}

/** A row under each epoch; central itself notes which epoch it was when the row was committed. */
async function prepareWrites({ ownerUrl, officeUrl }: TestCentral, serverUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(`
      create table written (id bigserial primary key, epoch bigint not null, at_commit bigint);
      create function note_epoch() returns trigger language plpgsql security definer as $$
        begin update written set at_commit = (select epoch from lease where name = 'back-office') where id = new.id; return null; end $$;
      create constraint trigger note_epoch after insert on written deferrable initially deferred for each row execute function note_epoch();
      grant insert on written to office;
      grant usage on sequence written_id_seq to office;`),
  );
  await limitTransactions(officeUrl, serverUrl, IDLE_TRANSACTION_MS);
}

/** Of connections that are made from here on. */
async function limitTransactions(officeUrl: string, serverUrl: string, idleMs: number): Promise<void> {
  const { username } = new URL(officeUrl);
  await withClient(serverUrl, (root) => root.query(`alter role ${username} set idle_in_transaction_session_timeout = ${idleMs}`));
}

async function openOffice(name: string, officeUrl: string, variant: Variant): Promise<Office> {
  const proxy = await openProxy(officeUrl);
  const office = openCentral(proxy.url, { applicationName: name, longestSilence: SILENCE_MS });
  const writes: Job = {
    name: "writes",
    pause: 5,
    run: (lease) =>
      office.transaction().execute(async (trx) => {
        if (variant === "whole") await underLease(trx, lease);
        await sql`insert into written (epoch) values (${lease.epoch})`.execute(trx);
        await wait(Math.random() * LATEST_COMMIT_MS);
      }),
  };
  const backOffice = createBackOffice({ office, pricing: { priceCart, offersAt }, log: silentLog, jobs: [writes], pace });
  await backOffice.start();
  return { name, backOffice, proxy, close };

  async function close(): Promise<void> {
    await backOffice.stop();
    await office.destroy();
    proxy.close();
  }
}

/** Milliseconds from the cut until the other holds the lease; then the network heals, and the first comes back believing what it believed. */
async function takeover(offices: readonly Office[], cut: Cut, serverUrl: string): Promise<number> {
  const [holder, other] = byEpoch(offices);
  const before = epochOf(holder);
  if (before === 0) throw new Error("nobody holds the lease");
  const from = performance.now();
  await strike(holder, cut, serverUrl);
  while (epochOf(other) <= before) {
    if (performance.now() - from > 2 * MOST_TAKEOVER_MS) throw new Error(`${other.name} does not take over after ${cut}`);
    // A router that forgot is no obstacle to new connections: the holder may well keep its lease.
    if (cut === "forgotten" && performance.now() - from > 1_000) await strike(holder, "refuse", serverUrl);
    await wait(10);
  }
  const took = performance.now() - from;
  await wait(Math.random() * 200);
  await holder.proxy.set("pass");
  return took;
}

function byEpoch([first, second]: readonly Office[]): [Office, Office] {
  if (!first || !second) throw new Error("two offices are needed");
  return epochOf(first) >= epochOf(second) ? [first, second] : [second, first];
}

const epochOf = ({ backOffice }: Office): number => backOffice.lease()?.epoch ?? 0;

async function strike({ name, proxy }: Office, cut: Cut, serverUrl: string): Promise<void> {
  if (cut === "forgotten") return proxy.forget();
  await proxy.set(cut === "black-hole, terminated" ? "black-hole" : cut);
  if (cut !== "black-hole, terminated") return;
  await wait(Math.random() * 100);
  await withClient(serverUrl, (root) => root.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", [name]));
}

function shop(kiosk: SimulatedKiosk): { stop(): Promise<string[]> } {
  const placed: string[] = [];
  let shopping = true;
  const ended = (async () => {
    while (shopping) {
      placed.push(await kiosk.place(Math.random() < 0.5 ? kettle : lamp));
      await kiosk.sync.now();
      await wait(Math.random() * 200);
    }
  })();
  return {
    async stop() {
      shopping = false;
      await ended;
      await kiosk.sync.now();
      return placed;
    },
  };
}

async function countWrites({ owner }: TestCentral): Promise<{ writes: number; staleWrites: number }> {
  const { rows } = await sql<{ writes: number; stale: number }>`
    select count(*)::int as writes, (count(*) filter (where epoch is distinct from at_commit))::int as stale from written`.execute(owner);
  return { writes: rows[0]?.writes ?? 0, staleWrites: rows[0]?.stale ?? 0 };
}
