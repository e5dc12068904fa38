/** One real PostgreSQL for the whole suite; each file gets a database of its own from a template. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { joinEmbeddedServer } from "../../db/central/embedded.ts";
import { migrateCentral } from "../../db/central/migrate.ts";
import { openCentral } from "../../db/central/open.ts";
import { asClient, makeDatabase } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The bootstrap user's address of the database `postgres`; empty outside `test:db`. */
    serverUrl: string;
  }
}

const silent = { info: () => undefined, warn: () => undefined };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-test-"));
  const server = await joinEmbeddedServer(join(folder, "central"), silent);
  const serverUrl = server.urlFor("postgres");
  // No test here cuts the server's power, so it need not wait for the disk.
  await asClient(serverUrl, async (root) => {
    await root.query("alter system set fsync = off");
    await root.query("select pg_reload_conf()");
  });
  const ownerUrl = await makeDatabase(serverUrl, "central_template", "template1");
  const owner = openCentral(ownerUrl, { connections: 1 });
  await migrateCentral(owner);
  await owner.destroy();
  project.provide("serverUrl", serverUrl);
  return async () => {
    await server.leave();
    const { folder: cluster } = JSON.parse(readFileSync(join(folder, "central", "cluster.json"), "utf8")) as { folder: string };
    rmSync(dirname(cluster), { recursive: true, force: true }); // as root the cluster lies elsewhere
    rmSync(folder, { recursive: true, force: true });
  };
}
