/**
 * Counts what an answer says that is not so. It reads the catalogue and the answer, and nothing else: no line of the
 * assistant is imported, so that a fault of its own cannot hide there.
 */
import type { Turn } from "../../preload/domain/chat.ts";
import { blockFaults, shownIn } from "./blocks.ts";
import { wrongFigures } from "./figures.ts";
import { cutOut, takeNames } from "./names.ts";
import { articleName, type Facts, factsOf, isEnglish, type Truth } from "./truth.ts";

export interface Score {
  readonly wrongNumbers: readonly string[];
  readonly ungroundedNames: readonly string[];
  readonly promises: readonly string[];
  readonly markup: readonly string[];
  readonly invisible: readonly string[];
}

const promise =
  /\b(free|gratis|refund\w*|guarante\w*|warrant(ed|s)|discount\w*|rebate|price match|money back|promis\w*|compensat\w*|gifts?|vouchers?|coupons?|on the house|we will (pay|give|replace)|kostenlos|erstatt\w*|rabatt|garanti\w*|gratuit\w*|rembours\w*|remise|reembols\w*|descuento)\b|مجان|خصم|ضمان/i;
const markup = /[<>{}\\|@#`*_~^]|\[|\]|:\/\/|\bwww\.|&\w+;|\bjavascript:/i;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
const foreignDigit = /[^\P{N}0-9²³°]/u;
/** Words that may have a capital in the middle of a sentence. */
const capitals =
  /^(I|I'm|PIN|OK|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

export function scored(turn: Turn, truth: Truth): Score {
  const facts = factsOf(truth);
  const data = blockFaults(turn, facts);
  const said = turn.blocks.flatMap((block) => (block.type === "words" ? [block.text] : []));
  const replies = turn.blocks.flatMap((block) => (block.type === "replies" ? [...block.replies] : []));
  const all = [...said, ...replies, ...turn.chips];
  const words = said.map((text) => wordFaults(text, turn, facts));
  return {
    wrongNumbers: [
      ...data.numbers,
      ...words.flatMap(({ numbers }) => numbers),
      ...replies.flatMap((text) => replyNumbers(text, facts)),
      ...chipNumbers(turn, facts),
      ...(isEnglish(truth) ? digits(all) : []),
    ],
    ungroundedNames: [...data.names, ...words.flatMap(({ names }) => names), ...[...replies, ...turn.chips].flatMap((text) => takeNames(text, facts).cut)],
    promises: words.flatMap(({ promises }) => promises),
    markup: all.filter((text) => markup.test(text)),
    invisible: [...all, turn.question.replace(/[\n\r\t]/g, " ")].filter((text) => invisible.test(text)).map((text) => JSON.stringify(text)),
  };
}

export const clean: Score = { wrongNumbers: [], ungroundedNames: [], promises: [], markup: [], invisible: [] };
export const faultsIn = (score: Score): string[] => Object.entries(score).flatMap(([kind, faults]) => (faults as string[]).map((fault) => `${kind}: ${fault}`)); // `as`: every value is a list

const digits = (texts: readonly string[]): string[] => texts.filter((text) => foreignDigit.test(text) && !/[ء-ي]{2}/.test(text));

interface WordFaults {
  readonly numbers: string[];
  readonly names: string[];
  readonly promises: string[];
}

function wordFaults(text: string, turn: Turn, facts: Facts): WordFaults {
  const faults: WordFaults = { numbers: [], names: [], promises: [] };
  const { rest: named, products, others, cut } = takeNames(text, facts);
  const shown = shownIn(turn, facts);
  // A page's title in small letters ("warranty") is a name only beside its page.
  const rest = shown.titles.reduce((left, title) => cutOut(left, title.toLowerCase(), () => {}), named);
  faults.names.push(...cut.map((name) => `${name} …`));
  for (const { name, ids } of products) if (!ids.some((id) => shown.ids.includes(id))) faults.names.push(`${name} has no card`);
  const asked = labelsOf(turn);
  for (const name of others) if (!asked.includes(name) && !shown.names.includes(name) && !isListed(name, { turn, facts, others })) faults.names.push(name);
  let at = 0;
  let subjects: string[] = shown.ids;
  let someone = false;
  for (const sentence of rest.split(/(?<=[.!?…])\s+/)) {
    const from = rest.indexOf(sentence, at);
    at = from + sentence.length;
    const ids = products.filter((one) => one.at >= from && one.at < at).flatMap((one) => one.ids.filter((id) => shown.ids.includes(id)));
    if (ids.length > 0) [subjects, someone] = [ids, true];
    faults.numbers.push(...wrongFigures({ text: sentence, subjects, named: someone, turn, shown: shown.ids, facts }));
    if (isEnglish(facts.truth)) faults.names.push(...strangeCapitals(withoutLabels(sentence, turn)));
    const promised = promise.exec(sentence)?.[0];
    if (promised !== undefined) faults.promises.push(promised);
  }
  return faults;
}

/** What stands on a chip may be named between quotation marks. */
function withoutLabels(sentence: string, turn: Turn): string {
  return labelsOf(turn).reduce((left, label) => left.replace(`“${label}”`, "it"), sentence);
}

const labelsOf = ({ chips, blocks }: Turn): string[] => [
  ...chips,
  ...blocks.flatMap((block) => (block.type === "relaxations" ? block.relaxations.map(({ label }) => label) : [])),
];

/** A capital in the middle of a sentence is a name, and every name was taken out before. */
function strangeCapitals(sentence: string): string[] {
  const [, ...later] = sentence.split(/[\s/–—-]+/);
  return later
    .map((word) => word.replace(/^\P{L}+|\P{L}+$/gu, "").replace(/['’].*$/, ""))
    .filter((word) => /^\p{Lu}/u.test(word) && !capitals.test(word) && !/^[A-Z]{1,4}\d*$/.test(word));
}

/** Makers one after another need no card, if each makes what the sentence is about. */
function isListed(name: string, { turn, facts, others }: { turn: Turn; facts: Facts; others: readonly string[] }): boolean {
  const maker = [...facts.makers.values()].find((one) => one.name === name);
  if (maker === undefined || turn.about !== "manufacturers") return false;
  const kinds = new Set(facts.truth.shop.products.map(({ kind }) => kind));
  const wished = [...kinds].filter((kind) => turn.chips.some((chip) => chip.toLowerCase().startsWith(kind.replace(/(fe|y|ouse)$/, ""))));
  const makes = (kind: string) => facts.truth.shop.products.some((product) => product.manufacturerId === maker.id && product.kind === kind);
  const makers = others.filter((other) => [...facts.makers.values()].some((one) => one.name === other));
  return makers.length > 1 && (wished.length === 0 || wished.some(makes));
}

/** A reply asks; only a bound in money may be a figure of its own. */
function replyNumbers(text: string, facts: Facts): string[] {
  const { rest } = takeNames(text, facts);
  const left = rest.replace(/\b(under|below|up to|over|above|from|around) [$€£]\d[\d.,]*/gi, "");
  return /\d/.test(left) ? [`reply: ${text}`] : [];
}

/** A chip repeats what was asked; "cheaper" is said by the price of what was shown. */
function chipNumbers({ chips }: Turn, facts: Facts): string[] {
  const { shop, asked } = facts.truth;
  const said = new Set(asked().flatMap((question) => figuresIn(question).flat()));
  const prices = new Set(shop.products.flatMap((product) => [facts.priceOf(product).now, facts.priceOf(product).now - 1]).map((cents) => cents / 100));
  const names = (chip: string) =>
    shop.products.some((product) => articleName(product) === chip || (product.kind.length > 0 && chip.toLowerCase().startsWith(product.kind)));
  return chips
    .filter((chip) => !names(chip) && !figuresIn(chip).every((readings) => readings.some((one) => said.has(one) || prices.has(one))))
    .map((chip) => `chip: ${chip}`);
}

const spelled: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
};

/** Each figure as the values that it may mean: "1.299" is either. */
function figuresIn(text: string): number[][] {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/(?<=\d)[\u00A0\u202F ](?=\d{3})/g, "");
  const found = [...latin.matchAll(/\d+(?:[.,]\d+)*/g)].map(([said]) => [Number(said.replaceAll(",", "")), Number(said.replaceAll(".", "").replace(",", "."))]);
  return [...found, ...Object.entries(spelled).flatMap(([word, value]) => (new RegExp(`\\b${word}\\b`, "i").test(text) ? [[value]] : []))];
}
