/** Reads an owner's own catalogue. What cannot be read is left out and named; the rest becomes a shop. */
import type { z } from "zod";
import * as foreign from "../../preload/domain/foreign-catalogue.ts";
import { foreignPromotion } from "./foreign-promotion.ts";
import { foreignProduct, type Shelving, shelvingOf } from "./foreign-product.ts";
import { dayOf } from "./day.ts";
import type { Shop, ShopDepartment, ShopGroup, ShopProduct, ShopPromotion, ShopReview } from "./shop.ts";

export interface ForeignShop {
  /** Without customers, staff and interactions: a new catalogue changes none of them. */
  readonly shop: Shop;
  /** One sentence per thing that was left out or changed, in the order of the file. */
  readonly problems: string[];
}

/** Notes a problem; null stands for the row that is left out. */
export type Complain = (problem: string) => null;

/** `json` is the parsed file, of any shape; never throws because of it. `now` dates reviews that carry no date. */
export function shopFromForeignCatalogue(json: unknown, now: Date): ForeignShop {
  const problems: string[] = [];
  const complain: Complain = (problem) => {
    problems.push(problem);
    return null;
  };
  const file = foreign.ForeignCatalogue.safeParse(json);
  if (!file.success) {
    for (const issue of file.error.issues) complain(`The file: ${sayingOf(issue)}`);
    return { shop: emptyShop, problems };
  }
  const departments = departmentsOf(file.data.departments, complain);
  const manufacturers = rowsOf({ part: "manufacturers", shape: foreign.ForeignManufacturer, idOf: (row) => row.id }, file.data.manufacturers, complain);
  const shelving = shelvingOf(departments, manufacturers);
  const products = productsOf(file.data.products, shelving, complain);
  const groups = rowsOf({ part: "groups", shape: foreign.ForeignGroup, idOf: (row) => row.id }, file.data.groups, complain).map((row): ShopGroup => ({
    ...row,
    customerIds: [],
  }));
  return {
    problems,
    shop: {
      ...emptyShop,
      name: file.data.name ?? emptyShop.name,
      currency: file.data.currency,
      departments,
      manufacturers,
      products,
      groups,
      promotions: promotionsOf(file.data.promotions, { products, groups }, complain),
      documents: rowsOf({ part: "documents", shape: foreign.ForeignDocument, idOf: (row) => row.id }, file.data.documents, complain),
      reviews: reviewsOf(file.data.reviews, products, { now, complain }),
    },
  };
}

const emptyShop: Shop = {
  name: "Store",
  currency: "USD",
  demonstration: false,
  departments: [],
  manufacturers: [],
  products: [],
  promotions: [],
  documents: [],
  customers: [],
  staff: [],
  interactions: [],
  reviews: [],
};

/** Aisles that are not given are numbered in the order of the file. */
function departmentsOf(rows: readonly unknown[], complain: Complain): ShopDepartment[] {
  return rowsOf({ part: "departments", shape: foreign.ForeignDepartment, idOf: (row) => row.id }, rows, complain).map(({ id, name, aisle }, index) => ({
    id,
    name,
    aisle: aisle ?? index + 1,
  }));
}

function productsOf(rows: readonly unknown[], shelving: Shelving, complain: Complain): ShopProduct[] {
  return rowsOf({ part: "products", shape: foreign.ForeignProduct, idOf: (row) => row.sku }, rows, complain)
    .map((row) => foreignProduct(row, shelving, complain))
    .filter((row) => row !== null);
}

/** Of two with one code the first has it. */
function promotionsOf(rows: readonly unknown[], beside: Parameters<typeof foreignPromotion>[1], complain: Complain): ShopPromotion[] {
  const codes = new Map<string, string>();
  return rowsOf({ part: "promotions", shape: foreign.ForeignPromotion, idOf: (row) => row.id }, rows, complain).flatMap((row) => {
    const promotion = foreignPromotion(row, beside, complain);
    const code = promotion?.terms?.code;
    const holder = code === undefined ? undefined : codes.get(code);
    if (holder !== undefined) complain(`Promotion "${row.id}" is left out: "${holder}" has the code ${code} already.`);
    if (promotion === null || holder !== undefined) return [];
    if (code !== undefined) codes.set(code, row.id);
    return [promotion];
  });
}

function reviewsOf(rows: readonly unknown[], products: readonly ShopProduct[], { now, complain }: { now: Date; complain: Complain }): ShopReview[] {
  const known = new Set(products.map((product) => product.id));
  return rowsOf({ part: "reviews", shape: foreign.ForeignReview, idOf: null }, rows, complain)
    .filter((row) => known.has(row.sku) || complain(`A review of "${row.sku}" is left out: there is no such product.`))
    .map(({ sku, stars, text, author, language, writtenAt }) => ({
      productId: sku,
      customerId: null,
      author: author ?? "A customer",
      stars,
      text,
      language: language ?? "en",
      writtenAt: writtenAt ?? dayOf(now).toISOString(),
      verified: false,
    }));
}

interface Part<T> {
  readonly part: string;
  readonly shape: z.ZodType<T>;
  /** Null where rows have no id of their own. */
  readonly idOf: ((row: T) => string) | null;
}

/** The rows that have the right shape, each id once. */
function rowsOf<T>({ part, shape, idOf }: Part<T>, rows: readonly unknown[], complain: Complain): T[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const parsed = shape.safeParse(row);
    if (!parsed.success) {
      complain(`${part}, row ${index + 1}${nameOf(row)} is left out: ${parsed.error.issues.map(sayingOf).join("; ")}`);
      return [];
    }
    const id = idOf?.(parsed.data);
    if (id !== undefined && seen.has(id)) {
      complain(`${part}, row ${index + 1} is left out: "${id}" is there already.`);
      return [];
    }
    if (id !== undefined) seen.add(id);
    return [parsed.data];
  });
}

/** ` ("GRD-001")` where the row says who it is. */
function nameOf(row: unknown): string {
  if (typeof row !== "object" || row === null) return "";
  const { sku, id } = row as { sku?: unknown; id?: unknown }; // `as`: only looked at, and checked in the next line
  const name = sku ?? id;
  return typeof name === "string" ? ` ("${name.slice(0, 64)}")` : "";
}

function sayingOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.length === 0 ? "" : `${issue.path.join(".")}: `}${issue.message}`;
}
