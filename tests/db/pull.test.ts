import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { dropOldRows } from "../../db/central/housekeeping.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { withClient } from "../../db/central/start.ts";
import { syncState } from "../../db/kiosk/replica.ts";
import { pullAll } from "../../main/sync/pull.ts";
import { freshCentral, freshKiosk, type TestCentral, type TestKiosk } from "./database.ts";
import { fillShelf, kettle } from "./shelf.ts";

let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
});
afterAll(() => central.drop());
beforeEach(async () => {
  kiosk = await freshKiosk();
});

async function pull(): Promise<string[]> {
  const pulled = await withKioskCalls(central.kioskUrl("1"), (calls) =>
    pullAll(calls, { ...kiosk, heartbeat: { version: "test", outbox: 0 }, signal: AbortSignal.timeout(10_000) }),
  );
  return [...pulled.tables].sort();
}

const names = (table: "product" | "document") =>
  kiosk.cache
    .selectFrom(table)
    .select("id")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(({ id }) => id));

test("the first pull brings the shop, the second brings nothing", async () => {
  const first = await pull();
  const second = await pull();
  const product = await kiosk.cache.selectFrom("product").selectAll().where("id", "=", kettle.id).executeTakeFirstOrThrow();
  const { companyName, currency, demonstration, asOf } = await syncState(kiosk.cache);
  expect({ first, second, attributes: product.attributes, companyName, currency, demonstration, fresh: Date.now() - Date.parse(asOf ?? "") < 10_000 }).toEqual({
    first: ["department", "manufacturer", "product", "stock"],
    second: [],
    attributes: '[{"name":"size","value":"10 cm"}]',
    companyName: "Test shop",
    currency: "USD",
    demonstration: true,
    fresh: true,
  });
});

test("what the shop paid never leaves central", async () => {
  const text = await withKioskCalls(central.kioskUrl("1"), async (calls) => JSON.stringify(await calls.pull({ protocol: 1, from: 0 })));
  expect([text.includes("KET-001"), text.includes("cost")]).toEqual([true, false]);
});

test("a deleted document is gone from the copy, and its passages with it", async () => {
  const document = { id: "returns", title: "Returns", body: "Bring it back.\n\nWithin thirty days.", deleted_at: null };
  await inCatalogue(central.owner, (trx, version) =>
    trx
      .insertInto("document")
      .values({ ...document, version })
      .execute(),
  );
  await pull();
  const before = await kiosk.cache.selectFrom("passage").select("body").execute();
  await inCatalogue(central.owner, (trx, version) => trx.updateTable("document").set({ version, deleted_at: new Date() }).execute());
  await pull();
  const after = await kiosk.cache.selectFrom("passage").select("body").execute();
  expect({ before: before.length, after: after.length, documents: await names("document") }).toEqual({ before: 2, after: 0, documents: [] });
});

test("a copy older than the oldest tombstone starts again and keeps nothing that is gone", async () => {
  await pull();
  await kiosk.cache.insertInto("document").values({ id: "ghost", title: "Ghost", body: "Deleted while this kiosk was away." }).execute();
  await inCatalogue(central.owner, async (trx, version) => trx.updateTable("catalogue_version").set({ oldest: version }).execute());
  await pull();
  expect({ documents: await names("document"), products: (await names("product")).length }).toEqual({ documents: [], products: 2 });
});

test("a copy of another database starts again", async () => {
  await pull();
  await withClient(central.ownerUrl, (client) => client.query("update company set central_id = gen_random_uuid()"));
  await kiosk.cache.insertInto("document").values({ id: "foreign", title: "Foreign", body: "From elsewhere." }).execute();
  await pull();
  expect(await names("document")).toEqual([]);
});

test("a pull cut off between two pages goes on where it stopped", async () => {
  let pages = 0;
  const cut = withKioskCalls(central.kioskUrl("1"), (calls) => {
    const onePage = { ...calls, pull: (request: object) => (pages++ === 1 ? Promise.reject(new Error("cable pulled")) : calls.pull({ ...request, limit: 2 })) };
    return pullAll(onePage, { ...kiosk, heartbeat: { version: "test", outbox: 0 }, signal: AbortSignal.timeout(10_000) });
  });
  await expect(cut).rejects.toThrow("cable pulled");
  const halfway = await syncState(kiosk.cache);
  await pull();
  const { progress, asOf } = await syncState(kiosk.cache);
  expect({ halfway: [halfway.progress !== null, halfway.asOf], products: await names("product"), progress, whole: asOf !== null }).toEqual({
    halfway: [true, null],
    products: ["KET-001", "LAM-001"],
    progress: null,
    whole: true,
  });
});

test("an unknown protocol and a login of no kiosk are refused in one sentence", async () => {
  const unknown = withKioskCalls(central.kioskUrl("1"), (calls) => calls.pull({ protocol: 2 }));
  await expect(unknown).rejects.toThrow("protocol 2 is not spoken here, only 1");
  await expect(withKioskCalls(central.ownerUrl, (calls) => calls.pull({ protocol: 1 }))).rejects.toThrow("this login belongs to no kiosk");
});

test("six writers that commit late, roll back and delete: the copy misses no row", async () => {
  const until = performance.now() + 4000;
  const writers = Array.from({ length: 6 }, (_, writer) => write(writer, until));
  while (performance.now() < until) await pull();
  await Promise.all(writers);
  await pull();
  const { rows } = await withClient(central.ownerUrl, (client) =>
    client.query<{ id: string }>('select id from document where deleted_at is null order by id collate "C"'),
  );
  const wanted = rows.map(({ id }) => id);
  expect({ many: wanted.length > 50, copy: await names("document") }).toEqual({ many: true, copy: wanted });
});

async function write(writer: number, until: number): Promise<void> {
  for (let count = 0; performance.now() < until; count++) {
    const id = `doc-${writer}-${count}`;
    const written = inCatalogue(central.owner, async (trx, version) => {
      await trx.insertInto("document").values({ id, title: "t", body: "b", version, deleted_at: null }).execute();
      if (count % 3 === 2)
        await trx
          .updateTable("document")
          .set({ deleted_at: new Date(), version })
          .where("id", "=", `doc-${writer}-${count - 1}`)
          .execute();
      await new Promise((done) => setTimeout(done, Math.random() * 12));
      if (count % 5 === 4) throw new Error("rolled back");
    });
    await written.catch((error: Error) => expect(error.message).toBe("rolled back"));
  }
}

test("tombstones older than 90 days are dropped by the office, and a copy that missed them starts again", async () => {
  await pull();
  const before = await syncState(kiosk.cache);
  const old = new Date(Date.now() - 91 * 24 * 3600 * 1000);
  await inCatalogue(central.owner, (trx, version) =>
    trx.insertInto("document").values({ id: "old", title: "Old", body: "b", version, deleted_at: old }).execute(),
  );
  await dropOldRows(central.office);
  const left = await central.owner.selectFrom("document").select("id").where("id", "=", "old").execute();
  const { full } = (await withKioskCalls(central.kioskUrl("1"), (calls) => calls.pull({ protocol: 1, from: before.cursor, central: before.centralId }))) as {
    full: boolean;
  }; // `as`: what is tested
  expect({ left, full }).toEqual({ left: [], full: true });
});
