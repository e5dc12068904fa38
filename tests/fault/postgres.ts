/** PostgreSQL is killed in the middle of work, again and again: what a kiosk was told is there, and the shop goes on within seconds. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { withClient } from "../../db/central/start.ts";
import { createBackOffice } from "../../main/back-office/back-office.ts";
import { type Logger, silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { centralOn, startTestServer, type TestCentral } from "../db/server.ts";
import { fillShelf, kettle, lamp } from "../db/shelf.ts";
import { type Books, booksOf, FULL } from "./books.ts";
import type { Program, World } from "./program.ts";
import { openKiosk, type SimulatedKiosk } from "./simulated-kiosk.ts";

const MOST_GAP_MS = 5_000;
const MOST_REST_MS = 600_000; // thousands of orders wait by then, and a busy machine accepts some tens a second
const kills = ["backend", "postmaster", "immediate stop"] as const;

export type Variant = "whole" | "asynchronous-commit";

export type Outcome = Books & {
  readonly cycles: number;
  /** `synchronous_commit` and `fsync` as the kiosks' connections find them. */
  readonly durability: string;
  /** Rows that a kiosk noted as taken by central, and those of them that central has no more. */
  readonly confirmed: number;
  readonly confirmedLost: number;
  /** Times that a kiosk found central behind what it had confirmed; it then sends its last two days once more. */
  readonly fellBehind: number;
  /** From the kill to the first row taken again. */
  readonly slowestGapMs: number;
  /** Of an ordinary stop and start in the same run: what the machine takes anyway. */
  readonly ordinaryGapMs: number;
  readonly gapsInTime: boolean;
  /** Orders that the back office did not get to by itself. */
  readonly unaccepted: number;
};

export const program: Program = {
  promise: "PostgreSQL dies by kill −9 and by immediate stop: nothing confirmed is lost, and rows are taken again within 5 s.",
  cycles: 50,
  run: (world) => postgres(world, "whole"),
  must: { lost: 0, doubled: 0, stockDrift: 0, confirmedLost: 0, fellBehind: 0, gapsInTime: true, unaccepted: 0, durability: "on on" },
};

/** On a server of its own: nobody else's may be killed. It starts again as the store's does. */
export async function postgres({ folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const server = await startTestServer({ safe: true });
  const central = await centralOn(server.serverUrl);
  await fillShelf(central.owner, [
    { ...kettle, stock: FULL },
    { ...lamp, stock: FULL },
  ]);
  if (variant === "asynchronous-commit") await commitCarelessly(server.serverUrl);
  await withClient(server.serverUrl, (root) => root.query("checkpoint")); // a shop is not made anew on the day it crashes
  const backOffice = createBackOffice({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog });
  await backOffice.start();
  let fellBehind = 0;
  const log: Logger = { ...silentLog, warn: (event) => void (fellBehind += event === "central fell behind what it had confirmed" ? 1 : 0), child: () => log };
  const kiosks = await Promise.all(["1", "2"].map((id) => openKiosk({ folder, id, url: central.kioskUrl(id), log, onSent: () => void backOffice.look() })));
  const shopping = kiosks.map((kiosk) => shop(kiosk));
  const durability = await durabilityOf(central);
  const ordinaryGap = await gapAfter(() => strike("ordinary stop", server.serverUrl), central.kioskUrl("1"));
  let slowestGap = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await wait(300 + Math.random() * 500);
    const kill = kills[cycle % kills.length]!;
    const gap = await gapAfter(() => strike(kill, server.serverUrl), central.kioskUrl("1"));
    slowestGap = Math.max(slowestGap, gap);
    say(`${cycle + 1} of ${cycles}: ${kill}, ${Math.round(gap)} ms`);
  }
  const placed = (await Promise.all(shopping.map((one) => one.stop()))).flat();
  say(`${await unaccepted(central)} orders wait for the back office, which goes on by itself`);
  await restOf(kiosks, central);
  const gapsInTime = slowestGap <= MOST_GAP_MS + ordinaryGap;
  const outcome = { cycles, fellBehind, durability, slowestGapMs: Math.round(slowestGap), ordinaryGapMs: Math.round(ordinaryGap), gapsInTime };
  const books = { ...(await booksOf(central, placed)), ...(await confirmedBy(kiosks, central)), unaccepted: await unaccepted(central) };
  await backOffice.stop();
  for (const kiosk of kiosks) await kiosk.close();
  await central.drop();
  await server.stop();
  return { ...books, ...outcome };
}

