/** The whole way of a file, with the real model process, over a hub on this machine. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLlmProcess } from "../../main/llm/process-client.ts";
import { embeddedModel, type ModelFile, type ModelRole, readRegistry, type Registry } from "../../main/llm/registry.ts";
import { understandingShape } from "../../main/llm/understanding-shape.ts";
import { silentLog } from "../../main/log.ts";
import { readRecord } from "../../main/model-store/record.ts";
import { createModelStore, type ModelStore, type ModelStoreNeeds } from "../../main/model-store/store.ts";
import { perRole } from "../../main/model-store/switch.ts";
import type { ModelsState } from "../../preload/contract/models.ts";
import type { Models } from "../../main/models.ts";
import { type RunningHub, sha256Of, startHub } from "../unit/model-store/hub-server.ts";
import { modelsFolder, soon } from "./embedded-model.ts";
import { startForkedWorker } from "./forked-worker.ts";

const weights = join(modelsFolder, "weights");
const embedded = await readFile(join(weights, "assistant.gguf"));
// The same weights under another name: one byte of the header differs, so that it is another file.
const other = Buffer.from(embedded.toString("latin1").replace("EcomGo assistant", "EcomGo borrowed1"), "latin1");
const opened: { close(): Promise<void> }[] = [];
let folder: string;
let hub: RunningHub;
let registry: Registry;
let models: Models;
let told: ModelsState[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "model-store-"));
  hub = await startHub({ bytes: other });
  const shipped = await readRegistry(join(modelsFolder, "registry.json"));
  const own = embeddedModel(shipped, "assistant");
  const small: ModelFile = {
    ...own,
    roles: ["analyst", "assistant"],
    id: "small-llama",
    name: "Small Llama",
    file: "small.gguf",
    url: hub.url,
    sha256: sha256Of(other),
    bytes: other.length,
  };
  registry = { models: [...shipped.models.filter(({ url }) => url === null), small] };
  told = [];
  const open = (role: ModelRole) =>
    createLlmProcess({
      start: startForkedWorker,
      registry,
      role,
      modelsFolder: weights,
      downloadsFolder: folder,
      threads: 1,
      log: silentLog,
      now: () => performance.now(),
    });
  models = { analyst: open("analyst"), assistant: open("assistant") };
  opened.push({ close: async () => Object.values(models).forEach((model) => model.close()) }, hub);
});
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
  await rm(folder, { recursive: true });
});

function open(given: Partial<ModelStoreNeeds> = {}): ModelStore {
  const store = createModelStore({
    ...{ registry, weights, folder, threads: 1, start: startForkedWorker, answers: perRole(models), log: silentLog, fetch },
    ...{ freeBytes: async () => 1e12, wait: async () => {}, patience: 5_000, freeMemory: () => 8e9, now: () => performance.now() },
    clock: { now: () => new Date("2026-03-01") },
    onChanged: (state) => void told.push(state),
    ...given,
  });
  opened.push({ close: store.stop });
  return store;
}

const stateOf = async (store: ModelStore, id: string) => (await store.state()).entries.find((entry) => entry.id === id);

test("a model is downloaded, examined, activated while the store runs, answers, and is taken back in one call", async () => {
  const store = open();
  expect(await stateOf(store, "small-llama")).toMatchObject({ state: "offered", source: "hub", exam: null, fit: { verdict: "processor" } });
  await store.bring("small-llama");
  expect(await stateOf(store, "small-llama")).toMatchObject({ state: "there", job: null });
  await expect(store.activate("small-llama", "assistant")).rejects.toMatchObject({ code: "not-examined" });
  await store.exam("small-llama");
  expect((await stateOf(store, "small-llama"))?.exam).toMatchObject({ placement: { backend: expect.any(String) }, passed: { assistant: true } });
  await store.activate("small-llama", "assistant");
  expect(models.assistant.status()).toMatchObject({ state: "ready", modelId: sha256Of(other), name: "Small Llama" });
  expect(await models.assistant.fill("kettles", understandingShape, soon())).toMatchObject({ about: "products" });
  expect((await store.state()).roles).toMatchObject([
    { role: "analyst", chosen: "EcomGo analyst", before: null },
    { role: "assistant", chosen: "Small Llama", before: "EcomGo assistant", answering: "Small Llama", state: "ready" },
  ]);
  await store.rollback("assistant");
  await vi.waitUntil(() => models.assistant.status().state === "ready", { timeout: 10_000 });
  expect(models.assistant.status().name).toBe("EcomGo assistant");
  expect((await store.state()).roles[1]).toMatchObject({ chosen: "EcomGo assistant", before: "Small Llama" });
}, 120_000);

test("what was chosen is still chosen after a restart, with the calibration of its exam", async () => {
  const store = open();
  await store.bring("small-llama");
  await store.exam("small-llama");
  await store.activate("small-llama", "assistant");
  const { choices, files } = await readRecord(folder);
  expect({
    choices,
    calibrated: files.map(({ id, calibration }) => `${id} ${calibration.temperature === registry.models.at(-1)?.calibration.temperature}`),
  }).toEqual({
    choices: { assistant: "small-llama" },
    calibrated: ["small-llama false"],
  });
}, 120_000);

test("a model that passed its exam and does not start after all is taken back by itself", async () => {
  const store = open();
  await store.bring("small-llama");
  await store.exam("small-llama");
  await writeFile(join(folder, "small.gguf"), Buffer.alloc(other.length));
  await expect(store.activate("small-llama", "assistant")).rejects.toMatchObject({ code: "did-not-start", detail: expect.stringContaining("damaged") });
  await vi.waitUntil(() => models.assistant.status().state === "ready", { timeout: 10_000 });
  expect({ name: models.assistant.status().name, choices: (await readRecord(folder)).choices }).toEqual({ name: "EcomGo assistant", choices: {} });
}, 120_000);

test("a command beside the open store changes what answers within seconds", async () => {
  const store = open();
  await store.start();
  const beside = open({ answers: null });
  await beside.bring("small-llama");
  await beside.exam("small-llama");
  await beside.activate("small-llama", "assistant");
  await vi.waitUntil(() => models.assistant.status().name === "Small Llama", { timeout: 10_000 });
}, 120_000);

test("a GGUF that was put into the folder is offered, and can be taken in where it lies", async () => {
  await mkdir(folder, { recursive: true });
  await copyFile(join(weights, "assistant.gguf"), join(folder, "from-a-friend.gguf"));
  const store = open();
  const found = await stateOf(store, "from-a-friend.gguf");
  expect(found).toMatchObject({ state: "found", path: join(folder, "from-a-friend.gguf") });
  await store.importFrom(found?.path ?? "");
  expect(await stateOf(store, "from-a-friend")).toMatchObject({ state: "there", source: "imported", name: "EcomGo assistant, Q8_0" });
}, 120_000);

test("a registered file that was put into the folder is recognised by its hash, and a wrong one is set aside", async () => {
  const store = open();
  await writeFile(join(folder, "small.gguf"), other);
  expect(await stateOf(store, "small-llama")).toMatchObject({ state: "found" });
  await store.importFrom(join(folder, "small.gguf"));
  expect(await stateOf(store, "small-llama")).toMatchObject({ state: "there", source: "hub" });
  await writeFile(join(folder, "small.gguf"), embedded);
  await rm(join(folder, "store.json"));
  await expect(store.importFrom(join(folder, "small.gguf"))).rejects.toMatchObject({ code: "wrong-bytes" });
  expect(await stateOf(store, "small-llama")).toMatchObject({ state: "set-aside", job: { phase: "over", fault: { code: "wrong-bytes" } } });
}, 120_000);

test("progress is told while it goes on, and what fails stays to be read", async () => {
  const store = open({ freeBytes: async () => 1 });
  await expect(store.bring("small-llama")).rejects.toMatchObject({ code: "no-space" });
  await vi.waitUntil(() => told.length > 0, { timeout: 5_000 });
  expect(told.at(-1)?.entries.find(({ id }) => id === "small-llama")?.job).toMatchObject({ kind: "download", phase: "over", fault: { code: "no-space" } });
  store.cancel("small-llama");
  expect((await stateOf(store, "small-llama"))?.job).toBeNull();
}, 120_000);
