import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLlmProcess, type LlmProcess } from "../../../main/llm/process-client.ts";
import type { Placement, ToWorker } from "../../../main/llm/protocol.ts";
import { type FakeProcess, fakeProcess, listeningLog, twoModels, willing } from "./fake-process.ts";

const onCard: Placement = { backend: "cuda", layers: 20, ofLayers: 33, context: 2048, freeVram: 1e9, totalVram: 8e9 };
let models: Awaited<ReturnType<typeof twoModels>>;
let started: FakeProcess[];
let logged: ReturnType<typeof listeningLog>;
let llm: LlmProcess;

beforeEach(async () => {
  [models, started, logged] = [await twoModels(), [], listeningLog()];
});
afterEach(async () => {
  llm.close();
  await rm(models.folder, { recursive: true });
});

function open(model: string, onLoad: (load: Extract<ToWorker, { type: "load" }>, process: FakeProcess) => void): void {
  const answer = (message: ToWorker, process: FakeProcess) => (message.type === "load" ? onLoad(message, process) : willing(message, process));
  const start = () => {
    const process = fakeProcess(answer);
    started.push(process);
    return process;
  };
  llm = createLlmProcess({ start, registry: models.registry, role: "assistant", modelsFolder: models.folder, model, log: logged.log, now: () => 0 });
}

const ready = () => vi.waitFor(() => expect(llm.status().state).toBe("ready"), { timeout: 4_000 });
const loads = () =>
  started.flatMap(({ heard }) => heard.flatMap((message) => (message.type === "load" ? [`${message.path.replace(/.*\//, "")} ${message.from}`] : [])));

test("where a model computes stands in its status and in the log, with every step down and the native message", async () => {
  open("large", ({ id }, process) => {
    process.say({ type: "step", id, rung: "graphics", why: null });
    process.say({ type: "step", id, rung: "fewer-layers", why: "cudaMalloc failed: out of memory" });
    process.say({ type: "done", id, value: onCard });
  });
  await ready();
  expect(llm.status().placement).toEqual(onCard);
  expect(logged.lines).toMatchObject([
    { level: "warn", event: "model placed lower", fields: { model: "large", rung: "fewer-layers", why: "cudaMalloc failed: out of memory" } },
    { level: "info", event: "model loaded", fields: { model: "large", backend: "cuda", layers: 20, ofLayers: 33, freeVram: 1e9 } },
  ]);
});

test("a load that ends the process on the graphics card is not repeated there", async () => {
  open("large", ({ id, from }, process) => {
    process.say({ type: "step", id, rung: from, why: null });
    if (from === "graphics") process.crash(139);
    else process.say({ type: "done", id, value: { ...onCard, backend: "cpu", layers: 0, freeVram: null, totalVram: null } });
  });
  await ready();
  expect({ loads: loads(), backend: llm.status().placement?.backend }).toEqual({ loads: ["large.gguf graphics", "large.gguf processor"], backend: "cpu" });
});

test("a load that ends the process on the processor as well leaves it to the embedded model, and the status says why", async () => {
  open("large", (load, process) => {
    process.say({ type: "step", id: load.id, rung: load.from, why: null });
    if (load.path.endsWith("large.gguf")) process.crash(134);
    else willing(load, process);
  });
  await ready();
  expect(loads()).toEqual(["large.gguf graphics", "large.gguf processor", "embedded.gguf processor"]);
  expect(llm.status()).toMatchObject({ name: "embedded", why: "the process ended with code 134" });
});

test("another model is used from one call to the next, without a restart of the store", async () => {
  open("embedded", willing);
  await ready();
  llm.use(models.large);
  expect(llm.status().state).toBe("starting");
  await llm.classify(["Lovely."], ["negative", "neutral", "positive"], { signal: AbortSignal.timeout(4_000) });
  expect({ name: llm.status().name, killed: started.map(({ killed }) => killed) }).toEqual({ name: "large", killed: [true, false] });
});

test("of two models chosen quickly one after the other only the second is loaded", async () => {
  open("embedded", willing);
  await ready();
  llm.use(models.large);
  llm.use(models.embedded);
  await ready();
  expect({ loads: loads().length, name: llm.status().name }).toEqual({ loads: 2, name: "embedded" });
});

test("a chosen model whose file is damaged is told while the embedded one answers", async () => {
  open("embedded", willing);
  await ready();
  await writeFile(join(models.folder, "large.gguf"), "lARGE");
  llm.use(models.large);
  await ready();
  expect(llm.status()).toMatchObject({ name: "embedded", why: "The file is damaged: its SHA-256 is not the one in the registry." });
});
