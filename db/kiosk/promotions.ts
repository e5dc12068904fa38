import { Promotion } from "../../preload/domain/promotion.ts";
import type { CacheReader } from "./tables.ts";

/** All that the copy holds, running or not. A promotion of a form that this version does not know is left out and named. */
export async function promotionsOf(db: CacheReader): Promise<{ promotions: Promotion[]; unreadable: string[] }> {
  const rows = await db.selectFrom("promotion").selectAll().orderBy("id").execute();
  const promotions: Promotion[] = [];
  const unreadable: string[] = [];
  for (const { id, name, rule, starts_at, ends_at, priority, product_ids, terms } of rows) {
    const parsed = Promotion.safeParse({
      id,
      name,
      rule: JSON.parse(rule),
      startsAt: starts_at,
      endsAt: ends_at,
      priority,
      productIds: JSON.parse(product_ids),
      terms: terms === null ? {} : JSON.parse(terms),
    });
    if (parsed.success) promotions.push(parsed.data);
    else unreadable.push(id);
  }
  return { promotions, unreadable };
}
