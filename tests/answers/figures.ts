/** Each figure of a sentence has a role (price, stock, place, count …) and must be the one that the catalogue gives for it. */
import type { Turn } from "../../preload/domain/chat.ts";
import { chosenBy, withoutChip } from "./chosen.ts";
import { HOLE } from "./names.ts";
import { articlesOf, type Facts, isEnglish } from "./truth.ts";

export interface Spoken {
  /** The sentence without its names. */
  readonly text: string;
  /** Of whom it speaks: ids that it names, else those named before, else those shown. */
  readonly subjects: readonly string[];
  readonly named: boolean;
  readonly turn: Turn;
  readonly shown: readonly string[];
  readonly facts: Facts;
}

const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const large = "dozen|hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const harmless = /\b(?:first|top|these|the|those|name|compare|any|of) (two|three|four)\b|\btwo (?:products|things|or more)\b|\b(two) to (four)\b/gi;
const figure = new RegExp(`(?<![\\p{L}\\p{N}])(?:[$€£]\\s?)?(?:\\d[\\d.,]*\\d|\\d|(?:${words.slice(2).join("|")}|${large})\\b)(?:\\s?[$€£%])?`, "giu");
const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** The figures that are not what they claim to be, with the words around them. */
export function wrongFigures(spoken: Spoken): string[] {
  const { facts, turn } = spoken;
  const faults: string[] = [];
  const labels = [...turn.chips, ...turn.blocks.flatMap((block) => (block.type === "relaxations" ? block.relaxations.map(({ label }) => label) : []))];
  const codes = facts.truth.orders.map(({ code }) => code);
  let text = withoutQuotes(inLatin(withoutValues(spoken)), facts).replace(harmless, (whole) => HOLE.repeat(whole.length));
  for (const [code] of text.matchAll(/\b[A-Z]{1,3}\d*-\d{2,}\b/g)) {
    if (!codes.includes(code)) faults.push(code);
    text = text.replace(code, HOLE.repeat(code.length));
  }
  text = text.replace(/[Ww]ithout [“"](.+?)[”"],? (?:it would be |there (?:would be|are) )?(\d+)/g, (whole, label: string, count: string) => {
    const really = withoutChip(turn.chips, label, facts);
    if (really === null && /\d/.test(label) && !labels.includes(label)) faults.push(`without ${label}`);
    // Words that are on no chip may narrow it further, never widen it.
    if (really !== null && really < Number(count)) faults.push(`without ${label} ${count} is ${really}`);
    return HOLE.repeat(whole.length);
  });
  for (const match of text.matchAll(figure)) {
    const [said] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + said.length);
    if (!isTrue({ said, before, after }, spoken)) faults.push(`${before.slice(-25)}[${said}]${after.slice(0, 25)}`.replaceAll(HOLE, ""));
  }
  return faults;
}

/** A specification's own words, figures included, where the sentence says which one it is. */
function withoutValues({ text, subjects, facts }: Spoken): string {
  const attributes = subjects.flatMap((id) => Object.entries(facts.byId.get(id)?.attributes ?? {}));
  return attributes
    .filter(([name, value]) => /\d/.test(value) && text.toLowerCase().includes(name.toLowerCase()))
    .toSorted((a, b) => b[1].length - a[1].length)
    .reduce((left, [, value]) => left.replace(value, HOLE.repeat(value.length)), text);
}

