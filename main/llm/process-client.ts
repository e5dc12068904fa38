/** The port over the supervised process: builds the grammar, queues the call, fills the slots. */
import { AppError } from "../../preload/errors.ts";
import type { CallOptions, Facts, Filled, Llm, SpanShape } from "./llm.ts";
import { type PromptStyle, spaceOf } from "./prompts.ts";
import { createQueue } from "./queue.ts";
import type { Calibration, ModelFile } from "./registry.ts";
import { slotFiller, slotGrammar, slotsIn } from "./slot-grammar.ts";
import { spanGrammar } from "./span-grammar.ts";
import { supervise, type SupervisorNeeds } from "./supervisor.ts";
import type { Request } from "./process-line.ts";
import { wordingGrammar } from "./wordings.ts";

const CLASSIFY_MS = 10_000;
const WRITE_MS = 60_000;
const DRAFT_MS = 300_000; // a large model on a slow processor; nobody waits in front of it
const FORGET_MS = 5_000;
const MOST_FILL_TOKENS = 220; // every field with its longest span
const MOST_WORD_TOKENS = 160; // two sentences

/** A text under a grammar, for work that no shopper waits for. */
export interface Draft {
  readonly text: string;
  readonly grammar: string;
  readonly mostTokens: number;
  /** The same seed after the same calls gives the same text. */
  readonly seed: number;
}

export interface LlmProcess extends Llm {
  /** What the model wrote, ended or not: `of` is called once it is known how the model that answers is asked. */
  draft(of: (prompts: PromptStyle) => Draft, options: CallOptions): Promise<string>;
  /** Of the model that answers now; what `classify` gives is not yet calibrated. */
  calibration(): Calibration;
  /** Answers with another file from now on; the embedded one where that cannot be loaded. */
  use(file: ModelFile): void;
  /** Ends the process for good. */
  close(): void;
}

/** Never throws: without a usable file the status is `absent` and calls fail with `model-not-ready`. */
export function createLlmProcess(needs: SupervisorNeeds): LlmProcess {
  const queue = createQueue();
  const supervisor = supervise(needs, {
    onReady: queue.resume,
    onDown: queue.pause,
    onAbsent: () => queue.refuseAll(notReady()),
  });
  const { status, use, close } = supervisor;
  return { classify, fill, word, draft, forget, status, use, calibration: () => supervisor.model().calibration, close };

  async function classify(texts: readonly string[], labels: readonly string[], options: CallOptions): Promise<number[][]> {
    const call = (): Request => ({ type: "classify", texts: [...texts], labels: [...labels] });
    const value = await ask(call, { ...options, limitMs: CLASSIFY_MS * texts.length });
    if (!Array.isArray(value) || value.length !== texts.length) throw notReady();
    return value;
  }

  async function fill(question: string, shape: SpanShape, options: CallOptions): Promise<Filled> {
    const grammar = () => spanGrammar(question, shape, spaceOf(supervisor.model().prompts));
    const call = () => ({ type: "write", task: "question", text: question, grammar: grammar().text, mostTokens: MOST_FILL_TOKENS }) as const;
    const written = await ask(call, { priority: "shopper", ...options, limitMs: WRITE_MS });
    if (typeof written !== "string" || !written.endsWith("}")) throw unfinished();
    return grammar().read(written);
  }

  /** A small model chooses among the wordings of the prompt's last line; a large one finds its own words around the slots. */
  async function word(prompt: string, facts: Facts, { onText, ...options }: Parameters<Llm["word"]>[2]): Promise<string> {
    const sentence = prompt.trim().split("\n").at(-1) ?? "";
    const filler = slotFiller(facts.slots);
    const known = new Set(Object.keys(facts.slots).map((slot) => slot.toLowerCase()));
    const slots = slotsIn(sentence).filter((slot) => known.has(slot));
    const call = () => {
      const { prompts } = supervisor.model();
      const { text, grammar } =
        prompts === "compact" ? { text: sentence, grammar: wordingGrammar(sentence, " ") } : { text: prompt, grammar: slotGrammar(slots, "") };
      return { type: "write", task: "answer", text, grammar, mostTokens: MOST_WORD_TOKENS } as const;
    };
    const onPiece = (piece: string) => {
      const text = filler.take(piece);
      if (text !== "") onText?.(text);
    };
    const written = await ask(call, { priority: "shopper", ...options, limitMs: WRITE_MS, onPiece });
    // Cut off after a full stop it looks whole, and lacks what was still to come.
    if (typeof written !== "string" || !/[.!?]$/.test(written) || !slots.every((slot) => written.toLowerCase().includes(`{${slot}}`))) throw unfinished();
    return filler.end();
  }

  async function draft(of: (prompts: PromptStyle) => Draft, options: CallOptions): Promise<string> {
    const call = () => ({ type: "write", task: "draft", ...of(supervisor.model().prompts) }) as const;
    const written = await ask(call, { priority: "background", ...options, limitMs: DRAFT_MS });
    if (typeof written !== "string") throw unfinished();
    return written;
  }

  /** Returns once nothing of earlier questions is left in the model; at once where none is loaded. */
  async function forget(): Promise<void> {
    const line = supervisor.line();
    if (line === null || supervisor.status().state !== "ready") return;
    await line.request({ type: "forget" }, { limitMs: FORGET_MS }).answer.catch(() => {}); // a process that ended has forgotten too
  }

  /** `call` is made when its turn has come: the model may have changed while it waited. */
  function ask(call: () => Request, { limitMs, onPiece, ...options }: CallOptions & { limitMs: number; onPiece?: (text: string) => void }) {
    if (supervisor.status().state === "absent") return Promise.reject(notReady());
    return queue.add(() => {
      const line = supervisor.line();
      if (line === null) return { answer: Promise.reject(notReady()), free: Promise.resolve() };
      return line.request(call(), { signal: options.signal, limitMs, ...(onPiece && { onPiece }) });
    }, options);
  }
}

const notReady = () => new AppError("model-not-ready", "No language model is answering.");
const unfinished = () => new AppError("model-not-ready", "The model did not come to an end.");
