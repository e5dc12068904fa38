/** Answers about the store itself, in the words of its documents. */
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords } from "./words/words.ts";

export async function aboutStore({ topic, language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  const [best] = await lookups.passages(topic, 1);
  if (best === undefined)
    return draft(sentence(words, "no-passage", {}), {
      blocks: [{ type: "actions", actions: ["call-staff"] }],
      replies: [words.text("ask-hours"), words.text("ask-return")],
    });
  const { share: _, ...passage } = best;
  // The words may fit an exception best; the rule itself stands first on the page.
  const opening = await lookups.opening(passage.documentId);
  return draft(sentence(words, "page-says", { title: passage }), {
    blocks: [{ type: "passage", ...passage }, ...(opening === null || opening.text === passage.text ? [] : [{ type: "passage" as const, ...opening }])],
    readFrom: [{ source: "documents", ref: passage.documentId, count: 1, asOf: await lookups.asOf() }],
  });
}
