/** Logins of a fleet: given, given anew, taken; and what a kiosk of another protocol or without a login is told. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { addKiosk, kiosksOf, revokeKiosk } from "../../db/central/fleet.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { useDatabase, withClient } from "../../db/central/start.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { createSync } from "../../main/sync/sync.ts";
import { freshCentral, freshKiosk, type TestCentral } from "./database.ts";
import { fillShelf } from "./shelf.ts";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
/** Roles belong to the whole server: this file's kiosks have names of their own. */
const kioskId = `F${process.pid.toString(36)}`.slice(0, 8);

let central: TestCentral;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
});
afterAll(() => central.drop());

const place = { kioskId, storeId: "store-9" };
const pull = (url: string) => withKioskCalls(url, (calls) => calls.pull({ protocol: 1, heartbeat: { version: "1.0.0", outbox: 0 } }));

async function syncedWith(kioskUrl: string) {
  const sync = createSync({ kioskUrl, appVersion: "1", ...(await freshKiosk()), clock: systemClock, random: () => 0.5, log: silentLog });
  onTestFinished(() => sync.stop());
  await sync.now();
  return sync.status();
}

test("a kiosk that was added is let in with its address; added again, only with the new one; revoked, no more, in one sentence", async () => {
  const first = await addKiosk(central.ownerUrl, place);
  await pull(first);
  const second = await addKiosk(central.ownerUrl, place);
  const withOld = await syncedWith(first);
  const withNew = await syncedWith(second);
  const revoked = [await revokeKiosk(central.ownerUrl, kioskId), await revokeKiosk(central.ownerUrl, "nobody")];
  const afterwards = await syncedWith(second);
  const row = (await kiosksOf(central.owner, null)).find(({ id }) => id === kioskId);
  const third = await syncedWith(await addKiosk(central.ownerUrl, place));
  const again = (await kiosksOf(central.owner, "store-9")).map(({ id, revokedAt }) => ({ id, revokedAt }));
  await revokeKiosk(central.ownerUrl, kioskId);
  const refused = "Central refuses this kiosk's login: it was revoked, or its password was changed.";
  expect({
    withOld: withOld.problem,
    withNew: [withNew.online, withNew.problem],
    revoked,
    afterwards: afterwards.problem,
    row: [row?.storeId, row?.revokedAt !== null],
    third: third.online,
    again,
  }).toEqual({
    ...{ withOld: refused, withNew: [true, null], revoked: [true, false], afterwards: refused },
    ...{ row: ["store-9", true], third: true, again: [{ id: kioskId, revokedAt: null }] },
  });
});

test("a second machine with the name of a kiosk that is at work is refused, and the first goes on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-fleet-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await addKiosk(central.ownerUrl, place);
  await pull(first);
  const needs = { dataDir: folder, log: { info: () => undefined, warn: () => undefined }, ...place };
  const second = await useDatabase(central.ownerUrl, needs);
  await pull(first);
  await central.owner
    .updateTable("kiosk")
    .set({ last_seen_at: new Date(Date.now() - 4 * 60_000) })
    .where("id", "=", kioskId)
    .execute();
  const later = await useDatabase(central.ownerUrl, needs);
  await pull(later.kioskUrl ?? "");
  const again = await useDatabase(central.ownerUrl, needs);
  expect([second.problem?.message.slice(0, 30 + kioskId.length), later.problem, again.problem]).toEqual([
    `Kiosk ${kioskId} is at work on another m`.slice(0, 30 + kioskId.length),
    null,
    null,
  ]);
  await revokeKiosk(central.ownerUrl, kioskId);
});

test("two names that differ in capitals alone are one login, and the second is refused", async () => {
  await addKiosk(central.ownerUrl, { kioskId: `${kioskId}a`.slice(-8), storeId: "store-9" });
  await expect(addKiosk(central.ownerUrl, { kioskId: `${kioskId}A`.slice(-8), storeId: "store-9" })).rejects.toThrow(
    "names that differ in capitals alone are one",
  );
  await revokeKiosk(central.ownerUrl, `${kioskId}a`.slice(-8));
});

test("a kiosk whose central speaks another protocol goes on from its copy and says why in one sentence", async () => {
  await withClient(central.ownerUrl, async (client) => {
    const { rows } = await client.query<{ text: string }>("select pg_get_functiondef('pull'::regproc) as text");
    const newer = (rows[0]?.text ?? "").replace("is distinct from 1 then", "is distinct from 2 then").replace("only 1'", "only 2'");
    await client.query(newer);
    const status = await syncedWith(central.kioskUrl("1"));
    await client.query(rows[0]?.text ?? "");
    const healed = await syncedWith(central.kioskUrl("1"));
    expect({ status, healed: healed.problem }).toEqual({
      status: { online: false, asOf: null, problem: "Central refuses this kiosk: protocol 1 is not spoken here, only 2." },
      healed: null,
    });
  });
});

test("the command lists, adds and revokes; a wrong use is one sentence", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-fleet-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const fleet = (...words: string[]) =>
    run(process.execPath, [join(root, "scripts/fleet.ts"), ...words, "--database", central.ownerUrl, "--data", folder]).then(
      ({ stdout, stderr }) => ({ stdout: stdout.trim(), stderr: stderr.trim() }),
      ({ stderr, code }: { stderr: string; code: number }) => ({ code, stderr: stderr.trim() }),
    );
  const added = await fleet("add", kioskId, "--store", "store-9");
  await pull("stdout" in added ? added.stdout : "");
  const listed = await fleet("list");
  const revoked = await fleet("revoke", kioskId);
  const wrong = [await fleet("add", "not a name"), await fleet("revoke", "nobody"), await fleet("dance"), await fleet("list", "1")];
  const asKiosk = await run(process.execPath, [join(root, "scripts/fleet.ts"), "list", "--database", central.kioskUrl("1"), "--data", folder]).catch(
    ({ stderr }: { stderr: string }) => stderr.trim(),
  );
  expect({
    url: "stdout" in added && new RegExp(`^postgres://kiosk_${kioskId.toLowerCase()}:[\\w-]+@`).test(added.stdout),
    listed:
      "stdout" in listed &&
      listed.stdout
        .split("\n")
        .find((line) => line.startsWith(kioskId))
        ?.replace(/seen \S+Z/, "seen then"),
    revoked: "stdout" in revoked && revoked.stdout.startsWith(`Kiosk ${kioskId} is let in no more.`),
    wrong: wrong.map((told) => told.stderr.split("\n")[0]?.slice(0, 36)),
    asKiosk,
  }).toEqual({
    url: true,
    listed: `${kioskId.padEnd(9)} store-9              seen then, version 1.0.0, protocol 1, 0 unsent`,
    revoked: true,
    wrong: [
      '"not a name" is no name for a kiosk:',
      'There is no kiosk "nobody": npm run f',
      "Use it like this: npm run fleet -- l",
      "Use it like this: npm run fleet -- l",
    ].map((text) => text.slice(0, 36)),
    asKiosk: "This address is a kiosk's: the database owner's is wanted.",
  });
});
