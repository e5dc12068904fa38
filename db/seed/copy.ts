/** A shop written straight into a kiosk's copy, as one full pull would have left it: for a shop that no central keeps. */
import { createHash } from "node:crypto";
import { PromotionTerms } from "../../preload/domain/promotion.ts";
import type { CacheWriter } from "../kiosk/tables.ts";
import { applyPage } from "../kiosk/replica.ts";
import { catalogueRowsOf, type RowNeeds } from "./rows.ts";
import type { Shop, ShopPromotion } from "./shop.ts";

export interface CopyNeeds {
  readonly textHash: RowNeeds["textHash"];
  /** When the copy is true. */
  readonly at: Date;
  /** Higher at each writing into the same copy, so that what was read of it is read anew. */
  readonly version: number;
}

function termsIn(shop: Shop, promotionId: string): { terms: PromotionTerms } | null {
  const promotion = shop.promotions.find(({ id }) => id === promotionId);
  return promotion === undefined ? null : { terms: termsOf(promotion, shop) };
}

/** As central's view says them: of a code its hash, of a group its name, of a budget what is left. */
function termsOf({ terms = {} }: ShopPromotion, { groups = [] }: Shop): PromotionTerms {
  const { code, groupId, budgetCents, ...same } = terms;
  return PromotionTerms.parse({
    ...same,
    codeSha256: code === undefined ? null : createHash("sha256").update(code).digest("hex"),
    group: groupId === undefined ? null : { id: groupId, name: groups.find(({ id }) => id === groupId)?.name ?? "" },
    budgetLeft: budgetCents ?? null,
  });
}

const LAST_PART = 8; // a pull brings eight tables, one after another
const NO_CENTRAL = "00000000-0000-4000-8000-000000000000";

/** What `shop` lacks is swept away. */
export async function writeCopy(cache: CacheWriter, shop: Shop, { textHash, at, version }: CopyNeeds): Promise<void> {
  const tables = Object.entries(catalogueRowsOf(shop, { storeId: "1", textHash }));
  const created = { created_at: at.toISOString() };
  const rows = tables.flatMap(([name, list]) =>
    list.map((row) => ({ name, deleted: false, body: { ...created, ...row, ...(name === "promotion" && "id" in row && termsIn(shop, row.id)) } })),
  );
  const company = { centralId: NO_CENTRAL, name: shop.name, currency: shop.currency, demonstration: shop.demonstration };
  await applyPage(cache, { full: true, to: version, part: LAST_PART, after: "", done: true, at: at.toISOString(), company, rows });
}
