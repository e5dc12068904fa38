/** What the model read in a question, as far as it can be believed: its spans must stand in the question. */
import type { Sort } from "../../preload/contract/catalogue.ts";
import type { Filled } from "../llm/llm.ts";
import { numbersOf } from "../llm/spans.ts";
import { plain } from "./vocabulary.ts";

const MOST_WORDS = 8;

/** A span of the question as the model copied it; null where it is none. */
export function spanOf(filled: Filled | null, field: string, question: string): string | null {
  const value = filled?.[field];
  if (typeof value !== "string" || value.length > question.length) return null;
  const words = plain(value).split(" ").filter(Boolean);
  return words.length > 0 && words.length <= MOST_WORDS && ` ${plain(question)} `.includes(` ${words.join(" ")} `) ? value : null;
}

/** The wish in words that the rules know: used where they found none in the question as it was asked. Empty where nothing can be believed. */
export function saidByModel(filled: Filled | null, question: string): string {
  if (filled === null) return "";
  const span = (field: string) => spanOf(filled, field, question);
  const figure = (field: string) => (typeof filled[field] === "number" && numbersOf(question).includes(filled[field]) ? String(filled[field]) : null);
  const goods = [span("colour"), span("kind") ?? span("name")].filter((part) => part !== null);
  const [maker, refused, least, most] = [span("manufacturer"), span("not"), figure("min"), figure("max")];
  return [
    ...goods,
    ...(maker === null ? [] : [`by ${maker}`]),
    ...(refused === null ? [] : [`not ${refused}`]),
    ...(least === null ? [] : [`over ${least}`]),
    ...(most === null ? [] : [`under ${most}`]),
    ...(filled["offer"] === "yes" && goods.length > 0 ? ["on offer"] : []),
  ].join(" ");
}

const sorts: Readonly<Record<string, Sort>> = { cheapest: "cheapest", dearest: "dearest", best: "best-reviewed", newest: "newest" };

/** The order that the model read; null where it read none. */
export const sortByModel = (filled: Filled | null): Sort | null => sorts[String(filled?.["sort"])] ?? null;
