/** "Something for dog hair", "my room is too dark": a need is told, and no thing is named that would meet it. */
import type { Filters } from "../../preload/contract/catalogue.ts";
import { headIn } from "../catalogue/heads.ts";
import type { Parts } from "./parts.ts";
import { withoutNumbers } from "./quantities.ts";
import { plain } from "./vocabulary.ts";

const tells: readonly RegExp[] = [
  /\b(something|anything|stuff|things?|what|whats|gifts?|presents?)\b.*\b(to|for|against|that|when|helps?|stops?|use|make)\b/,
  /\b(i|we)( am| m| are| re)? (need|want|would like|d like|like|love|am|m|are|cant|can t|cannot|keep|live|often|always|suffer|have)\b/,
  /^(im|i am|i m|we are|my|our) .+/,
  /^how (do|can|could|should|to)\b/,
];
/** Who asks whether a thing is sold has named it, and what was shown is no need. */
const asksForThing =
  /\b(do|does|did|have|is|are|where|who|when|sell|stock|price|costs?)\b.*\b(you|your|there|sell|stock|costs?)\b|\b(this|that|it|them|those|these|ones?)$|\b(looking|look|search|searching) for\b/;

/** "My phone" is there already. */
const own = /\b(my|our|his|her) \w+( \w+)?/g;

/** So somebody asks in a shop, whatever the shop makes of it. */
export const asksForHelp = (text: string): boolean =>
  /\b(something|anything)\b.*\b(to|for|against|that|when)\b|\bwhat (can|could|should|do|would|shall) (i|we|you) (use|need|get|buy|take|recommend|suggest)\b|\bwhat is good (for|against)\b/.test(
    text,
  );

/** The need in the shopper's words; empty where none is told, or a thing is named. */
export function needIn(question: string, { named, pointed, wish, counted, extreme, measures }: Parts, said: Filters): string {
  const text = plain(question);
  const asks = wish === "find" && counted === null && (extreme === null || said.kinds.length === 0) && measures.length + named.length + pointed.length === 0;
  if (!asks || said.departmentId !== null || said.manufacturerIds.length > 0 || asksForThing.test(text)) return "";
  // A kind whose last word is not said was only guessed from another of its words: "dog hair" names no hair dryer.
  const wanted = text.replace(own, " ");
  return said.kinds.some((kind) => headIn(kind, wanted)) || !tells.some((form) => form.test(text)) ? "" : withoutNumbers(text);
}
