/** What loading a shop would create, change and remove: for the dry run. Reads only. */
import { type Kysely, sql } from "kysely";
import type { CentralTables } from "../central/tables.ts";
import { type CatalogueRows, catalogueRowsOf, type RowNeeds } from "./rows.ts";
import type { Shop } from "./shop.ts";

export interface Difference {
  readonly part: string;
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Which columns name a row. */
const KEYS = {
  department: ["id"],
  manufacturer: ["id"],
  product: ["id"],
  stock: ["store_id", "product_id"],
  promotion: ["id"],
  document: ["id"],
  review: ["id"],
} as const;

const JSON_COLUMNS: ReadonlySet<string> = new Set(["attributes", "rule", "product_ids", "schedule"]);

export async function differenceOf(db: Kysely<CentralTables>, shop: Shop, needs: RowNeeds): Promise<Difference[]> {
  const rows = catalogueRowsOf(shop, needs);
  const differences: Difference[] = [];
  // `as`: the keys of the constant above.
  for (const part of Object.keys(KEYS) as (keyof CatalogueRows)[]) differences.push(await differenceIn(db, part, rows[part]));
  return differences;
}

async function differenceIn(db: Kysely<CentralTables>, part: keyof CatalogueRows, rows: readonly Record<string, unknown>[]): Promise<Difference> {
  const { rows: there } = await sql<Record<string, unknown>>`select * from ${sql.table(part)} where deleted_at is null`.execute(db);
  const before = new Map(there.map((row) => [keyOf(part, row), row]));
  const known = rows.filter((row) => before.has(keyOf(part, row)));
  const unchanged = known.filter((row) => isSame(row, before.get(keyOf(part, row)) ?? {})).length;
  return { part, created: rows.length - known.length, changed: known.length - unchanged, removed: before.size - known.length, unchanged };
}

function keyOf(part: keyof CatalogueRows, row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(KEYS[part].map((column) => row[column]));
}

/** Whether every column of `row` says the same in `there`; a review's customer is central's own affair. */
function isSame(row: Readonly<Record<string, unknown>>, there: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(row).every(([column, value]) => column === "customer_id" || plain(fromText(column, value)) === plain(there[column]));
}

/** Rows are written with JSON as text and read with JSON as a value. */
function fromText(column: string, value: unknown): unknown {
  return JSON_COLUMNS.has(column) && typeof value === "string" ? JSON.parse(value) : value;
}

function plain(value: unknown): string {
  return JSON.stringify(value instanceof Date ? value.toISOString() : sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
