/** Each night the shop's own last baskets judge the configuration; one that fell by more than a tenth gives way to the one before it. */
import { addChoice, addJudgement, choices, type Judgement, judgements, type StoredChoice } from "../../../db/central/recommender.ts";
import type { CentralWriter } from "../../../db/central/tables.ts";
import type { Extracted } from "../etl/extract.ts";
import { Choice, settingsFor } from "../etl/settings.ts";
import { candidateOf } from "./candidates.ts";
import { type Figures, judge } from "./judge.ts";
import { purchasesOf } from "./purchases.ts";
import { createTask } from "./task.ts";

export type Night = Pick<Judgement, "quality" | "popular" | "coverage" | "baskets" | "outcome">;

interface NightNeeds {
  readonly central: CentralWriter;
  readonly extracted: Extracted;
  readonly now: Date;
}

const MOST_FALL = 0.1;
const FEWEST_BASKETS = 50; // of fewer, one basket more or less is a tenth

export async function judgeNight({ central, extracted, now }: NightNeeds): Promise<Night> {
  const known = (await choices(central, 20)).filter(({ choice }) => Choice.safeParse(choice).success);
  const current = extracted.choice ?? settingsFor(extracted.products.length);
  const task = createTask(purchasesOf(extracted), { split: "basket", seed: 0 });
  const figures = judge(task, await candidateOf(task, { method: current.method, decay: current.decay }));
  const [before] = await judgements(central, 1);
  const previous = previousOf(known);
  const isReturned = previous !== null && hasFallen(figures, { before, current: known[0], baskets: task.users.length });
  const night: Night = {
    ...{ quality: figures["ndcg@10"], coverage: figures["coverage@10"], popular: judge(task, null)["ndcg@10"], baskets: task.users.length },
    outcome: isReturned ? "returned" : "kept",
  };
  await addJudgement(central, { ...night, at: now, choiceId: known[0]?.id ?? null });
  if (isReturned) await addChoice(central, { choice: Choice.parse(previous.choice), quality: previous.quality, why: fallInWords(figures, before ?? known[0]) });
  return night;
}

interface Compared {
  readonly before: Judgement | undefined;
  readonly current: StoredChoice | undefined;
  readonly baskets: number;
}

/** Against the last night of the same configuration; on its first night, against what it was chosen for. */
export function hasFallen(figures: Figures, { before, current, baskets }: Compared): boolean {
  if (baskets < FEWEST_BASKETS || current === undefined) return false;
  const was = before?.choiceId === current.id ? before.quality : current.quality;
  return figures["ndcg@10"] < was * (1 - MOST_FALL);
}

/** The newest that is another configuration than the one in force. */
function previousOf([current, ...older]: readonly StoredChoice[]): StoredChoice | null {
  return older.find(({ choice }) => JSON.stringify(choice) !== JSON.stringify(current?.choice)) ?? null;
}

function fallInWords(figures: Figures, was: { readonly quality: number } | undefined): string {
  return `Returned: the last configuration fell from ${(was?.quality ?? 0).toFixed(4)} to ${figures["ndcg@10"].toFixed(4)}.`;
}
