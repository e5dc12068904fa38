import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLlmProcess, type LlmProcess } from "../../../main/llm/process-client.ts";
import { type FakeProcess, fakeProcess, listeningLog, twoModels, willing } from "./fake-process.ts";

const labels = ["negative", "neutral", "positive"];
const never = new AbortController().signal;
let models: Awaited<ReturnType<typeof twoModels>>;
let started: FakeProcess[];
let llm: LlmProcess;
let logged: ReturnType<typeof listeningLog>;
let clock: number;

beforeEach(async () => {
  [models, started, logged, clock] = [await twoModels(), [], listeningLog(), 0];
});
afterEach(async () => {
  llm.close();
  await rm(models.folder, { recursive: true });
});

function open(model?: string, answer = willing): void {
  const start = () => {
    const process = fakeProcess(answer);
    started.push(process);
    return process;
  };
  llm = createLlmProcess({
    start,
    registry: models.registry,
    role: "assistant",
    modelsFolder: models.folder,
    ...(model !== undefined && { model }),
    log: logged.log,
    now: () => clock,
  });
}

const reaches = (state: string) => vi.waitFor(() => expect(llm.status().state).toBe(state), { timeout: 4_000 });
const loaded = () =>
  started.map(({ heard }) => heard.find(({ type }) => type === "load")).map((load) => (load?.type === "load" ? load.path.replace(/.*\//, "") : null));

test("calls made while the model loads are answered once it is there", async () => {
  open();
  expect(llm.status()).toEqual({ state: "starting", modelId: null, name: null, why: null });
  expect(await llm.classify(["Lovely."], labels, { signal: never })).toEqual([[0.1, 0.2, 0.7]]);
  expect(llm.status()).toEqual({ state: "ready", modelId: models.embedded.sha256, name: "embedded", why: null });
});

test("a missing file leaves one line and no model, and nothing is started", async () => {
  await rm(join(models.folder, "embedded.gguf"));
  open();
  await reaches("absent");
  await expect(llm.classify(["Lovely."], labels, { signal: never })).rejects.toMatchObject({ code: "model-not-ready" });
  expect({ lines: logged.lines, started, why: llm.status().why }).toEqual({
    lines: [{ level: "error", event: "model refused", fields: { model: "embedded", file: "embedded.gguf", why: "The file is missing." } }],
    started: [],
    why: "The file is missing.",
  });
});

test("a downloaded file that was changed is never loaded: the embedded one answers", async () => {
  await writeFile(join(models.folder, "large.gguf"), "lARGE");
  open("large");
  await reaches("ready");
  expect({ loaded: loaded(), name: llm.status().name }).toEqual({ loaded: ["embedded.gguf"], name: "embedded" });
});

test("after a crash the same model comes back, after the second the embedded one, after the third none", async () => {
  open("large");
  await reaches("ready");
  for (const _ of [1, 2, 3]) {
    started.at(-1)?.crash();
    await vi.waitFor(() => expect(["ready", "absent"]).toContain(llm.status().state), { timeout: 4_000 });
  }
  expect({ loaded: loaded(), state: llm.status().state, why: llm.status().why }).toEqual({
    loaded: ["large.gguf", "large.gguf", "embedded.gguf"],
    state: "absent",
    why: "The model crashed three times in ten minutes.",
  });
});

test("a model that is not for the role is not taken, and each role loads what it will be asked", async () => {
  const registry = { models: models.registry.models.map((model) => (model.id === "large" ? { ...model, roles: ["analyst" as const] } : model)) };
  const start = () => {
    const process = fakeProcess(willing);
    started.push(process);
    return process;
  };
  const needs = { start, registry, modelsFolder: models.folder, model: "large", log: logged.log, now: () => clock };
  llm = createLlmProcess({ ...needs, role: "assistant" });
  await reaches("ready");
  const analyst = createLlmProcess({ ...needs, role: "analyst" });
  await vi.waitFor(() => expect(analyst.status().state).toBe("ready"), { timeout: 4_000 });
  analyst.close();
  const tasks = started.map(({ heard }) => heard.flatMap((message) => (message.type === "load" ? message.tasks : [])));
  expect({ loaded: loaded(), tasks }).toEqual({ loaded: ["embedded.gguf", "large.gguf"], tasks: [["question", "answer", "draft"], ["review"]] });
});

test("crashes more than ten minutes apart are forgiven", async () => {
  open("large");
  for (const minute of [0, 11, 22]) {
    await reaches("ready");
    clock = minute * 60_000;
    started.at(-1)?.crash();
  }
  await reaches("ready");
  expect(loaded()).toEqual(["large.gguf", "large.gguf", "large.gguf", "large.gguf"]);
});

test("a crash fails the call under way and keeps those that wait", async () => {
  open(undefined, (message, process) => (message.type === "classify" && started.length === 1 ? process.crash() : willing(message, process)));
  const [first, second] = await Promise.allSettled([llm.classify(["one"], labels, { signal: never }), llm.classify(["two"], labels, { signal: never })]);
  expect([first, second]).toMatchObject([
    { status: "rejected", reason: { code: "model-not-ready" } },
    { status: "fulfilled", value: [[0.1, 0.2, 0.7]] },
  ]);
});

test("a model that refuses its file is not started again", async () => {
  open(undefined, (message, process) => message.type === "load" && process.say({ type: "failed", id: message.id, why: "no GGUF" }));
  await reaches("absent");
  expect({ count: started.length, killed: started[0]?.killed, why: llm.status().why }).toEqual({ count: 1, killed: true, why: "no GGUF" });
});

test("a process that cannot be started counts as a crash", async () => {
  let tries = 0;
  const start = () => {
    tries += 1;
    throw new Error("spawn failed");
  };
  llm = createLlmProcess({ start, registry: models.registry, role: "assistant", modelsFolder: models.folder, log: logged.log, now: () => clock });
  await reaches("absent");
  expect({ tries, why: llm.status().why }).toEqual({ tries: 3, why: "The model crashed three times in ten minutes." });
});

test("a stop is answered at once and told to the model", async () => {
  open(undefined, (message, process) => message.type === "load" && willing(message, process));
  await reaches("ready");
  const stopping = new AbortController();
  const answer = llm.fill("kettles", { fields: [{ name: "about", type: "choice", values: ["products"] }] }, { signal: stopping.signal });
  await new Promise(setImmediate);
  stopping.abort();
  await expect(answer).rejects.toMatchObject({ code: "stopped" });
  expect(started[0]?.heard.map(({ type }) => type)).toEqual(["load", "write", "stop"]);
});

test("forgetting reaches the model, and is nothing without one", async () => {
  open();
  await reaches("ready");
  await llm.forget();
  expect(started[0]?.heard.at(-1)?.type).toBe("forget");
  llm.close();
  await llm.forget();
});

test("messages that are not of the protocol are ignored", async () => {
  open();
  await reaches("ready");
  started[0]?.say({ type: "done", id: "one", value: {} } as never);
  expect(await llm.classify(["Lovely."], labels, { signal: never })).toEqual([[0.1, 0.2, 0.7]]);
});
