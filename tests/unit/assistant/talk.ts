/** A conversation over the small shop. */
import { type Assistant, createAssistant } from "../../../main/assistant/assistant.ts";
import type { Llm } from "../../../main/llm/llm.ts";
import { silentLog } from "../../../main/log.ts";
import type { Turn } from "../../../preload/domain/chat.ts";
import { emptyCart, smallShop } from "./small-shop.ts";

const clock = { now: () => new Date("2026-11-22T10:44:00Z"), monotonic: () => performance.now() };
export const hear = { onTurn: () => {}, onWords: () => {} };
export const closed = new AbortController().signal;

/** Reads every question as off-topic and has no words of its own, but for what is given. */
export function llmThat(answers: Partial<Llm>): Llm {
  return {
    classify: () => Promise.reject(new Error("not asked")),
    fill: async () => ({ about: "offtopic" }),
    word: async (_prompt, _facts) => "",
    forget: async () => {},
    status: () => ({ state: "ready", modelId: "m", name: "m", why: null }),
    ...answers,
  };
}
const noModel = llmThat({ status: () => ({ state: "absent", modelId: null, name: null, why: "no file" }) });

export interface Talk {
  readonly assistant: Assistant;
  /** What was looked up. */
  readonly calls: string[];
  answered(question: string): Promise<{ about: Turn["about"]; cards: string[]; text: string; types: string[] }>;
}

export function openTalk(llm: Llm = noModel): Talk {
  const calls: string[] = [];
  const cart = { add: async () => emptyCart, setQuantity: async () => emptyCart };
  const assistant = createAssistant({ llm, lookups: smallShop(calls), cart, language: () => "en", clock, log: silentLog, pace: 0 });
  return { assistant, calls, answered };

  async function answered(question: string): ReturnType<Talk["answered"]> {
    const turn = await assistant.ask({ turnId: crypto.randomUUID(), question }, { hear, closed });
    const cards = turn.blocks.flatMap((block) => (block.type === "products" ? block.products.map(({ id }) => String(id)) : []));
    const text = turn.blocks.flatMap((block) => (block.type === "words" ? [block.text] : [])).join(" ");
    return { about: turn.about, cards, text, types: turn.blocks.map(({ type }) => type) };
  }
}
