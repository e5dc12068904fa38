/** The goods of the copy at one moment, held in memory: a listing is a scan of plain objects, never a query per facet. */
import { isDeepStrictEqual } from "node:util";
import type { GoodsRow, ShelfRow, StarsRow } from "../../db/kiosk/catalogue.ts";
import { ManufacturerId } from "../../preload/domain/manufacturer.ts";
import { type Cents, cents } from "../../preload/domain/money.ts";
import { DepartmentId, type ProductId } from "../../preload/domain/product.ts";
import type { Pace } from "../pieces.ts";
import { coloursOf } from "./colours.ts";
import { unsoldIn } from "./heads.ts";
import { createWordIndex, type WordIndex } from "./word-index.ts";

export interface Entry {
  /** Position in `entries`. */
  readonly number: number;
  readonly id: ProductId;
  /** Equal for the variants of one article. */
  readonly article: number;
  readonly variant: string;
  readonly name: string;
  readonly manufacturer: { readonly id: ManufacturerId; readonly name: string };
  readonly departmentId: DepartmentId;
  readonly kind: string;
  readonly colour: string;
  /** Every plain colour that it shows, `colour` first. */
  readonly colours: readonly string[];
  /** As its maker gives it; null where it gives none. */
  readonly givenColour: string | null;
  readonly list: Cents;
  readonly stock: number;
  readonly aisle: number;
  readonly bay: number;
  readonly barcode: string;
  readonly picture: string | null;
  readonly createdAt: string;
  readonly stars: { readonly mean: number; readonly count: number };
  /** Mean of the stars, drawn towards the mean of all reviews while there are few. */
  readonly bayesian: number;
}

export interface Snapshot {
  readonly stamp: string;
  readonly asOf: string;
  readonly currency: string;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly byBarcode: ReadonlyMap<string, Entry>;
  /** Entries of each article, by `Entry.article`. */
  readonly articles: readonly (readonly Entry[])[];
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string; readonly aisle: number; readonly inStock: number }[];
  readonly manufacturers: readonly { readonly id: ManufacturerId; readonly name: string; readonly country: string }[];
  readonly kinds: readonly string[];
  /** Where the goods of each kind stand. */
  readonly places: ReadonlyMap<string, ReadonlySet<DepartmentId>>;
  readonly colours: readonly string[];
  readonly words: WordIndex;
  /** True of an everyday thing that nothing here is. */
  readonly unsold: (word: string) => boolean;
  /** The same for as long as what products, makers, departments and documents say stays. */
  readonly textVersion: string;
}

interface State {
  readonly stamp: string;
  readonly asOf: string | null;
  readonly currency: string;
}

export interface SnapshotRows {
  readonly state: State;
  readonly textVersion: string;
  readonly goods: readonly GoodsRow[];
  readonly departments: readonly { readonly id: string; readonly name: string; readonly aisle: number }[];
  readonly manufacturers: readonly { readonly id: string; readonly name: string; readonly country: string }[];
  readonly stars: readonly StarsRow[];
}

const NEVER = new Date(0).toISOString();
/** Reviews that the mean of all counts for: below about five, one lucky review would lead every list. */
const PRIOR_REVIEWS = 5;

/** `before`: the snapshot that this one replaces, for what stayed as it was. */
export async function snapshotOf(rows: SnapshotRows, before: Snapshot | null, pace: Pace): Promise<Snapshot> {
  const starsOf = starsIn(rows.stars);
  const articleOf = articleNumbers();
  const entries: Entry[] = [];
  await pace.each(rows.goods, (row) => {
    const old = before?.byId.get(row.id);
    entries.push(sameOr(old, { ...entryOf(row, entries.length, old), article: articleOf(row), ...starsOf(row.id) }));
  });
  const { words, unsold } = before !== null && saySame(entries, before.entries) ? before : await wordsOf(entries, pace);
  const [kinds, colours] = [new Set<string>(), new Set<string>()];
  await pace.each(entries, (entry) => {
    kinds.add(entry.kind);
    for (const colour of entry.colours) colours.add(colour);
  });
  return {
    ...(await arranged(entries, pace)),
    ...moment(rows.state),
    departments: await withStock(rows.departments, entries, pace),
    manufacturers: rows.manufacturers.map(({ id, name, country }) => ({ id: ManufacturerId.parse(id), name, country })),
    kinds: distinct(kinds),
    places: placesOf(entries),
    colours: distinct(colours),
    words,
    unsold,
    textVersion: rows.textVersion,
  };
}

export interface ShelfChanges {
  readonly state: State;
  /** Empty where none was written. */
  readonly rows: readonly ShelfRow[];
  /** Null where no review was written. */
  readonly stars: readonly StarsRow[] | null;
}

/** Most pulls bring stock, prices and reviews, and leave every word as it is. */
export async function withShelves(before: Snapshot, { state, rows, stars }: ShelfChanges, pace: Pace): Promise<Snapshot> {
  const entries = [...before.entries];
  await pace.each(rows, ({ id, price_cents, quantity }) => {
    const old = before.byId.get(id);
    if (old === undefined || (old.list === price_cents && old.stock === quantity)) return;
    entries[old.number] = { ...old, list: cents(price_cents), stock: quantity };
  });
  if (stars !== null) await giveStars(entries, starsIn(stars), pace);
  if (entries.every((entry, at) => entry === before.entries[at])) return { ...before, ...moment(state) };
  return { ...before, ...(await arranged(entries, pace)), ...moment(state), departments: await withStock(before.departments, entries, pace) };
}

