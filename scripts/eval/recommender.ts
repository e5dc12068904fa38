/**
 * `npm run --silent eval:recommender -- --in FILE.tsv[.gz] --split SPLIT [--seeds 5] [--json]`: how well each configuration
 * finds what was held out, through the code that serves the shop. The last line is the report.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { EASE_MOST_PRODUCTS } from "../../main/recommender/etl/method.ts";
import { candidateOf, tuned } from "../../main/recommender/quality/candidates.ts";
import { familiesFor, type Family, type Parameters } from "../../main/recommender/quality/families.ts";
import type { History } from "../../main/recommender/quality/history.ts";
import { type Figures, judge } from "../../main/recommender/quality/judge.ts";
import { type Split, splits } from "../../main/recommender/quality/split.ts";
import { createTask, type Task } from "../../main/recommender/quality/task.ts";
import { readHistory } from "./interactions.ts";
import { Refused } from "./refused.ts";

const USAGE = `npm run eval:recommender -- --in FILE.tsv[.gz] --split ${splits.join("|")} [--seeds 5] [--methods NAME,NAME] [--json]`;

interface Wishes {
  readonly file: string;
  readonly split: Split;
  readonly seeds: number;
  readonly methods: readonly string[] | null;
  readonly json: boolean;
}

type Report = Figures & { readonly params: Parameters; readonly seconds: number; readonly validation: number };

try {
  const wished = wishes(process.argv.slice(2));
  const report = await evaluate(await readHistory(wished.file), wished);
  process.stdout.write(`${wished.json ? JSON.stringify(report) : JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function wishes(args: string[]): Wishes {
  const { in: file, split, seeds, methods, json } = optionsOf(args);
  const known = splits.find((name) => name === split);
  if (file === undefined || known === undefined || !/^[1-9]\d?$/.test(seeds)) throw new Refused(USAGE);
  return { file, split: known, seeds: Number(seeds), methods: methods?.split(",") ?? null, json };
}

function optionsOf(args: string[]) {
  const options = {
    in: { type: "string" },
    split: { type: "string" },
    seeds: { type: "string", default: "5" },
    methods: { type: "string" },
    json: { type: "boolean", default: false },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new Refused(`An option is not known or lacks its value. ${USAGE}`);
  }
}

async function evaluate(history: History, { file, split, seeds, methods, json }: Wishes) {
  const tasks = Array.from({ length: split === "random80" ? seeds : 1 }, (_, seed) => createTask(history, { split, seed }));
  const check = tasks[0]!.validation();
  const reports: Record<string, Report> = { popular: popular(tasks, check) };
  const families = familiesFor({ small: history.items <= EASE_MOST_PRODUCTS, inOrder: split !== "random80" });
  for (const [name, family] of Object.entries(families)) {
    if (methods !== null && !methods.includes(name)) continue;
    reports[name] = await reportOf(family, tasks, check);
    if (!json) process.stderr.write(`${name} ${JSON.stringify(reports[name])}\n`);
  }
  const chosen = Object.keys(reports).reduce((best, name) => (reports[name]!.validation > reports[best]!.validation ? name : best));
  return { file: basename(file), split, users: history.users, items: history.items, methods: reports, chosen };
}

function popular(tasks: readonly Task[], check: Task): Report {
  const startedAt = performance.now();
  const figures = meanOf(tasks.map((task) => judge(task, null)));
  return { ...figures, params: {}, seconds: secondsSince(startedAt), validation: rounded(judge(check, null)["ndcg@10"]) };
}

async function reportOf(family: Family, tasks: readonly Task[], check: Task): Promise<Report> {
  const startedAt = performance.now();
  const { parameters, value } = await tuned(family, check);
  const all: Figures[] = [];
  for (const task of tasks) all.push(judge(task, await candidateOf(task, family.configuration(parameters))));
  return { ...meanOf(all), params: parameters, seconds: secondsSince(startedAt), validation: rounded(value) };
}

function meanOf(all: readonly Figures[]): Figures {
  const mean = (name: keyof Figures): number => rounded(all.reduce((sum, figures) => sum + figures[name], 0) / all.length);
  return {
    "ndcg@10": mean("ndcg@10"),
    "recall@10": mean("recall@10"),
    "recall@20": mean("recall@20"),
    "hit@10": mean("hit@10"),
    mrr: mean("mrr"),
    "coverage@10": mean("coverage@10"),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

function secondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) / 100) / 10;
}
