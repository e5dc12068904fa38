import type { CacheReader } from "./tables.ts";

/** What only the page of a product shows; undefined when it is not sold. `attributes` is JSON. */
export function productPage(db: CacheReader, productId: string): Promise<{ description: string; attributes: string } | undefined> {
  return db.selectFrom("product").select(["description", "attributes"]).where("id", "=", productId).executeTakeFirst();
}
