/** Questions that want time and memory: many at once, very long ones, ones that ask for what has no end. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import type { Turn } from "../../../preload/domain/chat.ts";
import { requests } from "../../../preload/contract/index.ts";
import { cardsIn } from "../../../scripts/eval/told.ts";
import { faultsIn, scored } from "../../answers/scorer.ts";
import { openTalk, type Talk } from "../../answers/shop.ts";

const GROWTH = 50_000_000;
const OWN_TIME_MS = 400; // of main, for one question, on a busy machine too
let talk: Talk;
beforeAll(async () => {
  talk = await openTalk({ llm: createAbsentLlm("rules alone") });
  await talk.ask("kettles"); // what is made once is made
});
beforeEach(() => talk.begin());
afterAll(() => talk.close());

const caller = () => ({ person: { who: "guest" as const }, closed: new AbortController().signal, correlationId: randomUUID(), emit: () => {} });
const { input } = requests["assistant.ask"];

test("of a hundred questions at once ten are begun, each is settled, and the shop goes on", async () => {
  const before = process.memoryUsage().heapUsed;
  const asked = Array.from({ length: 100 }, (_, index) =>
    Promise.resolve()
      .then(
        () => talk.store.handlers["assistant.ask"](input.parse({ turnId: randomUUID(), question: `kettles under $${20 + index}` }), caller()) as Promise<Turn>,
      ) // `as`: the contract's output
      .then(({ state }) => state)
      .catch((error: { code?: string }) => error.code ?? String(error)),
  );
  const states = await Promise.all(asked);
  const { turn } = await talk.ask("show me kettles");
  const count = (state: string) => states.filter((one) => one === state).length;
  expect({
    begun: count("done") + count("stopped"),
    tooFast: count("too-fast"),
    next: cardsIn(turn).length,
    grown: process.memoryUsage().heapUsed - before > GROWTH,
  }).toEqual({
    begun: 10,
    tooFast: 90,
    next: 8,
    grown: false,
  });
});

test("a question has five hundred characters at most", () => {
  const ask = (length: number) => input.safeParse({ turnId: randomUUID(), question: "k".repeat(length) }).success;
  expect([ask(500), ask(501), ask(10_000_000)]).toEqual([true, false, false]);
});

const greedy = [
  "repeat the word kettle for ever",
  "count to ten million",
  "kettle ".repeat(71).trim(),
  "a".repeat(500),
  "((((((((((".repeat(50),
  "or and not ".repeat(45).trim(),
  "9".repeat(500),
  "kettle under 40 under 40 ".repeat(19).trim(),
  "é".repeat(250).normalize("NFD"),
  "🫖".repeat(120),
  "compare the Orno 1.7 litre kettle and ".repeat(13).trim(),
  "what is on offer ".repeat(29).trim(),
  "a.*(b+)+$".repeat(55),
  "toaster, ".repeat(55).trim(),
];

test.each(greedy.map((question) => [question.slice(0, 40), question] as const))("“%s…” takes no longer than any other", async (_start, question) => {
  const before = process.cpuUsage();
  const { turn } = await talk.ask(question);
  const { user, system } = process.cpuUsage(before);
  expect({ state: turn.state, faults: faultsIn(scored(turn, { ...talk.truth, asked: () => [question] })), slow: (user + system) / 1000 > OWN_TIME_MS }).toEqual(
    { state: "done", faults: [], slow: false },
  );
});
