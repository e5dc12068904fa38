/** What the rest of main knows of the language models. Only worker.ts knows node-llama-cpp. */
import type { Placement } from "./protocol.ts";

export interface CallOptions {
  readonly signal: AbortSignal;
  /** The shopper goes before the analyst, the analyst before background work. */
  readonly priority?: "shopper" | "analyst" | "background";
}

/** A compact JSON object: fields in this order, each optional but the first. */
export interface SpanShape {
  readonly fields: readonly SpanField[];
}

export type SpanField =
  /** One of these values. */
  | { readonly name: string; readonly type: "choice"; readonly values: readonly string[] }
  /** Consecutive words of the question, at most `words` of them, as the shopper wrote them. */
  | { readonly name: string; readonly type: "span"; readonly words: number }
  /** A number that stands in the question. */
  | { readonly name: string; readonly type: "number" };

export type Filled = Readonly<Record<string, string | number>>;

/** The facts of a turn: the model may name a slot, the code fills it. */
export interface Facts {
  readonly slots: Readonly<Record<string, string>>;
}

export interface Llm {
  /** Per text, the probabilities of the labels in their order; each label is one token of the model. */
  classify(texts: readonly string[], labels: readonly string[], options: CallOptions): Promise<number[][]>;
  /** A value of the given shape: generation is constrained to it, so there is no parsing to fail. */
  fill(question: string, shape: SpanShape, options: CallOptions): Promise<Filled>;
  /**
   * One or two sentences. The last line of the prompt is a plain sentence with {slots}: the model says it again, every slot once.
   * Names, prices and counts come in only through slots. The embedded model chooses among `wordings.json`.
   */
  word(prompt: string, facts: Facts, options: CallOptions & { readonly onText?: (piece: string) => void }): Promise<string>;
  status(): LlmStatus;
  /** Forgets what the last shopper said; the next call finds only the prefilled prompt. */
  forget(): Promise<void>;
}

export const isReady = (llm: Pick<Llm, "status">): boolean => llm.status().state === "ready";

export interface LlmStatus {
  readonly state: "starting" | "ready" | "absent" | "failed";
  /** SHA-256 of the file that answers; null without one. */
  readonly modelId: string | null;
  readonly name: string | null;
  /** Why there is none; or, while the embedded one answers for a chosen one, why that cannot. */
  readonly why: string | null;
  /** Where it computes; left out until one is loaded. */
  readonly placement?: Placement;
}
