import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readRegistry, type Registry } from "../../main/llm/registry.ts";
import { examine } from "../../main/model-store/exam.ts";
import { inspectFile, lookAtMachine } from "../../main/model-store/aside.ts";
import { takeIn } from "../../main/model-store/take-in.ts";
import { modelsFolder } from "./embedded-model.ts";
import { startForkedWorker } from "./forked-worker.ts";

const weights = join(modelsFolder, "weights/assistant.gguf");
const aside = { start: startForkedWorker, now: () => performance.now() };
const never = new AbortController().signal;
let folder: string;
let stick: string;
let registry: Registry;

beforeAll(async () => {
  [folder, stick] = [await mkdtemp(join(tmpdir(), "models-")), await mkdtemp(join(tmpdir(), "stick-"))];
  registry = await readRegistry(join(modelsFolder, "registry.json"));
});
afterAll(() => Promise.all([rm(folder, { recursive: true }), rm(stick, { recursive: true })]));

const bring = (path: string) => takeIn({ ...aside, registry, folder, freeBytes: async () => 1e12 }, path, { signal: never, onProgress: () => {} });

async function onStick(name: string, change: (whole: Buffer) => Buffer): Promise<string> {
  const path = join(stick, name);
  await writeFile(path, change(await readFile(weights)));
  return path;
}

test("a file from a stick is taken in with what its header says, and its exam fits a calibration to it", async () => {
  await copyFile(weights, join(stick, "Our Model.gguf"));
  const file = await bring(join(stick, "Our Model.gguf"));
  expect(file).toMatchObject({
    id: "our-model",
    file: "Our-Model.gguf",
    name: "EcomGo assistant, Q8_0",
    prompts: "compact",
    context: 512,
    licence: "apache-2.0",
  });
  const phases: string[] = [];
  const { report, calibration } = await examine(
    { ...aside, clock: { now: () => new Date("2026-03-01") }, threads: 1, onStep: () => {} },
    { file, path: join(folder, file.file) },
    { signal: never, onProgress: (phase) => phases.at(-1) !== phase && phases.push(phase) },
  );
  expect(phases).toEqual(["loading", "speed", "questions", "reviews"]);
  expect(report).toMatchObject({ at: "2026-03-01T00:00:00.000Z", placement: { backend: "cpu" }, passed: { assistant: true } });
  expect(report.questions.about).toBeGreaterThanOrEqual(18);
  expect(calibration.temperature).toBeGreaterThan(0);
});

test.each([
  ["no GGUF at all", (whole: Buffer) => Buffer.from(whole.toString("hex")), "It is not a GGUF file."],
  ["one cut off in its header", (whole: Buffer) => whole.subarray(0, 5_000), "It is cut off: 5000 of 101284 bytes are there."],
  ["one cut off in its weights", (whole: Buffer) => whole.subarray(0, 1_000_000), "It is cut off: 1000000 of 6990528 bytes are there."],
  [
    "one of another kind",
    (whole: Buffer) => Buffer.from(whole.toString("latin1").replace("llama", "qwen2").replaceAll("llama.", "qwen2."), "latin1"),
    'It holds a model of the kind "qwen2"; only Llama models work here.',
  ],
  [
    "one without Llama 3's chat tokens",
    (whole: Buffer) => Buffer.from(whole.toString("latin1").replaceAll("<|eot_id|>", "<|eod_id|>"), "latin1"),
    "It does not know Llama 3's chat format: only Llama 3 models and those made from them can be asked.",
  ],
])("%s is refused in one sentence before it is copied", async (name, change, sentence) => {
  const path = await onStick(`${name.replaceAll(" ", "-").replaceAll("'", "")}.gguf`, change);
  await expect(bring(path)).rejects.toMatchObject({ code: "unusable", detail: sentence });
});

test("a header that promises a million million tensors is refused at once", async () => {
  const path = await onStick("huge.gguf", (whole) => {
    whole.writeBigUInt64LE(2n ** 40n, 8);
    return whole;
  });
  await expect(inspectFile(aside, path, never)).rejects.toMatchObject({ code: "unusable", detail: "Its header is damaged." });
});

test("a machine without a graphics card says so", async () => {
  expect(await lookAtMachine(aside)).toMatchObject({ backend: expect.stringMatching(/cpu|cuda|vulkan|metal/) });
});
