/** `npm run etl:once`: one run of the recommender's pipeline, and what came of it. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type Lease, releaseLease, takeLease } from "../db/central/lease.ts";
import type { CentralWriter } from "../db/central/tables.ts";
import { systemClock } from "../main/clock.ts";
import { silentLog } from "../main/log.ts";
import { similarityFiles } from "../main/recommender/etl/publish.ts";
import { createPipeline } from "../main/recommender/pipeline.ts";
import { readSimilarity } from "../main/recommender/similarity.ts";
import { atTheOffice, type Office, Refused } from "./office.ts";

await atTheOffice(process.argv.slice(2), async (central, office) => {
  const lease = await takeLease(central, { name: "back-office", holder: randomUUID(), seconds: 600 });
  if (lease === null) throw new Refused("The store is open and does this work itself, every four minutes; staff can run it now from the workstation.");
  try {
    await report(central, office, lease);
  } finally {
    await releaseLease(central, lease);
  }
});

async function report(central: CentralWriter, { officeUrl, config }: Office, lease: Lease): Promise<void> {
  const directory = join(config.roleFolder, "similarity");
  const workerFile = join(import.meta.dirname, "../main/recommender/etl/worker.ts");
  const pipeline = createPipeline({ central, officeUrl, directory, workerFile, clock: systemClock, log: silentLog, lease: () => lease });
  const { outcome, ms, interactions, products, why } = await pipeline.run();
  await pipeline.stop();
  console.log(`${outcome} in ${(ms / 1000).toFixed(2)} s: ${interactions} interactions, ${products} products`);
  if (why !== null) throw new Refused(`The run failed: ${why}`);
  const [newest] = similarityFiles(directory);
  if (!newest) throw new Refused("No similarity file is there: central holds products of no shop yet. Open the store once first.");
  const { start, bought, madeAt, isContent, rules } = readSimilarity(newest.path, newest.sha256);
  const neighbours = start.at(-1) ?? 0;
  console.log(
    `${newest.path}\nmade ${madeAt}, ${(neighbours / Math.max(1, start.length - 1)).toFixed(0)} neighbours per product, ${bought.reduce((sum, each) => sum + each, 0)} purchases in the last 14 days`,
  );
  console.log(`${isContent.reduce((sum, each) => sum + each, 0)} products known by what they are alone, ${rules.length} rules of staff`);
}
