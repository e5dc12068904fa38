/** A shopper's call for staff and back, and the thumbs that staff see. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { answerCall, answersJudged, openCalls } from "../../db/central/calls.ts";
import { dropOldRows } from "../../db/central/housekeeping.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { withClient } from "../../db/central/start.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { pullAll } from "../../main/sync/pull.ts";
import { createWatch } from "../../main/staff/watch.ts";
import { createSync, type SyncNeeds } from "../../main/sync/sync.ts";
import { freshCentral, freshKiosk, storeId, type TestCentral, type TestKiosk } from "./database.ts";

let central: TestCentral;
let kiosk: TestKiosk;
const summary = { cart: [{ name: "Orno mug", quantity: 2 }], question: "which kettle is quiet", answer: "This one.", cards: ["Harbour Hush kettle"] };

beforeAll(async () => {
  central = await freshCentral();
  await central.owner.insertInto("staff").values({ id: "s1", first_name: "Ana", role: "clerk", badge: "1001" }).execute();
});
afterAll(() => central.drop());
beforeEach(async () => {
  kiosk = await freshKiosk();
  await central.owner.deleteFrom("staff_call").execute();
});

const push = (kind: string, body: object, kioskId: "1" | "2" = "1") =>
  withKioskCalls(central.kioskUrl(kioskId), (calls) => calls.push({ protocol: 1, rows: [{ id: randomUUID(), kind, body }] }));
const pull = (kioskId: "1" | "2" = "1") =>
  withKioskCalls(central.kioskUrl(kioskId), (calls) =>
    pullAll(calls, { ...kiosk, heartbeat: { version: "test", outbox: 0 }, signal: AbortSignal.timeout(10_000) }),
  );
const answer = (id: string, to: "coming" | "done") => answerCall(central.office, { id, storeId, staffId: "s1", to });

async function ring(): Promise<string> {
  const id = randomUUID();
  await push("call", { id, state: "ringing", summary });
  return id;
}

test("a call rings at the counter with what was shared; who comes is told to its own kiosk alone; done, nothing of it is left to read", async () => {
  const id = await ring();
  const ringing = await openCalls(central.office, storeId);
  await pull();
  const first = await answer(id, "coming");
  const second = await answer(id, "coming");
  const { calls } = await pull();
  const coming = await openCalls(central.office, storeId);
  const other = await freshKiosk().then((another) => ((kiosk = another), pull("2")));
  await answer(id, "done");
  const left = await central.owner.selectFrom("staff_call").select(["state", "summary"]).execute();
  expect({
    ringing: ringing.map(({ askedAt, ...call }) => ({ ...call, now: Date.now() - askedAt.getTime() < 60_000 })),
    first,
    second,
    calls,
    coming: coming.map(({ state, by }) => ({ state, by })),
    other: other.calls,
    open: await openCalls(central.office, storeId),
    left,
  }).toEqual({
    ringing: [{ id, kioskId: "1", state: "ringing", by: null, summary, now: true }],
    first: true,
    second: false,
    calls: [{ id, state: "coming", by: "Ana" }],
    coming: [{ state: "coming", by: "Ana" }],
    other: [],
    open: [],
    left: [{ state: "done", summary: null }],
  });
});

test("a shopper who leaves takes back what was shared; no other kiosk can say so for them", async () => {
  const id = await ring();
  await push("call", { id, state: "left", summary: null }, "2");
  const still = await openCalls(central.office, storeId);
  await push("call", { id, state: "left", summary: null });
  const { state, summary: kept } = await central.owner.selectFrom("staff_call").select(["state", "summary"]).executeTakeFirstOrThrow();
  expect({ still: still.length, state, kept, answered: await answer(id, "coming") }).toEqual({ still: 1, state: "left", kept: null, answered: false });
});

test("at the kiosk a call is heard of within seconds and leaves no word on its disk; without central it is told at once", async () => {
  const heard: string[] = [];
  const onCalls: SyncNeeds["onCalls"] = (calls) => heard.push(...calls.map(({ state, by }) => `${state} ${by}`));
  const needs = { appVersion: "1", ...kiosk, clock: systemClock, random: () => 0.5, log: silentLog, onCalls };
  const sync = createSync({ kioskUrl: central.kioskUrl("1"), ...needs });
  onTestFinished(() => sync.stop());
  const id = randomUUID();
  const reached = await sync.tell({ id: randomUUID(), kind: "call", body: { id, state: "ringing", summary } });
  const disk = ["ledger.db", "ledger.db-wal"].map((file) => readFileSync(join(kiosk.folder, file), "latin1")).join("");
  sync.hurry(true);
  await sync.now();
  await answer(id, "coming");
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(["coming Ana"]);
  const away = createSync({ ...needs, kioskUrl: null });
  const nobody = await away.tell({ id: randomUUID(), kind: "call", body: { id, state: "ringing", summary } });
  expect({ reached, onDisk: disk.includes("which kettle"), nobody }).toEqual({ reached: true, onDisk: false, nobody: false });
});

test("a shopper who left before the call arrived is not looked for", async () => {
  const id = randomUUID();
  await push("call", { id, state: "left", summary: null });
  await push("call", { id, state: "ringing", summary });
  expect(await openCalls(central.office, storeId)).toEqual([]);
});

test("the inbox keeps no word of a call or a thumb, also of one that cannot be read", async () => {
  await ring();
  await push("call", { id: "no uuid", state: "ringing", summary });
  await push("feedback", { verdict: "bad", question: "which kettle is quiet" });
  const { rows } = await withClient(central.ownerUrl, (client) =>
    client.query("select kind, refused is null as taken, body from inbox order by seq desc limit 3"),
  );
  expect(rows).toEqual([
    { kind: "feedback", taken: false, body: {} },
    { kind: "call", taken: false, body: {} },
    { kind: "call", taken: true, body: {} },
  ]);
});

test("staff screens hear of a call and of its answer, each once", async () => {
  const heard: unknown[] = [];
  const watch = createWatch({ office: central.office, storeId, broadcast: (name, data) => void heard.push([name, data]) });
  await watch.look();
  const id = await ring();
  await watch.look();
  await watch.look();
  await answer(id, "coming");
  await watch.look();
  expect(heard).toEqual([
    ["staff.callsChanged", { ringing: 1 }],
    ["staff.callsChanged", { ringing: 0 }],
  ]);
});

test("a summary that makes no sense does not hide the call, and a call of an hour ago rings no longer", async () => {
  const id = randomUUID();
  await push("call", { id, state: "ringing", summary: { cart: "everything" } });
  const odd = (await openCalls(central.office, storeId)).map((call) => ({ id: call.id, summary: call.summary }));
  await central.owner
    .updateTable("staff_call")
    .set({ asked_at: new Date(Date.now() - 3_600_000) })
    .execute();
  expect({ odd, later: await openCalls(central.office, storeId) }).toEqual({ odd: [{ id, summary: null }], later: [] });
});

test("thumbs are counted, the newest bad ones are read, and both are dropped in time", async () => {
  const at = new Date().toISOString();
  const thumb = { at, about: "products", quick: false, model: "m", verdict: "good", reason: null, question: null };
  await push("feedback", thumb);
  await push("feedback", { ...thumb, verdict: "bad", reason: "wrong", question: "which kettle is quiet" });
  await push("feedback", { ...thumb, verdict: "bad", at: "2031-01-01T00:00:00Z", about: "store" });
  const judged = await answersJudged(central.office, storeId);
  await ring();
  const old = new Date(Date.now() - 91 * 24 * 3_600_000);
  await central.owner.updateTable("answer_feedback").set({ at: old }).execute();
  await central.owner.updateTable("staff_call").set({ asked_at: old }).execute();
  await dropOldRows(central.office);
  const left = [await central.owner.selectFrom("answer_feedback").select("id").execute(), await central.owner.selectFrom("staff_call").select("id").execute()];
  expect({
    counts: [judged.good, judged.bad],
    latest: judged.latest.map(({ about, reason, question, at }) => ({ about, reason, question, future: at.getTime() > Date.now() })),
    left,
  }).toEqual({
    counts: [1, 2],
    latest: [
      { about: "store", reason: null, question: null, future: false },
      { about: "products", reason: "wrong", question: "which kettle is quiet", future: false },
    ],
    left: [[], []],
  });
});
