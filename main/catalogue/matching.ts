/** Which filters an entry fails: one pass over the goods answers list, facets and relaxations at once. */
import type { Facets, Filters } from "../../preload/contract/catalogue.ts";
import { formatMoney } from "../../preload/domain/money.ts";
import type { Price } from "../../preload/domain/product.ts";
import type { Measure } from "./measures.ts";
import type { Entry, Snapshot } from "./snapshot.ts";

/** In the order in which relaxations are offered. */
const filterNames = [
  "colours",
  "sizes",
  "minStars",
  "measures",
  "minCents",
  "maxCents",
  "onOffer",
  "inStock",
  "manufacturerIds",
  "promotionId",
  "kinds",
  "departmentId",
  "query",
] as const;
type FilterName = (typeof filterNames)[number];

const bitOf = (name: FilterName): number => 1 << filterNames.indexOf(name);

export interface Wanted {
  readonly filters: Filters;
  /** "at least 16 GB"; whether an entry meets them all says `meets`. */
  readonly measures: readonly Measure[];
  readonly meets: (entry: Entry) => boolean;
  /** Any of them will do; whether an entry has one says `fits`. */
  readonly sizes: readonly string[];
  readonly fits: (entry: Entry) => boolean;
  /** Products of the promotion that was asked for; null: everything. */
  readonly promoted: ReadonlySet<string> | null;
  /** How well each entry fits the words; null: there are none. */
  readonly scores: ReadonlyMap<number, number> | null;
  readonly priceOf: (entry: Entry) => Price;
}

/** By number of the entry: a bit for each filter that it fails; 0 is a match. */
export function failures({ entries }: Snapshot, wanted: Wanted): Int32Array {
  const tests = testsOf(wanted);
  return Int32Array.from(entries, (entry) => tests.reduce((failed, [bit, passes]) => (passes(entry) ? failed : failed | bit), 0));
}

function testsOf({ filters, measures, meets, sizes, fits, promoted, scores, priceOf }: Wanted): [number, (entry: Entry) => boolean][] {
  const { departmentId, kinds, manufacturerIds, colours, minCents, maxCents, minStars, inStock, onOffer } = filters;
  const all: [FilterName, boolean, (entry: Entry) => boolean][] = [
    ["query", scores !== null, ({ number }) => scores?.has(number) ?? true],
    ["departmentId", departmentId !== null, (entry) => entry.departmentId === departmentId],
    ["kinds", kinds.length > 0, ({ kind }) => kinds.includes(kind)],
    ["manufacturerIds", manufacturerIds.length > 0, ({ manufacturer }) => manufacturerIds.includes(manufacturer.id)],
    ["colours", colours.length > 0, (entry) => colours.some((colour) => entry.colours.includes(colour) || (colour === "" && entry.colours.length === 0))],
    ["sizes", sizes.length > 0, fits],
    ["measures", measures.length > 0, meets],
    ["promotionId", promoted !== null, ({ id }) => promoted?.has(id) ?? true],
    ["minCents", minCents !== null, (entry) => priceOf(entry).now >= (minCents ?? 0)],
    ["maxCents", maxCents !== null, (entry) => priceOf(entry).now <= (maxCents ?? 0)],
    ["minStars", minStars !== null, ({ stars }) => stars.count > 0 && stars.mean >= (minStars ?? 0)],
    ["inStock", inStock, ({ stock }) => stock > 0],
    ["onOffer", onOffer, (entry) => priceOf(entry).promotion !== null],
  ];
  return all.filter(([, asked]) => asked).map(([name, , passes]) => [bitOf(name), passes]);
}

