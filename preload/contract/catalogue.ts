import { z } from "zod";
import { Manufacturer, ManufacturerId } from "../domain/manufacturer.ts";
import { Department, DepartmentId, ProductCard, ProductDetails, ProductId } from "../domain/product.ts";
import { PromotionId, PromotionTicket } from "../domain/promotion.ts";
import { request } from "./request.ts";

export const Sort = z.enum(["best-match", "cheapest", "dearest", "best-reviewed", "newest"]);
export type Sort = z.infer<typeof Sort>;

export const Filters = z.object({
  query: z.string().trim().max(200).default(""),
  departmentId: DepartmentId.nullable().default(null),
  kinds: z.array(z.string().max(60)).max(100).default([]),
  manufacturerIds: z.array(ManufacturerId).max(20).default([]),
  colours: z.array(z.string().max(40)).max(20).default([]),
  promotionId: PromotionId.nullable().default(null),
  minCents: z.int().nonnegative().nullable().default(null),
  maxCents: z.int().nonnegative().nullable().default(null),
  minStars: z.number().min(0).max(5).nullable().default(null),
  inStock: z.boolean().default(false),
  onOffer: z.boolean().default(false),
});
export type Filters = z.output<typeof Filters>;

const Option = z.object({ value: z.string(), label: z.string(), count: z.int() });

/** Options with a count of zero are left out, so that none of them can be chosen. */
export const Facets = z.object({
  kinds: z.array(Option),
  manufacturers: z.array(Option),
  colours: z.array(Option),
  price: z.object({ minCents: z.int(), maxCents: z.int() }),
  inStock: z.int(),
  onOffer: z.int(),
  fourStars: z.int(),
});
export type Facets = z.infer<typeof Facets>;

export const catalogueRequests = {
  "catalogue.departments": request({ input: z.null(), output: z.array(Department) }),

  /** Search and listing are one thing: a query, filters, a sort, a page of twelve. One card per article. */
  "catalogue.find": request({
    input: z.object({
      filters: Filters,
      sort: Sort.default("best-match"),
      page: z.int().min(0).max(10_000).default(0),
      pageSize: z.int().min(1).max(48).default(12),
    }),
    output: z.object({
      products: z.array(ProductCard),
      total: z.int(),
      /** The filters in force: those asked for and those said in the query ("under 40"). Its `query` is the words left over; sent back as filters it finds the same. */
      understood: Filters,
      facets: Facets,
      /** Words of the query, as they were typed, that nothing which fits the rest has: they were left out. Empty where all were kept. */
      missing: z.string(),
      /** Where nothing matches: each filter that can be dropped and how many would then match. */
      relaxations: z.array(z.object({ drop: z.string(), label: z.string(), count: z.int() })),
      /** Where nothing matches: the closest things there are. */
      nearest: z.array(ProductCard),
      asOf: z.iso.datetime(),
    }),
  }),

  /** From two letters on. */
  "catalogue.suggest": request({ input: z.object({ text: z.string().trim().max(100) }), output: z.array(ProductCard) }),

  /** `not-found` when the product is not, or no longer, sold. */
  "catalogue.product": request({ input: z.object({ productId: ProductId }), output: ProductDetails }),

  /** Told when a shopper opens a product: a view, for the recommender. */
  "catalogue.viewed": request({ input: z.object({ productId: ProductId }), output: z.null() }),

  "catalogue.byBarcode": request({ input: z.object({ barcode: z.string().regex(/^\d{8,14}$/) }), output: ProductCard }),

  "catalogue.manufacturer": request({
    input: z.object({ manufacturerId: ManufacturerId }),
    output: Manufacturer.extend({ products: z.array(ProductCard), total: z.int() }),
  }),

  /** Those that run today, the soonest to end first; of coupons a shopper learns by their code alone. */
  "catalogue.promotions": request({ input: z.null(), output: z.array(PromotionTicket) }),

  "catalogue.documents": request({ input: z.null(), output: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })) }),
};

export const catalogueEvents = {
  /** The kiosk's copy changed: pages ask again for what they show. */
  "catalogue.changed": z.object({ asOf: z.iso.datetime() }),
};
