/** A shop written straight into a kiosk's copy, as one full pull would have left it: for a shop that no central keeps. */
import type { CacheWriter } from "../kiosk/tables.ts";
import { applyPage } from "../kiosk/replica.ts";
import { catalogueRowsOf, type RowNeeds } from "./rows.ts";
import type { Shop } from "./shop.ts";

export interface CopyNeeds {
  readonly textHash: RowNeeds["textHash"];
  /** When the copy is true. */
  readonly at: Date;
  /** Higher at each writing into the same copy, so that what was read of it is read anew. */
  readonly version: number;
}

const LAST_PART = 8; // a pull brings eight tables, one after another
const NO_CENTRAL = "00000000-0000-4000-8000-000000000000";

/** What `shop` lacks is swept away. */
export async function writeCopy(cache: CacheWriter, shop: Shop, { textHash, at, version }: CopyNeeds): Promise<void> {
  const tables = Object.entries(catalogueRowsOf(shop, { storeId: "1", textHash }));
  const created = { created_at: at.toISOString() };
  const rows = tables.flatMap(([name, list]) => list.map((row) => ({ name, deleted: false, body: { ...created, ...row } })));
  const company = { centralId: NO_CENTRAL, name: shop.name, currency: shop.currency, demonstration: shop.demonstration };
  await applyPage(cache, { full: true, to: version, part: LAST_PART, after: "", done: true, at: at.toISOString(), company, rows });
}
