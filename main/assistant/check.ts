/** The last look before words reach the screen: every number, name and promise must come from this turn's look-ups. */
import { plain, stems, type Vocabulary } from "./vocabulary.ts";

export interface Grounds {
  /** Everything the look-ups of this turn printed: slot values, card names, passages. */
  readonly facts: readonly string[];
  /** True where a promotion or a store document was read: only they may promise anything. */
  readonly mayPromise: boolean;
  readonly vocabulary: Pick<Vocabulary, "products" | "manufacturers">;
}

const number = /\d+(?:[.,]\d+)*/g;
const promise = /\b(free|refund(ed|s)?|guarantee[ds]?|discount(ed|s)?|price match|money back|promise[ds]?|compensat\w+|gift)\b/i;

/** The first thing in `text` that nothing looked up this turn supports; null where all of it is grounded. */
export function ungrounded(text: string, { facts, mayPromise, vocabulary }: Grounds): string | null {
  const known = facts.join(" \n ");
  const numbers = new Set(known.match(number) ?? []);
  const foreign = (text.match(number) ?? []).find((figure) => !numbers.has(figure));
  if (foreign !== undefined) return foreign;
  const said = promise.exec(text)?.[0];
  if (said !== undefined && !mayPromise && !known.toLowerCase().includes(said.toLowerCase())) return said;
  return foreignName(text, known, vocabulary);
}

/** A product or maker of this shop that is named without having been looked up. */
function foreignName(text: string, known: string, { products, manufacturers }: Grounds["vocabulary"]): string | null {
  const [said, found] = [` ${plain(text)} `, ` ${plain(known)} `];
  const named = (name: string) => said.includes(` ${plain(name)} `) && !found.includes(` ${plain(name)} `);
  // A maker's name that is also a plain word ("harbour") counts only with its capital.
  const maker = manufacturers.find(({ name }) => text.includes(name) && named(name));
  return maker?.name ?? products.find(({ name }) => stems(name).length > 1 && named(name))?.name ?? null;
}
