import { expect, test } from "vitest";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { createScriptedLlm } from "../../../main/llm/scripted-llm.ts";

const signal = new AbortController().signal;

test("without a model every call says why, and forgetting still succeeds", async () => {
  const llm = createAbsentLlm("No file.");
  await expect(llm.classify(["x"], ["a", "b"], { signal })).rejects.toMatchObject({ code: "model-not-ready", message: "No file." });
  await expect(llm.word("x", { slots: {} }, { signal })).rejects.toMatchObject({ code: "model-not-ready" });
  await llm.forget();
  expect(llm.status()).toEqual({ state: "absent", modelId: null, name: null, why: "No file." });
});

test("a scripted model answers from its table and refuses the rest", async () => {
  const llm = createScriptedLlm({ reviews: { Lovely: [0, 0, 1] }, questions: { kettles: { about: "products" } }, answers: { say: "It costs {price}." } });
  const pieces: string[] = [];
  expect({
    classify: await llm.classify(["Lovely"], [], { signal }),
    fill: await llm.fill("kettles", { fields: [] }, { signal }),
    word: await llm.word("say", { slots: { price: "€5" } }, { signal, onText: (piece) => pieces.push(piece) }),
    pieces,
  }).toEqual({ classify: [[0, 0, 1]], fill: { about: "products" }, word: "It costs €5.", pieces: ["It costs €5."] });
  await expect(llm.fill("pans", { fields: [] }, { signal })).rejects.toMatchObject({ code: "model-not-ready" });
});
