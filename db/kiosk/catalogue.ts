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

/** By id. A product without its manufacturer or department has not come over whole yet and is left out. */
export function goods(db: CacheReader): Promise<GoodsRow[]> {
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
    .orderBy("p.id")
    .execute();
}

export function departmentRows(db: CacheReader): Promise<{ id: string; name: string; aisle: number }[]> {
  return db.selectFrom("department").select(["id", "name", "aisle"]).orderBy("position").orderBy("id").execute();
}

export function starsOfProducts(db: CacheReader): Promise<{ product_id: string; sum: number; count: number }[]> {
  return db
    .selectFrom("review")
    .select(({ fn }) => ["product_id", fn.sum<number>("stars").as("sum"), fn.countAll<number>().as("count")])
    .groupBy("product_id")
    .execute();
}

/** What the maker says of every product: JSON by id. */
export function attributesOfAll(db: CacheReader): Promise<{ id: string; attributes: string }[]> {
  return db.selectFrom("product").select(["id", "attributes"]).execute();
}

/** "noise", "battery life": every name that stands in a specification. */
export async function specificationNames(db: CacheReader): Promise<string[]> {
  const rows = await db
    .selectFrom("product")
    .innerJoin(sql<{ name: string }>`json_each(product.attributes)`.as("each"), (join) => join.onTrue())
    .select(sql<string>`each.value ->> 'name'`.as("name"))
    .distinct()
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
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
