/** A confirmed order is neither lost nor doubled when the application is killed at any moment. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeLease } from "../../db/central/lease.ts";
import { openLedger } from "../../db/kiosk/open.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { freshCentral, type TestCentral } from "../db/database.ts";
import { fillShelf, kettle, lamp } from "../db/shelf.ts";

const KILLS = Number(process.env["KILLS"] ?? (process.env["LONG"] ? 300 : 20));
const MOST_MS = 40; // after the first order: well inside placing, sending and marking
const FULL = 1_000_000;

interface Outcome {
  readonly confirmed: number;
  readonly lost: number;
  readonly doubled: number;
  /** Pieces gone from stock that no order holds, or the other way round. */
  readonly stockDrift: number;
  readonly integrity: string;
}

test(`after ${KILLS} kills each confirmed order is at central once, and stock agrees`, { timeout: 120_000 + KILLS * 3_000 }, async () => {
  const { confirmed, ...outcome } = await killLoop("whole", KILLS);
  expect({ some: confirmed >= KILLS, ...outcome }).toEqual({ some: true, lost: 0, doubled: 0, stockDrift: 0, integrity: "ok" });
});

// The test itself must bite: without its two safeguards the same loop finds the damage.
test("a kiosk that sends without its own ids doubles orders", { timeout: 120_000 + KILLS * 3_000 }, async () => {
  const { lost, doubled } = await killUntil("no-idempotency", ({ doubled }) => doubled > 0);
  expect([lost, doubled > 0]).toEqual([0, true]);
});

test("a kiosk that notes success before it has it loses orders", { timeout: 120_000 + KILLS * 3_000 }, async () => {
  const { lost } = await killUntil("mark-first", ({ lost }) => lost > 0);
  expect(lost).toBeGreaterThan(0);
});

/** Chance decides where a kill falls: a broken variant gets up to 60 of them. */
async function killUntil(variant: string, found: (outcome: Outcome) => boolean): Promise<Outcome> {
  let outcome = await killLoop(variant, 6);
  for (let round = 1; round < 10 && !found(outcome); round++) outcome = await killLoop(variant, 6);
  return outcome;
}

async function killLoop(variant: string, kills: number): Promise<Outcome> {
  const central = await freshCentral();
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-kill-"));
  onTestFinished(async () => {
    await central.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  await fillShelf(central.owner, [
    { ...kettle, stock: FULL },
    { ...lamp, stock: FULL },
  ]);
  const start = (task: string) =>
    fork(resolve(import.meta.dirname, "kiosk-process.ts"), [join(folder, "ledger.db"), join(folder, "acks"), central.kioskUrl("1"), variant, task], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  for (let kill = 0; kill < kills; kill++) {
    const kiosk = start("place");
    const gone = once(kiosk, "exit");
    await once(kiosk, "message");
    await new Promise((done) => setTimeout(done, Math.random() * MOST_MS));
    kiosk.kill("SIGKILL");
    await gone;
  }
  await once(start("drain"), "exit");
  await acceptAll(central);
  return compare(central, folder);
}

async function acceptAll(central: TestCentral): Promise<void> {
  const lease = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 600 });
  if (!lease) throw new Error("the lease was not free");
  const needs = { office: central.office, pricing: { priceCart, offersAt }, log: silentLog };
  while ((await acceptWaiting(needs, lease)).orders > 0);
}

async function compare(central: TestCentral, folder: string): Promise<Outcome> {
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
    confirmed: acks.length,
    lost: acks.filter((id) => !times.has(id)).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
    stockDrift: gone - sold,
    integrity,
  };
}
