/** The copy in memory: read whole once, and after a pull only what the pull has written. */
import { type CopyState, copyState, departmentRows, goods, shelves, starsOfProducts, type StarsRow, timesWritten } from "../../db/kiosk/catalogue.ts";
import { manufacturerOrigins } from "../../db/kiosk/manufacturers.ts";
import { promotionsOf } from "../../db/kiosk/promotions.ts";
import { WORDS } from "../../db/kiosk/replica.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import type { Promotion } from "../../preload/domain/promotion.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import { atOnce, inPieces, type Pace } from "../pieces.ts";
import { visible } from "../visible.ts";
import { type Snapshot, snapshotOf, withShelves } from "./snapshot.ts";

export interface Held {
  readonly snapshot: Snapshot;
  /** The same list for as long as no promotion was written. */
  readonly promotions: readonly Promotion[];
}

interface ReaderNeeds {
  readonly cache: CacheReader;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What stood in the copy when it was last read. */
interface Last extends Held {
  readonly written: ReadonlyMap<string, number>;
  readonly stars: readonly StarsRow[];
}

const texts = [WORDS, "department", "manufacturer", "document"];
const SHELVES = 1_000; // rows a page: few milliseconds
const GOODS = 200; // what their makers give is looked through
const STARRED = 100; // products, each with many reviews
const PATIENT = 3; // readings; a pull of many pages would have us begin again and again
const LAST_ID = "\uffff";

/** Read anew when a pull has changed the copy; requests that come meanwhile wait for the same reading. */
export function createCopyReader({ cache, clock, log }: ReaderNeeds): () => Promise<Held> {
  let held: Promise<Held> | null = null;
  let heldStamp = "";
  let last: Last | null = null;

  return async () => {
    const { stamp } = await copyState(cache);
    if (held === null || stamp !== heldStamp) {
      heldStamp = stamp;
      held = read(1);
      held.catch(() => (held = null));
    }
    return held;
  };

  async function read(attempt: number): Promise<Held> {
    const startedAt = clock.monotonic();
    const state = await copyState(cache);
    const pace = attempt > PATIENT ? atOnce : inPieces;
    const now = await readSince(last, state, pace);
    // A pull may have written between two of these reads.
    const { stamp } = await copyState(cache);
    if (stamp !== state.stamp) {
      heldStamp = stamp;
      return read(attempt + 1);
    }
    last = now;
    log.info("catalogue read", { products: now.snapshot.entries.length, promotions: now.promotions.length, ms: Math.round(clock.monotonic() - startedAt) });
    return now;
  }

  async function readSince(before: Last | null, state: CopyState, pace: Pace): Promise<Last> {
    const written = await timesWritten(cache);
    const same = (names: readonly string[]) => before !== null && names.every((name) => written.get(name) === before.written.get(name));
    const promotions = before !== null && same(["promotion"]) ? before.promotions : await allPromotions();
    if (before !== null && same(texts)) {
      const stars = same(["review"]) ? before.stars : await allStars(before.snapshot.entries, pace);
      const rows = same(["product", "stock"]) ? [] : await allPages(SHELVES, pace, (page) => shelves(cache, page));
      return { snapshot: await withShelves(before.snapshot, { state, rows, stars: stars === before.stars ? null : stars }, pace), promotions, written, stars };
    }
    const rows = await allPages(GOODS, pace, async (page) => (await goods(cache, page)).map((row) => ({ ...row, name: visible(row.name) })));
    const stars = await allStars(rows, pace);
    const places = {
      departments: await departmentRows(cache),
      manufacturers: (await manufacturerOrigins(cache)).map((maker) => ({ ...maker, name: visible(maker.name) })),
    };
    const textVersion = texts.map((name) => written.get(name)).join(" ");
    return { snapshot: await snapshotOf({ state, textVersion, goods: rows, stars, ...places }, before?.snapshot ?? null, pace), promotions, written, stars };
  }

  async function allPromotions(): Promise<readonly Promotion[]> {
    const { promotions, unreadable } = await promotionsOf(cache);
    if (unreadable.length > 0) log.warn("promotions left out", { ids: unreadable });
    return promotions.map((promotion) => ({ ...promotion, name: visible(promotion.name) }));
  }

  /** Those of products that are not sold yet count in the mean of all. */
  async function allStars(products: readonly { readonly id: string }[], pace: Pace): Promise<readonly StarsRow[]> {
    const stars: StarsRow[] = [];
    for (let at = 0, after = ""; after !== LAST_ID; at += STARRED) {
      const upTo = products[at + STARRED]?.id ?? LAST_ID;
      stars.push(...(await starsOfProducts(cache, { after, upTo })));
      after = upTo;
      await pace.turn();
    }
    return stars;
  }
}

/** Page by page, by id. */
export async function allPages<Row extends { readonly id: string }>(
  limit: number,
  pace: Pace,
  read: (page: { after: string; limit: number }) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page = await read({ after, limit });
    rows.push(...page);
    after = page.length < limit ? null : (page.at(-1)?.id ?? null);
    await pace.turn();
  }
  return rows;
}
