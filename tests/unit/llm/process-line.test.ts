import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLine, type Request } from "../../../main/llm/process-line.ts";
import { type FakeProcess, fakeProcess } from "./fake-process.ts";

const call: Request = { type: "classify", texts: ["Lovely."], labels: ["negative", "positive"] };
let process: FakeProcess;
let ended: string[];

beforeEach(() => {
  vi.useFakeTimers();
  ended = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function open(answer: Parameters<typeof fakeProcess>[0]) {
  process = fakeProcess(answer);
  return openLine(process, { now: () => Date.now(), onEnd: (why) => ended.push(why) });
}

const alive: Parameters<typeof fakeProcess>[0] = (message, to) => message.type === "ping" && to.say({ type: "pong", id: message.id });

test("a call that takes too long ends the process and fails", async () => {
  const { answer } = open(alive).request(call, { limitMs: 3_000 });
  const failed = expect(answer).rejects.toMatchObject({ code: "model-not-ready" });
  await vi.advanceTimersByTimeAsync(3_001);
  await failed;
  expect({ killed: process.killed, ended }).toEqual({ killed: true, ended: ["classify took more than 3000 ms"] });
});

test("a process that falls silent is ended, one that answers its heartbeat is not", async () => {
  open(alive);
  await vi.advanceTimersByTimeAsync(120_000);
  const living = process.killed;
  open(() => {});
  await vi.advanceTimersByTimeAsync(30_000);
  expect({ living, silent: process.killed, ended }).toEqual({ living: false, silent: true, ended: ["the process is silent"] });
});

test("a model that does not obey a stop is ended", async () => {
  const stopping = new AbortController();
  const { answer, free } = open(alive).request(call, { limitMs: 60_000, signal: stopping.signal });
  const stopped = expect(answer).rejects.toMatchObject({ code: "stopped" });
  stopping.abort();
  await stopped;
  await vi.advanceTimersByTimeAsync(2_001);
  await free;
  expect({ killed: process.killed, ended }).toEqual({ killed: true, ended: ["classify did not stop"] });
});

test("a model that obeys a stop goes on, and its late answer is nobody's", async () => {
  const stopping = new AbortController();
  const line = open((message, to) => {
    if (message.type === "stop") to.say({ type: "stopped", id: message.id });
    if (message.type === "ping") to.say({ type: "pong", id: message.id });
  });
  const { answer, free } = line.request(call, { limitMs: 60_000, signal: stopping.signal });
  const stopped = expect(answer).rejects.toMatchObject({ code: "stopped" });
  stopping.abort();
  await stopped;
  await free;
  process.say({ type: "done", id: 1, value: [[1, 0]] });
  await vi.advanceTimersByTimeAsync(10_000);
  expect({ killed: process.killed, ended }).toEqual({ killed: false, ended: [] });
});

test("an end of the process fails every open call and is told once", async () => {
  const line = open(alive);
  const answers = [line.request(call, { limitMs: 60_000 }), line.request(call, { limitMs: 60_000 })].map(({ answer }) => answer);
  const failed = Promise.all(answers.map((answer) => expect(answer).rejects.toMatchObject({ code: "model-not-ready" })));
  process.crash(134);
  process.crash(1);
  await failed;
  expect(ended).toEqual(["the process ended with code 134"]);
});

test("a line that was closed on purpose tells nobody", async () => {
  const line = open(alive);
  line.close();
  process.crash();
  await expect(line.request(call, { limitMs: 1_000 }).answer).rejects.toMatchObject({ code: "model-not-ready" });
  expect({ killed: process.killed, ended }).toEqual({ killed: true, ended: [] });
});
