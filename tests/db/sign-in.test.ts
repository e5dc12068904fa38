import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { withClient } from "../../db/central/start.ts";
import { createAccounts } from "../../main/accounts/accounts.ts";
import { hashPin } from "../../main/accounts/hash-pin.ts";
import { createPinHasher } from "../../main/accounts/pin-hasher.ts";
import { silentLog } from "../../main/log.ts";
import { AppError } from "../../preload/errors.ts";
import { freshCentral, type TestCentral } from "./database.ts";
import { fillShelf, kettle } from "./shelf.ts";

const light = { memoryKiB: 64, passes: 1 };
const hasher = createPinHasher({ cost: light });
const [PHONE, PIN, SALT] = ["5550100", "123456", "00112233445566778899aabbccddeeff"];
let central: TestCentral;
let accounts: ReturnType<typeof createAccounts>;

beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  const result = await hashPin(PIN, SALT, light);
  await withClient(central.ownerUrl, async (client) => {
    await client.query("insert into customer (id, first_name, phone) values ('ana', 'Ana', $1)", [PHONE]);
    await client.query("insert into customer_secret values ('ana', $1, verifier_of($2))", [SALT, result]);
    await client.query("insert into staff values ('s1', 'Ben', 'clerk', '700')");
    await client.query("insert into staff_secret values ('s1', $1, verifier_of($2))", [SALT, result]);
    await client.query("insert into demonstration_pin values ('shopper', 'Ana', null, $1, $2)", [PHONE, PIN]);
  });
});
afterAll(async () => {
  await hasher.close();
  await central.drop();
});
beforeEach(async () => {
  await central.owner.deleteFrom("sign_in_try").execute();
  accounts = createAccounts({ kioskUrl: central.kioskUrl("1"), office: central.office, hasher, log: silentLog });
});

const failure = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "signed in",
    (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : String(error)),
  );
const codeOf = async (attempt: Promise<unknown>) => (await failure(attempt)).split(":")[0];

test("the right PIN opens a session whose token finds the shopper's own things", async () => {
  const { token, ...who } = await accounts.signIn(PHONE, PIN);
  await withClient(central.ownerUrl, (client) => client.query("insert into cart_line values ('ana', $1, 2, 2999, now())", [kettle.id]));
  await withClient(central.ownerUrl, (client) =>
    client.query(
      "insert into customer_group values ('club', 'The Club'); insert into customer_group_member values ('club', 'ana'); insert into cart_coupon values ('ana', 1, 'SAVE10')",
    ),
  );
  const bundle = await withKioskCalls(central.kioskUrl("1"), (calls) => calls.sessionBundle(token));
  const stored = await central.owner.selectFrom("customer_session").select("token_sha256").execute();
  expect({ who, bundle, tokenIsStored: stored.some(({ token_sha256 }) => token_sha256 === token), random: /^[0-9a-f]{64}$/.test(token) }).toEqual({
    who: { customerId: "ana", firstName: "Ana" },
    bundle: {
      personalised: true,
      events: [],
      orders: [],
      cart: [{ productId: kettle.id, quantity: 2, addedCents: 2999 }],
      coupons: ["SAVE10"],
      groupIds: ["club"],
      promotionUses: {},
    },
    tokenIsStored: false,
    random: true,
  });
});

test("a token that is forged, ended, or of another kiosk finds nothing", async () => {
  const { token } = await accounts.signIn(PHONE, PIN);
  const find = (kioskId: "1" | "2", wanted: string) => withKioskCalls(central.kioskUrl(kioskId), (calls) => calls.sessionBundle(wanted));
  const [forged, elsewhere] = [await find("1", "0".repeat(64)), await find("2", token)];
  await accounts.signOut(token);
  expect([forged, elsewhere, await find("1", token)]).toEqual([null, null, null]);
});

