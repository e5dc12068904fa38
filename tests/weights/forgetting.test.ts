/** At the end of a session the models' memory is what it was before anybody came: their prompts, token by token. */
import { join } from "node:path";
import { LlamaContext, type LlamaContextSequence } from "node-llama-cpp";
import { afterEach, expect, test, vi } from "vitest";
import { embeddedModel, readRegistry } from "../../main/llm/registry.ts";
import { loadModel } from "../../main/llm/worker-llama.ts";
import { modelsFolder, soon } from "./embedded-model.ts";

const grammar = 'root ::= "kettles" | "mugs"';
const words = "my name is Anna Schulz and I look for a birthday present";

afterEach(() => vi.restoreAllMocks());

test("the assistant forgets what was asked and what it said", async () => {
  const { model, memory } = await load("assistant", ["question", "answer"]);
  const before = memory();
  const writing = { signal: soon().signal, onPiece: () => {} };
  for (const task of ["question", "answer"] as const) await model.write({ task, text: words, grammar, mostTokens: 8 }, writing);
  const between = memory();
  await model.forget();
  expect({ remembered: between.map((tokens, at) => tokens.length > (before[at]?.length ?? 0)), after: memory() }).toEqual({
    remembered: [true, true],
    after: before,
  });
});

test("the analyst forgets what was typed as a review", async () => {
  const { model, memory } = await load("analyst", ["review"]);
  const before = memory();
  await model.classify([words], [" bad", " good"], soon().signal);
  const between = memory();
  await model.forget();
  expect({ remembered: between.map((tokens, at) => tokens.length > (before[at]?.length ?? 0)), after: memory() }).toEqual({
    remembered: [true],
    after: before,
  });
});

async function load(id: "assistant" | "analyst", tasks: ("question" | "answer" | "review")[]) {
  const sequences: LlamaContextSequence[] = [];
  const getSequence = Object.getOwnPropertyDescriptor(LlamaContext.prototype, "getSequence")?.value as LlamaContext["getSequence"]; // called with its own `this`
  vi.spyOn(LlamaContext.prototype, "getSequence").mockImplementation(function (this: LlamaContext, ...given) {
    const sequence = getSequence.apply(this, given);
    sequences.push(sequence);
    return sequence;
  });
  const { file, context, prompts } = embeddedModel(await readRegistry(join(modelsFolder, "registry.json")), id);
  const model = await loadModel({ type: "load", id: 1, tasks, path: join(modelsFolder, "weights", file), context, prompts, threads: 1, gpu: false });
  return { model, memory: () => sequences.map(({ contextTokens }) => [...contextTokens]) };
}
