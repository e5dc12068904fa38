/** `npm run --silent catalogue:draft -- --kind KIND --count N`: goods drafted for a person to read, as the JSON that `shop:load` reads. */
import { accessSync, constants, existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { randomInt } from "node:crypto";
import { dirname, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { embeddedModel, type ModelFile, type Registry, readRegistry } from "../main/llm/registry.ts";
import type { LlmProcess } from "../main/llm/process-client.ts";
import { type DraftedCatalogue, draftCatalogue } from "./draft/catalogue.ts";
import { type Goods, goodsOf } from "./draft/goods.ts";
import { modelsFolder, openModel } from "./eval/labelled.ts";

const USAGE = "npm run --silent catalogue:draft -- --kind KIND --count N [--model ID] [--seed WORD] [--out FILE]";
const MOST = 500; // more than a person reads
const LONGEST_KIND = 40; // as on a card
const SAID_EVERY_MS = 1_000;
const say = (line: string) => void process.stderr.write(`${line}\n`);

interface Request {
  readonly kind: string;
  readonly count: number;
  readonly model: ModelFile;
  readonly seed: string;
  /** Null for standard output. */
  readonly out: string | null;
}

/** A sentence for the person at the terminal; anything else that is thrown is a bug and keeps its stack. */
class Refused extends Error {}

async function main(): Promise<void> {
  const request = readRequest(process.argv.slice(2), await readRegistry(`${modelsFolder}registry.json`));
  const goods = goodsOf(request.kind);
  const llm = await openWriter(request.model);
  try {
    const startedAt = performance.now();
    const { catalogue, stoodIn } = await draftCatalogue({ ...request, goods, pen: penOf(llm), onDrafted: progress(request.count, startedAt) });
    await hand(catalogue, request.out);
    tell(request, goods, { by: llm.status().name, ...stoodIn });
  } finally {
    llm.close();
  }
}

function readRequest(words: readonly string[], registry: Registry): Request {
  const { kind: said = "", count = "", model, seed, out } = parsed(words);
  const kind = said.trim().replace(/\s+/g, " ");
  if (!/^\p{L}[\p{L}'’-]*( \p{L}[\p{L}'’-]*){0,3}$/u.test(kind) || kind.length < 2 || kind.length > LONGEST_KIND)
    throw new Refused(`--kind wants a kind of goods in one to four words of letters, such as "kettle" or "desk lamp". ${USAGE}`);
  if (!/^\d+$/.test(count) || Number(count) < 1 || Number(count) > MOST)
    throw new Refused(`--count wants a whole number from 1 to ${MOST}: a person is to read every draft. ${USAGE}`);
  return {
    kind,
    count: Number(count),
    model: modelOf(registry, model),
    seed: seed ?? String(randomInt(1_000_000)),
    out: out === undefined ? null : placeOf(out),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...words], options: { kind: text, count: text, model: text, seed: text, out: text } }).values;
  } catch {
    throw new Refused(`An option is not known or lacks its value. ${USAGE}`);
  }
}

function modelOf(registry: Registry, id: string | undefined): ModelFile {
  const writers = registry.models.filter(({ roles }) => roles.includes("assistant"));
  const model = id === undefined ? embeddedModel(registry, "assistant") : writers.find((one) => one.id === id);
  if (model === undefined) throw new Refused(`There is no model "${id}" that writes; there is ${writers.map((one) => `"${one.id}"`).join(", ")}.`);
  return model;
}

/** A draft that somebody worked on is not written over. */
function placeOf(file: string): string {
  if (existsSync(file)) throw new Refused(`${file} is there already: name another file with --out.`);
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
  } catch {
    throw new Refused(`${file} cannot be written there: name another file with --out.`);
  }
  return file;
}

/** Ready to answer, or given up. */
async function openWriter({ id }: ModelFile): Promise<LlmProcess> {
  const llm = await openModel("assistant", id);
  while (llm.status().state === "starting") await delay(20);
  return llm;
}

function penOf(llm: LlmProcess) {
  if (llm.status().state !== "ready") return null;
  const never = new AbortController().signal; // Ctrl+C ends the whole program
  return (of: Parameters<LlmProcess["draft"]>[0]) => llm.draft(of, { signal: never });
}

/** A line a second for a run that takes longer. */
function progress(count: number, startedAt: number) {
  let saidAt = startedAt;
  return (number: number) => {
    if (number === count || performance.now() - saidAt < SAID_EVERY_MS) return;
    saidAt = performance.now();
    say(`${number} of ${count} drafted`);
  };
}

async function hand(catalogue: DraftedCatalogue, out: string | null): Promise<void> {
  const json = `${JSON.stringify(catalogue, null, 2)}\n`;
  if (out === null) process.stdout.write(json);
  else await writeFile(out, json, { flag: "wx" });
}

function tell(
  { count, seed, model }: Request,
  { kind, like }: Goods,
  { by, unanswered, refused }: { by: string | null; unanswered: number; refused: number },
): void {
  if (like === null) say(`"${kind}" is like no kind of the demonstration shop: its specifications and prices are those of goods in general, so correct them.`);
  else if (like !== kind) say(`"${kind}" is drafted as "${like}" is.`);
  if (by === null) say("No model can be used: everything was drafted by rules.");
  else if (by !== model.name) say(`${model.name} could not be used; ${by} drafted instead.`);
  if (by !== null && unanswered > 0) say(`${unanswered} times the model did not answer, and the rules stood in.`);
  if (refused > 0) say(`${refused} times what the model wrote was not to be used, and the rules stood in.`);
  say(`Drafted ${count} by ${by ?? "rules"}, seed "${seed}". All of it is invented: read it before you load it.`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
