/** The only file that knows node-llama-cpp: loads one GGUF file and answers from it. */
import type { LlamaContextSequence, LlamaModel, Token } from "node-llama-cpp";
import { skipSelfTest } from "./no-self-test.ts";
import { frameFor, prefixOf, type PromptStyle } from "./prompts.ts";
import type { Call, Task } from "./protocol.ts";
import { askedOf, backTo, isShort, openShortTexts } from "./worker-classify.ts";
import { inspect } from "./worker-inspect.ts";
import { place, type Step } from "./worker-ladder.ts";

// What is understood must not hang on chance; what is said may differ from time to time.
const TEMPERATURE: Readonly<Record<Task, number>> = { review: 0, question: 0, answer: 0.8, draft: 0.8 };
/** Tokens of a prompt between two looks at the signal, so that a stop is obeyed within 300 ms: the small model reads all it may hold in a tenth of that. */
const CHUNK: Readonly<Record<PromptStyle, number>> = { compact: 512, instruct: 64 };
// On a processor llama.cpp attends to whole tiles of so many tokens at a time and to fewer one by one: the small model reads 56 in 15 ms, 64 in 4.
const TILE = 64;
const FEW = 18; // tokens that are sooner read one by one

export interface WriteNeeds {
  readonly signal: AbortSignal;
  readonly onPiece: (text: string) => void;
}

export type LoadedModel = Awaited<ReturnType<typeof loadModel>>;
type LoadCall = Extract<Call, { type: "load" }>;

/** Throws where the file is no GGUF of a known shape; a malformed one may also abort the process. */
export async function loadModel(
  { tasks, path, context, prompts, threads, gpu, from = "graphics" }: Omit<LoadCall, "from"> & Partial<LoadCall>,
  onStep: (step: Step) => void = () => {},
) {
  skipSelfTest();
  const { getLlama, LlamaGrammarEvaluationState, LlamaLogLevel } = await import("node-llama-cpp");
  const { layers } = await inspect(path);
  const said: string[] = []; // llama.cpp says why in its log, and only there
  const logger = (_: unknown, message: string) => void (said.length < 10 && said.push(message.trim()));
  const { llama, model, evaluated, placement } = await place({
    ...{ getLlama, path, context, threads, layers, onStep, sequences: tasks.length },
    native: () => said.splice(0),
    options: { build: "never", maxThreads: threads, logLevel: LlamaLogLevel.error, logger },
    from: gpu ? from : "processor",
  });
  // One sequence per task keeps each task's prompt in memory.
  const sequences = new Map<Task, LlamaContextSequence>(tasks.map((task) => [task, evaluated.getSequence()]));
  for (const task of tasks) await backToPrefix(task);
  const reviewPrefix = model.tokenize(prefixOf(prompts, "review"), true);
  const shortTexts = prompts === "compact" && tasks.includes("review") ? await openShortTexts(model, { prefix: reviewPrefix, threads }) : null;
  return { classify, write, forget, placement };

  /** Per text, the probabilities of the labels in their order, before any calibration. */
  async function classify(texts: readonly string[], labels: readonly string[], signal: AbortSignal): Promise<number[][]> {
    const candidates = labels.map((label) => firstToken(model, label));
    if (new Set(candidates).size < labels.length) throw new Error("two labels begin with the same token");
    const asked = texts.map((text, place) => ({ tokens: promptTokens(model, { style: prompts, task: "review", text }).slice(reviewPrefix.length), place }));
    const short =
      (await shortTexts?.read(
        asked.filter(({ tokens }) => isShort(tokens)),
        candidates,
        signal,
      )) ?? new Map<number, number[]>();
    const read: number[][] = [];
    for (const [place, text] of texts.entries()) read.push(short.get(place) ?? (await likelihoods(text, candidates, signal)));
    return read;
  }

  async function likelihoods(text: string, candidates: readonly Token[], signal: AbortSignal): Promise<number[]> {
    const { sequence, rest } = await read("review", text, signal);
    return askedOf(sequence, { tokens: rest, candidates, fill: fillFor(rest) });
  }

  /** Writes under the grammar; stops at `mostTokens` with what it has. */
  async function write(
    { task, text, grammar, mostTokens, seed }: Omit<Extract<Call, { type: "write" }>, "type" | "id">,
    { signal, onPiece }: WriteNeeds,
  ): Promise<string> {
    const rules = await llama.createGrammar({ grammar });
    const { sequence, rest } = await read(task, text, signal);
    const tokens: Token[] = [];
    let written = "";
    for await (const token of sequence.evaluate(rest, {
      temperature: TEMPERATURE[task],
      ...(seed !== undefined && { seed }),
      grammarEvaluationState: new LlamaGrammarEvaluationState({ model, grammar: rules }),
    })) {
      signal.throwIfAborted();
      tokens.push(token);
      const whole = model.detokenize(tokens);
      // A letter of several bytes may be cut between two tokens: it is given out once it is whole.
      if (!whole.endsWith("\ufffd")) {
        onPiece(whole.slice(written.length));
        written = whole;
      }
      if (tokens.length >= mostTokens) break;
    }
    return written;
  }

  /** Cuts every sequence back to its prompt: nothing of what was asked remains in the context. */
  async function forget(): Promise<void> {
    for (const task of tasks) await backToPrefix(task);
    await shortTexts?.forget();
  }

  async function backToPrefix(task: Task): Promise<void> {
    await backTo(sequenceOf(task), model.tokenize(prefixOf(prompts, task), true));
  }

  /** Evaluates all but the last chunk of the prompt, looking at the signal in between. */
  async function read(task: Task, text: string, signal: AbortSignal): Promise<{ sequence: LlamaContextSequence; rest: Token[] }> {
    const sequence = sequenceOf(task);
    const tokens = promptTokens(model, { style: prompts, task, text });
    await sequence.adaptStateToTokens(tokens.slice(0, -1), false); // the last one is always evaluated: what comes next hangs on it
    let rest = tokens.slice(sequence.nextTokenIndex);
    const chunk = CHUNK[prompts];
    while (rest.length > chunk) {
      signal.throwIfAborted();
      await sequence.evaluateWithoutGeneratingNewTokens(rest.slice(0, chunk));
      rest = rest.slice(chunk);
    }
    signal.throwIfAborted();
    return { sequence, rest };
  }

  /** Tokens that fill up the tile. */
  function fillFor({ length }: readonly Token[]): number {
    return prompts === "instruct" || length <= FEW || length >= TILE ? 0 : TILE - length;
  }

  function sequenceOf(task: Task): LlamaContextSequence {
    const sequence = sequences.get(task === "draft" ? "answer" : task); // nobody drafts while a shopper asks: one memory is enough for both
    if (sequence === undefined) throw new Error(`this model was not loaded for the task ${task}`);
    return sequence;
  }
}

function promptTokens(model: LlamaModel, { style, task, text }: { style: PromptStyle; task: Task; text: string }): Token[] {
  const frame = frameFor(style, task, text);
  const body = model.tokenize(frame.text, false); // false: "<|eot_id|>" typed by a shopper stays letters
  const kept = body.length > frame.head + frame.tail ? [...body.slice(0, frame.head), ...body.slice(-frame.tail)] : body;
  return [...model.tokenize(frame.before, true), ...kept, ...model.tokenize(frame.after, true)];
}

/** The token that begins the label; a large model may spell a label in several, and the first tells them apart. */
function firstToken(model: LlamaModel, label: string): Token {
  const [token] = model.tokenize(label, false);
  if (token === undefined) throw new Error("an empty label");
  return token;
}
