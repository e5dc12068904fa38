/** Answers about the store itself, in the words of its documents. */
import { draft, type Draft } from "./draft.ts";
import type { Lookups, Passage } from "./lookups.ts";
import { sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { plain } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

type Saying = readonly [theirs: RegExp, own: string];

/** Sayings whose words mean another thing by themselves: our word stands in their place. */
const idioms: readonly Saying[] = [
  [/\bchristmas( day)?\b/, "25 december"],
  [/\bnew year( day)?\b/, "1 january"],
  [/\bparking\b/, "car park parking"],
  [/\bprice match\b/, "price promise"],
  [
    /\b(bring|bringing|brought|take|taking|taken|took|send|sending|sent|give|hand|carry) (.{0,40} )?back\b|\bmoney back\b|\bchange (of|my) mind\b/,
    "return refund exchange",
  ],
  [/\bput(ting)? .{1,40} together\b/, "assembly assemble"],
];
/** Other words for what documents tell, tried where the shopper's own are in none. */
const others: readonly Saying[] = [
  [/\b(shut|open|close|closed|what time|what hour|how late|how early)\b/, "opening hours open closed"],
  [/\b(assembl|set up|build it)/, "assembly"],
  [/\b(pay|card|cash|credit|contactless|cheque|monthly)\b/, "payment pay"],
  [/\b(ship|shipped|shipping|bring it|send it|to my (home|house|door|place|address))\b/, "delivery delivered"],
  [/\b(return|refund|exchange|money back)/, "return exchange refund"],
  [/\b(broke|broken|faulty|defective|stopped working|does not work|damaged|guarantee|repair)\b/, "warranty guarantee repair"],
];
const inOurWords = (words: string): string => idioms.reduce((said, [theirs, own]) => said.replace(theirs, own), words);

async function passageFor(topic: string, lookups: Lookups): Promise<Passage | undefined> {
  const words = inOurWords(plain(topic));
  const [passage] = await lookups.passages(words, 1);
  if (passage !== undefined) return passage;
  const tried = others.filter(([theirs]) => theirs.test(words)).map(([, own]) => own);
  return tried.length === 0 ? undefined : (await lookups.passages(tried.join(" "), 1))[0];
}
export async function aboutStore({ topic, language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  const passage = await passageFor(topic, lookups);
  if (passage === undefined)
    return draft(sentence(words, "no-passage", {}), {
      blocks: [{ type: "actions", actions: ["call-staff"] }],
      replies: [words.text("ask-hours"), words.text("ask-return")],
    });
  // The words may fit an exception best; the rule itself stands first on the page.
  const opening = await lookups.opening(passage.documentId);
  return draft(sentence(words, "page-says", { title: passage }), {
    blocks: [{ type: "passage", ...passage }, ...(opening === null || opening.text === passage.text ? [] : [{ type: "passage" as const, ...opening }])],
    readFrom: [{ source: "documents", ref: passage.documentId, count: 1, asOf: await lookups.asOf() }],
  });
}
