/**
 * `npm run --silent eval:assistant -- --catalogue FILE.json --questions FILE.jsonl [--model ID | none] [--now ISO] [--json]`:
 * an owner's catalogue in a copy of its own, and each question answered as the screen would be. With --json a line of JSON per question.
 */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { LlmProcess } from "../../main/llm/process-client.ts";
import { embeddedModel, type ModelRole, readRegistry } from "../../main/llm/registry.ts";
import { faultOf } from "../../main/llm/supervisor.ts";
import { askAll, type Answered, questionsOf } from "./asking.ts";
import { modelsFolder, openModel } from "./labelled.ts";
import { jsonOf, Refused, textOf } from "./refused.ts";

const USAGE = "npm run eval:assistant -- --catalogue FILE.json --questions FILE.jsonl [--model ID | none] [--now ISO] [--json]";
const READY_MS = 60_000;

async function main(): Promise<void> {
  const { catalogue, questions, model, now, json } = wishes(process.argv.slice(2));
  const asked = questionsOf(await textOf(questions), questions);
  const shop = jsonOf(await textOf(catalogue), catalogue);
  const models = model === "none" ? null : { analyst: await modelFor("analyst"), assistant: await modelFor("assistant", model) };
  try {
    const onProblem = (problem: string) => void process.stderr.write(`${problem}\n`);
    for await (const answer of askAll(asked, { catalogue: shop, models, now, onProblem })) {
      process.stdout.write(`${json ? JSON.stringify(answer) : forPeople(answer)}\n`);
    }
  } finally {
    for (const open of Object.values(models ?? {})) open.close();
  }
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

/** Ready to answer: never another model than the one that was named. */
async function modelFor(role: ModelRole, named?: string): Promise<LlmProcess> {
  const registry = await readRegistry(`${modelsFolder}registry.json`);
  const id = named ?? embeddedModel(registry, role).id;
  const able = registry.models.filter(({ roles }) => roles.includes(role));
  const entry = able.find((model) => model.id === id);
  const known = able.map((model) => model.id).join(", ");
  if (entry === undefined) throw new Refused(`There is no model "${id}": there are ${known}, or none for the rules alone.`);
  const fault = await faultOf(join(modelsFolder, "weights", entry.file), entry);
  if (fault !== null) throw new Refused(`The model "${id}" cannot be used: ${fault}`);
  const llm = await openModel(role, id);
  const until = performance.now() + READY_MS;
  while (llm.status().state === "starting" && performance.now() < until) await pause(20);
  if (llm.status().state === "ready") return llm;
  llm.close();
  throw new Refused(`The model "${id}" does not answer: ${llm.status().why ?? "it is still loading"}`);
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
