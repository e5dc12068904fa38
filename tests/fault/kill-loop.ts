/** A confirmed order is neither lost nor doubled when the application is killed at any moment. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { takeLease } from "../../db/central/lease.ts";
import { openLedger } from "../../db/kiosk/open.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { centralOn, type TestCentral } from "../db/server.ts";
import { fillShelf, kettle, lamp } from "../db/shelf.ts";
import { bundled } from "./bundle.ts";
import type { Program, World } from "./program.ts";

const MOST_MS = 40; // after the first order: well inside placing, sending and marking
const FULL = 1_000_000;

export type Variant = "whole" | "no-idempotency" | "mark-first";

/** A type and no interface, so that it is a report. */
export type Outcome = {
  readonly cycles: number;
  readonly orders: number;
  readonly lost: number;
  readonly doubled: number;
  /** Pieces gone from stock that no order holds, or the other way round. */
  readonly stockDrift: number;
  readonly integrity: string;
};

export const program: Program = {
  promise: "After any number of kills each confirmed order is at central once, and stock agrees.",
  cycles: 1_000,
  run: (world) => killLoop(world, "whole"),
  must: { lost: 0, doubled: 0, stockDrift: 0, integrity: "ok" },
};

export async function killLoop({ serverUrl, folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const central = await centralOn(serverUrl);
  await fillShelf(central.owner, [
    { ...kettle, stock: FULL },
    { ...lamp, stock: FULL },
  ]);
  const kioskProgram = await bundled(resolve(import.meta.dirname, "kiosk-process.ts"), join(folder, "program"));
  let next = start("place");
  for (let kill = 1; kill <= cycles; kill += 1) {
    const kiosk = next;
    next = start(kill < cycles ? "place" : "drain"); // loads meanwhile, and opens nothing before it is told to
    await placeUntilKilled(kiosk);
    if (kill % 100 === 0) say(`${kill} of ${cycles} kills`);
  }
  for (; !(await drained(next)); next = start("drain"));
  await acceptAll(central);
  const outcome = { cycles, ...(await compare(central, folder)) };
  await central.drop();
  return outcome;

  function start(task: "place" | "drain") {
    const files = [join(folder, "ledger.db"), join(folder, "acks")];
    return fork(kioskProgram, [...files, central.kioskUrl("1"), variant, task], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  }
}

async function placeUntilKilled(kiosk: ReturnType<typeof fork>): Promise<void> {
  kiosk.send("go");
  const gone = once(kiosk, "exit");
  await Promise.race([once(kiosk, "message"), gone]); // on a busy machine central may be too slow for it: then it is dead already
  await new Promise((done) => setTimeout(done, Math.random() * MOST_MS));
  kiosk.kill("SIGKILL");
  await gone;
}

/** False where central was too slow for it. */
async function drained(kiosk: ReturnType<typeof fork>): Promise<boolean> {
  kiosk.send("go");
  const [code] = (await once(kiosk, "exit")) as [number | null]; // `as`: what a child process ends with
  return code === 0;
}

async function acceptAll(central: TestCentral): Promise<void> {
  const lease = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 600 });
  if (!lease) throw new Error("the lease was not free");
  const needs = { office: central.office, pricing: { priceCart, offersAt }, log: silentLog };
  while ((await acceptWaiting(needs, lease)).orders > 0);
}

async function compare(central: TestCentral, folder: string): Promise<Omit<Outcome, "cycles">> {
  const acks = existsSync(join(folder, "acks")) ? readFileSync(join(folder, "acks"), "utf8").trim().split("\n").filter(Boolean) : [];
  // Without its own ids an order comes under another one: what it says of itself is compared.
  const inbox = await central.owner.selectFrom("inbox").select("body").where("kind", "=", "order").execute();
  const times = new Map<string, number>();
  for (const { body } of inbox) {
    const { order } = body as { order: { id: string } }; // `as`: the kiosk's own message
    times.set(order.id, (times.get(order.id) ?? 0) + 1);
  }
  const lines = await central.owner.selectFrom("order_line").select("quantity").execute();
  const stock = await central.owner.selectFrom("stock").select("quantity").execute();
  const sold = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const gone = stock.reduce((sum, { quantity }) => sum + FULL - quantity, 0);
  let integrity = "ok";
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now: new Date(), onDamage: ({ why }) => (integrity = why) });
  await ledger.destroy();
  return {
    orders: acks.length,
    lost: acks.filter((id) => !times.has(id)).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
    stockDrift: gone - sold,
    integrity,
  };
}
