/** A shop as the rows that central keeps, without version and tombstone: what is written and what is compared. */
import { promotionColumns } from "../central/promotion-columns.ts";
import { uuidOf } from "../uuid.ts";
import type { Shop, ShopProduct, ShopPromotion, ShopReview } from "./shop.ts";

/** Where and how the rows are made; both come from outside `db/`. */
export interface RowNeeds {
  readonly storeId: string;
  /** SHA-256 of a review's cleaned text, in hex: labels are found by it. */
  readonly textHash: (text: string) => string;
}

export type CatalogueRows = ReturnType<typeof catalogueRowsOf>;

export function catalogueRowsOf(shop: Shop, { storeId, textHash }: RowNeeds) {
  return {
    department: shop.departments.map(({ id, name, aisle }, index) => ({ id, name, aisle, position: index + 1 })),
    manufacturer: shop.manufacturers.map(({ id, name, country, profile }) => ({ id, name, country, profile })),
    product: shop.products.map(productRow),
    stock: shop.products.map(({ id, stock }) => ({ store_id: storeId, product_id: id, quantity: stock })),
    promotion: shop.promotions.map(promotionRow),
    document: shop.documents.map(({ id, title, text }) => ({ id, title, body: text })),
    review: distinct(shop.reviews.map((review) => reviewRow(review, textHash))),
  };
}

const noTerms = { stacking: "layered", code: null, groupId: null, schedule: null, perOrder: null, perCustomer: null, budgetCents: null } as const;

function promotionRow({ id, terms, ...planned }: ShopPromotion) {
  return { id, ...promotionColumns({ ...planned, terms: { ...noTerms, ...terms } }) };
}

function productRow(product: ShopProduct) {
  return {
    id: product.id,
    article_id: product.articleId,
    variant: product.variant,
    name: product.name,
    manufacturer_id: product.manufacturerId,
    department_id: product.departmentId,
    kind: product.kind,
    colour: product.colour,
    price_cents: product.priceCents,
    bay: product.bay,
    barcode: product.barcode,
    description: product.description,
    attributes: JSON.stringify(Object.entries(product.attributes).map(([name, value]) => ({ name, value }))),
  };
}

function reviewRow(review: ShopReview, textHash: RowNeeds["textHash"]) {
  return {
    id: uuidOf([review.productId, review.author, review.writtenAt, review.text]),
    product_id: review.productId,
    customer_id: review.customerId,
    author: review.author,
    stars: review.stars,
    body: review.text,
    language: review.language,
    written_at: review.writtenAt,
    verified: review.verified,
    text_sha256: textHash(review.text),
  };
}

/** A review that comes twice word for word, on one product by one author at one moment, is one review. */
function distinct<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
