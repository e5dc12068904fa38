import { beforeEach, describe, expect, test } from "vitest";
import { closed, hear, llmThat, openTalk, type Talk } from "./talk.ts";

let talk: Talk;
beforeEach(() => {
  talk = openTalk();
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
