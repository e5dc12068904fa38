/** Six writers who commit late, roll back and delete; five kiosks that pull meanwhile: each copy becomes what central holds. */
import { sql, type Transaction } from "kysely";
import { setTimeout as wait } from "node:timers/promises";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { openCentral } from "../../db/central/open.ts";
import type { CentralTables, CentralWriter } from "../../db/central/tables.ts";
import { compareCopy } from "../../main/sync/drift.ts";
import { centralOn, storeId, type TestCentral } from "../db/server.ts";
import { fillShelf } from "../db/shelf.ts";
import { ownTime } from "./own-time.ts";
import type { Program, World } from "./program.ts";
import { openKiosk, type SimulatedKiosk } from "./simulated-kiosk.ts";

const WRITERS = 6;
const KIOSKS = ["1", "2", "3", "4", "5"];
const LATE = 0.1; // one transaction in ten is held open,
const LATE_MS = 300; // up to this long
const USUAL_MS = 8;
const ROLLED_BACK = 0.05;
const DELETED = 0.15;
const MOST_REFRESH_MS = 2_000;

export type Variant = "whole" | "updated-at";

export type Outcome = {
  readonly cycles: number;
  /** Rows that some writer committed, and of them the ones that are deleted by now. */
  readonly committed: number;
  readonly deleted: number;
  /** Over all kiosks: rows that a copy lacks at the end, that only a copy has, and deletions that a copy did not hear of. */
  readonly missed: number;
  readonly phantom: number;
  readonly tombstonesMissed: number;
  /** Rows committed before a pull began that were not in the copy when it ended. */
  readonly missedAtRefresh: number;
  readonly tablesThatDiffer: number;
  readonly pulls: number;
  readonly slowestRefreshMs: number;
  readonly refreshedInTime: boolean;
};

export const program: Program = {
  promise:
    "Six writers with late commits, rollbacks and deletions, five kiosks that pull: no row missed, none too many, and what is committed is there after the next pull.",
  cycles: 60,
  run: (world) => converge(world, "whole"),
  must: { missed: 0, phantom: 0, tombstonesMissed: 0, missedAtRefresh: 0, tablesThatDiffer: 0, refreshedInTime: true },
};

/** What writers really committed. */
interface Truth {
  readonly committed: string[];
  readonly deleted: Set<string>;
}

interface Reader {
  /** Pulls what there is. */
  pull(): Promise<void>;
  /** Ids of products in the copy. */
  products(): Promise<Set<string>>;
  /** Tables whose sum is another than central's; only at rest. */
  tablesThatDiffer(): Promise<number>;
  close(): Promise<void>;
}

export async function converge({ serverUrl, folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const central = await centralOn(serverUrl, KIOSKS);
  await fillShelf(central.owner, []);
  if (variant === "updated-at") await stampWithTime(central);
  const readers = await Promise.all(KIOSKS.map((id) => (variant === "whole" ? openCopy(folder, id, central) : openTimeCopy(central))));
  const truth: Truth = { committed: [], deleted: new Set() };
  const office = openCentral(central.officeUrl, { connections: WRITERS });
  const deadline = performance.now() + cycles * 1000;
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(office, { writer, deadline, truth, variant })));
  const refreshes = await Promise.all(readers.map((reader) => refresh(reader, { deadline, truth })));
  await writing;
  say(`${truth.committed.length} rows committed, ${truth.deleted.size} deleted`);
  for (const reader of readers) await reader.pull();
  const compared = await Promise.all(readers.map((reader) => compare(reader, truth)));
  for (const reader of readers) await reader.close();
  await office.destroy();
  await central.drop();
  const sum = (figure: "missed" | "phantom" | "tombstonesMissed" | "tablesThatDiffer") => compared.reduce((total, one) => total + one[figure], 0);
  const slowest = Math.max(...refreshes.map(({ slowest }) => slowest));
  return {
    cycles,
    committed: truth.committed.length,
    deleted: truth.deleted.size,
    missed: sum("missed"),
    phantom: sum("phantom"),
    tombstonesMissed: sum("tombstonesMissed"),
    tablesThatDiffer: sum("tablesThatDiffer"),
    missedAtRefresh: refreshes.reduce((total, { missed }) => total + missed, 0),
    pulls: refreshes.reduce((total, { pulls }) => total + pulls, 0),
    slowestRefreshMs: Math.round(slowest),
    refreshedInTime: slowest <= MOST_REFRESH_MS,
  };
}

interface Writing {
  readonly writer: number;
  readonly deadline: number;
  readonly truth: Truth;
  readonly variant: Variant;
}

async function write(office: CentralWriter, { writer, deadline, truth, variant }: Writing): Promise<void> {
  const mine: string[] = [];
  for (let row = 0; performance.now() < deadline; row += 1) {
    const id = `W${writer}-${row}`;
    const gone = Math.random() < DELETED ? mine.splice(Math.floor(Math.random() * mine.length), 1)[0] : undefined;
    const done = await inOneTransaction(office, variant, async (trx, version) => {
      await insertProduct(trx, id, version);
      if (gone !== undefined) await trx.updateTable("product").set({ deleted_at: new Date(), version }).where("id", "=", gone).execute();
      await wait(Math.random() < LATE ? Math.random() * LATE_MS : Math.random() * USUAL_MS);
      if (Math.random() < ROLLED_BACK) throw new TakenBack();
    });
    if (!done) {
      if (gone !== undefined) mine.push(gone);
      continue;
    }
    mine.push(id);
    truth.committed.push(id);
    if (gone !== undefined) truth.deleted.add(gone);
  }
}

