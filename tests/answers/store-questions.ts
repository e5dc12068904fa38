/** Questions to the store about itself: which page of its documents answers each, and words that have to be shown. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Llm } from "../../main/llm/llm.ts";
import { openTalk } from "./shop.ts";

const Asked = z.object({ question: z.string(), documents: z.array(z.string()).min(1), say: z.string().optional() });

export const storeQuestions = readFileSync(new URL("store-questions.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Asked.parse(JSON.parse(line)));

export interface Shown {
  /** The first page shown is one that answers. */
  readonly page: number;
  /** The words themselves are shown. */
  readonly words: number;
  readonly wrong: readonly string[];
}

export async function askTheStore(llm: Llm): Promise<Shown> {
  const talk = await openTalk({ llm });
  const shown = { page: 0, words: 0, wrong: [] as string[] };
  for (const { question, documents, say = "" } of storeQuestions) {
    await talk.begin("en");
    const { turn } = await talk.ask(question);
    const passages = turn.blocks.filter((block) => block.type === "passage");
    const page = documents.includes(passages[0]?.documentId ?? "");
    shown.page += Number(page);
    shown.words += Number(page && passages.some(({ text }) => text.includes(say)));
    if (!page) shown.wrong.push(`${question}: ${turn.about} ${passages.map(({ documentId }) => documentId).join(" ")}`);
  }
  await talk.close();
  return shown;
}