async function giveStars(entries: Entry[], starsOf: ReturnType<typeof starsIn>, pace: Pace): Promise<void> {
  await pace.each(entries.keys(), (at) => {
    const old = entries[at]!; // ! `at` is one of its keys
    const now = starsOf(old.id);
    if (old.bayesian !== now.bayesian || old.stars.mean !== now.stars.mean || old.stars.count !== now.stars.count) entries[at] = { ...old, ...now };
  });
}

const moment = ({ stamp, asOf, currency }: State) => ({ stamp, asOf: asOf ?? NEVER, currency });

function starsIn(rows: readonly StarsRow[]): (id: string) => Pick<Entry, "stars" | "bayesian"> {
  const byId = new Map(rows.map((row) => [row.product_id, row]));
  const reviews = rows.reduce((total, { count }) => total + count, 0);
  const meanOfAll = reviews === 0 ? 0 : rows.reduce((total, { sum }) => total + sum, 0) / reviews;
  return (id) => {
    const { sum = 0, count = 0 } = byId.get(id) ?? {};
    return { stars: { mean: count === 0 ? 0 : sum / count, count }, bayesian: (sum + PRIOR_REVIEWS * meanOfAll) / (count + PRIOR_REVIEWS) };
  };
}

async function wordsOf(entries: readonly Entry[], pace: Pace): Promise<Pick<Snapshot, "words" | "unsold">> {
  return { words: await createWordIndex(entries, pace), unsold: await unsoldIn(entries, pace) };
}

async function arranged(entries: readonly Entry[], pace: Pace): Promise<Pick<Snapshot, "entries" | "byId" | "byBarcode" | "articles">> {
  const [byId, byBarcode, articles] = [new Map<string, Entry>(), new Map<string, Entry>(), [] as Entry[][]];
  await pace.each(entries, (entry) => {
    byId.set(entry.id, entry);
    byBarcode.set(entry.barcode, entry);
    (articles[entry.article] ??= []).push(entry);
  });
  return { entries, byId, byBarcode, articles };
}

type DepartmentRow = SnapshotRows["departments"][number];

/** How many articles are there, as a department's list shows them: a towel in four colours is one. */
async function withStock(departments: readonly DepartmentRow[], entries: readonly Entry[], pace: Pace): Promise<Snapshot["departments"]> {
  const inStock = new Map<string, Set<number>>(departments.map(({ id }) => [id, new Set()]));
  await pace.each(entries, ({ departmentId, stock, article }) => stock > 0 && inStock.get(departmentId)?.add(article));
  return departments.map(({ id, name, aisle }) => ({ id: DepartmentId.parse(id), name, aisle, inStock: inStock.get(id)?.size ?? 0 }));
}

function entryOf(row: GoodsRow, number: number, old: Entry | undefined): Omit<Entry, "article" | "stars" | "bayesian"> {
  const isSame = old !== undefined && old.name === row.name && old.colour === row.colour && old.givenColour === row.given_colour;
  return {
    number,
    id: row.id as ProductId, // `as`: fifty thousand ids that central has checked; parsing each would cost a frame
    variant: row.variant,
    name: row.name,
    manufacturer: { id: row.manufacturer_id as ManufacturerId, name: row.manufacturer }, // `as`: as above
    departmentId: row.department_id as DepartmentId, // `as`: as above
    kind: row.kind,
    colour: row.colour,
    colours: isSame ? old.colours : coloursOf(row.colour, row.name, row.given_colour ?? ""),
    givenColour: row.given_colour,
    list: cents(row.price_cents),
    stock: row.quantity,
    aisle: row.aisle,
    bay: row.bay,
    barcode: row.barcode,
    picture: row.picture_sha256,
    createdAt: row.created_at,
  };
}

/** The old one where nothing differs: what is known of it stays known. */
function sameOr(old: Entry | undefined, now: Entry): Entry {
  return old !== undefined && isDeepStrictEqual(old, now) ? old : now;
}

function saySame(now: readonly Entry[], before: readonly Entry[]): boolean {
  return (
    now.length === before.length &&
    now.every((entry, at) => {
      const old = before[at];
      return (
        old !== undefined &&
        entry.id === old.id &&
        entry.name === old.name &&
        entry.kind === old.kind &&
        entry.colour === old.colour &&
        entry.variant === old.variant &&
        entry.manufacturer.name === old.manufacturer.name
      );
    })
  );
}

/** Numbers articles in the order in which they are met; a product without an article is one by itself. */
function articleNumbers(): (row: GoodsRow) => number {
  const numbers = new Map<string, number>();
  return ({ id, article_id }) => {
    const key = article_id === null ? `product ${id}` : `article ${article_id}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
}

function placesOf(entries: readonly Entry[]): Map<string, Set<DepartmentId>> {
  const places = new Map<string, Set<DepartmentId>>();
  for (const { kind, departmentId } of entries) places.set(kind, (places.get(kind) ?? new Set()).add(departmentId));
  return places;
}

const distinct = (words: ReadonlySet<string>): string[] => [...words].filter((word) => word !== "").sort();
