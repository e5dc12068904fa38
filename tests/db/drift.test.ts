/** The daily check of the copy, against the whole demonstration shop: nothing that is right is called wrong, and nothing that is wrong is right. */
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { type KioskCalls, withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { checkedAt, comparedColumns } from "../../db/kiosk/replica-check.ts";
import { demonstrationShop } from "../../db/seed/demonstration-shop.ts";
import { loadShop } from "../../db/seed/load.ts";
import { silentLog } from "../../main/log.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import { createDriftCheck } from "../../main/sync/drift.ts";
import { pullAll } from "../../main/sync/pull.ts";
import { freshCentral, freshKiosk, storeId, type TestCentral, type TestKiosk } from "./database.ts";

let central: TestCentral;
beforeAll(async () => {
  central = await freshCentral();
  const shop = demonstrationShop({ now: new Date("2026-03-01T10:00:00Z") });
  const reviews = process.env["LONG"] ? shop.reviews : shop.reviews.slice(0, 1_000);
  await loadShop(
    central.owner,
    { ...shop, customers: [], staff: [], interactions: [], reviews },
    { storeId, textHash, hashPin: async (_pin, salt) => salt.repeat(2) },
  );
}, 120_000);
afterAll(() => central.drop());

const going = new AbortController().signal;
const clockAt = (now: Date) => ({ now: () => now, monotonic: () => performance.now() });

async function pulled(): Promise<TestKiosk> {
  const kiosk = await freshKiosk();
  await withKioskCalls(central.kioskUrl("1"), (calls) => pull(calls, kiosk));
  return kiosk;
}

const pull = (calls: KioskCalls, kiosk: TestKiosk) =>
  pullAll(calls, { ...kiosk, heartbeat: { version: "test", outbox: 0 }, signal: AbortSignal.timeout(60_000) });

test("a copy of the whole shop is found to be right, and one changed value of any table and column is found", { timeout: 120_000 }, async () => {
  const kiosk = await pulled();
  const now = new Date();
  const told: unknown[] = [];
  const log = { ...silentLog, error: (_event: string, fields?: object) => void told.push(fields), warn: (event: string) => void told.push(event) };
  await withKioskCalls(central.kioskUrl("1"), async (calls) => {
    const check = () => createDriftCheck({ cache: kiosk.cache, clock: clockAt(now), log }).look(calls, going);
    expect({ drifted: await check(), told }).toEqual({ drifted: false, told: [] });
    const missed: string[] = [];
    for (const [name, columns] of comparedColumns) {
      for (const column of columns) {
        const row = await sql<{
          place: number;
          value: unknown;
        }>`select rowid as place, ${sql.ref(column)} as value from ${sql.table(name)} order by random() limit 1`
          .execute(kiosk.cache)
          .then(({ rows }) => rows[0]);
        if (row === undefined) continue;
        const set = (value: unknown) => sql`update ${sql.table(name)} set ${sql.ref(column)} = ${value} where rowid = ${row.place}`.execute(kiosk.cache);
        await set(altered(row.value));
        if (!(await check())) missed.push(`${name}.${column}`);
        await set(row.value);
      }
    }
    expect({ missed, right: await check(), tables: told.length > 40 }).toEqual({ missed: [], right: false, tables: true });
  });
});

/** Another value that the column can hold. */
function altered(value: unknown): unknown {
  if (typeof value === "number") return Number(!value);
  const text = String(value);
  return text.startsWith("[") ? `[1,${text.slice(1)}` : `${text}x`;
}

test("a check during which central moves on says nothing, and the next one does", async () => {
  const kiosk = await pulled();
  const clock = clockAt(new Date());
  const product = await kiosk.cache.selectFrom("product").select("id").limit(1).executeTakeFirstOrThrow();
  await kiosk.cache.updateTable("product").set({ name: "Something else" }).where("id", "=", product.id).execute();
  await withKioskCalls(central.kioskUrl("1"), async (calls) => {
    await inCatalogue(central.owner, (trx, version) => trx.updateTable("department").set({ version }).where("id", "=", "kitchen").execute());
    const check = createDriftCheck({ cache: kiosk.cache, clock, log: silentLog });
    const first = await check.look(calls, going);
    const noted = await checkedAt(kiosk.cache);
    await pull(calls, kiosk);
    const second = await check.look(calls, going);
    await check.mend();
    await pull(calls, kiosk);
    const { name } = await kiosk.cache.selectFrom("product").select("name").where("id", "=", product.id).executeTakeFirstOrThrow();
    expect({ first, noted, second, mended: name !== "Something else" }).toEqual({ first: false, noted: null, second: true, mended: true });
  });
});

test("in a shop that changes all the time the check goes on where it was, and comes to its end", async () => {
  const kiosk = await pulled();
  const clock = clockAt(new Date());
  const check = createDriftCheck({ cache: kiosk.cache, clock, log: silentLog });
  await withKioskCalls(central.kioskUrl("1"), async (calls) => {
    let asked = 0;
    const restless: KioskCalls = { ...calls, replicaSum: async (request) => ((asked += 1) % 4 === 0 && (await change()), calls.replicaSum(request)) };
    for (let looks = 0; (await check.isDue()) && looks < 30; looks += 1) {
      await check.look(restless, going);
      await pull(calls, kiosk);
    }
    expect({ due: await check.isDue(), cutShort: asked > 8 }).toEqual({ due: false, cutShort: true });
  });
});

const change = () => inCatalogue(central.owner, (trx, version) => trx.updateTable("department").set({ version }).where("id", "=", "kitchen").execute());

test("a pull that is half written is no drift", async () => {
  const kiosk = await pulled();
  const progress = JSON.stringify({ to: 9, part: 1, after: "", at: new Date().toISOString(), sweep: false });
  await kiosk.cache.updateTable("sync").set({ progress }).execute();
  await kiosk.cache.updateTable("product").set({ name: "Half written" }).execute();
  const check = createDriftCheck({ cache: kiosk.cache, clock: clockAt(new Date()), log: silentLog });
  expect(await withKioskCalls(central.kioskUrl("1"), (calls) => check.look(calls, going))).toBe(false);
});
