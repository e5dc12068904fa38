/** A real PostgreSQL for tests and fault programs, and databases on it. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { joinEmbeddedServer } from "../../db/central/embedded.ts";
import { ensureKiosk, ensureLogin } from "../../db/central/logins.ts";
import { migrateCentral } from "../../db/central/migrate.ts";
import { openCentral } from "../../db/central/open.ts";
import { withClient } from "../../db/central/start.ts";
import type { CentralWriter } from "../../db/central/tables.ts";

export interface TestServer {
  /** The bootstrap user's address of the database `postgres`. */
  readonly serverUrl: string;
  stop(): Promise<void>;
}

export interface TestCentral {
  readonly ownerUrl: string;
  readonly officeUrl: string;
  /** Of kiosks "1" and "2", or those that were asked for. */
  readonly kioskUrl: (kioskId: string) => string;
  readonly owner: CentralWriter;
  readonly office: CentralWriter;
  drop(): Promise<void>;
}

export const storeId = "store-1";
const PASSWORD = "only-for-tests";
const silent = { info: () => undefined, warn: () => undefined };

/** With a migrated template. Where no test cuts its power it need not wait for the disk: `safe` says that it must. */
export async function startTestServer({ safe }: { safe: boolean }): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-test-"));
  const server = await joinEmbeddedServer(join(folder, "central"), silent);
  const serverUrl = server.urlFor("postgres");
  if (!safe)
    await withClient(serverUrl, async (root) => {
      await root.query("alter system set fsync = off");
      await root.query("select pg_reload_conf()");
    });
  const owner = openCentral(await makeDatabase(serverUrl, "central_template", "template1"), { connections: 1 });
  await migrateCentral(owner);
  await owner.destroy();
  return { serverUrl, stop };

  async function stop(): Promise<void> {
    await server.leave();
    const { folder: cluster } = JSON.parse(readFileSync(join(folder, "central", "cluster.json"), "utf8")) as { folder: string }; // our own file
    rmSync(dirname(cluster), { recursive: true, force: true }); // as root the cluster lies elsewhere
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A migrated, empty database with an office login and the kiosks of one store. */
export async function centralOn(serverUrl: string, kiosks: readonly string[] = ["1", "2"]): Promise<TestCentral> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const ownerUrl = await makeDatabase(serverUrl, name, "central_template");
  // Roles belong to the whole server: each database brings its own names.
  const short = name.slice(5, 13);
  const url = (user: string) => addressOf(new URL(serverUrl), name, user);
  await withClient(ownerUrl, async (client) => {
    await ensureLogin(client, "office", { name: `office_${short}`, password: PASSWORD });
    for (const kioskId of kiosks) await ensureKiosk(client, { kioskId, storeId }, { name: `kiosk_${short}_${kioskId}`, password: PASSWORD });
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
      await withClient(serverUrl, (root) => root.query(`drop database ${name} with (force)`));
    },
  };
}

function addressOf(server: URL, database: string, user: string): string {
  return `postgres://${user}:${PASSWORD}@${server.host}/${database}`;
}

async function makeDatabase(serverUrl: string, name: string, template: string): Promise<string> {
  await withClient(serverUrl, async (root) => {
    await root.query(
      `do $$ begin if not exists (select from pg_roles where rolname = 'owner') then create role owner login createrole password '${PASSWORD}'; end if; end $$`,
    );
    await root.query(`create database ${name} template ${template} owner owner`);
  });
  const url = new URL(serverUrl);
  return addressOf(url, name, "owner");
}