/** What can be chosen next. A facet is counted as if it had no choice yet; articles count once. */
export function facetsOf({ entries }: Snapshot, failed: Int32Array, priceOf: Wanted["priceOf"]): Facets {
  const kinds = counter();
  const manufacturers = counter();
  const colours = counter();
  const single = { inStock: new Set<number>(), onOffer: new Set<number>(), fourStars: new Set<number>() };
  const range = { minCents: Number.POSITIVE_INFINITY, maxCents: 0 };
  const prices = bitOf("minCents") | bitOf("maxCents");
  for (const entry of entries) {
    const bits = failed[entry.number] ?? 0;
    const fails = (besides: number): boolean => (bits & ~besides) !== 0;
    if (!fails(bitOf("kinds"))) kinds.count(entry.kind, entry.kind, entry.article);
    if (!fails(bitOf("manufacturerIds"))) manufacturers.count(entry.manufacturer.id, entry.manufacturer.name, entry.article);
    if (!fails(bitOf("colours"))) for (const colour of entry.colours) colours.count(colour, colour, entry.article);
    if (!fails(bitOf("inStock")) && entry.stock > 0) single.inStock.add(entry.article);
    if (!fails(bitOf("onOffer")) && priceOf(entry).promotion !== null) single.onOffer.add(entry.article);
    if (!fails(bitOf("minStars")) && entry.stars.mean >= 4) single.fourStars.add(entry.article);
    if (!fails(prices)) widen(range, priceOf(entry).now);
  }
  const { inStock, onOffer, fourStars } = single;
  return {
    kinds: kinds.options(),
    manufacturers: manufacturers.options(),
    colours: colours.options(),
    price: { minCents: range.maxCents < range.minCents ? 0 : range.minCents, maxCents: range.maxCents },
    inStock: inStock.size,
    onOffer: onOffer.size,
    fourStars: fourStars.size,
  };
}

function widen(range: { minCents: number; maxCents: number }, amount: number): void {
  range.minCents = Math.min(range.minCents, amount);
  range.maxCents = Math.max(range.maxCents, amount);
}

function counter() {
  const articles = new Map<string, { label: string; seen: Set<number> }>();
  return {
    count(value: string, label: string, article: number): void {
      const known = articles.get(value) ?? { label, seen: new Set() };
      known.seen.add(article);
      articles.set(value, known);
    },
    /** Most first. */
    options: () =>
      [...articles].map(([value, { label, seen }]) => ({ value, label, count: seen.size })).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  };
}

/** Each filter that stands alone between the shopper and something, and how many articles it hides. */
export function relaxationsOf(snapshot: Snapshot, failed: Int32Array, wanted: Wanted): { drop: string; label: string; count: number }[] {
  const hidden = new Map<number, Set<number>>();
  for (const { number, article } of snapshot.entries) {
    const bits = failed[number] ?? 0;
    if (bits === 0 || (bits & (bits - 1)) !== 0) continue;
    hidden.set(bits, (hidden.get(bits) ?? new Set()).add(article));
  }
  return filterNames.flatMap((name) => {
    const count = hidden.get(bitOf(name))?.size ?? 0;
    // Dropping the only wish would show the whole shop.
    return count === 0 || count === snapshot.articles.length ? [] : [{ drop: name, label: labelOf(name, wanted, snapshot), count }];
  });
}

function labelOf(
  name: FilterName,
  { filters, measures, sizes }: Pick<Wanted, "filters" | "measures" | "sizes">,
  { manufacturers, departments, currency }: Snapshot,
): string {
  const nameIn = (list: readonly { id: string; name: string }[], ids: readonly string[]) =>
    list
      .filter(({ id }) => ids.includes(id))
      .map((each) => each.name)
      .join(", ");
  switch (name) {
    case "manufacturerIds":
      return nameIn(manufacturers, filters.manufacturerIds);
    case "departmentId":
      return nameIn(departments, filters.departmentId === null ? [] : [filters.departmentId]);
    case "minCents":
      return `≥ ${formatMoney(filters.minCents ?? 0, currency)}`;
    case "maxCents":
      return `≤ ${formatMoney(filters.maxCents ?? 0, currency)}`;
    case "minStars":
      return `★ ${filters.minStars ?? 0}+`;
    case "kinds":
    case "colours":
      return filters[name].join(", ");
    case "measures":
      return measures.map(({ said }) => said).join(", ");
    case "sizes":
      return sizes.join(", ");
    case "query":
      return `“${filters.query}”`;
    default:
      return name;
  }
}
