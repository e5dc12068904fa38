/** A signed-in shopper's cart outlives the process that held it, and is there on whatever kiosk they sign in at next. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { withClient } from "../../db/central/start.ts";
import { type StoredCart, unsentCart } from "../../db/kiosk/carts.ts";
import { openLedger } from "../../db/kiosk/open.ts";
import { markSent, unsent } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import { createAccounts } from "../../main/accounts/accounts.ts";
import { silentLog } from "../../main/log.ts";
import { freshCentral, freshKiosk, type TestCentral } from "./database.ts";
import { fillShelf, kettle, lamp } from "./shelf.ts";

let central: TestCentral;
const hasher = { hash: async () => "a".repeat(64), close: async () => {} };
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  await central.owner.insertInto("customer").values({ id: "ana", first_name: "Ana", phone: "5550100", erased_at: null }).execute();
  await withClient(central.ownerUrl, (client) =>
    client.query("insert into customer_secret values ('ana', $1, verifier_of($2))", ["0".repeat(32), "a".repeat(64)]),
  );
});
afterAll(() => central.drop());

const cart: StoredCart = {
  lines: [
    { productId: kettle.id, quantity: 2, addedCents: 2999 },
    { productId: lamp.id, quantity: 1, addedCents: 1500 },
  ],
  coupons: ["SAVE10"],
};

/** Signs in at that kiosk, and answers the cart that central knows. */
async function signInAt(kioskId: "1" | "2"): Promise<StoredCart> {
  const accounts = createAccounts({ kioskUrl: central.kioskUrl(kioskId), office: null, hasher, log: silentLog });
  await accounts.signIn("5550100", "123456");
  const { cart: lines, coupons } = accounts.bundle();
  return { lines, coupons };
}

/** Killed as soon as it says that the cart is safe. */
async function storeAndDie(folder: string, wanted: StoredCart): Promise<LedgerWriter> {
  const path = join(folder, "shopper.db");
  const kiosk = spawn(process.execPath, [join(import.meta.dirname, "cart-process.ts"), path, JSON.stringify(wanted)], { stdio: ["ignore", "pipe", "inherit"] });
  await once(kiosk.stdout, "data");
  kiosk.kill("SIGKILL");
  await once(kiosk, "exit");
  return openLedger({ path, now: new Date() });
}

async function drain(ledger: LedgerWriter): Promise<void> {
  const { rows } = await unsent(ledger, 100);
  const bodies = rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as unknown }));
  await withKioskCalls(central.kioskUrl("1"), (calls) => calls.push({ protocol: 1, rows: bodies }));
  await markSent(
    ledger,
    rows.map(({ id }) => id),
    new Date(),
  );
}

test("after kill -9 it is in the ledger, and once it was sent on every kiosk; what this kiosk has not sent yet goes first", async () => {
  await signInAt("1");
  const { folder } = await freshKiosk();
  const ledger = await storeAndDie(folder, cart);
  const before = { here: await unsentCart(ledger, "ana"), elsewhere: await signInAt("2") };
  await drain(ledger);
  expect({ before, after: { here: await unsentCart(ledger, "ana"), elsewhere: await signInAt("2"), again: await signInAt("1") } }).toEqual({
    before: { here: cart, elsewhere: { lines: [], coupons: [] } },
    after: { here: null, elsewhere: cart, again: cart },
  });
  await ledger.destroy();
});

test("of several changes the last one counts, an emptied cart included", async () => {
  await signInAt("1");
  const { folder } = await freshKiosk();
  await (await storeAndDie(folder, cart)).destroy();
  const ledger = await storeAndDie(folder, { lines: [], coupons: [] });
  const here = await unsentCart(ledger, "ana");
  await drain(ledger);
  expect({ here, elsewhere: await signInAt("2") }).toEqual({ here: { lines: [], coupons: [] }, elsewhere: { lines: [], coupons: [] } });
  await ledger.destroy();
});
