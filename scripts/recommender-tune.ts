/** `npm run recommender:tune [-- --dry]`: tries every way to make the shelves on this shop's own last baskets, and keeps the best. */
import { type Lease, releaseLease, takeLease } from "../db/central/lease.ts";
import { randomUUID } from "node:crypto";
import { addChoice } from "../db/central/recommender.ts";
import type { CentralWriter } from "../db/central/tables.ts";
import { createExtract } from "../main/recommender/etl/extract.ts";
import { EASE_MOST_PRODUCTS } from "../main/recommender/etl/method.ts";
import { candidateOf, tuned } from "../main/recommender/quality/candidates.ts";
import { type Configuration, type Parameters, servableFor } from "../main/recommender/quality/families.ts";
import { judge } from "../main/recommender/quality/judge.ts";
import { purchasesOf } from "../main/recommender/quality/purchases.ts";
import { createTask, type Task } from "../main/recommender/quality/task.ts";
import { atTheOffice, Refused } from "./office.ts";

const FEWEST_BASKETS = 50; // of fewer, one more or less changes the order of what was tried

interface Tried {
  readonly name: string;
  readonly parameters: Parameters;
  readonly configuration: Configuration;
  /** On baskets that tuning saw, and on the last ones, which it did not. */
  readonly validation: number;
  readonly quality: number;
  readonly coverage: number;
}

const words: Readonly<Record<string, string>> = {
  itemknn: "bought by the same customers",
  asymmetric: "the same, with less say for what everybody buys",
  "ease-cut": "what best foretells a basket from all the rest",
  recency: "by the same customers, newer things counting more",
  sequential: "one soon after the other",
};

const isDry = process.argv.includes("--dry");
await atTheOffice(
  process.argv.slice(2).filter((argument) => argument !== "--dry"),
  async (central) => {
    const lease = isDry ? null : await takeLease(central, { name: "recommender tuning", holder: randomUUID(), seconds: 3600 });
    if (!isDry && lease === null) throw new Refused("Somebody tunes this shop at this moment.");
    try {
      await tune(central, lease);
    } finally {
      if (lease) await releaseLease(central, lease);
    }
  },
);

async function tune(central: CentralWriter, lease: Lease | null): Promise<void> {
  const extracted = await createExtract(central)();
  const task = createTask(purchasesOf(extracted), { split: "basket", seed: 0 });
  if (task.users.length < FEWEST_BASKETS)
    throw new Refused(`Only ${task.users.length} customers have bought twice: too few to judge by. The shelves stay as they are.`);
  const popular = judge(task, null)["ndcg@10"];
  console.log(`${task.users.length} customers' last baskets, ${extracted.products.length} products, ${extracted.log.size} interactions`);
  console.log(`Score: 0 where nothing of a basket was foretold, 1 where all of it stood on top. Most popular for everybody: ${popular.toFixed(4)}\n`);
  const tried = await tryAll(task, extracted.products.length);
  const best = tried.reduce((one, other) => (other.validation > one.validation ? other : one));
  const times = best.quality / Math.max(popular, 1e-9);
  console.log(`\nBest: ${words[best.name]}. It foretells ${times.toFixed(1)} times as much as showing everybody the most popular.`);
  if (lease === null) return console.log("Nothing was changed (--dry).");
  await addChoice(central, { choice: best.configuration, quality: best.quality, why: `Tuned: ${best.name} ${JSON.stringify(best.parameters)}` });
  console.log("The next run makes the shelves with it; each night they are judged, and a fall of a tenth brings back what was before.");
}

async function tryAll(task: Task, products: number): Promise<Tried[]> {
  const check = task.validation();
  const tried: Tried[] = [];
  for (const [name, family] of Object.entries(servableFor(products, EASE_MOST_PRODUCTS))) {
    const { parameters, value, tried: settings } = await tuned(family, check);
    const configuration = family.configuration(parameters);
    const figures = judge(task, await candidateOf(task, configuration));
    tried.push({ ...{ name, parameters, configuration }, validation: value, quality: figures["ndcg@10"], coverage: figures["coverage@10"] });
    console.log(
      `${figures["ndcg@10"].toFixed(4)}  ${words[name] ?? name}; ${Math.round(100 * figures["coverage@10"])} % of the goods appear; ${settings} settings, best ${JSON.stringify(parameters)}`,
    );
  }
  return tried;
}
