import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readRegistry } from "../../main/llm/registry.ts";
import { understandingShape } from "../../main/llm/understanding-shape.ts";
import { modelsFolder, openEmbedded, soon } from "./embedded-model.ts";

const weights = join(modelsFolder, "weights/assistant.gguf");
let folder: string;
let opened: Awaited<ReturnType<typeof openEmbedded>> | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "weights-"));
});
afterEach(async () => {
  opened?.llm.close();
  await rm(folder, { recursive: true });
});

test("a stop frees the model within 300 ms, and the next question is answered", async () => {
  opened = await openEmbedded("assistant");
  const { llm } = opened;
  const long = Array.from({ length: 400 }, (_, index) => `kettle${index}`).join(" ");
  const stopping = new AbortController();
  const first = llm.fill(long, understandingShape, { signal: stopping.signal });
  await new Promise((resolve) => setTimeout(resolve, 10));
  const stoppedAt = performance.now();
  stopping.abort();
  await expect(first).rejects.toMatchObject({ code: "stopped" });
  const rejectedMs = performance.now() - stoppedAt;
  await llm.fill("good kettles", understandingShape, soon());
  const freeMs = performance.now() - stoppedAt;
  expect(rejectedMs).toBeLessThan(50);
  expect(freeMs).toBeLessThan(300);
});

test("a killed process answers again within five seconds", async () => {
  opened = await openEmbedded("assistant");
  const { llm, processes } = opened;
  const before = await llm.fill("a red kettle under 50", understandingShape, soon());
  const killedAt = performance.now();
  process.kill(processes[0]?.pid ?? 0, "SIGKILL");
  await vi.waitUntil(() => llm.status().state === "starting", { interval: 5 });
  const after = await llm.fill("a red kettle under 50", understandingShape, soon());
  expect(performance.now() - killedAt).toBeLessThan(5_000);
  expect(after).toEqual(before);
});

test("a file with one changed byte is refused before it is loaded", async () => {
  const bytes = await readFile(weights);
  bytes[bytes.length - 1000] = (bytes[bytes.length - 1000] ?? 0) ^ 1;
  await writeFile(join(folder, "assistant.gguf"), bytes);
  opened = await openEmbedded("assistant", { folder });
  expect({ status: opened.llm.status(), started: opened.processes.length }).toEqual({
    status: { state: "absent", modelId: null, name: null, why: "The file is damaged: its SHA-256 is not the one in the registry." },
    started: 0,
  });
});

test.each([
  ["no GGUF at all", (whole: Buffer) => Buffer.from(whole.toString("hex"))],
  ["a GGUF cut off in its header", (whole: Buffer) => whole.subarray(0, 5_000)],
  ["a GGUF cut off in its weights", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
])("%s leaves the store without a model, even where its sum is right", async (_, damage) => {
  const bytes = damage(await readFile(weights));
  await writeFile(join(folder, "assistant.gguf"), bytes);
  const { models } = await readRegistry(join(modelsFolder, "registry.json"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  opened = await openEmbedded("assistant", { folder, registry: { models: models.map((model) => ({ ...model, bytes: bytes.length, sha256 })) } });
  await vi.waitUntil(() => opened?.llm.status().state === "absent", { timeout: 15_000 });
  await expect(opened.llm.fill("kettles", understandingShape, soon())).rejects.toMatchObject({ code: "model-not-ready" });
});

test("the same file is accepted from another folder, and forgetting leaves it answering", async () => {
  await copyFile(weights, join(folder, "assistant.gguf"));
  opened = await openEmbedded("assistant", { folder });
  await opened.llm.fill("kettles for anna", understandingShape, soon());
  await opened.llm.forget();
  expect(await opened.llm.fill("the cheapest kettle", understandingShape, soon())).toMatchObject({ about: "products" });
});
