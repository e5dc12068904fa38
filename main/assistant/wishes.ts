/** What a question says about order and about what is not wanted. */
import type { Filters, Sort } from "../../preload/contract/catalogue.ts";
import type { ManufacturerId } from "../../preload/domain/manufacturer.ts";
import type { Extreme } from "../catalogue/extremes.ts";
import { mentions, plain, stems, type Vocabulary } from "./vocabulary.ts";

const sorts: readonly (readonly [Sort, RegExp])[] = [
  [
    "cheapest",
    /\b(cheap(er|est)|least (expensive|costly|money|pricey)|less expensive|lower price|low(est)?[- ](price|cost)\w*|costs? (the )?(less|least)(?! than)|most affordable|lowest in price|inexpensive|budget|smallest price|best price)\b/,
  ],
  [
    "dearest",
    /\b(dear(er|est)|most (expensive|costly|pricey)|more expensive|high(est|er)[- ](price|cost)\w*|costs? (the )?most|pric(iest|ier)|costli(est|er)|top of the range|luxury)\b/,
  ],
  ["best-reviewed", /\b(best|top|highest|better)[- ](rated|reviewed|reviews|ratings?|stars|liked|loved)\b|\bbest\b|\bpopular\b|\brecommend|\bfavou?rites?\b/],
  ["newest", /\b(newest|latest|new in|new arrivals?|most recent|just (came|come) in|what( is)? new)\b/],
];

/** `known`: names of this shop's kinds and products; "luxury watches" are a kind, not a wish for the dearest. */
export function sortOf(question: string, names: readonly string[]): Sort | null {
  const words = stems(question);
  const text = plain(question);
  for (const [sort, pattern] of sorts) {
    const said = pattern.exec(text)?.[0];
    if (said === undefined) continue;
    const [first = ""] = stems(said);
    const partOfName = names.some((name) => stems(name).includes(first) && stems(name).length > 1 && mentions(words, name, false));
    if (!partOfName) return sort;
  }
  return null;
}

/** "not Orno": every maker but those behind a "not", "no", "except" or "other than". */
export function wantedManufacturers(question: string, { manufacturers }: Vocabulary, { manufacturerIds }: Filters): ManufacturerId[] {
  const refused = manufacturers.filter(({ name }) => refusals(question).some((part) => mentions(stems(part).slice(0, 3), name, false))).map(({ id }) => id);
  if (refused.length === 0) return manufacturerIds;
  const wanted = manufacturerIds.filter((id) => !refused.includes(id));
  return wanted.length > 0 ? wanted : manufacturers.map(({ id }) => id).filter((id) => !refused.includes(id));
}

/** "not red": every colour but those right behind a "not"; what has no colour is not red either. */
export function wantedColours(question: string, { colours }: Vocabulary, filters: Filters): string[] {
  const refused = colours.filter((colour) => refusals(question).some((part) => mentions(stems(part).slice(0, stems(colour).length), colour, false)));
  const wanted = filters.colours.filter((colour) => !refused.includes(colour));
  return refused.length === 0 || wanted.length > 0 ? wanted : [...colours.filter((colour) => !refused.includes(colour)), ""];
}

/** What stands behind each "not", "no", "except" or "other than". */
const refusals = (question: string): string[] =>
  plain(question.replace(/n[’']t\b/gi, " not"))
    .split(/\b(?:not|no|except|excluding|without|other than|but not|anything but|besides|apart from|instead of)\b(?: (?:made|from|by|for|a|an|the|in)\b)*/)
    .slice(1);

export const hasPrice = ({ minCents, maxCents }: Filters): boolean => minCents !== null || maxCents !== null;

/** Words that say how to order, not what to look for. */
export function withoutWishes(query: string, extreme: Extreme | null): string {
  const end = stems(extreme?.said ?? "");
  return query
    .split(" ")
    .filter((word) => !end.includes(word))
    .filter(
      (word) =>
        !/^(cheap|dear|expensive|pric|best|top|popular|new|late|arriv|compar|differ|versus|most|least|gift|present|review|rating|rated|opinion)/.test(word),
    )
    .join(" ");
}
