/** From a configuration to lists that can be judged, by the code that makes the shop's. */
import { alike } from "../etl/alike.ts";
import { workOff } from "../etl/counted.ts";
import type { Configuration, Family } from "./families.ts";
import { type Candidate, judge } from "./judge.ts";
import type { Task } from "./task.ts";
import { descend, type Tuned } from "./tune.ts";

/** Every product is an article of its own: what is judged has no variants. */
export async function candidateOf({ matrix }: Task, { method, decay }: Configuration): Promise<Candidate> {
  const articles = Int32Array.from({ length: matrix.products }, (_, product) => product);
  return { lists: await alike(method, { matrix, articles, weightOfOne: 1 }, workOff), decay };
}

/** The setting of a family that finds most in the task. Lists are made once where only the profile differs. */
export async function tuned(family: Family, task: Task): Promise<Tuned> {
  let made: { readonly key: string; readonly lists: Candidate["lists"] } | null = null;
  return descend(family, async (parameters) => {
    const configuration = family.configuration(parameters);
    const key = JSON.stringify(configuration.method);
    if (made?.key !== key) made = { key, lists: (await candidateOf(task, configuration)).lists };
    return judge(task, { lists: made.lists, decay: configuration.decay })["ndcg@10"];
  });
}
