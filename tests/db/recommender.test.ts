/** The pipeline in its real thread over a real PostgreSQL. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { addChoice, addRule, judgements, newestChoice, removeRule, rulesInForce, shelfCounts, wishesState } from "../../db/central/recommender.ts";
import { demonstrationShop } from "../../db/seed/demonstration-shop.ts";
import { loadShop } from "../../db/seed/load.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { similarityFiles } from "../../main/recommender/etl/publish.ts";
import { createPipeline, type Pipeline } from "../../main/recommender/pipeline.ts";
import { receiveSimilarity } from "../../main/recommender/receive.ts";
import { createSimilarity, readSimilarity } from "../../main/recommender/similarity.ts";
import { freshCentral, storeId, type TestCentral } from "./database.ts";

const directory = mkdtempSync(join(tmpdir(), "ecomgo-pipeline-"));
let central: TestCentral;
let pipeline: Pipeline;
let lease: Lease | null;

beforeAll(async () => {
  central = await freshCentral();
  const shop = demonstrationShop({ now: new Date() });
  await loadShop(
    central.owner,
    { ...shop, reviews: [] },
    { storeId, textHash: (text) => text, hashPin: async (pin, salt) => `${pin}${salt}`.padEnd(64, "0").slice(0, 64) },
  );
  lease = await takeLease(central.office, { name: "back-office", holder: randomUUID(), seconds: 600 });
  pipeline = pipelineIn(directory);
}, 120_000);

afterAll(async () => {
  await pipeline.stop();
  await central.drop();
  rmSync(directory, { recursive: true, force: true });
});

function pipelineIn(folder: string, officeUrl = central.officeUrl): Pipeline {
  return createPipeline({
    central: central.office,
    officeUrl,
    directory: folder,
    workerFile: join(import.meta.dirname, "../../main/recommender/etl/worker.ts"),
    clock: systemClock,
    log: silentLog,
    lease: () => lease,
  });
}

const runs = () => central.office.selectFrom("etl_run").select(["outcome", "interactions", "why", "epoch"]).orderBy("id").execute();
const interactionsHeld = async () =>
  (
    await central.office
      .selectFrom("interaction")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;
const buy = (customerId: string, productIds: readonly string[]) =>
  central.owner
    .insertInto("interaction")
    .values(productIds.map((product_id) => ({ customer_id: customerId, product_id, kind: "purchase" as const, value: 1, at: new Date() })))
    .execute();

/** No transaction that is older than a row still runs: other tests share this server, and a run leaves such rows to the next one. */
const seenByAll = () =>
  vi.waitUntil(
    async () => {
      const { rows } = await sql`select from interaction where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`.execute(central.owner);
      return rows.length === 0;
    },
    { timeout: 30_000 },
  );

test("the first run publishes lists of every product, here and in central", async () => {
  const { outcome, interactions, products, why } = await pipeline.run();
  expect({ outcome, interactions, why }).toEqual({ outcome: "published", interactions: await interactionsHeld(), why: null });
  const lists = createSimilarity({ directory, log: silentLog }).current();
  expect([lists?.generation, lists?.productIds.length, interactions > 50_000]).toEqual([1, products, true]);
});

test("a second run finds nothing new, writes nothing, and both are recorded", async () => {
  const before = readdirSync(directory);
  expect((await pipeline.run()).outcome).toBe("nothing-new");
  expect(readdirSync(directory)).toEqual(before);
  expect((await runs()).map(({ outcome, epoch }) => [outcome, epoch])).toEqual([
    ["published", lease?.epoch],
    ["nothing-new", lease?.epoch],
  ]);
});

test("a restarted process makes no new file of the same", async () => {
  const restarted = pipelineIn(directory);
  expect((await restarted.run()).outcome).toBe("nothing-new");
  await restarted.stop();
});

test("a tick during a run is left out", async () => {
  const before = (await runs()).length;
  const ticks = [pipeline.tick(), pipeline.tick(), pipeline.run()];
  await Promise.all(ticks);
  const during = pipeline.run();
  await pipeline.tick();
  expect((await runs()).length).toBe(before + 1);
  await during;
  expect((await runs()).length).toBe(before + 2);
});

