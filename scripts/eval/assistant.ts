/**
 * `npm run --silent eval:assistant -- --catalogue FILE.json|demonstration --questions FILE.jsonl [--model ID | none] [--now ISO] [--json]`:
 * an owner's catalogue, or the demonstration shop, in a copy of its own, and each question answered as the screen would be. With --json a line of JSON per question.
 */
import { parseArgs } from "node:util";
import type { Models } from "../../main/models.ts";
import { askAll, type Answered, questionsOf } from "./asking.ts";
import { DEMONSTRATION } from "./foreign-store.ts";
import { readyModel } from "./labelled.ts";
import { jsonOf, Refused, textOf } from "./refused.ts";

const USAGE = "npm run eval:assistant -- --catalogue FILE.json|demonstration --questions FILE.jsonl [--model ID | none] [--now ISO] [--json]";

async function main(): Promise<void> {
  const { catalogue, questions, model, now, json } = wishes(process.argv.slice(2));
  const asked = questionsOf(await textOf(questions), questions);
  const shop = catalogue === DEMONSTRATION ? DEMONSTRATION : jsonOf(await textOf(catalogue), catalogue);
  const models = model === "none" ? null : await readyModels(model);
  try {
    const onProblem = (problem: string) => void process.stderr.write(`${problem}\n`);
    for await (const answer of askAll(asked, { catalogue: shop, models, now, onProblem })) {
      process.stdout.write(`${json ? JSON.stringify(answer) : forPeople(answer)}\n`);
    }
  } finally {
    for (const open of Object.values(models ?? {})) open.close();
  }
}

/** The one that was named first: where there is no such model nothing is left open. */
async function readyModels(named: string | undefined): Promise<Models> {
  const assistant = await readyModel("assistant", named);
  return { assistant, analyst: await readyModel("analyst") };
}

function wishes(words: readonly string[]) {
  const { catalogue, questions, model, now, json } = parsed(words);
  if (catalogue === undefined || questions === undefined) throw new Refused(`A catalogue and questions are wanted: ${USAGE}`);
  const at = now === undefined ? null : new Date(now);
  if (at !== null && Number.isNaN(at.getTime())) throw new Refused(`--now ${now} is no point in time: one such as 2026-11-22T10:44:00Z is wanted.`);
  return { catalogue, questions, model, now: at, json };
}

function parsed(words: readonly string[]) {
  const text = { type: "string" } as const;
  const options = { catalogue: text, questions: text, model: text, now: text, json: { type: "boolean", default: false } } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch {
    throw new Refused(`An option is not known or lacks its value. ${USAGE}`);
  }
}

function forPeople({ id, about, skus, text, ms }: Answered): string {
  return `${id}: ${about}, ${skus.length} cards (${skus.join(" ")}), ${ms.total} ms\n${text.replace(/^/gm, "  ")}\n`;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
