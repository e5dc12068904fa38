/** What a turn is going to show: blocks drawn from data, and one sentence whose facts stand in slots. */
import type { Block, Turn } from "../../preload/domain/chat.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import type { Sentence } from "./sentences.ts";

export interface Draft {
  readonly sentence: Sentence;
  readonly blocks: readonly Block[];
  readonly replies: readonly string[];
  readonly chips: readonly string[];
  readonly readFrom: Turn["readFrom"];
  /** What "the second one" will mean; empty keeps what was shown before. */
  readonly shown: readonly ProductCard[];
  /** True where promotions or documents were read. */
  readonly mayPromise: boolean;
}

export function draft(sentence: Sentence, rest: Partial<Omit<Draft, "sentence">> = {}): Draft {
  return { sentence, blocks: [], replies: [], chips: [], readFrom: [], shown: [], mayPromise: false, ...rest };
}

/** Every word on screen that the look-ups gave: what the checker compares with. */
export function factsOf({ sentence, blocks }: Draft): string[] {
  return [...Object.values(sentence.slots), ...blocks.map((block) => JSON.stringify(block))];
}