test("an unknown phone and a wrong PIN get the same sentence, the same salt each time, and the same lock", async () => {
  const salts = await withKioskCalls(central.kioskUrl("1"), async (calls) => [
    await calls.signInSalt("5559999"),
    await calls.signInSalt("5559999"),
    await calls.signInSalt("5559998"),
  ]);
  const [unknown, wrong] = [await failure(accounts.signIn("5559999", PIN)), await failure(accounts.signIn(PHONE, "000000"))];
  for (let guess = 0; guess < 4; guess++) await failure(accounts.signIn("5559999", PIN));
  expect({
    same: unknown === wrong,
    code: unknown.split(":")[0],
    locked: await codeOf(accounts.signIn("5559999", PIN)),
    steady: salts[0] === salts[1] && salts[0] !== salts[2],
    shape: /^[0-9a-f]{32}$/.test(salts[0] ?? ""),
  }).toEqual({
    same: true,
    code: "wrong-pin",
    locked: "locked",
    steady: true,
    shape: true,
  });
});

test("five wrong PINs lock for fifteen minutes, also for the right PIN; the next five for thirty", async () => {
  const minutesLeft = async () => {
    const { rows } = await withClient(central.ownerUrl, (client) =>
      client.query("select round(extract(epoch from locked_until - now()) / 60)::int as m from sign_in_try where who = 'shopper'"),
    );
    return rows[0]?.m as number;
  };
  const codes: (string | undefined)[] = [];
  for (let guess = 0; guess < 5; guess++) codes.push(await codeOf(accounts.signIn(PHONE, "000000")));
  const first = await minutesLeft();
  codes.push(await codeOf(accounts.signIn(PHONE, PIN)));
  await withClient(central.ownerUrl, (client) => client.query("update sign_in_try set locked_until = now() where who = 'shopper'"));
  for (let guess = 0; guess < 5; guess++) await failure(accounts.signIn(PHONE, "000000"));
  expect({ codes, first, second: await minutesLeft() }).toEqual({
    codes: ["wrong-pin", "wrong-pin", "wrong-pin", "wrong-pin", "wrong-pin", "locked"],
    first: 15,
    second: 30,
  });
});

test("guesses at the same moment all count: of forty at most five are looked at", async () => {
  const results = await Promise.all(
    Array.from({ length: 40 }, () => withKioskCalls(central.kioskUrl("2"), (calls) => calls.signIn("5550100", "0".repeat(64)) as Promise<{ why: string }>)),
  );
  expect({ looked: results.filter(({ why }) => why === "wrong-pin").length, locked: results.filter(({ why }) => why === "locked").length }).toEqual({
    looked: 5,
    locked: 35,
  });
});

test("a kiosk with twenty failures in ten minutes needs staff, whoever tries", async () => {
  for (let guess = 0; guess < 20; guess++)
    await withKioskCalls(central.kioskUrl("1"), (calls) => calls.signIn(`55570${String(guess).padStart(2, "0")}`, "0".repeat(64)));
  const elsewhere = createAccounts({ kioskUrl: central.kioskUrl("2"), office: null, hasher, log: silentLog });
  expect([await codeOf(accounts.signIn(PHONE, PIN)), await codeOf(elsewhere.signIn(PHONE, PIN))]).toEqual(["locked", "signed in"]);
});

test("staff sign in by badge and PIN over the office login, with the same lock", async () => {
  const person = await accounts.staffSignIn("700", PIN);
  const codes: (string | undefined)[] = [];
  for (let guess = 0; guess < 6; guess++) codes.push(await codeOf(accounts.staffSignIn("700", "000000")));
  expect({ person, last: codes.slice(4) }).toEqual({ person: { staffId: "s1", firstName: "Ben", role: "clerk" }, last: ["wrong-pin", "locked"] });
});

test("PINs are shown for the demonstration shop alone", async () => {
  const shown = await accounts.demonstrationPins();
  await central.owner.updateTable("company").set({ demonstration: false }).execute();
  const real = await accounts.demonstrationPins();
  await central.owner.updateTable("company").set({ demonstration: true }).execute();
  expect([shown, real]).toEqual([
    { shoppers: [{ firstName: "Ana", phone: PHONE, pin: PIN }], staff: [] },
    { shoppers: [], staff: [] },
  ]);
});

test("without central nobody signs in, and it says so within two seconds", async () => {
  const cut = createAccounts({ kioskUrl: "postgres://kiosk:x@127.0.0.1:1/central", office: null, hasher, log: silentLog });
  const startedAt = performance.now();
  const codes = [await codeOf(cut.signIn(PHONE, PIN)), await codeOf(cut.staffSignIn("700", PIN))];
  expect({ codes, soon: performance.now() - startedAt < 2000 }).toEqual({ codes: ["offline", "offline"], soon: true });
});
