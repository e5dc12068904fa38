import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createLlmProcess, type LlmProcess } from "../../main/llm/process-client.ts";
import { readRegistry } from "../../main/llm/registry.ts";
import { understandingShape } from "../../main/llm/understanding-shape.ts";
import { silentLog } from "../../main/log.ts";
import { modelsFolder, soon } from "./embedded-model.ts";
import { startForkedWorker } from "./forked-worker.ts";

// The embedded file asked as a downloaded Llama would be: it makes no sense of it, and the grammars must hold all the same.
let llm: LlmProcess;
let analyst: LlmProcess;

beforeAll(async () => {
  const registry = await readRegistry(`${modelsFolder}registry.json`);
  const models = registry.models.map((model) => ({ ...model, prompts: "instruct" as const, context: 1024 }));
  const needs = { start: startForkedWorker, registry: { models }, modelsFolder: `${modelsFolder}weights`, log: silentLog, now: () => performance.now() };
  llm = createLlmProcess({ ...needs, role: "assistant" });
  analyst = createLlmProcess({ ...needs, role: "analyst" });
  await vi.waitUntil(() => llm.status().state === "ready" && analyst.status().state === "ready", { timeout: 15_000 });
});
afterAll(() => {
  llm.close();
  analyst.close();
});

test("what it fills in is one of the choices and the shopper's own words", async () => {
  const filled = await llm.fill("Blue kettles under 50?", understandingShape, soon());
  expect(understandingShape.fields[0]).toMatchObject({ values: expect.arrayContaining([filled["about"]]) });
  for (const value of [filled["kind"], filled["name"], filled["topic"]])
    expect(["Blue kettles under 50", undefined].some((own) => own === value || own?.includes(String(value)))).toBe(true);
});

test("every fact is said once, and nothing else with a figure or a capital inside a sentence", async () => {
  const slots = { name: "Halden Kettle 300", price: "€49.00", tooClose: "2" };
  const text = await llm.word("Kettles?\nThe {name} costs {price}, {tooClose} left.", { slots }, soon()).catch((error: unknown) => String(error));
  // It may ramble on to the end of its tokens; then it is refused and the fixed sentence stands.
  if (text.includes("did not come to an end")) return;
  const rest = Object.values(slots).reduce((left, value) => left.replace(value, ""), text);
  expect({ missing: Object.values(slots).filter((value) => !text.includes(value)), figures: rest.match(/\d/g) }).toEqual({ missing: [], figures: null });
});

test("its probabilities are three numbers that add up to one", async () => {
  const [probabilities = []] = await analyst.classify(["Lovely."], ["negative", "neutral", "positive"], soon());
  expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
});
