/** The ways in which a small model may say a sentence: written by people, chosen by the model. */
import { plainText } from "./plain-text.ts";
import { literal } from "./span-grammar.ts";
import groups from "./wordings.json" with { type: "json" };

const waysOf = new Map(
  Object.values(groups).flatMap((ways) => {
    const plain = ways.map(plainText);
    return plain.map((way) => [way, plain] as const);
  }),
);

/** In lower case, as the model reads it. A sentence that is not in the list can only be said as it is. */
export function wordingsOf(sentence: string): readonly string[] {
  const plain = plainText(sentence);
  return waysOf.get(plain) ?? [plain];
}

/** GBNF of these sentences and nothing else. */
export function wordingGrammar(sentence: string, space: "" | " "): string {
  return `root ::= ${wordingsOf(sentence)
    .map((way) => literal(`${space}${way}`))
    .join(" | ")}\n`;
}
