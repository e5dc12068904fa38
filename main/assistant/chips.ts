/** What was understood, in words that a shopper can check: [Kettles] [≤ $40] [in stock]. */
import { formatMoney } from "../../preload/domain/money.ts";
import { plural } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

const MOST = 3; // "not Orno" and "not red" mean all the others: too many to list

export function chipsFor({ about, filters, sort, measures, extreme }: Understood, { manufacturers, colours, currency }: Vocabulary): string[] {
  if (about === "smalltalk" || about === "offtopic" || about === "unsafe") return [];
  const names = manufacturers.filter(({ id }) => filters.manufacturerIds.includes(id)).map(({ name }) => name);
  const left = manufacturers.filter(({ id }) => !filters.manufacturerIds.includes(id)).map(({ name }) => `not ${name}`);
  const makers = names.length <= MOST ? names : left.slice(0, MOST);
  const refused = colours.filter((colour) => !filters.colours.includes(colour)).map((colour) => `not ${colour}`);
  return [
    ...filters.kinds.slice(0, MOST).map(plural).map(capital),
    ...(filters.kinds.length > MOST ? [`${filters.kinds.length} kinds`] : []),
    ...(filters.manufacturerIds.length > 0 ? makers : []),
    ...(filters.colours.length <= MOST ? filters.colours.map(capital) : refused.slice(0, MOST)),
    ...(filters.minCents === null ? [] : [`from ${formatMoney(filters.minCents, currency)}`]),
    ...(filters.maxCents === null ? [] : [`up to ${formatMoney(filters.maxCents, currency)}`]),
    ...(filters.minStars === null ? [] : [`${filters.minStars} stars or more`]),
    ...measures.map(({ said }) => capital(said)),
    ...(extreme === null || about !== "products" ? [] : [`${capital(extreme.said)} first`]),
    ...(filters.onOffer ? ["On offer"] : []),
    ...(filters.inStock ? ["In stock"] : []),
    ...(sort === "best-match" || about !== "products"
      ? []
      : [{ cheapest: "Cheapest first", dearest: "Dearest first", "best-reviewed": "Best reviewed first", newest: "Newest first" }[sort]]),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
