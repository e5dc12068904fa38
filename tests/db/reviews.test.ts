/** Reviews between kiosk, back office and staff, on the real database. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { setThreshold } from "../../db/central/agreement.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { importById } from "../../db/central/review-imports.ts";
import { labelsOfSameText, unreadReviews, writeLabels } from "../../db/central/review-labels.ts";
import { reviewsOf } from "../../db/kiosk/reviews.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import type { Caller } from "../../main/ipc/handlers.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { bringIn } from "../../main/reviews/import/bring-in.ts";
import { createModerationHandlers } from "../../main/reviews/moderation.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import { pullAll } from "../../main/sync/pull.ts";
import { ReviewId } from "../../preload/domain/review.ts";
import type { AppError } from "../../preload/errors.ts";
import { freshCentral, freshKiosk, type TestCentral } from "./database.ts";
import { fillShelf, kettle } from "./shelf.ts";

const modelId = "m".repeat(64);
let central: TestCentral;
let lease: Lease;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  const taken = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 600 });
  if (!taken) throw new Error("the lease was not free");
  lease = taken;
});
afterAll(() => central.drop());

const written = (text: string, positive = 0.7) => {
  const label = {
    modelId,
    textSha256: textHash(text),
    negative: 0.9 - positive,
    neutral: 0.1,
    positive,
    tooClose: false,
    sentences: [[0, text.length, 0.2, 0.1, 0.7]],
  };
  const id = ReviewId.parse(randomUUID());
  return {
    about: "written",
    id,
    productId: kettle.id,
    customerId: null,
    author: "Guest",
    stars: 4,
    text,
    language: "en",
    writtenAt: new Date().toISOString(),
    label,
  };
};

async function sent(...bodies: object[]): Promise<void> {
  const rows = bodies.map((body) => ({ id: "id" in body ? String(body.id) : randomUUID(), kind: "review", body }));
  await withKioskCalls(central.kioskUrl("1"), (calls) => calls.push({ protocol: 1, rows }));
  await acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease);
}

async function onTheKiosk() {
  const kiosk = await freshKiosk();
  await withKioskCalls(central.kioskUrl("1"), (calls) =>
    pullAll(calls, { ...kiosk, heartbeat: { version: "test", outbox: 0 }, signal: AbortSignal.timeout(20_000) }),
  );
  return reviewsOf(kiosk.cache, { productId: kettle.id, modelId });
}

const staff = () =>
  createModerationHandlers({
    office: central.office,
    modelId: () => modelId,
    modelName: () => "test",
    ownThreshold: () => 0.5,
    progress: async () => ({ all: 0, read: 0 }),
    productName: async () => "Kettle",
    stopping: new AbortController().signal,
    syncNow: async () => {},
    log: silentLog,
  });
const caller: Caller = {
  person: { who: "staff", firstName: "Ana", role: "manager", staffId: "s1" },
  closed: new AbortController().signal,
  correlationId: "test",
  emit: () => {},
};

test("a review reaches every kiosk with its label and its sentences", async () => {
  const review = written("Boils fast.");
  await sent(review);
  const [found] = (await onTheKiosk()).filter(({ id }) => id === review.id);
  expect(found).toMatchObject({ body: "Boils fast.", helpful: 0, reply: null, origin: "kiosk", label: { modelId, sentences: [[0, 11, 0.2, 0.1, 0.7]] } });
});

test("a rude review is held until staff let it be one; one with personal data can be removed unseen", async () => {
  const [rude, telling] = [written("Bloody shitty kettle"), written("Call me on +44 7700 900123")];
  await sent(rude, telling);
  const held = await staff()["moderation.queue"]({ queue: "held" }, caller);
  expect({
    concerns: held.waiting.flatMap(({ concerns }) => concerns).toSorted(),
    kiosk: (await onTheKiosk()).filter(({ id }) => [rude.id, telling.id].includes(id as never)),
  }).toEqual({
    concerns: ["personal-data", "profanity"],
    kiosk: [],
  });
  await staff()["moderation.decide"]({ reviewIds: [rude.id], queue: "held", what: "show" }, caller);
  await staff()["moderation.decide"]({ reviewIds: [telling.id], queue: "held", what: "remove" }, caller);
  await expect(Promise.resolve(staff()["moderation.decide"]({ reviewIds: [rude.id], queue: "held", what: "show" }, caller))).rejects.toMatchObject({
    code: "changed",
  });
  expect((await onTheKiosk()).filter(({ id }) => [rude.id, telling.id].includes(id as never)).map(({ body }) => body)).toEqual([rude.text]);
});

test("each voter counts once, however often it is sent, and can take it back", async () => {
  const review = written("The lid fits.");
  const vote = (voter: string, holds = true) => ({ about: "helpful", reviewId: review.id, voter: voter.repeat(64), holds });
  await sent(review);
  await sent(vote("a"), vote("a"), vote("b"), vote("c"), vote("c", false), { ...vote("d"), reviewId: randomUUID() });
  expect((await onTheKiosk()).find(({ id }) => id === review.id)?.helpful).toBe(2);
});

test("a reported review waits for staff; removed, it is gone from the kiosk; answered, the answer is there", async () => {
  const [bad, fair] = [written("Spam for another shop"), written("A fair word")];
  await sent(bad, fair);
  await sent(...[bad, fair].map(({ id }) => ({ about: "report", reviewId: id, voter: "a".repeat(64), holds: true })));
  const queue = await staff()["moderation.queue"]({ queue: "reported" }, caller);
  await staff()["moderation.decide"]({ reviewIds: [bad.id], queue: "reported", what: "remove" }, caller);
  await staff()["moderation.reply"]({ reviewId: fair.id, text: "Thank you" }, caller);
  const after = await staff()["moderation.queue"]({ queue: "reported" }, caller);
  const kiosk = (await onTheKiosk()).filter(({ id }) => [bad.id, fair.id].includes(id as never)).map(({ reply }) => reply);
  expect({ before: queue.counts.reported, after: after.counts.reported, kiosk }).toEqual({ before: 2, after: 0, kiosk: ["Thank you"] });
});

test("what staff say goes before the model, is told blind, and counts once in the agreement", async () => {
  const review = written("Neither good nor bad", 0.6);
  await sent(review);
  const waiting = (await staff()["moderation.queue"]({ queue: "new" }, caller)).waiting.find(({ id }) => id === review.id);
  const before = await staff()["moderation.agreement"](null, caller);
  const { said } = await staff()["moderation.label"]({ reviewId: review.id, sentiment: "neutral" }, caller);
  const after = await staff()["moderation.agreement"](null, caller);
  await staff()["moderation.label"]({ reviewId: review.id, sentiment: "positive" }, caller); // now the model's answer is known
  const changed = await staff()["moderation.agreement"](null, caller);
  const label = (await onTheKiosk()).find(({ id }) => id === review.id)?.label;
  expect({
    blind: Object.keys(waiting ?? {}).some((key) => /label|positive|sentiment/.test(key)),
    said,
    judged: [before, after, changed].map(({ judged }) => judged),
  }).toEqual({
    blind: false,
    said: "positive",
    judged: [0, 1, 0],
  });
  expect(label).toMatchObject({ modelId: "staff", positive: 1, tooClose: false, sentences: [[0, 20, 0.2, 0.1, 0.7]] });
});

test("a threshold that staff fitted regroups what was read, and what will be", async () => {
  const [before, later] = [written("Rather good", 0.62), written("Rather good too", 0.62)];
  await sent(before);
  await setThreshold(central.office, { modelId, tooClose: 0.65, labels: 100 });
  await sent(later);
  const close = (await onTheKiosk()).filter(({ id }) => [before.id, later.id].includes(id as never)).map(({ label }) => label?.tooClose);
  expect(close).toEqual([true, true]);
});

test("a file is brought in once: again it adds nothing, cut off it goes on, and its faults are told by line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "reviews-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "reviews.csv");
  const lines = Array.from({ length: 700 }, (_, index) => `${kettle.id},${(index % 5) + 1},"Text, number ${index}",Dana K,2026-0${(index % 9) + 1}-01,yes`);
  lines[100] = "KET-999,5,unknown product,Dana,2026-01-01,yes";
  lines[300] = `${kettle.id},nine,no stars,Dana,2026-01-01,yes`;
  writeFileSync(path, ["product,stars,text,author,date,verified", ...lines].join("\n"));
  const run = async (signal: AbortSignal) => (await bringIn(path, { office: central.office, log: silentLog, signal })).done;
  const cut = new AbortController();
  const first = run(cut.signal);
  setTimeout(() => cut.abort(), 60);
  await first;
  await run(new AbortController().signal);
  const { id } = await central.owner.selectFrom("review_import").select("id").executeTakeFirstOrThrow();
  const whole = await importById(central.office, id);
  await run(new AbortController().signal);
  const again = await importById(central.office, id);
  const n = (await onTheKiosk()).filter(({ origin }) => origin === "import").length;
  expect({ added: whole.added, refused: whole.refused, faults: whole.faults, again: again.added, n }).toEqual({
    added: 698,
    refused: 2,
    faults: [
      { line: 102, why: "there is no product KET-999" },
      { line: 302, why: "the stars are not a number" },
    ],
    again: 698,
    n: 698,
  });
});

test("two touches begin one import; one that nobody goes on with was cut off, whether or not it could say so; a device is no file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "reviews-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "twice.csv");
  writeFileSync(path, `product,stars,text,date\n${kettle.id},4,Brought in twice,2026-01-01`);
  const desk = staff();
  const begin = async (file: string) => desk["moderation.import"]({ path: file }, caller);
  const outcomes = await Promise.allSettled([begin(path), begin(path)]);
  const latest = async () => (await desk["moderation.progress"](null, caller)).imports.find(({ file }) => file === "twice.csv");
  await expect.poll(async () => (await latest())?.endedAt ?? null).not.toBeNull();
  const left = async (moved: Date) => {
    await central.owner.updateTable("review_import").set({ ended_at: null, moved_at: moved }).where("file", "=", "twice.csv").execute();
    return (await latest())?.running;
  };
  const other = staff(); // where a refusal stands in nobody's way
  const refusalOf = async (file: string) => Promise.resolve(other["moderation.import"]({ path: file }, caller)).catch((error: AppError) => error.code);
  expect({
    begun: outcomes.map(({ status }) => status),
    running: [await left(new Date()), await left(new Date(Date.now() - 60_000))],
    refused: [await refusalOf(folder), await refusalOf("/dev/zero")],
  }).toEqual({ begun: ["fulfilled", "rejected"], running: [true, false], refused: ["not-found", "not-found"] });
});

test("a label without sentences is read again and gets them; a whole one stays; equal texts share one reading", async () => {
  const model = "n".repeat(64);
  const unread = await unreadReviews(central.office, model, 2);
  const label = (sentences: [number, number, number, number, number][] | null, positive: number) =>
    unread.map(({ id, text_sha256 }) => ({ review_id: id, text_sha256, model_id: model, negative: 0, neutral: 0, positive, too_close: false, sentences }));
  await writeLabels(central.office, label(null, 1));
  expect((await unreadReviews(central.office, model, 2)).map(({ id }) => id)).toEqual(unread.map(({ id }) => id));
  await writeLabels(central.office, label([[0, 4, 0, 0, 1]], 0.5));
  await writeLabels(central.office, label([[0, 2, 0, 0, 1]], 0.2));
  const rows = await central.owner.selectFrom("review_label").select(["positive", "sentences"]).where("model_id", "=", model).execute();
  expect(rows).toEqual(unread.map(() => ({ positive: 1, sentences: [[0, 4, 0, 0, 1]] })));
  const twin = unread.map((review) => ({ ...review, id: randomUUID() }));
  expect((await labelsOfSameText(central.office, model, twin)).map(({ review_id }) => review_id)).toEqual(twin.map(({ id }) => id));
});

test("letters and dates that PostgreSQL refuses end no import", async () => {
  const folder = mkdtempSync(join(tmpdir(), "reviews-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "reviews.jsonl");
  const row = { product: kettle.id, stars: 4, text: "Boils fast.", author: "Dana", date: "2026-03-01" };
  const rows = [
    { ...row, text: "Boils \0\ud800fast, mostly.", author: "Da\0na" },
    { ...row, product: "KET\0-999" },
    { ...row, product: `${"x".repeat(39)}\u{1F600}` },
    { ...row, date: "-100000-01-01" },
  ];
  writeFileSync(path, rows.map((fields) => JSON.stringify(fields)).join("\n"));
  await (
    await bringIn(path, { office: central.office, log: silentLog, signal: new AbortController().signal })
  ).done;
  const { added, faults, why } = await central.office
    .selectFrom("review_import")
    .select(["added", "faults", "why"])
    .where("file", "=", "reviews.jsonl")
    .executeTakeFirstOrThrow();
  expect({ added, faults, why }).toEqual({
    added: 1,
    faults: [
      { line: 2, why: "there is no product KET-999" },
      { line: 3, why: `there is no product ${"x".repeat(39)}\ufffd` },
      { line: 4, why: "the date cannot be read" },
    ],
    why: null,
  });
});
