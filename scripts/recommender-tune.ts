/** `npm run recommender:tune [-- --dry]`: tries every way to make the shelves on this shop's own last baskets, and keeps the best. */
import { type Lease, releaseLease, takeLease } from "../db/central/lease.ts";
import { randomUUID } from "node:crypto";
import { addChoice } from "../db/central/recommender.ts";
import type { CentralWriter } from "../db/central/tables.ts";
import { createExtract, type Extracted } from "../main/recommender/etl/extract.ts";
import { EASE_MOST_PRODUCTS } from "../main/recommender/etl/method.ts";
import { settingsFor } from "../main/recommender/etl/settings.ts";
import { candidateOf, tuned } from "../main/recommender/quality/candidates.ts";
import { type Configuration, type Parameters, servableFor } from "../main/recommender/quality/families.ts";
import { type Candidate, foretoldOfEach, judge } from "../main/recommender/quality/judge.ts";
import { purchasesOf } from "../main/recommender/quality/purchases.ts";
import { createTask, type Task } from "../main/recommender/quality/task.ts";
import { atTheOffice, Refused } from "./office.ts";
import { type Found, reportOf, type Way, wayInWords } from "./tune/report.ts";
import { differenceOf } from "./tune/sure.ts";

const FEWEST_BASKETS = 50; // of fewer, one more or less changes the order of what was tried

const SHARES = [0.2, 0.35, 0.5, 0.65, 0.8]; // of the better way

interface Setting {
  readonly name: string;
  readonly parameters: Parameters;
  readonly configuration: Configuration;
  /** On baskets that tuning saw. */
  readonly validation: number;
}

/** A way in its best setting, judged on the last baskets, which tuning did not see. */
interface Tried extends Setting, Way {
  readonly settings: number;
  readonly ofEach: readonly number[];
}

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
  const ways = await tryAll(task, extracted.products.length);
  const best = ways.reduce((one, other) => (other.validation > one.validation ? other : one));
  console.log(`\n${reportOf(await foundIn({ task, extracted, ways, best }))}\n`);
  if (lease === null) return console.log("Nothing was changed (--dry).");
  await addChoice(central, { choice: best.configuration, quality: best.score, why: `Tuned: ${best.name} ${JSON.stringify(best.parameters)}` });
  console.log("The next run makes the shelves with it; each night they are judged, and a fall of a tenth brings back what was before.");
  console.log(`For who wants to make it again: ${best.name} ${JSON.stringify(best.parameters)}`);
}

interface Comparison {
  readonly task: Task;
  readonly extracted: Extracted;
  readonly ways: readonly Tried[];
  readonly best: Tried;
}

async function foundIn({ task, extracted, ways, best }: Comparison): Promise<Found> {
  const { method, decay } = settingsFor(extracted.products.length, extracted.choice ?? undefined);
  const serving = await candidateOf(task, { method, decay });
  return {
    ...{ customers: task.users.length, products: extracted.products.length, interactions: extracted.log.size },
    ...{ settings: ways.reduce((sum, way) => sum + way.settings, 0), ways, best },
    ...{ present: judgedWay("present", task, serving), popular: judgedWay("popular", task, null) },
    overPresent: differenceOf(best.ofEach, foretoldOfEach(task, serving)),
    overPopular: differenceOf(best.ofEach, foretoldOfEach(task, null)),
  };
}

function judgedWay(name: string, task: Task, candidate: Candidate | null): Way {
  const { "ndcg@10": score, "hit@10": met, "coverage@10": appearing } = judge(task, candidate);
  return { name, score, met, appearing };
}

async function tryAll(task: Task, products: number): Promise<Tried[]> {
  const check = task.validation();
  const tried: Tried[] = [];
  for (const [name, family] of Object.entries(servableFor(products, EASE_MOST_PRODUCTS))) {
    console.log(`Trying: ${wayInWords(name)}`);
    const { parameters, value, tried: settings } = await tuned(family, check);
    tried.push(await judged({ name, parameters, configuration: family.configuration(parameters), validation: value }, settings, task));
  }
  console.log(`Trying: ${wayInWords("blend")}`);
  const blend = await bestBlend(tried, check);
  return blend === null ? tried : [...tried, await judged(blend, SHARES.length, task)];
}

/** The two best ways of different kinds, as much of each as finds most. */
async function bestBlend(tried: readonly Tried[], check: Task): Promise<Setting | null> {
  const [first, ...others] = tried.toSorted((a, b) => b.validation - a.validation);
  const second = others.find(({ configuration: { method } }) => method.kind !== first?.configuration.method.kind);
  if (first === undefined || second === undefined) return null;
  const [one, other] = [first.configuration.method, second.configuration.method];
  if (one.kind === "blend" || other.kind === "blend") return null;
  let best: Setting | null = null;
  for (const share of SHARES) {
    const method = { kind: "blend" as const, first: one, second: other, share, neighbours: Math.max(one.neighbours, other.neighbours) };
    const configuration = { method, decay: first.configuration.decay };
    const validation = judge(check, await candidateOf(check, configuration))["ndcg@10"];
    if (best === null || validation > best.validation)
      best = { name: "blend", parameters: { share, of: `${first.name}, ${second.name}` }, configuration, validation };
  }
  return best;
}

async function judged(found: Setting, settings: number, task: Task): Promise<Tried> {
  const candidate = await candidateOf(task, found.configuration);
  return { ...found, ...judgedWay(found.name, task, candidate), settings, ofEach: foretoldOfEach(task, candidate) };
}
