/** What the store's documents are searched with: all that was asked, the goods in it only to choose among what answers the rest. */
import type { Topic } from "../catalogue/passages.ts";
import type { Memory } from "./follow-up.ts";
import { type Parts, withoutGoods } from "./parts.ts";
import { plain, stems } from "./vocabulary.ts";

interface Asked {
  readonly question: string;
  readonly parts: Parts;
  /** That are named. */
  readonly kinds: readonly string[];
  readonly memory: Memory;
}

export function topicOf({ question, parts: { bare }, kinds, memory }: Asked): Topic {
  // "What about earbuds", after returns: of earbuds the returning.
  if (leansOnStore(plain(question), memory)) return { words: `${memory.topic} ${question}`, goods: "" };
  const rest = new Set(stems(withoutGoods(bare, kinds)));
  const goods = stems(question).filter((word) => !rest.has(word));
  return { words: question, goods: goods.join(" ") };
}

export const leansOnStore = (text: string, { about }: Memory): boolean => about === "store" && /^(and|what about|how about)\b/.test(text);
