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

const SHARES = [0.2, 0.35, 0.5, 0.65, 0.8]; // of the better way

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
  blend: "the two best ways together",
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
    tried.push(await told({ name, parameters, configuration: family.configuration(parameters), validation: value }, settings, task));
  }
  const blend = await bestBlend(tried, check);
  return blend === null ? tried : [...tried, await told(blend, SHARES.length, task)];
}

/** The two best ways of different kinds, as much of each as finds most. */
async function bestBlend(tried: readonly Tried[], check: Task): Promise<Omit<Tried, "quality" | "coverage"> | null> {
  const [first, ...others] = tried.toSorted((a, b) => b.validation - a.validation);
  const second = others.find(({ configuration: { method } }) => method.kind !== first?.configuration.method.kind);
  if (first === undefined || second === undefined) return null;
  const [one, other] = [first.configuration.method, second.configuration.method];
  if (one.kind === "blend" || other.kind === "blend") return null;
  let best: Omit<Tried, "quality" | "coverage"> | null = null;
  for (const share of SHARES) {
    const method = { kind: "blend" as const, first: one, second: other, share, neighbours: Math.max(one.neighbours, other.neighbours) };
    const configuration = { method, decay: first.configuration.decay };
    const validation = judge(check, await candidateOf(check, configuration))["ndcg@10"];
    if (best === null || validation > best.validation)
      best = { name: "blend", parameters: { share, of: `${first.name}, ${second.name}` }, configuration, validation };
  }
  return best;
}

async function told(found: Omit<Tried, "quality" | "coverage">, settings: number, task: Task): Promise<Tried> {
  const { "ndcg@10": quality, "coverage@10": coverage } = judge(task, await candidateOf(task, found.configuration));
  const share = `${Math.round(100 * coverage)} % of the goods appear`;
  console.log(`${quality.toFixed(4)}  ${words[found.name] ?? found.name}; ${share}; ${settings} settings, best ${JSON.stringify(found.parameters)}`);
  return { ...found, quality, coverage };
}
