/** For tests: answers from a table, and refuses what the table does not know. */
import { AppError } from "../../preload/errors.ts";
import type { Facts, Filled, Llm } from "./llm.ts";

export interface Script {
  /** Probabilities by review text. */
  readonly reviews?: Readonly<Record<string, readonly number[]>>;
  /** What is understood, by question. */
  readonly questions?: Readonly<Record<string, Filled>>;
  /** What is said, by prompt; {slots} are filled. */
  readonly answers?: Readonly<Record<string, string>>;
}

const scriptedModelId = "0".repeat(64);

export function createScriptedLlm({ reviews = {}, questions = {}, answers = {} }: Script): Llm {
  return {
    classify: async (texts, _labels, { signal }) => texts.map((text) => [...known(reviews, text, signal)]),
    fill: async (question, _shape, { signal }) => known(questions, question, signal),
    word: async (prompt, facts, { signal, onText }) => {
      const said = filled(known(answers, prompt, signal), facts);
      onText?.(said);
      return said;
    },
    forget: () => Promise.resolve(),
    status: () => ({ state: "ready", modelId: scriptedModelId, name: "Scripted", why: null }),
  };
}

function known<T>(table: Readonly<Record<string, T>>, key: string, signal: AbortSignal): T {
  if (signal.aborted) throw new AppError("stopped", "The answer was stopped.");
  const value = table[key];
  if (value === undefined) throw new AppError("model-not-ready", `The script has no answer to "${key}".`);
  return value;
}

function filled(text: string, { slots }: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole);
}
