/** The demonstration shop in a copy, as a pull would have left it. */
import { openCache } from "../../../db/kiosk/open.ts";
import { applyPage } from "../../../db/kiosk/replica.ts";
import type { CacheWriter } from "../../../db/kiosk/tables.ts";
import { demonstrationShop } from "../../../db/seed/demonstration-shop.ts";
import { catalogueRowsOf } from "../../../db/seed/rows.ts";
import type { Shop } from "../../../db/seed/shop.ts";
import type { Clock } from "../../../main/clock.ts";

export const now = new Date("2026-03-10T10:00:00.000Z");
export const shop: Shop = { ...demonstrationShop({ now }), reviews: [] };

export function clockAt(start: Date = now): Clock & { pass(ms: number): void } {
  let passed = 0;
  return { now: () => new Date(start.getTime() + passed), monotonic: () => passed, pass: (ms) => void (passed += ms) };
}

export async function copyOf(sold: Shop, asOf: Date = now): Promise<CacheWriter> {
  const cache = await openCache({ path: ":memory:", now: asOf });
  await bring(cache, sold, asOf);
  return cache;
}

let version = 0;

/** A full pull: what `sold` lacks is swept away. */
export async function bring(cache: CacheWriter, sold: Shop, asOf: Date = now): Promise<void> {
  const tables = catalogueRowsOf(sold, { storeId: "1", textHash: (text) => text });
  const rows = Object.entries(tables).flatMap(([name, list]) => list.map((row) => ({ name, deleted: false, body: bodyOf(row, asOf) })));
  const company = { centralId: "5f0a3b1e-0000-4000-8000-000000000001", name: sold.name, currency: sold.currency, demonstration: true };
  await applyPage(cache, { full: true, to: (version += 1), part: 8, after: "", done: true, at: asOf.toISOString(), company, rows });
}

function bodyOf(row: object, asOf: Date): Record<string, unknown> {
  return { created_at: asOf.toISOString(), ...row };
}
