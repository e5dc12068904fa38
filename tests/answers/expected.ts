/** Whether an answer over the demonstration shop shows what was expected of it. The format is that of the foreign catalogues, and more. */
import { z } from "zod";
import { cardsIn, wordsIn } from "../../scripts/eval/told.ts";
import type { Turn } from "../../preload/domain/chat.ts";
import { articleOf, type Facts } from "./truth.ts";

export const Expected = z.object({
  id: z.string(),
  /** The kind of question, for the report. */
  kind: z.string(),
  language: z.string().default("en"),
  turns: z.array(z.string()).min(1),
  /** One of these. */
  about: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  skus: z.array(z.string()),
  /** Exactly these, this one on top, one of these at least, only among these, some but none of these, none at all. */
  match: z.enum(["all", "first", "any", "subset", "others", "none"]),
  /** This variant and no other; else every variant of an article is right. */
  exact: z.boolean().default(false),
  /** The words carry the answer: without cards it is right too, and beside `none` cards do no harm. */
  cardsOptional: z.boolean().default(false),
  /** Words that have to stand on screen outside the cards, whatever their capitals. */
  say: z.array(z.string()).default([]),
  number: z.number().optional(),
  /** One of these figures has to stand there. */
  numbers: z.array(z.number()).default([]),
});
export type Expected = z.infer<typeof Expected>;

const refusals = ["unsafe", "offtopic"];

/** A sentence for each thing that is wrong; empty where all is right. */
export function faultsOf(turn: Turn, expected: Expected, facts: Facts): string[] {
  const { about, skus, match, say, number, numbers } = expected;
  const shown = cardsIn(turn);
  const text = wordsIn(turn);
  const faults: string[] = [];
  if (turn.state !== "done") faults.push(`is ${turn.state}`);
  if (!about.includes(turn.about ?? "")) faults.push(`is about ${turn.about} instead of ${about.join(" or ")}`);
  if (!fits(shown, expected, facts)) faults.push(`shows [${shown.slice(0, 9).join(" ")}], wanted: ${match} of [${skus.slice(0, 9).join(" ")}]`);
  const unsaid = say.filter((word) => !says(text, word));
  if (unsaid.length > 0) faults.push(`does not say ${unsaid.join(", ")}`);
  const figures = number === undefined ? numbers : [number, ...numbers];
  if (figures.length > 0 && !figures.some((figure) => says(text, String(figure)) || says(text, figure.toLocaleString("en", { minimumFractionDigits: 2 }))))
    faults.push(`says none of ${figures.join(", ")}`);
  return faults;
}

export const refusedWrongly = (turn: Turn, { about }: Expected): boolean => refusals.includes(turn.about ?? "") && !about.some((one) => refusals.includes(one));

function fits(shown: readonly string[], { match, skus, exact, cardsOptional }: Expected, { byId }: Facts): boolean {
  const keyOf = (id: string): string => (exact ? id : articleOf(byId.get(id)!));
  const cards = shown.map((id) => (byId.has(id) ? keyOf(id) : id));
  const wanted = new Set(skus.map(keyOf));
  if (cardsOptional && (cards.length === 0 || match === "none")) return true;
  switch (match) {
    case "all":
      return cards.length === wanted.size && new Set(cards).size === wanted.size && cards.every((card) => wanted.has(card));
    case "first":
      return cards[0] !== undefined && wanted.has(cards[0]);
    case "any":
      return cards.some((card) => wanted.has(card));
    case "subset":
      return cards.length > 0 && cards.every((card) => wanted.has(card));
    case "others":
      return cards.length > 0 && cards.every((card) => !wanted.has(card));
    case "none":
      return cards.length === 0;
  }
}

/** As a word of its own, whatever the script of its digits: "5" is not said by "15", nor by "5.20"; "$5.90" is by "5,90 $". */
export function says(text: string, word: string): boolean {
  const told = plain(text);
  const money = /^\$(\d[\d,]*)(?:\.(\d\d))?$/.exec(word);
  const forms = money === null ? [word] : [word, `${money[1]}${money[2] === undefined ? "" : `.${money[2]}`}`];
  return forms.some((form) =>
    new RegExp(`(?<![\\p{L}\\d]|\\d[.,])${plain(form).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d]|[.,]\\d)`, "u").test(told),
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u00A0\u202F]/g, " ");
