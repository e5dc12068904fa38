/** Whoever has no session finds no row of anybody: the session's functions are probed with forged, changed, ended and strange tokens. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callsOn, type KioskCalls } from "../../db/central/kiosk-calls.ts";
import { withClient } from "../../db/central/start.ts";
import { createAccounts } from "../../main/accounts/accounts.ts";
import { hashPin } from "../../main/accounts/hash-pin.ts";
import { createPinHasher } from "../../main/accounts/pin-hasher.ts";
import { silentLog } from "../../main/log.ts";
import { freshCentral, type TestCentral } from "./database.ts";
import { fillShelf, kettle } from "./shelf.ts";

const PROBES = process.env["LONG"] ? 5000 : 200;
const light = { memoryKiB: 64, passes: 1 };
const SALT = "00112233445566778899aabbccddeeff";
const hasher = createPinHasher({ cost: light });
const people = [
  ["ana", "Ana", "5550100", "123456"],
  ["bo", "Bo", "5550101", "654321"],
] as const;
let central: TestCentral;
let tokens: string[];

beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  await withClient(central.ownerUrl, async (client) => {
    for (const [id, name, phone, pin] of people) {
      await client.query("insert into customer (id, first_name, phone) values ($1, $2, $3)", [id, name, phone]);
      await client.query("insert into customer_secret values ($1, $2, verifier_of($3))", [id, SALT, await hashPin(pin, SALT, light)]);
      await client.query("insert into cart_line values ($1, $2, 2, 2999, now())", [id, kettle.id]);
    }
  });
  const accounts = createAccounts({ kioskUrl: central.kioskUrl("1"), office: central.office, hasher, log: silentLog });
  tokens = [];
  for (const [, , phone, pin] of people) tokens.push((await accounts.signIn(phone, pin)).token);
});
afterAll(async () => {
  await hasher.close();
  await central.drop();
});

const random = (seed: number): string => createHash("sha256").update(`probe ${seed}`).digest("hex");
const flipped = (token: string, at: number): string => token.slice(0, at) + (token[at] === "0" ? "1" : "0") + token.slice(at + 1);
const ways: readonly ((token: string, seed: number) => string)[] = [
  (_token, seed) => random(seed),
  (token, seed) => flipped(token, seed % token.length),
  (token, seed) => token.slice(0, seed % token.length),
  (token) => token.toUpperCase(),
  (token) => ` ${token}`,
  (token) => `${token}\n`,
  (token, seed) => `${token}${random(seed)}`,
  (token) => createHash("sha256").update(token).digest("hex"),
  (token) => `${token}' or '1'='1`,
  (_token, seed) => `' or customer_id = '${seed % 2 === 0 ? "ana" : "bo"}' --`,
  (_token, seed) => ["", "null", "%", "_", "ana", "5550100", "\u202E", "0".repeat(64)][seed % 8]!, // never beyond the end
  (token) => token.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
];

test(`${PROBES} tokens that are nobody's find nobody's rows, and neither do true ones at another kiosk`, async () => {
  const found: string[] = [];
  await withClient(central.kioskUrl("1"), async (client) => {
    const calls = callsOn(client);
    for (let seed = 0; seed < PROBES; seed += 1) {
      const own = tokens[seed % tokens.length]!; // never beyond the end
      const token = ways[seed % ways.length]!(own, seed); // never beyond the end
      const rows = token === own ? null : await rowsFor(token, calls);
      if (rows !== null) found.push(`${JSON.stringify(token)}: ${rows}`);
    }
  });
  await withClient(central.kioskUrl("2"), async (client) => {
    for (const token of tokens) if ((await rowsFor(token, callsOn(client))) !== null) found.push("a true token at another kiosk");
  });
  expect(found).toEqual([]);
});

test("after all of that the two true sessions see their own carts", async () => {
  const own = await withClient(central.kioskUrl("1"), async (client) => [
    await rowsFor(tokens[0] ?? "", callsOn(client)),
    await rowsFor(tokens[1] ?? "", callsOn(client)),
  ]);
  expect(own.map((rows) => rows?.includes(kettle.id))).toEqual([true, true]);
});

async function rowsFor(token: string, calls: KioskCalls): Promise<string | null> {
  const bundle = await calls.sessionBundle(token);
  return bundle === null ? null : JSON.stringify(bundle);
}