test("what customers do is in the next lists, also where a transaction committed late", async () => {
  const [one, other] = (await central.owner.selectFrom("customer").select("id").orderBy("id").limit(2).execute()).map(({ id }) => id);
  let commit = (): void => undefined;
  const held = new Promise<void>((resolve) => (commit = resolve));
  const late = central.owner.transaction().execute(async (trx) => {
    await trx.insertInto("interaction").values({ customer_id: other!, product_id: "KET-001", kind: "purchase", value: 1, at: new Date() }).execute();
    await held;
  });
  await sql`select pg_sleep(0.05)`.execute(central.office);
  await buy(one!, ["KET-001", "KET-001"]);
  const meanwhile = await pipeline.run();
  commit();
  await late;
  await seenByAll();
  const { outcome, interactions } = await pipeline.run();
  expect([outcome, interactions, meanwhile.interactions < interactions]).toEqual(["published", await interactionsHeld(), true]);
});

test("an erased customer is out of the lists after the next run, and lists brought up to date equal lists made anew", async () => {
  const { customer_id: busiest } = await central.owner
    .selectFrom("interaction")
    .select("customer_id")
    .groupBy("customer_id")
    .orderBy(({ fn }) => fn.countAll(), "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  await central.owner.deleteFrom("interaction").where("customer_id", "=", busiest).execute();
  expect((await pipeline.run()).interactions).toBe(await interactionsHeld());
  const [newest] = similarityFiles(directory);
  const folder = join(directory, "anew");
  const anew = pipelineIn(folder);
  await anew.run();
  await anew.stop();
  const [fresh] = similarityFiles(folder);
  const { generation: _, madeAt: __, ranker: _r, ...lists } = readSimilarity(newest!.path, newest!.sha256);
  const { generation: ___, madeAt: ____, ranker: _s, ...same } = readSimilarity(fresh!.path, fresh!.sha256);
  expect(same).toEqual(lists);
});

test("who does not want to be known by what they did is in no list after the next run, and is back when they like", async () => {
  const { customer_id } = await central.owner.selectFrom("interaction").select("customer_id").orderBy("id").limit(1).executeTakeFirstOrThrow();
  const personalise = (personalised: boolean) => central.owner.updateTable("customer").set({ personalised }).where("id", "=", customer_id).execute();
  const all = await interactionsHeld();
  const { rows } = await sql<{ n: number }>`select count(*) as n from interaction where customer_id = ${customer_id}`.execute(central.owner);
  await personalise(false);
  const without = await pipeline.run();
  await personalise(true);
  const again = await pipeline.run();
  expect([without.interactions, again.interactions]).toEqual([all - (rows[0]?.n ?? 0), all]);
});

test("what staff want of the shelves is in the next file", async () => {
  await addRule(central.office, { effect: "pin", subject: "product", subjectId: "KET-001", scenario: null, startsAt: null, endsAt: null, staffId: "S1" });
  expect((await pipeline.run()).outcome).toBe("published");
  const rules = () => createSimilarity({ directory, log: silentLog }).current()?.rules ?? [];
  expect(rules()).toMatchObject([{ effect: "pin", subject: "product", subjectId: "KET-001" }]);
  await removeRule(central.office, { id: rules()[0]?.id ?? 0, staffId: "S1" });
  await pipeline.run();
  expect(rules()).toEqual([]);
});

test("a rule that is made or removed and a way that is chosen are seen without reading the lists", async () => {
  const states = [await wishesState(central.office)];
  const note = async (): Promise<void> => void states.push(await wishesState(central.office));
  await note();
  await addRule(central.office, { effect: "bury", subject: "product", subjectId: "KET-002", scenario: null, startsAt: null, endsAt: null, staffId: "S1" });
  await note();
  const [rule] = await rulesInForce(central.office);
  await removeRule(central.office, { id: rule!.id, staffId: "S1" });
  await note();
  await addChoice(central.office, { choice: {}, quality: 0, why: "nothing that serves" });
  await note();
  expect(states.slice(1).map((state, look) => state !== states[look])).toEqual([false, true, true, true]);
});

test("each night the last baskets judge; a configuration that fell by more than a tenth gives way to the one before it", async () => {
  const good = { method: { kind: "plain", alpha: 0.5, shrink: 20, neighbours: 200, side: "source" }, decay: 1 };
  await addChoice(central.office, { choice: good, quality: 0, why: "good" });
  const first = await pipeline.judge();
  await addChoice(central.office, { choice: { ...good, method: { ...good.method, neighbours: 1 } }, quality: 1, why: "promised too much" });
  const second = await pipeline.judge();
  expect([first?.outcome, second?.outcome, (first?.quality ?? 0) > (first?.popular ?? 1)]).toEqual(["kept", "returned", true]);
  expect((await newestChoice(central.office))?.choice).toEqual(good);
  expect((await judgements(central.office, 9)).map(({ outcome }) => outcome)).toEqual(["returned", "kept"]);
});

test("counts of the shelves that arrive twice count once", async () => {
  const row = { day: new Date().toISOString().slice(0, 10), scenario: "popular", position: 1, impressions: 5, taps: 2, carts: 1, orders: 0 };
  const batch = { id: randomUUID(), rows: [row] };
  await withKioskCalls(central.kioskUrl("1"), async (calls) => {
    await calls.countShelves(batch);
    await calls.countShelves(batch);
    await calls.countShelves({ id: randomUUID(), rows: [row] });
  });
  expect(await shelfCounts(central.office, 28)).toEqual([{ scenario: "popular", position: 1, impressions: 10, taps: 4, carts: 2, orders: 0 }]);
});

test("a kiosk fetches the newest file in parts with its own login", async () => {
  const { generation, sha256, bytes } = await central.office
    .selectFrom("similarity")
    .selectAll()
    .orderBy("generation", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const folder = join(directory, "kiosk");
  await withKioskCalls(central.kioskUrl("1"), (calls) => receiveSimilarity({ generation, sha256, bytes }, { directory: folder, part: calls.similarityPart }));
  expect([bytes > 1_000_000, createSimilarity({ directory: folder, log: silentLog }).current()?.generation]).toEqual([true, generation]);
});

test("whoever has lost the lease publishes nothing for the fleet, and does so once it is back", async () => {
  const newest = async () =>
    (
      await central.office
        .selectFrom("similarity")
        .select(({ fn }) => fn.max("generation").as("newest"))
        .executeTakeFirstOrThrow()
    ).newest;
  const before = await newest();
  await central.office
    .updateTable("lease")
    .set({ expires_at: new Date(0) })
    .execute();
  await takeLease(central.office, { name: "back-office", holder: randomUUID(), seconds: 600 });
  const [customer] = await central.owner.selectFrom("customer").select("id").orderBy("id").limit(1).execute();
  await buy(customer!.id, ["KET-001"]);
  await seenByAll();
  const { outcome, why } = await pipeline.run();
  expect([outcome, why]).toEqual(["failed", expect.stringContaining("lease")]);
  expect(await newest()).toBe(before);
  lease = null;
  const recorded = (await runs()).length;
  await pipeline.tick();
  expect((await runs()).length).toBe(recorded);
  await expect(pipeline.run()).rejects.toMatchObject({ code: "not-allowed" });
  await central.office
    .updateTable("lease")
    .set({ expires_at: new Date(0) })
    .execute();
  lease = await takeLease(central.office, { name: "back-office", holder: randomUUID(), seconds: 600 });
  expect((await pipeline.run()).outcome).toBe("published");
  expect(await newest()).toBeGreaterThan(before);
});

test("a run that closing cuts short is not told as a failure", async () => {
  const folder = join(directory, "closing");
  const closing = pipelineIn(folder);
  const before = (await runs()).length;
  const run = closing.run();
  await closing.stop();
  expect([(await run).outcome, (await runs()).length, similarityFiles(folder)]).toEqual(["failed", before, []]);
});

test("with central away a run fails, is told, and the lists go on serving", async () => {
  const gone = pipelineIn(directory, "postgres://nobody:nothing@127.0.0.1:1/none");
  const { outcome, why } = await gone.run();
  expect([outcome, why === null]).toEqual(["failed", false]);
  expect((await runs()).at(-1)).toMatchObject({ outcome: "failed", why });
  expect(createSimilarity({ directory, log: silentLog }).current()).not.toBeNull();
  await gone.stop();
});
