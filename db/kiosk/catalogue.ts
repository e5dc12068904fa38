/** What the catalogue keeps in memory of the copy: every product that is sold, light enough to scan at each request. */
import { sql } from "kysely";
import type { CacheReader } from "./tables.ts";

/** Changes whenever a pull wrote something; `asOf` is null before the first pull. */
export interface CopyState {
  readonly stamp: string;
  readonly asOf: string | null;
  readonly currency: string;
}

export async function copyState(db: CacheReader): Promise<CopyState> {
  const { cursor, progress, as_of, currency } = await db.selectFrom("sync").select(["cursor", "progress", "as_of", "currency"]).executeTakeFirstOrThrow();
  return { stamp: `${cursor} ${as_of} ${progress}`, asOf: as_of, currency };
}

/** How often each table was written, by its name; `WORDS`: what products say. */
export async function timesWritten(db: CacheReader): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom("written").select(["name", "times"]).execute();
  return new Map(rows.map(({ name, times }) => [name, times]));
}

export interface GoodsRow {
  readonly id: string;
  readonly article_id: string | null;
  readonly variant: string;
  readonly name: string;
  readonly manufacturer_id: string;
  readonly manufacturer: string;
  readonly department_id: string;
  readonly aisle: number;
  readonly kind: string;
  readonly colour: string;
  /** As its maker gives it: "white stained oak"; null where it gives none. */
  readonly given_colour: string | null;
  readonly price_cents: number;
  readonly quantity: number;
  readonly bay: number;
  readonly barcode: string;
  readonly picture_sha256: string | null;
  readonly created_at: string;
}

const givenColour = sql<string | null>`(select value ->> 'value' from json_each(p.attributes) where lower(value ->> 'name') in ('colour', 'color') limit 1)`;

export interface PageOf {
  /** Id of the last row before; empty for the first page. */
  readonly after: string;
  readonly limit: number;
}

/** By id. A product without its manufacturer or department has not come over whole yet and is left out. */
export function goods(db: CacheReader, { after, limit }: PageOf): Promise<GoodsRow[]> {
  return db
    .selectFrom("product as p")
    .innerJoin("manufacturer as m", "m.id", "p.manufacturer_id")
    .innerJoin("department as d", "d.id", "p.department_id")
    .leftJoin("stock as s", "s.product_id", "p.id")
    .select([
      "p.id",
      "article_id",
      "variant",
      "p.name",
      "manufacturer_id",
      "m.name as manufacturer",
      "department_id",
      "aisle",
      "kind",
      "colour",
      "price_cents",
      "bay",
      "barcode",
      "picture_sha256",
      "created_at",
    ])
    .select(({ fn, val }) => fn.coalesce("s.quantity", val(0)).as("quantity"))
    .select(givenColour.as("given_colour"))
    .where("p.id", ">", after)
    .orderBy("p.id")
    .limit(limit)
    .execute();
}

/** What changes many times a day. */
export interface ShelfRow {
  readonly id: string;
  readonly price_cents: number;
  readonly quantity: number;
}

/** By id. */
export function shelves(db: CacheReader, { after, limit }: PageOf): Promise<ShelfRow[]> {
  return db
    .selectFrom("product as p")
    .leftJoin("stock as s", "s.product_id", "p.id")
    .select(["p.id", "price_cents"])
    .select(({ fn, val }) => fn.coalesce("s.quantity", val(0)).as("quantity"))
    .where("p.id", ">", after)
    .orderBy("p.id")
    .limit(limit)
    .execute();
}

export function departmentRows(db: CacheReader): Promise<{ id: string; name: string; aisle: number }[]> {
  return db.selectFrom("department").select(["id", "name", "aisle"]).orderBy("position").orderBy("id").execute();
}

export interface StarsRow {
  readonly product_id: string;
  readonly sum: number;
  readonly count: number;
}

/** Of the products whose ids lie above `after` and not above `upTo`. */
export function starsOfProducts(db: CacheReader, { after, upTo }: { readonly after: string; readonly upTo: string }): Promise<StarsRow[]> {
  return db
    .selectFrom("review")
    .select(({ fn }) => ["product_id", fn.sum<number>("stars").as("sum"), fn.countAll<number>().as("count")])
    .where("product_id", ">", after)
    .where("product_id", "<=", upTo)
    .groupBy("product_id")
    .execute();
}

/** What the maker says of every product: JSON by id. */
export function attributesOfAll(db: CacheReader, { after, limit }: PageOf): Promise<{ id: string; attributes: string }[]> {
  return db.selectFrom("product").select(["id", "attributes"]).where("id", ">", after).orderBy("id").limit(limit).execute();
}

/** What its makers say of every product of a kind. */
export async function descriptionsOfKind(db: CacheReader, kind: string): Promise<string[]> {
  const rows = await db.selectFrom("product").select(["name", "description"]).where("kind", "=", kind).execute();
  return rows.map(({ name, description }) => `${name} ${description}`);
}

/** What buyers wrote of a kind, the newest first. */
export async function reviewTextsOfKind(db: CacheReader, kind: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("review")
    .select("body")
    .where("product_id", "in", (products) => products.selectFrom("product").select("id").where("kind", "=", kind))
    .orderBy("written_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ body }) => body);
}
