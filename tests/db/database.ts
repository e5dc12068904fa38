/** Databases for tests, on the suite's real server. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { ensureKiosk, ensureLogin } from "../../db/central/logins.ts";
import { connectionSettings, openCentral } from "../../db/central/open.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { openCache, openLedger } from "../../db/kiosk/open.ts";
import type { CacheWriter, LedgerWriter } from "../../db/kiosk/tables.ts";

export interface TestCentral {
  readonly ownerUrl: string;
  readonly officeUrl: string;
  /** Of kiosks "1" and "2". */
  readonly kioskUrl: (kioskId: "1" | "2") => string;
  readonly owner: CentralWriter;
  readonly office: CentralWriter;
  drop(): Promise<void>;
}

export const storeId = "store-1";
const PASSWORD = "only-for-tests";

export async function makeDatabase(serverUrl: string, name: string, template: string): Promise<string> {
  await asClient(serverUrl, async (root) => {
    await root.query(
      `do $$ begin if not exists (select from pg_roles where rolname = 'owner') then create role owner login createrole password '${PASSWORD}'; end if; end $$`,
    );
    await root.query(`create database ${name} template ${template} owner owner`);
  });
  const url = new URL(serverUrl);
  return addressOf(url, name, "owner");
}

/** A migrated, empty database with an office login and two kiosks of one store. */
export async function freshCentral(): Promise<TestCentral> {
  const serverUrl = inject("serverUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const ownerUrl = await makeDatabase(serverUrl, name, "central_template");
  // Roles belong to the whole server: each database brings its own names.
  const short = name.slice(5, 13);
  const url = (user: string) => addressOf(new URL(serverUrl), name, user);
  await asClient(ownerUrl, async (client) => {
    await ensureLogin(client, "office", { name: `office_${short}`, password: PASSWORD });
    for (const kioskId of ["1", "2"]) await ensureKiosk(client, { kioskId, storeId }, { name: `kiosk_${short}_${kioskId}`, password: PASSWORD });
  });
  const owner = openCentral(ownerUrl);
  const office = openCentral(url(`office_${short}`));
  return {
    ownerUrl,
    officeUrl: url(`office_${short}`),
    kioskUrl: (kioskId) => url(`kiosk_${short}_${kioskId}`),
    owner,
    office,
    drop: async () => {
      await Promise.all([owner.destroy(), office.destroy()]);
      await asClient(serverUrl, (root) => root.query(`drop database ${name} with (force)`));
    },
  };
}

export async function asClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionSettings(url));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(server: URL, database: string, user: string): string {
  return `postgres://${user}:${PASSWORD}@${server.host}/${database}`;
}

export interface TestKiosk {
  readonly folder: string;
  readonly ledger: LedgerWriter;
  readonly cache: CacheWriter;
}

/** Two real SQLite files, gone after the test. */
export async function freshKiosk(now = new Date()): Promise<TestKiosk> {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-kiosk-"));
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now });
  const cache = await openCache({ path: join(folder, "cache.db"), now });
  onTestFinished(async () => {
    await Promise.all([ledger.destroy(), cache.destroy()]);
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, ledger, cache };
}
