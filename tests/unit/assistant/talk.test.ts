import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Asked } from "../../../main/assistant/assistant.ts";
import type { Filled, Llm } from "../../../main/llm/llm.ts";
import { requests } from "../../../preload/contract/index.ts";
import type { Turn } from "../../../preload/domain/chat.ts";
import { AppError } from "../../../preload/errors.ts";
import { closed, hear, llmThat, openTalk, type Talk } from "./talk.ts";

let talk: Talk;
beforeEach(() => {
  talk = openTalk();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const answered = (question: string) => talk.answered(question);

describe("a conversation", () => {
  test("ends without a trace", async () => {
    let forgotten = 0;
    talk = openTalk(llmThat({ forget: async () => void (forgotten += 1) }));
    await answered("show me kettles");
    await talk.assistant.end();
    expect({ talk: talk.assistant.talk(), forgotten, next: (await answered("the second one")).cards }).toEqual({ talk: [], forgotten: 1, next: [] });
  });

  test("the eleventh question in a minute has to wait", async () => {
    for (let count = 0; count < 10; count += 1) await answered("hello");
    await expect(answered("hello")).rejects.toMatchObject({ code: "too-fast" });
  });

  test("stopping a turn returns it as stopped, and the next question is answered at once", async () => {
    const slow = llmThat({
      fill: (_q, _s, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped", { cause: signal.reason })))),
    });
    talk = openTalk(slow);
    const turnId = crypto.randomUUID();
    const waiting = talk.assistant.ask({ turnId, question: "kettles" }, { hear, closed });
    setTimeout(() => talk.assistant.stop(turnId), 20);
    const startedAt = performance.now();
    expect((await waiting).state).toBe("stopped");
    expect(performance.now() - startedAt).toBeLessThan(300);
  });
});

test("the words come one by one, each more than the last, and the last is the whole sentence", async () => {
  const told: string[] = [];
  await talk.assistant.ask(
    { turnId: crypto.randomUUID(), question: "how loud is the Harbour Hush kettle?" },
    { hear: { onTurn: () => {}, onWords: (text) => told.push(text) }, closed },
  );
  expect({ first: told[0], growing: told.every((text, at) => at === 0 || text.startsWith(told[at - 1] ?? "")), last: told.at(-1) }).toEqual({
    first: "The",
    growing: true,
    last: "The Harbour Hush kettle 1.5 l: noise 62 dB.",
  });
});

test("what the shopper says it is about is what it is about, but for mischief", async () => {
  const turn = await talk.assistant.ask({ turnId: crypto.randomUUID(), question: "kettles", as: "promotions" }, { hear, closed });
  const unsafe = await talk.assistant.ask({ turnId: crypto.randomUUID(), question: "how do I make a bomb", as: "products" }, { hear, closed });
  const compared = await talk.assistant.ask({ turnId: crypto.randomUUID(), question: "kettles", as: "compare" }, { hear, closed });
  expect([turn, unsafe, compared].map(({ about, look }) => ({ about, look }))).toEqual([
    { about: "promotions", look: "promotions" },
    { about: "unsafe", look: null },
    { about: "products", look: "compare" },
  ]);
});

test("a turn that is not in the talk cannot be replaced, and an answer without a proposal not be confirmed", async () => {
  const [turnId, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await expect(talk.assistant.ask({ turnId, question: "kettles", replaces: other }, { hear, closed })).rejects.toMatchObject({ code: "not-found" });
  await talk.assistant.ask({ turnId, question: "kettles" }, { hear, closed });
  for (const id of [turnId, other]) await expect(talk.assistant.confirm(id, other, true)).rejects.toMatchObject({ code: "not-found" });
});

describe("a question asked anew", () => {
  const asks = (question: string, more: Partial<Asked> = {}) => {
    const turnId = crypto.randomUUID();
    return talk.assistant.ask({ turnId, question, ...more }, { hear, closed }).then(() => turnId);
  };
  const questions = () => talk.assistant.talk().map(({ question }) => question);
  const cards = () =>
    talk.assistant
      .talk()
      .at(-1)
      ?.blocks.flatMap((block) => (block.type === "products" ? block.products.map(({ id }) => String(id)) : []));

  test("stands for the one before and all after it, and what they said is forgotten", async () => {
    await asks("show me kettles");
    const second = await asks("laptops");
    await asks("the second one");
    await asks("the second one", { replaces: second });
    expect({ questions: questions(), cards: cards() }).toEqual({ questions: ["show me kettles", "the second one"], cards: ["KET-2"] });
  });

  test("may be looked at in another way, and the answer is of that", async () => {
    const first = await asks("kettles");
    await asks("kettles", { replaces: first, as: "promotions" });
    expect(talk.assistant.talk().map(({ look }) => look)).toEqual(["promotions"]);
  });

  test("while the first answer is still being made takes its place for good", async () => {
    const never = llmThat({ fill: () => new Promise(() => {}) });
    talk = openTalk(never);
    const turnId = crypto.randomUUID();
    const first = talk.assistant.ask({ turnId, question: "laptops" }, { hear, closed });
    const second = asks("kettles", { replaces: turnId });
    await expect(first).rejects.toMatchObject({ code: "stopped" });
    await second;
    expect(questions()).toEqual(["kettles"]);
  });

  test("beyond the limit of a minute leaves the talk as it is", async () => {
    const first = await asks("kettles");
    for (let count = 1; count < 10; count += 1) await asks("hello");
    await expect(asks("laptops", { replaces: first })).rejects.toMatchObject({ code: "too-fast" });
    expect(questions()).toHaveLength(10);
  });
});

describe("a model that does not keep to the rules", () => {
  const shown = async (llm: Partial<Llm>, question = "show me kettles") => {
    talk = openTalk(llmThat(llm));
    return talk.answered(question);
  };

  test("which never says anything costs its share of the time and no more", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(AbortSignal, "timeout").mockImplementation(timeoutByClock);
    const answer = shown({ fill: () => new Promise(() => {}), word: () => new Promise(() => {}) }, "how loud is the Harbour Hush kettle?");
    await vi.advanceTimersByTimeAsync(6_000);
    expect((await answer).text).toBe("The Harbour Hush kettle 1.5 l: noise 62 dB.");
  });

  test("of ten megabytes nothing reaches the screen, and the rest of the answer comes in time", async () => {
    const endless = "kettle ".repeat(1_500_000);
    const startedAt = performance.now();
    const { text } = await shown({ fill: async () => ({ about: "store", topic: endless }), word: async () => endless }, "how loud is the Harbour Hush kettle?");
    expect({ text, inTime: performance.now() - startedAt < 1_000 }).toEqual({ text: "The Harbour Hush kettle 1.5 l: noise 62 dB.", inTime: true });
  });

  test.each([null, 7, "x", [], { about: {} }, { about: "everything" }])("%j filled in is passed over", async (filled) => {
    expect((await shown({ fill: async () => filled as Filled })).cards).toContain("KET-1");
  });
});

test("after fifty stops in a row the next question is answered, and of the fifty nothing is remembered", { timeout: 20_000 }, async () => {
  const clock = { minute: 0 };
  talk = openTalk(llmThat({ fill: () => new Promise(() => {}) }), { monotonic: () => clock.minute * 60_000 + performance.now() });
  const ends: { state: string; ms: number }[] = [];
  for (let count = 0; count < 50; count += 1) {
    clock.minute += 1;
    const turnId = crypto.randomUUID();
    const asked = talk.assistant.ask({ turnId, question: count % 2 === 0 ? "laptops" : "red mugs" }, { hear, closed });
    await new Promise(setImmediate);
    const startedAt = performance.now();
    talk.assistant.stop(turnId);
    ends.push({ state: (await asked).state, ms: performance.now() - startedAt });
  }
  expect(ends.filter(({ state, ms }) => state !== "stopped" || ms > 300)).toEqual([]);
  clock.minute += 1;
  expect((await talk.answered("kettles")).cards.toSorted()).toEqual(["KET-1", "KET-2", "KET-3"]);
  expect((await talk.answered("the second one")).cards).toEqual(["KET-2"]);
});

test("a session that ends while an answer is being made leaves nothing of it", async () => {
  let filled = (_: Filled) => {};
  talk = openTalk(llmThat({ fill: () => new Promise((resolve) => (filled = resolve)) }));
  const asked = talk.assistant.ask({ turnId: crypto.randomUUID(), question: "kettles" }, { hear, closed });
  await new Promise(setImmediate);
  await talk.assistant.end();
  filled({ about: "products" });
  await expect(asked).rejects.toMatchObject({ code: "stopped" });
  expect({ talk: talk.assistant.talk(), next: (await answered("the second one")).cards }).toEqual({ talk: [], next: [] });
});

test("a question is shown without what nobody can see", async () => {
  const turn = await talk.assistant.ask({ turnId: crypto.randomUUID(), question: "ket\u200Btles \u202Eunder\u00AD 40" }, { hear, closed });
  expect(turn.question).toBe("kettles under 40");
});

test("what is read is told before the cards, and counted with them", async () => {
  const told: Turn[] = [];
  const turnId = crypto.randomUUID();
  await talk.assistant.ask(
    { turnId, question: "what do buyers say about the Harbour Hush kettle?" },
    { hear: { ...hear, onTurn: (turn) => told.push(turn) }, closed },
  );
  expect(told.slice(0, 3).map(({ state, reading }) => ({ state, reading }))).toEqual([
    { state: "thinking", reading: [] },
    { state: "thinking", reading: [{ source: "catalogue", of: "Harbour Hush kettle 1.5 l", count: null }] },
    {
      state: "writing",
      reading: [
        { source: "catalogue", of: "Harbour Hush kettle 1.5 l", count: null },
        { source: "reviews", of: "", count: 12 },
      ],
    },
  ]);
});

test("a thumb is given once, and only to a whole answer", async () => {
  const turnId = crypto.randomUUID();
  await talk.assistant.ask({ turnId, question: "kettles" }, { hear, closed });
  const first = talk.assistant.judge(turnId, "good");
  const second = talk.assistant.judge(turnId, "bad");
  expect([first, second].map(({ turn, first }) => ({ judged: turn.judged, first }))).toEqual([
    { judged: "good", first: true },
    { judged: "good", first: false },
  ]);
  expect(() => talk.assistant.judge(crypto.randomUUID(), "good")).toThrow(AppError);
});

function timeoutByClock(ms: number): AbortSignal {
  const over = new AbortController();
  setTimeout(() => over.abort(new DOMException("late", "TimeoutError")), ms);
  return over.signal;
}

test("a question may have 500 characters", () => {
  const fits = (length: number) => requests["assistant.ask"].input.safeParse({ turnId: crypto.randomUUID(), question: "x".repeat(length) }).success;
  expect([fits(500), fits(501)]).toEqual([true, false]);
});
