/** What may be chosen for one product: every combination of these values is believable. */
import type { Chance } from "../../db/seed/chance.ts";
import type { Maker } from "../../db/seed/manufacturers.ts";
import type { Row } from "./general-goods.ts";
import type { Goods } from "./goods.ts";

export interface Sheet {
  readonly maker: Maker;
  readonly priceCents: number;
  readonly stock: number;
  /** In page order, colour last. At least one value each. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** They may differ a little by themselves; any other hangs on the rest of its row, as a screen's width on its inches. */
const free = new Set(["weight", "noise", "noise when spinning", "power", "capacity", "cord length", "battery", "runs for", "water per wash"]);
/** Goods of any other material have its colour. */
const takesPaint = /paint|enamel|plastic/;
const paints = new Set(["black", "white", "grey", "red", "orange", "yellow", "green", "teal", "blue", "navy", "purple", "pink", "brown", "cream"]);
const MOST_VALUES = 4;
const NEAR = 1.5; // the larger of two values that may be mixed, by the smaller
const LEAST_WATTS = 100; // below, watts are given to the single one and mean more than strength

/** One row of the kind, with room towards the row that is most like it. */
export function sheetOf(goods: Goods, chance: Chance): Sheet {
  const base = chance.pick(goods.rows);
  const near = nearest(base, goods.rows);
  const maker = chance.pick(goods.makers);
  const values = Object.fromEntries(Object.entries(base.facts).map(([name, value]) => [name, valuesOf(name, [value, near.facts[name] ?? value], goods.rows)]));
  const warranty = maker.warrantyYears === 1 ? "1 year" : `${maker.warrantyYears} years`;
  return {
    maker,
    priceCents: priceOf(base.cents + ((near.cents - base.cents) / 2) * chance.next(), goods.cents),
    stock: chance.whole(1, 20),
    values: { ...values, colour: coloursOf(base, goods.rows), ...(goods.warranty && { warranty: [warranty] }) },
  };
}

/** Where the row can be painted, in any paint that the kind comes in. */
function coloursOf({ colours, facts }: Row, rows: readonly Row[]): readonly string[] {
  const painted = takesPaint.test(facts["material"] ?? "paint") && colours.every((colour) => paints.has(colour));
  return painted ? [...new Set([...colours, ...rows.flatMap((row) => row.colours).filter((colour) => paints.has(colour))])] : colours;
}

/** Whole dollars, within what the kind may cost. */
function priceOf(cents: number, [lowest, highest]: Goods["cents"]): number {
  return Math.min(highest, Math.max(lowest, Math.round(cents / 100) * 100));
}

/** The other row that says most in the same words; of those the one nearest in price. */
function nearest(base: Row, rows: readonly Row[]): Row {
  const alike = (row: Row) => Object.entries(base.facts).filter(([name, value]) => row.facts[name] === value).length;
  const [near] = rows.filter((row) => row !== base).sort((a, b) => alike(b) - alike(a) || Math.abs(a.cents - base.cents) - Math.abs(b.cents - base.cents));
  return near ?? base;
}

/** From the row's own value half the way to the other's, in the steps in which the kind's values lie. */
function valuesOf(name: string, [own, other]: readonly [string, string], rows: readonly Row[]): readonly string[] {
  const [from, to] = [measureOf(own), measureOf(other)];
  if (!free.has(name) || from === null || to === null || from.unit !== to.unit) return [own];
  if (Math.max(from.value, to.value) > NEAR * Math.min(from.value, to.value) || (from.unit === "W" && from.value < LEAST_WATTS)) return [own];
  const decimals = Math.max(from.decimals, to.decimals);
  const whole = (value: number) => Math.round(value * 10 ** decimals);
  const measures = rows.map((row) => measureOf(row.facts[name] ?? "")).filter((one) => one?.unit === from.unit && one.decimals <= decimals);
  const step = measures.reduce((found, one) => greatestDivisor(found, whole(one?.value ?? 0)), 0);
  const [start, end] = [whole(from.value), whole((from.value + to.value) / 2)];
  const steps = Math.min(MOST_VALUES - 1, Math.floor(Math.abs(end - start) / step));
  const value = (index: number) => (start + Math.sign(end - start) * step * index) / 10 ** decimals;
  return [own, ...Array.from({ length: steps }, (_, index) => `${Number(value(index + 1).toFixed(decimals))} ${from.unit}`)];
}

/** "1.7 l" and nothing more complicated. */
function measureOf(text: string): { value: number; decimals: number; unit: string } | null {
  const [, figure, decimals = "", unit] = /^(\d+(?:\.(\d+))?) ([^\s\d]+)$/.exec(text) ?? [];
  return figure === undefined || unit === undefined ? null : { value: Number(figure), decimals: decimals.length, unit };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.max(1, a) : greatestDivisor(b, a % b);
}
