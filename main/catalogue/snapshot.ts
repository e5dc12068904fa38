/** The goods of the copy at one moment, held in memory: a listing is a scan of plain objects, never a query per facet. */
import type { GoodsRow } from "../../db/kiosk/catalogue.ts";
import { ManufacturerId } from "../../preload/domain/manufacturer.ts";
import { type Cents, cents } from "../../preload/domain/money.ts";
import { DepartmentId, type ProductId } from "../../preload/domain/product.ts";
import { coloursOf } from "./colours.ts";
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
}

export interface SnapshotRows {
  readonly state: { readonly stamp: string; readonly asOf: string | null; readonly currency: string };
  readonly goods: readonly GoodsRow[];
  readonly departments: readonly { readonly id: string; readonly name: string; readonly aisle: number }[];
  readonly manufacturers: readonly { readonly id: string; readonly name: string; readonly country: string }[];
  readonly stars: readonly { readonly product_id: string; readonly sum: number; readonly count: number }[];
}

const NEVER = new Date(0).toISOString();
/** Reviews that the mean of all counts for: below about five, one lucky review would lead every list. */
const PRIOR_REVIEWS = 5;

/** `before`: the snapshot that this one replaces. Most pulls bring stock and prices, and leave every word as it is. */
export function snapshotOf({ state, goods, departments, manufacturers, stars }: SnapshotRows, before: Snapshot | null): Snapshot {
  const starsById = new Map(stars.map((row) => [row.product_id, row]));
  const reviews = stars.reduce((total, { count }) => total + count, 0);
  const meanOfAll = reviews === 0 ? 0 : stars.reduce((total, { sum }) => total + sum, 0) / reviews;
  const articleOf = articleNumbers();
  const entries = goods.map((row, number) => {
    const { sum = 0, count = 0 } = starsById.get(row.id) ?? {};
    return {
      ...entryOf(row, number),
      article: articleOf(row),
      stars: { mean: count === 0 ? 0 : sum / count, count },
      bayesian: (sum + PRIOR_REVIEWS * meanOfAll) / (count + PRIOR_REVIEWS),
    };
  });
  const articles: Entry[][] = [];
  for (const entry of entries) (articles[entry.article] ??= []).push(entry);
  return {
    stamp: state.stamp,
    asOf: state.asOf ?? NEVER,
    currency: state.currency,
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byBarcode: new Map(entries.map((entry) => [entry.barcode, entry])),
    articles,
    departments: departments.map(({ id, name, aisle }) => ({
      id: DepartmentId.parse(id),
      name,
      aisle,
      // Articles, as the department's list shows them: a towel in four colours is one.
      inStock: new Set(entries.filter((entry) => entry.departmentId === id && entry.stock > 0).map(({ article }) => article)).size,
    })),
    manufacturers: manufacturers.map(({ id, name, country }) => ({ id: ManufacturerId.parse(id), name, country })),
    kinds: distinct(entries.map(({ kind }) => kind)),
    places: placesOf(entries),
    colours: distinct(entries.flatMap((entry) => entry.colours)),
    words: before !== null && saySame(entries, before.entries) ? before.words : createWordIndex(entries),
  };
}

function entryOf(row: GoodsRow, number: number): Omit<Entry, "article" | "stars" | "bayesian"> {
  return {
    number,
    id: row.id as ProductId, // `as`: fifty thousand ids that central has checked; parsing each would cost a frame
    variant: row.variant,
    name: row.name,
    manufacturer: { id: row.manufacturer_id as ManufacturerId, name: row.manufacturer }, // `as`: as above
    departmentId: row.department_id as DepartmentId, // `as`: as above
    kind: row.kind,
    colour: row.colour,
    colours: coloursOf(row.colour, row.name, row.given_colour ?? ""),
    list: cents(row.price_cents),
    stock: row.quantity,
    aisle: row.aisle,
    bay: row.bay,
    barcode: row.barcode,
    picture: row.picture_sha256,
    createdAt: row.created_at,
  };
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

const distinct = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word !== "").sort();
