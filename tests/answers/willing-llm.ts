/** A scripted model that does its work: it knows what each question is about and says each sentence in the last of its committed wordings. */
import { readFileSync } from "node:fs";
import type { Llm } from "../../main/llm/llm.ts";
import { slotFiller } from "../../main/llm/slot-grammar.ts";

const families: readonly (readonly string[])[] = Object.values(
  JSON.parse(readFileSync(new URL("../../main/llm/wordings.json", import.meta.url), "utf8")) as Record<string, string[]>,
); // our own file
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function willingLlm(abouts: ReadonlyMap<string, string>): Llm {
  return {
    classify: () => Promise.reject(new Error("not asked for reviews")),
    fill: async (question) => ({ about: abouts.get(question) ?? "products" }),
    word: async (prompt, { slots }) => {
      const template = prompt.split("\n").at(-1) ?? "";
      const ways = families.find((family) => family.some((way) => same(way, template))) ?? [template];
      const filler = slotFiller(slots); // as the real one's words are filled
      filler.take(ways.at(-1) ?? template);
      return filler.end();
    },
    forget: async () => {},
    status: () => ({ state: "ready", modelId: "0".repeat(64), name: "Scripted", why: null }),
  };
}
