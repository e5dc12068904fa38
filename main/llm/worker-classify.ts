/** How likely each label is for a text: long texts one after the other, short ones several in one pass, each in a memory of its own. */
import type { ControlledEvaluateInputItem, LlamaContextSequence, LlamaModel, Token } from "node-llama-cpp";
import { softmax } from "./softmax.ts";

// Without flash attention a few tokens are attended to at once; with it a processor takes them one by one, or 64 at a time (see TILE in worker-llama.ts).
const SHORT = 40; // tokens: longer texts are sooner read alone
const TOGETHER = 8; // texts of one pass: more gain nothing
const PASS = 9; // tokens whose reading takes as long as one more pass over the weights

/** A text's tokens behind the prompt; the last one is asked. */
export interface Asked {
  readonly tokens: readonly Token[];
  /** Where it stands among the texts. */
  readonly place: number;
}

export type ShortTexts = Awaited<ReturnType<typeof openShortTexts>>;

/** `prefix`: the prompt in front of every text; each memory holds it, and after a reading nothing else. */
export async function openShortTexts(model: LlamaModel, { prefix, threads }: { prefix: readonly Token[]; threads: number }) {
  const context = await model.createContext({
    ...{ contextSize: prefix.length + SHORT, sequences: TOGETHER, threads },
    ...{ batchSize: TOGETHER * (prefix.length + SHORT), flashAttention: false },
  });
  const sequences = Array.from({ length: TOGETHER }, () => context.getSequence());
  await forget();
  return { read, forget };

  /** Per text, the probabilities of the candidates. */
  async function read(texts: readonly Asked[], candidates: readonly Token[], signal: AbortSignal): Promise<Map<number, number[]>> {
    const found = new Map<number, number[]>();
    for (const pass of passesOf(texts)) {
      signal.throwIfAborted();
      const longest = Math.max(...pass.map(({ tokens }) => tokens.length));
      const asking = pass.map(({ tokens }, index) => askedOf(sequences[index], { tokens, candidates, fill: longest - tokens.length }));
      const likelihoods = await Promise.all(asking).finally(forget);
      for (const [index, { place }] of pass.entries()) found.set(place, likelihoods[index] ?? []);
    }
    return found;
  }

  async function forget(): Promise<void> {
    await Promise.all(sequences.map((sequence) => backTo(sequence, prefix)));
  }
}

/** Cuts the memory back to the prompt, which is read again only where it is missing. */
export async function backTo(sequence: LlamaContextSequence, prefix: readonly Token[]): Promise<void> {
  await sequence.adaptStateToTokens([...prefix], false);
  const missing = prefix.slice(sequence.nextTokenIndex);
  if (missing.length > 0) await sequence.evaluateWithoutGeneratingNewTokens(missing);
}

export const isShort = (tokens: readonly Token[]): boolean => tokens.length <= SHORT;

interface Question {
  readonly tokens: readonly Token[];
  readonly candidates: readonly Token[];
  /** Tokens that make the text as long as others of its pass. They stand behind the one that is asked, which looks back only. */
  readonly fill: number;
}

export async function askedOf(sequence: LlamaContextSequence | undefined, { tokens, candidates, fill }: Question): Promise<number[]> {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (sequence === undefined || first === undefined || last === undefined) throw new Error("nothing to evaluate");
  const question: ControlledEvaluateInputItem = [last, { generateNext: { logits: { filter: { tokens: [...candidates] } } } }];
  const results = await sequence.controlledEvaluate([...tokens.slice(0, -1), question, ...new Array<Token>(fill).fill(first)]);
  const logits = results[tokens.length - 1]?.next.logits;
  return softmax(candidates.map((token) => logits?.get(token) ?? Number.NEGATIVE_INFINITY));
}

/** Texts of about one length share a pass: one joins while filling up those before it costs less than a pass of its own. */
function passesOf(texts: readonly Asked[]): Asked[][] {
  const passes: Asked[][] = [];
  let filled = 0;
  for (const text of texts.toSorted((a, b) => a.tokens.length - b.tokens.length)) {
    const pass = passes.at(-1);
    const growth = text.tokens.length - (pass?.at(-1)?.tokens.length ?? 0);
    const filling = filled + growth * (pass?.length ?? 0);
    const joins = pass !== undefined && pass.length < TOGETHER && filling <= PASS;
    if (joins) pass.push(text);
    else passes.push([text]);
    filled = joins ? filling : 0;
  }
  return passes;
}
