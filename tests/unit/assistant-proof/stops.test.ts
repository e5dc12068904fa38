/** Fifty stops in a row, and every turn of a talk goes past the checker: no question is left hanging, none slips by. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import type { Llm } from "../../../main/llm/llm.ts";
import type { Logger } from "../../../main/log.ts";
import type { Turn } from "../../../preload/domain/chat.ts";
import { requests } from "../../../preload/contract/index.ts";
import { cardsIn } from "../../../scripts/eval/told.ts";
import { faultsIn, scored } from "../../answers/scorer.ts";
import { openTalk, type Talk } from "../../answers/shop.ts";
import { journeys } from "../../journeys/run.ts";

const STOP_MS = 300;
let talk: Talk;
afterEach(() => talk.close());

/** Thinks for a second about every question and obeys its signal. */
const slow: Llm = {
  ...createAbsentLlm(""),
  fill: (_question, _shape, { signal }) => waiting(signal, { about: "products" }),
  word: (_prompt, _facts, { signal }) => waiting(signal, ""),
  status: () => ({ state: "ready", modelId: "0".repeat(64), name: "Slow", why: null }),
};

function waiting<T>(signal: AbortSignal, value: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 1000, value);
    signal.addEventListener("abort", () => (clearTimeout(timer), reject(new Error("stopped"))), { once: true });
  });
}

test("after fifty stops in a row the next question is answered, and nothing of the fifty is meant", async () => {
  talk = await openTalk({ llm: slow });
  await talk.ask("show me kettles"); // what is made once is made
  const { handlers } = talk.store;
  const caller = { person: { who: "guest" as const }, closed: new AbortController().signal, correlationId: randomUUID(), emit: () => {} };
  const states: string[] = [];
  let slowest = 0;
  for (let count = 0; count < 50; count += 1) {
    if (count % 8 === 0) await talk.begin(); // ten questions a minute are the limit of a session
    const input = requests["assistant.ask"].input.parse({ turnId: randomUUID(), question: `red toasters under ${20 + count}` });
    const turn = Promise.resolve(handlers["assistant.ask"](input, caller)) as Promise<Turn>; // `as`: the contract's output
    await new Promise((resolve) => setTimeout(resolve, count % 5));
    const stoppedAt = performance.now();
    await handlers["assistant.stop"]({ turnId: input.turnId }, caller);
    states.push((await turn).state);
    slowest = Math.max(slowest, performance.now() - stoppedAt);
  }
  const { turn } = await talk.ask("show me kettles");
  expect({ states: new Set(states), soon: slowest < STOP_MS, next: turn.state, cards: cardsIn(turn).length, chips: turn.chips }).toEqual({
    states: new Set(["stopped"]),
    soon: true,
    next: "done",
    cards: 8,
    chips: ["Kettles"],
  });
});

test("a question that follows a stop at once is answered, and the stopped one does not come back", async () => {
  talk = await openTalk({ llm: slow });
  const { handlers } = talk.store;
  const caller = { person: { who: "guest" as const }, closed: new AbortController().signal, correlationId: randomUUID(), emit: () => {} };
  const first = requests["assistant.ask"].input.parse({ turnId: randomUUID(), question: "red toasters" });
  const stopped = Promise.resolve(handlers["assistant.ask"](first, caller));
  await handlers["assistant.stop"]({ turnId: first.turnId }, caller);
  const { turn } = await talk.ask("and in blue?");
  expect([(await stopped).state, turn.state, cardsIn(turn).some((id) => id.startsWith("TOA"))]).toEqual(["stopped", "done", false]);
});

/** Lies on every turn: what it says reaches the screen only where the checker was not asked. */
const liar: Llm = {
  ...createAbsentLlm(""),
  fill: async () => ({ about: "products" }),
  word: async (_prompt, { slots }) => `${Object.values(slots).join(" ")} costs $1.23 and is free.`,
  status: () => ({ state: "ready", modelId: "0".repeat(64), name: "Liar", why: null }),
};

let replaced: number;
beforeEach(() => void (replaced = 0));

test("every turn of every journey goes past the checker", async () => {
  const log: Logger = { info() {}, warn: (event) => void (replaced += Number(event.startsWith("wording"))), error() {}, child: () => log };
  talk = await openTalk({ llm: liar, log });
  const wrong: string[] = [];
  let turns = 0;
  for (const { turns: steps } of journeys.slice(0, 12)) {
    await talk.begin();
    for (const { ask } of steps) {
      const { turn, said } = await talk.ask(ask);
      turns += 1;
      if ([...said, JSON.stringify(turn.blocks)].some((text) => text.includes("1.23"))) wrong.push(ask);
      wrong.push(...faultsIn(scored(turn, talk.truth)).map((fault) => `${ask}: ${fault}`));
    }
  }
  expect({ wrong, refusedOften: replaced > turns / 2 }).toEqual({ wrong: [], refusedOften: true });
}, 60_000);
