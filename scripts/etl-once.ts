/** `npm run etl:once`: one run of the recommender's pipeline, and what came of it. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type Lease, releaseLease, takeLease } from "../db/central/lease.ts";
import { openCentral } from "../db/central/open.ts";
import { type Central, startEmbeddedPostgres, useDatabase } from "../db/central/start.ts";
import type { CentralWriter } from "../db/central/tables.ts";
import { systemClock } from "../main/clock.ts";
import { type Config, ConfigError, readConfig } from "../main/config.ts";
import { silentLog } from "../main/log.ts";
import { similarityFiles } from "../main/recommender/etl/publish.ts";
import { createPipeline } from "../main/recommender/pipeline.ts";
import { readSimilarity } from "../main/recommender/similarity.ts";
import { AppError } from "../preload/errors.ts";

/** A sentence for the person at the terminal; anything else that is thrown is a bug and keeps its stack. */
class Refused extends Error {}

async function main(): Promise<void> {
  const config = readConfig({
    flags: process.argv.slice(2),
    environment: process.env,
    folder: process.cwd(),
    defaultDataFolder: join(import.meta.dirname, "../.data"),
  });
  const central = await reach(config);
  try {
    if (central.problem) throw new Refused(central.problem.message);
    if (central.officeUrl === null) throw new Refused("This address is a kiosk's: lists are made where the office's login is known.");
    await runOnce(central.officeUrl, join(config.roleFolder, "similarity"));
  } finally {
    await central.stop();
  }
}

function reach({ databaseUrl, dataFolder, storeId, kioskId }: Config): Promise<Central> {
  const needs = { dataDir: dataFolder, log: { info: () => undefined, warn: () => undefined }, storeId, kioskId };
  return databaseUrl === null ? startEmbeddedPostgres(needs) : useDatabase(databaseUrl, needs);
}

async function runOnce(officeUrl: string, directory: string): Promise<void> {
  const central = openCentral(officeUrl, { applicationName: "ecomgo etl once", connections: 2 });
  const lease = await takeLease(central, { name: "back-office", holder: randomUUID(), seconds: 600 });
  try {
    if (lease === null) throw new Refused("The store is open and does this work itself, every four minutes; staff can run it now from the workstation.");
    await report({ central, officeUrl, directory, lease });
  } finally {
    if (lease) await releaseLease(central, lease);
    await central.destroy();
  }
}

async function report({ central, officeUrl, directory, lease }: { central: CentralWriter; officeUrl: string; directory: string; lease: Lease }): Promise<void> {
  const workerFile = join(import.meta.dirname, "../main/recommender/etl/worker.ts");
  const pipeline = createPipeline({ central, officeUrl, directory, workerFile, clock: systemClock, log: silentLog, lease: () => lease });
  const { outcome, ms, interactions, products, why } = await pipeline.run();
  await pipeline.stop();
  console.log(`${outcome} in ${(ms / 1000).toFixed(2)} s: ${interactions} interactions, ${products} products`);
  if (why !== null) throw new Refused(`The run failed: ${why}`);
  const [newest] = similarityFiles(directory);
  if (!newest) throw new Refused("No similarity file is there: central holds products of no shop yet. Open the store once first.");
  const { start, bought, madeAt } = readSimilarity(newest.path, newest.sha256);
  const neighbours = start.at(-1) ?? 0;
  console.log(
    `${newest.path}\nmade ${madeAt}, ${(neighbours / Math.max(1, start.length - 1)).toFixed(0)} neighbours per product, ${bought.reduce((sum, each) => sum + each, 0)} purchases in the last 14 days`,
  );
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused || error instanceof ConfigError || error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
