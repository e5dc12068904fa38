/** Reads a question: the rules and the model at the same time, in the light of what was said before. */
import type { Look } from "../../preload/domain/chat.ts";
import { withoutMeasures } from "../catalogue/measures.ts";
import { type Filled, isReady, type Llm } from "../llm/llm.ts";
import { understandingShape } from "../llm/understanding-shape.ts";
import type { Logger } from "../log.ts";
import type { Memory } from "./follow-up.ts";
import { languageOf } from "./language.ts";
import type { Lookups } from "./lookups.ts";
import { understand, type Understood } from "./understand.ts";

const FILL_MS = 1_500; // after it the rules answer alone

interface Needs {
  readonly llm: Llm;
  readonly lookups: Lookups;
  readonly log: Logger;
  /** Of the screen: "en", "ar". */
  readonly language: () => string;
}

export interface Before {
  readonly memory: Memory;
  /** What the shopper says it is about; null: nothing. */
  readonly as: Look | null;
  readonly signal: AbortSignal;
}

export type Read = (question: string, before: Before) => Promise<Understood>;

export function createReading({ llm, lookups, log, language }: Needs): Read {
  return async (question, { memory, as, signal }) => {
    const [vocabulary, filters, filled] = await Promise.all([
      lookups.vocabulary(),
      lookups.filtersFromWords(withoutMeasures(question)),
      filledBy(question, signal),
    ]);
    return understand({ question, vocabulary, filters, memory, filled, as, language: languageOf(language()) });
  };

  /** What the model reads in the question; `null` without a model or when it is too slow: the rules go on. */
  async function filledBy(question: string, signal: AbortSignal): Promise<Filled | null> {
    if (!isReady(llm)) return null;
    try {
      return await llm.fill(question, understandingShape, { signal: AbortSignal.any([signal, AbortSignal.timeout(FILL_MS)]), priority: "shopper" });
    } catch (error) {
      signal.throwIfAborted();
      log.warn("understood by rules", { why: String(error) });
      return null;
    }
  }
}
