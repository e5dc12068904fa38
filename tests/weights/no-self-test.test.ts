import { subscribe } from "node:diagnostics_channel";
import { join } from "node:path";
import { expect, test } from "vitest";
import { embeddedModel, readRegistry } from "../../main/llm/registry.ts";
import { loadModel } from "../../main/llm/worker-llama.ts";

test("loading the model starts no other process: a packaged Electron could not", async () => {
  const started: unknown[] = [];
  subscribe("child_process", (message) => started.push(message));
  const models = join(import.meta.dirname, "../../models");
  const { file, context, prompts } = embeddedModel(await readRegistry(join(models, "registry.json")), "analyst");
  const model = await loadModel({ type: "load", id: 1, tasks: ["review"], path: join(models, "weights", file), context, prompts, threads: 1, gpu: false });
  const [probabilities] = await model.classify(["Great lamp, very bright."], ["negative", "neutral", "positive"], AbortSignal.timeout(10_000));
  expect({ started: started.length, probabilities: probabilities?.length }).toEqual({ started: 0, probabilities: 3 });
});
