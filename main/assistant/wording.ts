/** Says a draft: the model's words where they pass the check, else the fixed ones. */
import { setTimeout as pause } from "node:timers/promises";
import { isReady, type Llm } from "../llm/llm.ts";
import type { Logger } from "../log.ts";
import { ungrounded } from "./check.ts";
import { type Draft, factsOf } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { spoken } from "./sentences.ts";

const WORD_MS = 4_000;

interface Needs {
  readonly llm: Llm;
  readonly lookups: Lookups;
  readonly log: Logger;
  /** Milliseconds between two words on screen. */
  readonly pace: number;
}

export interface Telling {
  /** All that was said so far. */
  readonly onWords: (text: string) => void;
  readonly signal: AbortSignal;
}

export type Word = (question: string, drafted: Draft, telling: Telling) => Promise<string>;

export function createWording({ llm, lookups, log, pace }: Needs): Word {
  return async (question, drafted, telling) => {
    const own = spoken(drafted.sentence);
    const text = (await freeWords(question, drafted, telling.signal)) ?? own;
    const wrong = ungrounded(text, {
      facts: factsOf(drafted),
      mayPromise: drafted.mayPromise,
      sentence: drafted.sentence,
      vocabulary: await lookups.vocabulary(),
    });
    if (wrong !== null) log.warn("wording replaced by the fixed sentence", { length: text.length });
    const said = wrong === null ? text : own;
    await tell(said, telling);
    return said;
  };

  /** By words, and only words that have passed the check: what is read aloud or on screen is never taken back. */
  async function tell(said: string, { onWords, signal }: Telling): Promise<void> {
    const words = said.split(/(?<= )/);
    for (let count = 1; count <= words.length; count += 1) {
      signal.throwIfAborted();
      onWords(words.slice(0, count).join("").trimEnd());
      if (pace > 0 && count < words.length) await pause(pace, undefined, { signal });
    }
  }

  async function freeWords(question: string, { sentence }: Draft, signal: AbortSignal): Promise<string | null> {
    if (!isReady(llm) || Object.keys(sentence.slots).length === 0) return null;
    try {
      const within = AbortSignal.any([signal, AbortSignal.timeout(WORD_MS)]);
      const text = await llm.word(`${question}\n${sentence.template}`, { slots: sentence.slots }, { signal: within, priority: "shopper" });
      return text.trim() === "" ? null : text.trim();
    } catch (error) {
      signal.throwIfAborted();
      log.warn("worded by the fixed sentence", { why: String(error) });
      return null;
    }
  }
}
