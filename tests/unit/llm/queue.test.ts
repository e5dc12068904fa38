import { expect, test } from "vitest";
import { createQueue, type Run } from "../../../main/llm/queue.ts";

const never = new AbortController().signal;

function recorder() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const run = (name: string) => (): Run<string> => {
    begun.push(name);
    const done = Promise.withResolvers<string>();
    ends.push(() => done.resolve(name));
    return { answer: done.promise, free: done.promise };
  };
  const finish = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { begun, run, finish };
}

test("the shopper goes before the analyst and the analyst before background work", async () => {
  const queue = createQueue();
  const { begun, run, finish } = recorder();
  void queue.add(run("background"), { signal: never, priority: "background" });
  void queue.add(run("analyst"), { signal: never });
  void queue.add(run("shopper one"), { signal: never, priority: "shopper" });
  void queue.add(run("shopper two"), { signal: never, priority: "shopper" });
  queue.resume();
  for (let turn = 0; turn < 4; turn++) await finish();
  expect(begun).toEqual(["shopper one", "shopper two", "analyst", "background"]);
});

test("one call runs at a time, and nothing runs before a model is there", async () => {
  const queue = createQueue();
  const { begun, run, finish } = recorder();
  void queue.add(run("first"), { signal: never });
  void queue.add(run("second"), { signal: never });
  const before = [...begun];
  queue.resume();
  const during = [...begun];
  await finish();
  expect({ before, during, after: begun }).toEqual({ before: [], during: ["first"], after: ["first", "second"] });
});

test("a stopped call leaves the queue without having begun", async () => {
  const queue = createQueue();
  const { begun, run } = recorder();
  const stopping = new AbortController();
  const waiting = queue.add(run("waiting"), { signal: stopping.signal });
  stopping.abort();
  await expect(waiting).rejects.toMatchObject({ code: "stopped" });
  queue.resume();
  expect(begun).toEqual([]);
});

test("the next call begins when the model is free, not when the stopped one was answered", async () => {
  const queue = createQueue();
  const { begun, run } = recorder();
  const free = Promise.withResolvers<void>();
  queue.resume();
  await queue.add(() => ({ answer: Promise.resolve("stopped early"), free: free.promise }), { signal: never });
  void queue.add(run("next"), { signal: never });
  const before = [...begun];
  free.resolve();
  await new Promise(setImmediate);
  expect({ before, after: begun }).toEqual({ before: [], after: ["next"] });
});