/** The shopper's own words between quotation marks: figures that were said may stand there, money may not. */
function withoutQuotes(text: string, { truth }: Facts): string {
  const said = truth.asked().join(" ").toLowerCase();
  const echoed = (quoted: string) => !/[$€£%]/.test(quoted) && [...quoted.matchAll(/\d[\d.,]*/g)].every(([one]) => said.includes(one.replace(/[.,]$/, "")));
  return text.replace(/(?<=[“"„«])[^“”"„«»]+(?=[”"“»])/g, (quoted) => (!/^[^\d]*$/.test(quoted) && echoed(quoted) ? HOLE.repeat(quoted.length) : quoted));
}

interface Place {
  readonly said: string;
  readonly before: string;
  readonly after: string;
}

function isTrue({ said, before, after }: Place, spoken: Spoken): boolean {
  const { facts, subjects } = spoken;
  const value = valueOf(said);
  const of = <T>(get: (id: string) => T): T[] => subjects.map(get);
  const productsOf = () => subjects.flatMap((id) => facts.byId.get(id) ?? []);
  const is = (values: readonly number[]) => values.includes(value);
  if (!isEnglish(facts.truth)) return is(anyOf(spoken));
  if (/[$€£]/.test(said)) return moneyIsTrue(Math.round(value * 100), before, after, spoken);
  if (said.endsWith("%") || /^ ?(percent|per cent)\b/.test(after)) return is(percents(spoken));
  if (/\baisle $/.test(before)) return is(productsOf().map(({ departmentId }) => aisleOf(departmentId, facts))) || is(aislesIn(spoken));
  if (/\bbay $/.test(before)) return is(productsOf().map(({ bay }) => bay));
  if (/\bthere (is|are) $/i.test(before) && /^ (in aisle|there)\b/.test(after)) return is(productsOf().map(({ stock }) => stock));
  if (/^ (on the shelf|left|in stock|pieces?|of (it|them) (left|in stock|here))\b/.test(after)) return is(productsOf().map(({ stock }) => stock));
  if (/\b(of|out of) $/.test(before) && value === 5) return true;
  if (/^ (of|out of) 5\b/.test(after)) return is(of((id) => Number(facts.starsOf(id).mean.toFixed(1))));
  if (/^ stars?\b/.test(after)) return is([1, 2, 3, 4, 5]);
  if (/^ (positive|neutral|negative|too close)\b/.test(after)) return is(of((id) => byTone(facts.reviewsOf(id), /[a-z]+/.exec(after)?.[0] ?? "")));
  if (/^ (reviews?|buyers?|ratings?)\b/.test(after)) return is(of((id) => facts.starsOf(id).count));
  if (/\b(costs?|price|priced|for|at) $/.test(before)) return false;
  if (isDate(before, after)) return datesIn(spoken).has(dateOf(value, before, after));
  return countIsTrue(value, after, spoken);
}

const inLatin = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/(?<=\d)٫(?=\d)/g, ".")
    .replace(/(?<=\d)[٬\u00A0\u202F](?=\d{3})/g, "");

/** Every figure that stands in what is shown, whatever its role. */
function anyOf({ facts, subjects, shown, turn }: Spoken): number[] {
  const ids = [...new Set([...subjects, ...shown])];
  const products = ids.flatMap((id) => facts.byId.get(id) ?? []);
  const prices = products.map((product) => facts.priceOf(product));
  const amounts = prices.flatMap(({ now, list }) => [now, list, list - now, ...prices.map((other) => Math.abs(now - other.now))]);
  const orders = facts.truth.orders.flatMap(({ total, lines }) => [total, ...lines.map(({ each }) => each)]);
  const attributes = products.flatMap((product) =>
    Object.values(product.attributes).flatMap((text) => [...text.matchAll(/\d[\d.,]*/g)].map(([one]) => valueOf(one))),
  );
  const promotions = turn.blocks.flatMap((block) => (block.type === "promotions" ? block.promotions : []));
  return [
    ...[...amounts, ...orders, ...bounds(facts)].map((cents) => cents / 100),
    ...products.flatMap(({ id, stock, bay, departmentId }) => [
      stock,
      bay,
      aisleOf(departmentId, facts),
      Number(facts.starsOf(id).mean.toFixed(1)),
      facts.starsOf(id).count,
    ]),
    ...ids.flatMap((id) => ["positive", "neutral", "negative"].map((tone) => byTone(facts.reviewsOf(id), tone))),
    ...attributes,
    ...turn.readFrom.map(({ count }) => count),
    ...promotions.flatMap(({ endsAt }) => [new Date(endsAt).getUTCDate(), new Date(endsAt).getUTCMonth() + 1, new Date(endsAt).getUTCFullYear()]),
    ...turn.blocks.flatMap((block) =>
      block.type === "manufacturer" ? [block.products] : block.type === "relaxations" ? block.relaxations.map(({ count }) => count) : [],
    ),
    ...[facts.truth.orders.length, facts.truth.shop.departments.length, facts.running.length, ids.length, 5],
  ];
}

function valueOf(said: string): number {
  const plain = said.replace(/[$€£%\s]/g, "").toLowerCase();
  const word = words.indexOf(plain);
  if (word >= 0) return word;
  const european = /^\d{1,3}(\.\d{3})*,\d{1,2}$/.test(plain);
  return Number(european ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", ""));
}

/** In a sentence that names somebody, a price is theirs; a difference is between two of them, or to their own price before. */
function moneyIsTrue(cents: number, before: string, after: string, { facts, subjects, named, shown, turn }: Spoken): boolean {
  const ids = named ? subjects : [...subjects, ...shown];
  const prices = ids.flatMap((id) => facts.byId.get(id) ?? []).map((product) => facts.priceOf(product));
  const offers = facts.running.filter(({ productIds }) => productIds.some((id) => ids.includes(id)) || turn.blocks.some(({ type }) => type === "promotions"));
  const gaps = prices.flatMap((one) => prices.map((other) => Math.abs(one.now - other.now))).filter((gap) => gap > 0);
  const savings = prices.map(({ list, now }) => list - now).filter((saved) => saved > 0);
  if (/^ (less|more|cheaper|dearer|apart|off)\b|^ of difference/.test(after) || /\b(sav(e|es|ing)|difference is|differ by|by|off) $/.test(before))
    return [...gaps, ...savings, ...offers.map(({ rule }) => (rule.kind === "fixed" ? rule.value : -1))].includes(cents);
  if (/\b(was|instead of|before|list price (is|of)?|down from|usually) $/.test(before)) return prices.some(({ list }) => list === cents);
  if (/\b(from|over|above|under|up to|below|than|between|and|to|least|most) $/.test(before) && bounds(facts).includes(cents)) return true;
  const orders = turn.about === "orders" ? facts.truth.orders.flatMap(({ total, lines }) => [total, ...lines.map(({ each }) => each)]) : [];
  const kinds = chosenBy(turn.chips, facts)?.map((product) => facts.priceOf(product).now) ?? [];
  const all = [...kinds].sort((a, b) => a - b);
  const average = all.length > 0 && /\b(average|mean|typical\w*)\b/.test(before) ? [Math.round(all.reduce((sum, one) => sum + one, 0) / all.length)] : [];
  const range = /\b(between|from|and|to|range\w*) $/.test(before) ? [all[0] ?? -1, all.at(-1) ?? -1] : [];
  const thresholds = offers.flatMap(({ rule }) => (rule.kind === "threshold" ? [rule.minimumCents] : []));
  return [...prices.map(({ now }) => now), ...orders, ...average, ...range, ...thresholds].includes(cents);
}

const bounds = ({ truth }: Facts): number[] =>
  truth.asked().flatMap((question) => [...question.matchAll(/\d[\d.,]*/g)].map(([said]) => Math.round(valueOf(said.replace(/[.,]$/, "")) * 100)));

function percents({ facts, subjects, turn }: Spoken): number[] {
  const shown = turn.blocks.flatMap((block) => (block.type === "promotions" ? block.promotions.map(({ id }) => String(id)) : []));
  const mine = facts.running.filter(({ id, productIds }) => shown.includes(id) || productIds.some((product) => subjects.includes(product)));
  return mine.flatMap(({ rule }) => (rule.kind === "percent" || rule.kind === "threshold" ? [rule.value] : []));
}

const aisleOf = (departmentId: string, { truth }: Facts): number => truth.shop.departments.find(({ id }) => id === departmentId)?.aisle ?? -1;
const aislesIn = ({ text, facts }: Spoken): number[] =>
  facts.truth.shop.departments.filter(({ name }) => text.toLowerCase().includes(name.toLowerCase())).map(({ aisle }) => aisle);

function byTone(reviews: readonly { stars: number }[], tone: string): number {
  const fits = { positive: (stars: number) => stars > 3, neutral: (stars: number) => stars === 3, negative: (stars: number) => stars < 3 }[tone];
  return fits === undefined ? 0 : reviews.filter(({ stars }) => fits(stars)).length;
}

const isDate = (before: string, after: string): boolean =>
  new RegExp(`^(st|nd|rd|th)? (of )?(${months.join("|")})\\b`, "i").test(after) || new RegExp(`\\b(${months.join("|")}) $`, "i").test(before);

function dateOf(day: number, before: string, after: string): string {
  const around = `${before.slice(-12)} ${after.slice(0, 16)}`.toLowerCase();
  return `${months.findIndex((month) => around.includes(month)) + 1}-${day}`;
}

function datesIn({ facts, turn }: Spoken): Set<string> {
  const shown = turn.blocks.flatMap((block) => (block.type === "promotions" ? block.promotions.map(({ endsAt }) => endsAt) : []));
  const cards = turn.blocks.flatMap((block) => (block.type === "products" ? block.products.flatMap(({ price }) => price.promotion?.endsAt ?? []) : []));
  return new Set(
    [...shown, ...cards, ...facts.truth.orders.map(({ placedAt }) => placedAt)].map((at) => `${new Date(at).getUTCMonth() + 1}-${new Date(at).getUTCDate()}`),
  );
}

/** How many there are: of what the chips say, of what is shown, or of what the sentence itself names. */
function countIsTrue(value: number, after: string, { facts, turn, shown, text }: Spoken): boolean {
  const { shop, orders } = facts.truth;
  const read = (source: string) => turn.readFrom.filter((one) => one.source === source).map(({ count }) => count);
  const noun = /^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const chosen = chosenBy(turn.chips, facts);
  if (/^(makers?|brands?|manufacturers?|companies)$/.test(noun)) {
    const makers = new Set((chosen ?? []).map(({ manufacturerId }) => manufacturerId)).size;
    return value === (turn.chips.length === 0 ? shop.manufacturers.length : chosen === null ? read("manufacturers")[0] : makers);
  }
  if (/^offers?$/.test(noun)) return read("promotions").includes(value) && value <= facts.running.length;
  if (/^orders?$/.test(noun)) return value === orders.length;
  if (/^departments?$/.test(noun)) return value === shop.departments.length;
  const block = turn.blocks.flatMap((one) => (one.type === "manufacturer" ? [one.products] : []));
  if (block.length > 0) return block.includes(value);
  if (chosen !== null && turn.chips.length > 0) return value === articlesOf(chosen) || (read("catalogue").includes(value) && value < articlesOf(chosen));
  const whole = /\bin (all|total|this shop|the shop)\b/.test(text) ? [articlesOf(shop.products), shop.products.length] : [];
  return [...read("catalogue"), ...whole].includes(value) && value >= Math.min(shown.length, 1);
}
