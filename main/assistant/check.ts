/** The last look before words reach the screen: every number, name, promise and claim must come from this turn's look-ups. */
import { harmless } from "./harmless-words.ts";
import { type Sentence, spoken } from "./sentences.ts";
import { plain, stems, type Vocabulary } from "./vocabulary.ts";

export interface Grounds {
  /** Everything the look-ups of this turn printed: slot values, card names, passages. */
  readonly facts: readonly string[];
  /** True where a promotion or a store document was read: only they may promise anything. */
  readonly mayPromise: boolean;
  readonly vocabulary: Pick<Vocabulary, "products" | "manufacturers">;
  /** The fixed sentence for this answer: what may be said, in other words. */
  readonly sentence: Sentence;
}

const number = /\d+(?:[.,]\d+)*/g;
const promise = /\b(free|refund(ed|s)?|guarantee[ds]?|discount(ed|s)?|price match|money back|promise[ds]?|compensat\w+|gift)\b/i;

/** The first thing in `text` that nothing looked up this turn supports; null where all of it is grounded. */
export function ungrounded(text: string, { facts, mayPromise, vocabulary, sentence }: Grounds): string | null {
  const known = facts.join(" \n ");
  const numbers = new Set(known.match(number) ?? []);
  const foreign = (text.match(number) ?? []).find((figure) => !numbers.has(figure));
  if (foreign !== undefined) return foreign;
  const said = promise.exec(text)?.[0];
  if (said !== undefined && !mayPromise && !known.toLowerCase().includes(said.toLowerCase())) return said;
  return foreignName(text, known, vocabulary) ?? strangeClaim(text, sentence);
}

/** A word that neither the fixed sentence says nor friendliness needs ("dearest", "only", "new"), or facts that changed places. */
function strangeClaim(text: string, sentence: Sentence): string | null {
  const may = new Set(stems(spoken(sentence)));
  const strange = stems(text).find((word) => !may.has(word) && !harmless.has(word));
  return strange ?? movedFact(text, sentence);
}

function movedFact(text: string, { template, slots }: Sentence): string | null {
  let from = 0;
  for (const [, name = ""] of template.matchAll(/\{(\w+)\}/g)) {
    const value = slots[name] ?? "";
    const at = text.indexOf(value, from);
    if (at < 0) return value;
    from = at + value.length;
  }
  return null;
}

/** A product or maker of this shop that is named without having been looked up. */
function foreignName(text: string, known: string, { products, manufacturers }: Grounds["vocabulary"]): string | null {
  const [said, found] = [` ${plain(text)} `, ` ${plain(known)} `];
  const named = (name: string) => said.includes(` ${plain(name)} `) && !found.includes(` ${plain(name)} `);
  // A maker's name that is also a plain word ("harbour") counts only with its capital.
  const maker = manufacturers.find(({ name }) => text.includes(name) && named(name));
  return maker?.name ?? products.find(({ name }) => stems(name).length > 1 && named(name))?.name ?? null;
}