/** The broken variant: success is told before it is on the disk. */
async function commitCarelessly(serverUrl: string): Promise<void> {
  await withClient(serverUrl, async (root) => {
    await root.query("alter system set synchronous_commit = off");
    await root.query("alter system set wal_writer_delay = '10s'");
    await root.query("alter system set wal_writer_flush_after = '1GB'"); // else a busy second wakes the writer before the kill
    await root.query("select pg_reload_conf()");
  });
}

function durabilityOf(central: TestCentral): Promise<string> {
  return withClient(central.kioskUrl("1"), async (client) => {
    const { rows } = await client.query<{ is: string }>("select current_setting('synchronous_commit') || ' ' || current_setting('fsync') as is");
    return rows[0]?.is ?? "";
  });
}

/** Orders until it is stopped, whatever central does; answers their ids. */
function shop(kiosk: SimulatedKiosk): { stop(): Promise<string[]> } {
  const placed: string[] = [];
  let shopping = true;
  const ended = (async () => {
    await kiosk.sync.start();
    while (shopping) {
      placed.push(await kiosk.place(Math.random() < 0.5 ? kettle : lamp));
      await Promise.race([kiosk.sync.now(), wait(100)]);
      await wait(Math.random() * 20);
    }
  })();
  return {
    async stop() {
      shopping = false;
      await ended;
      return placed;
    },
  };
}

async function strike(kill: (typeof kills)[number] | "ordinary stop", serverUrl: string): Promise<void> {
  const { backend, folder } = await withClient(serverUrl, async (root) => {
    const { rows } = await root.query<{ backend: number; folder: string }>(
      `select pid as backend, current_setting('data_directory') as folder from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() order by random() limit 1`,
    );
    return rows[0]!; // the store's own connections are always there
  });
  const postmaster = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
  if (kill === "postmaster") process.kill(postmaster, "SIGKILL");
  else if (kill === "immediate stop") process.kill(postmaster, "SIGQUIT");
  else if (kill === "ordinary stop") process.kill(postmaster, "SIGINT");
  else killIfThere(backend);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // `as`: process.kill throws system errors; it left by itself
  }
}

async function gapAfter(strike: () => Promise<void>, kioskUrl: string): Promise<number> {
  await strike();
  const from = performance.now();
  await wait(50); // the server has noticed: what answers from here on is the one that came back
  while (!(await takesRows(kioskUrl))) {
    if (performance.now() - from > MOST_REST_MS) throw new Error("central did not come back");
    await wait(25);
  }
  return performance.now() - from;
}

function takesRows(kioskUrl: string): Promise<boolean> {
  return withKioskCalls(kioskUrl, (calls) => calls.push({ protocol: 1, rows: [{ id: randomUUID(), kind: "health", body: {} }] })).then(
    () => true,
    () => false,
  );
}

/** Until all is sent and accepted, by sync and back office alone. */
async function restOf(kiosks: readonly SimulatedKiosk[], central: TestCentral): Promise<void> {
  const deadline = performance.now() + MOST_REST_MS;
  while (performance.now() < deadline) {
    const depths = await Promise.all(kiosks.map(({ sync }) => sync.outbox()));
    if (depths.every(({ waiting }) => waiting === 0) && (await unaccepted(central)) === 0) return;
    await wait(100);
  }
}

async function unaccepted({ owner }: TestCentral): Promise<number> {
  const { n } = await owner
    .selectFrom("inbox")
    .select((row) => row.fn.countAll<number>().as("n"))
    .where("kind", "=", "order")
    .where("accepted_at", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

async function confirmedBy(kiosks: readonly SimulatedKiosk[], { owner }: TestCentral): Promise<{ confirmed: number; confirmedLost: number }> {
  const there = new Set((await owner.selectFrom("inbox").select("id").execute()).map(({ id }) => id));
  const sent = await Promise.all(kiosks.map(({ ledger }) => ledger.selectFrom("outbox").select("id").where("sent_at", "is not", null).execute()));
  const ids = sent.flat().map(({ id }) => id);
  return { confirmed: ids.length, confirmedLost: ids.filter((id) => !there.has(id)).length };
}
