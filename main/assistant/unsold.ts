/** Things that are asked for and not sold here, although a part of their name stands in the shop. */
import type { Filters } from "../../preload/contract/catalogue.ts";
import { fillers, generic, soft } from "../catalogue/plain-words.ts";
import { calledProducts } from "./called.ts";
import { nameWordsOf } from "./name-words.ts";
import { unknownThing } from "./unknown.ts";
import type { Heard } from "./understand.ts";
import { plain, stems } from "./vocabulary.ts";

/** "Sleeping bag": where a part of what is asked for stands nowhere in the shop, all of it is searched, and bags are no answer. */
export function strangeThing(said: Filters, { parts, vocabulary, filters }: Heard): string {
  const read = said.kinds.length + said.manufacturerIds.length + parts.named.length + parts.pointed.length > 0 || said.departmentId !== null;
  const words = stems(unknownThing(parts.rest)).filter((word) => !fillers.has(word) && !generic.has(word));
  if (read || words.length < 2 || words.length > MOST_OF_A_THING || filters.query === "") return "";
  const index = nameWordsOf(vocabulary.products);
  const strange = words.some((word) => !index.has(word) && !vocabulary.given.has(word) && index.alike(word).length === 0 && !soft.has(word));
  return strange ? words.join(" ") : "";
}

const MOST_OF_A_THING = 3; // words

/** "Milk" where there are milk pans alone: the words left over, of which the last is the thing. "Something for coffee" asks for none. */
export function unsoldThing({ kinds, manufacturerIds, departmentId, query }: Filters, { parts, question, vocabulary }: Heard): string {
  if (kinds.length + manufacturerIds.length + parts.named.length + parts.pointed.length > 0 || departmentId !== null) return "";
  // "Nyboda coffee" begins a name; "coffee" does not.
  if (query.includes(" ") && calledProducts(question, vocabulary).ids.length > 0) return "";
  const thing = stems(query).at(-1) ?? "";
  if (!vocabulary.unsold(thing) || besides(question).endsWith(thing)) return "";
  const own = unknownThing(parts.rest);
  return stems(own).at(-1) === thing ? own : query;
}

/** What stands behind a "for" or a "with" that is not the asking's own: "with a long battery". */
function besides(question: string): string {
  const [, ...parts] = plain(question)
    .replace(/\b(look|search|hunt|shop|ask)(ing)? for\b/, " ")
    .split(/\b(?:for|with|without|on|of|in|from)\b/);
  return stems(parts.at(-1) ?? "")
    .slice(0, 1 + MOST_OF_A_THING)
    .join(" ");
}
