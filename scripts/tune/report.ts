/** What tuning found, told to a merchandiser: how it was judged, what was tried, what is chosen and why, what shoppers get, how sure it is. */
import type { Difference } from "./sure.ts";

export interface Way {
  readonly name: string;
  /** Of one, on baskets that no setting has seen. */
  readonly score: number;
  /** The share of customers of whose basket at least one of ten proposals was. */
  readonly met: number;
  /** The share of the goods that stand among the ten of anybody. */
  readonly appearing: number;
}

export interface Found {
  readonly customers: number;
  readonly products: number;
  readonly interactions: number;
  readonly settings: number;
  readonly ways: readonly Way[];
  readonly best: Way;
  /** What makes the shelves now. */
  readonly present: Way;
  /** The same most bought goods for everybody. */
  readonly popular: Way;
  readonly overPresent: Difference;
  readonly overPopular: Difference;
}

interface Words {
  readonly name: string;
  readonly how: string;
}

const words: Readonly<Record<string, Words>> = {
  itemknn: { name: "bought by the same customers", how: "Goods that the same customers took stand together." },
  asymmetric: { name: "same customers, best sellers held back", how: "Goods that the same customers took stand together; what everybody takes says less." },
  "ease-cut": { name: "all goods weighed together", how: "Each thing is foretold from everything else that a customer took, weighed together." },
  recency: { name: "same customers, the newest counts more", how: "Goods that the same customers took stand together; what a shopper took last says most." },
  sequential: { name: "taken soon after one another", how: "What customers took soon after one thing stands beside that thing." },
  blend: { name: "the two best ways mixed", how: "The two ways that did best each give a part of every shelf." },
  present: { name: "what makes the shelves now", how: "The shelves stay as they are." },
  popular: { name: "the most bought, for everybody", how: "Everybody sees the same goods." },
};

export const wayInWords = (name: string): string => words[name]?.name ?? name;

const COLUMNS = [42, 8, 22, 20] as const;

export function reportOf(found: Found): string {
  return [["What foretells best what this shop's customers buy next"], judged(found), tried(found), chosen(found), forShoppers(found), howSure(found)]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

function judged({ customers, products, interactions, settings, ways }: Found): string[] {
  return [
    "How it was judged",
    `  From ${count(interactions)} things that shoppers did with ${count(products)} goods, the last basket of each of ${count(customers)} customers was hidden.`,
    "  Every way had to propose ten goods to each of them. It scores by how much of the hidden basket is among the ten, and how far up:",
    "  100 would be all of it on top, 0 none of it.",
    `  ${count(settings)} settings of ${ways.length} ways were compared on the basket before the last; the last one judges, and no setting has seen it.`,
  ];
}

function tried({ ways, best, present, popular }: Found): string[] {
  const sorted = ways.toSorted((a, b) => b.score - a.score);
  const row = (way: Way): string =>
    columns([`${way === best ? "* " : "  "}${nameOf(way)}`, points(way.score), `${percent(way.met)} of customers`, `${percent(way.appearing)} of the goods`]);
  return [
    "What was tried",
    columns(["  way", "score", "something was right", "appear on a shelf"]),
    ...[...sorted, present, popular].map(row),
    "  * chosen. Something was right: at least one of the ten was in the hidden basket.",
  ];
}

function chosen({ ways, best }: Found): string[] {
  const [top] = ways.toSorted((a, b) => b.score - a.score);
  const why = "It did best on the baskets before the last, which is where one is chosen.";
  const luck = `On the last baskets “${nameOf(top ?? best)}” came first; choosing by those would take luck for skill.`;
  return ["What is chosen, and why", `  ${capital(nameOf(best))}. ${howOf(best)}`, `  ${why}${top === best ? "" : ` ${luck}`}`];
}

function forShoppers({ best, present, popular }: Found): string[] {
  const of = (way: Way): string => `${Math.round(100 * way.met)}`;
  return [
    "What it means for shoppers",
    `  Of 100 customers ${of(best)} would have found something of their next basket among ten proposals: ${of(present)} with what makes the shelves now, ${of(popular)} with the most bought.`,
    `  ${percent(best.appearing)} of the goods appear on somebody's shelf; ${percent(present.appearing)} now. More is better for goods that few know.`,
  ];
}

function howSure({ customers, overPresent, overPopular }: Found): string[] {
  return [
    "How sure it is",
    `  Against the most bought: ${between(overPopular)}. ${verdict(overPopular)}`,
    `  Against what makes the shelves now: ${between(overPresent)}. ${verdict(overPresent)}`,
    `  The bounds hold in 19 of 20 cases, for as many customers as ${count(customers)}. What shoppers do with the shelves in the shop stands on the staff's page Shelves.`,
  ];
}

function verdict({ low, high }: Difference): string {
  if (low > 0) return "It is better.";
  return high < 0 ? "It is worse." : "That may be chance: shoppers will hardly see a difference.";
}

const between = ({ mean, low, high }: Difference): string => `${signed(mean)} points, between ${signed(low)} and ${signed(high)}`;
const signed = (share: number): string => `${share < 0 ? "−" : "+"}${points(Math.abs(share))}`;
const points = (share: number): string => (100 * share).toFixed(1);
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const count = (number: number): string => number.toLocaleString("en");
const nameOf = ({ name }: Way): string => wayInWords(name);
const howOf = ({ name }: Way): string => words[name]?.how ?? "";
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const columns = (cells: readonly string[]): string =>
  cells.map((cell, column) => (column === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[column]!))).join("");