class TakenBack extends Error {}

/** False where it was rolled back. */
async function inOneTransaction(
  office: CentralWriter,
  variant: Variant,
  work: (trx: Transaction<CentralTables>, version: number) => Promise<void>,
): Promise<boolean> {
  try {
    if (variant === "whole") await inCatalogue(office, work);
    else await office.transaction().execute((trx) => work(trx, 0));
    return true;
  } catch (error) {
    if (error instanceof TakenBack) return false;
    throw error;
  }
}

async function insertProduct(trx: Transaction<CentralTables>, id: string, version: number): Promise<void> {
  const words = { article_id: null, variant: "", name: `Thing ${id}`, kind: "thing", colour: "red", barcode: "", description: "A thing.", attributes: "[]" };
  const place = { manufacturer_id: "velm", department_id: "home", bay: 7, picture_sha256: null };
  const stamp = { version, deleted_at: null };
  await trx
    .insertInto("product")
    .values({ id, ...words, ...place, price_cents: 100 + Math.floor(Math.random() * 900), cost_cents: null, ...stamp })
    .execute();
  await trx
    .insertInto("stock")
    .values({ store_id: storeId, product_id: id, quantity: Math.floor(Math.random() * 9), ...stamp })
    .execute();
}

/** As staff who touch "refresh" again and again: what was committed before must be there after. */
async function refresh(reader: Reader, { deadline, truth }: Pick<Writing, "deadline" | "truth">): Promise<{ pulls: number; missed: number; slowest: number }> {
  let [pulls, missed, slowest, seen] = [0, 0, 0, 0];
  while (performance.now() < deadline) {
    const committed = truth.committed.length;
    const took = ownTime();
    await reader.pull();
    slowest = Math.max(slowest, took());
    const copy = await reader.products();
    missed += truth.committed.slice(seen, committed).filter((id) => !copy.has(id) && !truth.deleted.has(id)).length;
    seen = committed;
    pulls += 1;
    await wait(50 + Math.random() * 300);
  }
  return { pulls, missed, slowest };
}

async function compare(reader: Reader, { committed, deleted }: Truth): Promise<Pick<Outcome, "missed" | "phantom" | "tombstonesMissed" | "tablesThatDiffer">> {
  const copy = await reader.products();
  const there = new Set(committed);
  return {
    missed: committed.filter((id) => !deleted.has(id) && !copy.has(id)).length,
    phantom: [...copy].filter((id) => !there.has(id)).length,
    tombstonesMissed: [...deleted].filter((id) => copy.has(id)).length,
    tablesThatDiffer: await reader.tablesThatDiffer(),
  };
}

async function openCopy(folder: string, id: string, central: TestCentral): Promise<Reader> {
  const kiosk: SimulatedKiosk = await openKiosk({ folder, id, url: central.kioskUrl(id) });
  return {
    pull: kiosk.sync.now,
    products: async () => new Set((await kiosk.cache.selectFrom("product").select("id").execute()).map((row) => row.id)),
    close: kiosk.close,
    async tablesThatDiffer() {
      const verdict = await withKioskCalls(central.kioskUrl(id), (calls) => compareCopy(calls, kiosk.cache));
      return verdict.found === "same" ? 0 : 1;
    },
  };
}

/** The broken variant: rows carry the time of their writing, and a copy asks for what is newer than what it has. */
async function stampWithTime({ ownerUrl }: TestCentral): Promise<void> {
  const owner = openCentral(ownerUrl, { connections: 1 });
  await sql`
    alter table product add column updated_at timestamptz not null default clock_timestamp();
    create function touch() returns trigger language plpgsql as $$ begin new.updated_at := clock_timestamp(); return new; end $$;
    create trigger touch before update on product for each row execute function touch();
  `.execute(owner);
  await owner.destroy();
}

async function openTimeCopy({ officeUrl }: TestCentral): Promise<Reader> {
  const office = openCentral(officeUrl, { connections: 1 });
  const copy = new Set<string>();
  const cursor = { at: "-infinity", id: "" };
  return { pull, products: async () => copy, tablesThatDiffer: async () => 0, close: () => office.destroy() };

  async function pull(): Promise<void> {
    const { rows } = await sql<{ id: string; at: string; deleted: boolean }>`
      select id, updated_at::text as at, deleted_at is not null as deleted from product
      where (updated_at, id) > (${cursor.at}::timestamptz, ${cursor.id}) order by updated_at, id`.execute(office);
    for (const { id, at, deleted } of rows) {
      if (deleted) copy.delete(id);
      else copy.add(id);
      Object.assign(cursor, { at, id });
    }
  }
}
