/** Each wish that alone stands between the shopper and something: what it is called, and the question that leaves it out. */
import type { Block } from "../../preload/domain/chat.ts";
import { withoutMeasures } from "../catalogue/measures.ts";
import { chipsFor } from "./chips.ts";
import type { Found, Lookups } from "./lookups.ts";
import { isSayable } from "./sayable.ts";
import { plural } from "./sentences.ts";
import { noFilters, type Understood } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

type Relaxation = Extract<Block, { type: "relaxations" }>["relaxations"][number];

const MOST = 4; // buttons
const FEW = 3; // makers or colours that were asked for; of more the others are refused ones

/** In the order of the tool; what the things are is given up only where nothing else is. */
export function relaxationsFor(understood: Understood, { relaxations }: Found, vocabulary: Vocabulary): Relaxation[] {
  const told = relaxations.filter(({ drop, label }) => drop !== "query" || isSayable(label));
  const lesser = told.filter(({ drop }) => drop !== "kinds" && drop !== "departmentId" && drop !== "query");
  return (lesser.length > 0 ? lesser : told).slice(0, MOST).map(({ drop, label, count }) => {
    const left = without(understood, drop);
    const kept = chipsFor(left, vocabulary);
    const dropped = chipsFor(understood, vocabulary)
      .filter((chip) => !kept.includes(chip))
      .map((chip) => insideSentence(chip, [label, ...understood.filters.kinds]))
      .join(", ");
    return { drop, label: dropped === "" ? label : dropped, count, ask: questionFor(left, vocabulary) };
  });
}

/** As the chip says it, whose capital is for the beginning of a line. */
function insideSentence(chip: string, names: readonly string[]): string {
  const same = names.flatMap((name) => [name, plural(name)]).find((name) => name.toLowerCase() === chip.toLowerCase());
  return (same ?? chip).replace(/[“”]/g, "");
}

/** Those whose question finds what it says: each is tried before it is offered. */
export async function answerable(relaxations: readonly Relaxation[], understood: Understood, lookups: Lookups): Promise<Relaxation[]> {
  const tried = await Promise.all(
    relaxations.map(async (each) => ((await findsBy(each.ask, without(understood, each.drop), lookups)) === each.count ? [each] : [])),
  );
  return tried.flat();
}

function without(understood: Understood, drop: string): Understood {
  if (drop === "measures" || drop === "sizes") return { ...understood, [drop]: [] };
  return { ...understood, filters: { ...understood.filters, [drop]: noFilters[drop as keyof typeof noFilters] } }; // `as`: the tool names the others by their filter
}

/** How many the question finds, read by the rules as if it had been typed. Whom it refuses they leave to other hands. */
async function findsBy(ask: string, { filters, measures, sizes }: Understood, lookups: Lookups): Promise<number> {
  const read = await lookups.filtersFromWords(withoutMeasures(ask));
  const makers = filters.manufacturerIds.length > FEW ? { manufacturerIds: filters.manufacturerIds } : {};
  const colours = filters.colours.length > FEW ? { colours: filters.colours } : {};
  return (await lookups.find({ ...read, ...makers, ...colours, measures, sizes }, "best-match", 1)).total;
}

/** All that is wished in the shop's own English words, which every turn understands whatever was said before. */
function questionFor({ filters, measures, sizes, sort }: Understood, vocabulary: Vocabulary): string {
  const { kinds, departmentId, minStars, inStock, onOffer } = filters;
  const department = vocabulary.departments.find(({ id }) => id === departmentId)?.name;
  const refusesColours = filters.colours.length > FEW;
  const words = [
    sort === "cheapest" ? "the cheapest" : sort === "dearest" ? "the most expensive" : "",
    refusesColours ? "" : or(filters.colours),
    filters.query,
    kinds.length > 0 ? or(kinds.map(plural)) : filters.query === "" ? "products" : "",
    ...sizes,
    kinds.length === 0 && department !== undefined ? `in ${department}` : "",
    makersIn(filters.manufacturerIds, vocabulary),
    refusesColours
      ? vocabulary.colours
          .filter((colour) => !filters.colours.includes(colour))
          .map((colour) => `not ${colour}`)
          .join(", ")
      : "",
    priceIn(filters, vocabulary),
    minStars === null ? "" : `with ${minStars} stars or more`,
    ...measures.map(({ said }) => said),
    onOffer ? "on offer" : "",
    inStock ? "in stock" : "",
  ];
  const question = words.filter((part) => part !== "").join(" ");
  return question.charAt(0).toUpperCase() + question.slice(1);
}

const or = (names: readonly string[]): string => names.join(" or ");

function makersIn(ids: readonly string[], { manufacturers }: Vocabulary): string {
  const wanted = manufacturers.filter(({ id }) => (ids as readonly string[]).includes(id)).map(({ name }) => name);
  if (wanted.length <= FEW) return wanted.length === 0 ? "" : `from ${or(wanted)}`;
  return manufacturers
    .filter(({ name }) => !wanted.includes(name))
    .map(({ name }) => `not from ${name}`)
    .join(", ");
}

function priceIn({ minCents, maxCents }: Understood["filters"], { currency }: Vocabulary): string {
  const { money } = inWords("en");
  if (minCents !== null && maxCents !== null) return `between ${money(minCents, currency)} and ${money(maxCents, currency)}`;
  return minCents !== null ? `over ${money(minCents, currency)}` : maxCents !== null ? `up to ${money(maxCents, currency)}` : "";
}
