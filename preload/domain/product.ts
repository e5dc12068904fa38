import { z } from "zod";
import { ManufacturerId } from "./manufacturer.ts";
import { Cents, Currency } from "./money.ts";
import { PromotionId } from "./promotion.ts";

/** The stock keeping unit: what has a price, a stock figure and a barcode of its own. */
export const ProductId = z.string().min(1).max(64).brand<"ProductId">();
export type ProductId = z.infer<typeof ProductId>;

export const DepartmentId = z.string().min(1).max(64).brand<"DepartmentId">();
export type DepartmentId = z.infer<typeof DepartmentId>;

export const Department = z.object({
  id: DepartmentId,
  name: z.string(),
  aisle: z.int(),
  /** Articles with stock in this shop; the variants of one are counted once. */
  inStock: z.int(),
});
export type Department = z.infer<typeof Department>;

/** What a shopper pays for one, as `main/pricing` says. `now` < `list` only with a promotion. */
export const Price = z.object({
  list: Cents,
  now: Cents,
  currency: Currency,
  promotion: z
    .object({ id: PromotionId, name: z.string(), /** "-30%", "-$8", "2 + 1", "-10% from $100" */ ticket: z.string(), endsAt: z.iso.datetime() })
    .nullable(),
});
export type Price = z.infer<typeof Price>;

export const Stars = z.object({ mean: z.number().min(0).max(5), count: z.int() });

/** A product as a card, a line or a ticket shows it. */
export const ProductCard = z.object({
  id: ProductId,
  name: z.string(),
  manufacturer: z.object({ id: ManufacturerId, name: z.string() }),
  departmentId: DepartmentId,
  /** Singular, lower case: "kettle". Chooses the drawing. */
  kind: z.string(),
  /** A plain colour name: "red", "black", "oak". Chooses the drawing's colour way; empty where it has none. */
  colour: z.string(),
  price: Price,
  stock: z.int(),
  aisle: z.int(),
  bay: z.int(),
  stars: Stars,
  /** How many variants of the same article there are, this one counted. */
  variants: z.int().min(1),
  /** SHA-256 of an uploaded picture; null: the drawing of its kind. */
  picture: z.string().nullable(),
});
export type ProductCard = z.infer<typeof ProductCard>;

export const Specification = z.object({ name: z.string(), value: z.string() });

export const ProductDetails = ProductCard.extend({
  description: z.string(),
  barcode: z.string(),
  specifications: z.array(Specification),
  /** Every variant of the article, this one included, in a fixed order; empty where there is only one. */
  variantsOfArticle: z.array(z.object({ id: ProductId, label: z.string(), colour: z.string(), stock: z.int() })),
  /** When the figures on this page were last known to be true. */
  asOf: z.iso.datetime(),
});
export type ProductDetails = z.infer<typeof ProductDetails>;
