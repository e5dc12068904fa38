/** The only file that knows node-llama-cpp: loads one GGUF file and answers from it. */
import type { LlamaContextSequence, LlamaModel, Token } from "node-llama-cpp";
import { skipSelfTest } from "./no-self-test.ts";
import { frameFor, prefixOf, type PromptStyle } from "./prompts.ts";
import type { Call, Task } from "./protocol.ts";
import { softmax } from "./softmax.ts";
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
  const framings = new Map<string, readonly Token[]>();
  for (const task of tasks) await backToPrefix(task);
  return { classify, write, forget, placement };

  /** Per text, the probabilities of the labels in their order, before any calibration. */
  async function classify(texts: readonly string[], labels: readonly string[], signal: AbortSignal): Promise<number[][]> {
    const candidates = labels.map((label) => firstToken(model, label));
    if (new Set(candidates).size < labels.length) throw new Error("two labels begin with the same token");
    const read: number[][] = [];
    for (const text of texts) read.push(await likelihoods(text, candidates, signal));
    return read;
  }

  async function likelihoods(text: string, candidates: readonly Token[], signal: AbortSignal): Promise<number[]> {
    const { sequence, rest } = await read("review", text, signal);
    const last = rest.at(-1);
    if (last === undefined) throw new Error("nothing to evaluate");
    const asked = [last, { generateNext: { logits: { filter: { tokens: [...candidates] } } } }] as const;
    const results = await sequence.controlledEvaluate([...rest.slice(0, -1), [...asked], ...fillerFor(rest)]);
    const logits = results[rest.length - 1]?.next.logits;
    return softmax(candidates.map((token) => logits?.get(token) ?? Number.NEGATIVE_INFINITY));
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
  }

  async function backToPrefix(task: Task): Promise<void> {
    const sequence = sequenceOf(task);
    const prefix = [...framing(prefixOf(prompts, task))];
    await sequence.adaptStateToTokens(prefix, false);
    const missing = prefix.slice(sequence.nextTokenIndex);
    if (missing.length > 0) await sequence.evaluateWithoutGeneratingNewTokens(missing);
  }

  /** Evaluates all but the last chunk of the prompt, looking at the signal in between. */
  async function read(task: Task, text: string, signal: AbortSignal): Promise<{ sequence: LlamaContextSequence; rest: Token[] }> {
    const sequence = sequenceOf(task);
    const tokens = promptTokens(task, text);
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

  /** Tokens that fill up the tile. They stand behind the one that is asked, which looks back only, and are cut off before the next text. */
  function fillerFor(rest: readonly Token[]): Token[] {
    const [first] = rest;
    const full = prompts === "instruct" || rest.length <= FEW || rest.length >= TILE;
    return first === undefined || full ? [] : new Array<Token>(TILE - rest.length).fill(first);
  }

  function promptTokens(task: Task, text: string): Token[] {
    const frame = frameFor(prompts, task, text);
    const body = model.tokenize(frame.text, false); // false: "<|eot_id|>" typed by a shopper stays letters
    const kept = body.length > frame.head + frame.tail ? [...body.slice(0, frame.head), ...body.slice(-frame.tail)] : body;
    return [...framing(frame.before), ...kept, ...framing(frame.after)];
  }

  /** What stands around a text is the same for all texts of a task. */
  function framing(words: string): readonly Token[] {
    const known = framings.get(words) ?? model.tokenize(words, true);
    framings.set(words, known);
    return known;
  }

  function sequenceOf(task: Task): LlamaContextSequence {
    const sequence = sequences.get(task === "draft" ? "answer" : task); // nobody drafts while a shopper asks: one memory is enough for both
    if (sequence === undefined) throw new Error(`this model was not loaded for the task ${task}`);
    return sequence;
  }
}

/** The token that begins the label; a large model may spell a label in several, and the first tells them apart. */
function firstToken(model: LlamaModel, label: string): Token {
  const [token] = model.tokenize(label, false);
  if (token === undefined) throw new Error("an empty label");
  return token;
}
