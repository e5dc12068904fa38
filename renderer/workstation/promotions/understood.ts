/** What is typed of a promotion as the draft that main takes, or what keeps it from being one. */
import type { Input } from "../../../preload/contract/index.ts";
import { plainCode } from "../../../preload/domain/plain-code.ts";
import { amountOf } from "../../ui/money.ts";
import type { PromotionWords } from "./words.ts";

export type Draft = Input<"promotions.save">["draft"];

/** What is wrong with a field, by its name. */
export type Faults = Partial<
  Record<keyof PromotionWords, "missing" | "percent" | "money" | "count" | "fewer" | "moment" | "code" | "quarter" | "hours" | "priority">
>;

/** The draft, or what keeps it from being one. */
export function understood(words: PromotionWords, productIds: readonly string[], currency: string): { draft: Draft | null; faults: Faults } {
  const faults: Faults = {};
  const reader = readerOf(words, currency, faults);
  const [startsAt, endsAt] = [reader.moment("startsAt"), reader.moment("endsAt")];
  if (words.name.trim() === "") faults.name = "missing";
  const rule = ruleOf(words, reader, faults);
  const priority = reader.whole("priority", { from: 0, to: 99, fault: "priority" });
  const terms = termsOf(words, reader, faults);
  if (Object.keys(faults).length > 0) return { draft: null, faults };
  return { draft: { name: words.name.trim(), rule, startsAt, endsAt, priority, productIds: [...productIds], terms }, faults };
}

type Reader = ReturnType<typeof readerOf>;
type Typed = { [Name in keyof PromotionWords]: PromotionWords[Name] extends string ? Name : never }[keyof PromotionWords];

interface Whole {
  readonly from: number;
  readonly to: number;
  readonly fault: NonNullable<Faults[keyof PromotionWords]>;
}

/** Notes what it cannot read and goes on, so that all is told at once. */
function readerOf(words: PromotionWords, currency: string, faults: Faults) {
  return { moment, whole, money, orNothing };

  function moment(name: Typed): string {
    const at = new Date(words[name]);
    if (words[name] !== "" && !Number.isNaN(at.getTime())) return at.toISOString();
    faults[name] = "moment";
    return "";
  }

  function whole(name: Typed, { from, to, fault }: Whole): number {
    const figure = /^\d{1,9}$/.test(words[name].trim()) ? Number(words[name]) : Number.NaN;
    if (figure >= from && figure <= to) return figure;
    faults[name] = fault;
    return from;
  }

  function money(name: Typed, least: number): number {
    const amount = amountOf(words[name], currency);
    if (amount === null || amount < least) faults[name] = "money";
    return amount ?? 0;
  }

  function orNothing<T>(name: Typed, read: (name: Typed) => T): T | null {
    return words[name].trim() === "" ? null : read(name);
  }
}

const percent: Whole = { from: 1, to: 100, fault: "percent" };
const pieces: Whole = { from: 1, to: 99, fault: "count" };

function ruleOf({ kind }: PromotionWords, { whole, money }: Reader, faults: Faults): Draft["rule"] {
  switch (kind) {
    case "percent":
      return { kind, value: whole("percent", percent) };
    case "fixed":
      return { kind, value: money("amount", 1) };
    case "buy_x_get_y":
      return { kind, buy: whole("buy", { ...pieces, to: 98 }), get: whole("get", { ...pieces, to: 98 }) };
    case "n_for_m": {
      const [take, pay] = [whole("take", { ...pieces, from: 2 }), whole("pay", pieces)];
      if (pay >= take) faults.pay = "fewer";
      return { kind, take, pay };
    }
    case "n_for_price":
      return { kind, take: whole("take", { ...pieces, from: 2 }), price: money("amount", 1) };
    case "threshold":
      return { kind, minimumCents: money("minimum", 0), value: whole("percent", percent) };
    case "threshold_amount":
      return { kind, minimumCents: money("minimum", 0), value: money("amount", 1) };
  }
}

function termsOf(words: PromotionWords, { whole, money, orNothing }: Reader, faults: Faults): Draft["terms"] {
  const code = plainCode(words.code);
  if (words.code.trim() !== "" && !/^[A-Z0-9]{4,20}$/.test(code)) faults.code = "code";
  const times = (name: Typed): number => whole(name, { ...pieces, to: 1_000_000 });
  return {
    stacking: words.stacking,
    code: words.code.trim() === "" ? null : code,
    groupId: words.groupId === "" ? null : words.groupId,
    schedule: words.days.length === 0 ? null : scheduleOf(words, faults),
    perOrder: orNothing("perOrder", times),
    perCustomer: orNothing("perCustomer", times),
    budgetCents: orNothing("budget", (name) => money(name, 1)),
  };
}

/** Prices change at quarter hours only; midnight at the end of a day is 24:00. */
function scheduleOf({ days, from, to: typed }: PromotionWords, faults: Faults): NonNullable<Draft["terms"]["schedule"]> {
  const to = typed === "00:00" ? "24:00" : typed;
  for (const name of ["from", "to"] as const) if (!/:(00|15|30|45)$/.test(name === "from" ? from : to)) faults[name] = "quarter";
  if (from >= to) faults.to ??= "hours";
  return { days: [...days].sort((a, b) => a - b), from, to };
}
