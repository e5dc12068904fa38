/** The demonstration shop in a copy, as a pull would have left it. */
import { openCache } from "../../../db/kiosk/open.ts";
import type { CacheWriter } from "../../../db/kiosk/tables.ts";
import { writeCopy } from "../../../db/seed/copy.ts";
import { demonstrationShop } from "../../../db/seed/demonstration-shop.ts";
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
  await writeCopy(cache, { ...sold, demonstration: true }, { textHash: (text) => text, at: asOf, version: (version += 1) });
}
