/** `npm run models -- list|fit|download ID|import PATH|exam ID|activate ID --role analyst|assistant|rollback`: the models of this machine, beside an open store or a closed one. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "../main/config.ts";
import { systemClock } from "../main/clock.ts";
import { silentLog } from "../main/log.ts";
import { readRegistry } from "../main/llm/registry.ts";
import { asFault, ModelFault } from "../main/model-store/fault.ts";
import { inWords } from "../main/model-store/files.ts";
import { openModelStore } from "../main/model-store/open.ts";
import type { ModelStore } from "../main/model-store/store.ts";
import { type ExamReport, type ModelEntry, ModelRole, type ModelsState, type StoreFault } from "../preload/contract/models.ts";
import { startWorker } from "./eval/labelled.ts";

const USAGE = "npm run models -- list | fit | download ID | import PATH | exam ID | activate ID --role analyst|assistant | rollback [--role analyst|assistant]";
const models = resolve(import.meta.dirname, "../models");

/** A sentence for the person at the terminal; anything else that is thrown is a bug and keeps its stack. */
class Refused extends Error {}

const sentences: Readonly<Record<StoreFault["code"], string>> = {
  offline: "Nobody answers. What has come so far is kept: the same command goes on where it was cut.",
  "hub-refused": "The hub refuses this file.",
  "no-checksum": "The hub publishes no SHA-256 for this file, so it could not be checked. It was not downloaded.",
  "no-space": "The disk has too little room.",
  "wrong-bytes": "These are not the promised bytes. The file was set aside and is not used.",
  unusable: "This file cannot be used.",
  "not-found": "It is not there.",
  "not-saved": "The disk refuses to write.",
  stopped: "Stopped. What has come so far is kept.",
  "exam-failed": "It did not pass its exam for this role on this machine.",
  "not-examined": "It has not been examined on this machine: npm run models -- exam ID.",
  "did-not-start": "It did not start. What answered before answers again.",
  internal: "Something went wrong.",
};

async function main(words: readonly string[]): Promise<void> {
  const { command, target, role, json, config } = read(words);
  const store = openModelStore({
    registry: await readRegistry(join(models, "registry.json")),
    weights: join(models, "weights"),
    folder: join(config.dataFolder, "models"),
    threads: config.models.threads,
    ...{ start: startWorker, answers: null, clock: systemClock, log: silentLog, onChanged: progress },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => store.cancel(target));
  try {
    await run(store, { command, target, role });
    if (json) console.log(JSON.stringify(await store.state()));
    else await report(store, command, target);
  } finally {
    await store.stop();
  }
}

function read(words: readonly string[]) {
  const text = { type: "string" } as const;
  const { values, positionals } = parsed(words);
  const [command = "list", target = ""] = positionals;
  const flags = values.data === undefined ? [] : ["--data", values.data];
  const config = readConfig({ flags, environment: process.env, folder: process.cwd(), defaultDataFolder: join(import.meta.dirname, "../.data") });
  const role = values.role === undefined ? undefined : ModelRole.safeParse(values.role).data;
  if (values.role !== undefined && role === undefined) throw new Refused(`There is no role ${values.role}. ${USAGE}`);
  return { command, target, role, json: values.json, config };

  function parsed(given: readonly string[]) {
    try {
      return parseArgs({ args: [...given], allowPositionals: true, options: { role: text, data: text, json: { type: "boolean", default: false } } });
    } catch {
      throw new Refused(`An option is not known or lacks its value. ${USAGE}`);
    }
  }
}

interface Asked {
  readonly command: string;
  readonly target: string;
  readonly role: ModelRole | undefined;
}

async function run(store: ModelStore, { command, target, role }: Asked): Promise<void> {
  if (command === "list" || command === "fit") return;
  if (command === "rollback") return rollback(store, role);
  if (!["download", "import", "exam", "activate"].includes(command)) throw new Refused(`There is no command "${command}". ${USAGE}`);
  if (target === "") throw new Refused(`${command === "import" ? "A file or a folder" : "An id"} is wanted. ${USAGE}`);
  if (command === "download") await store.bring(target);
  else if (command === "import") await store.importFrom(target);
  else if (command === "exam") await store.exam(target);
  else if (role === undefined) throw new Refused(`Say for which role: --role analyst or --role assistant.`);
  else await store.activate(target, role);
}

/** Without a role, whatever was changed goes back. */
async function rollback(store: ModelStore, role: ModelRole | undefined): Promise<void> {
  const changed = (await store.state()).roles.filter((each) => each.before !== null && (role === undefined || each.role === role));
  if (changed.length === 0) throw new Refused("There is nothing to go back to.");
  for (const each of changed) await store.rollback(each.role);
}

async function report(store: ModelStore, command: string, target: string): Promise<void> {
  const state = await store.state();
  const entry = state.entries.find(({ id }) => id === target);
  if (command === "exam" && entry?.exam) return sayExam(entry, entry.exam);
  if (command === "list") return state.entries.forEach((each) => console.log(lineOf(each)));
  if (command === "fit") return sayFit(state);
  for (const { role, chosen, before } of state.roles) console.log(`${role}: ${chosen}${before === null ? "" : `, before that ${before}`}`);
  if (entry) console.log(lineOf(entry));
}

function lineOf({ id, name, state, bytes, received, licence, exam, activeFor }: ModelEntry): string {
  const place = { there: "here", offered: "to download", partly: `${inWords(received)} here`, found: "found in the folder", "set-aside": "set aside" }[state];
  const examined = exam === null ? "" : `; exam: ${passedIn(exam)}`;
  return `${id.padEnd(28)} ${inWords(bytes).padStart(8)}  ${place}${activeFor.length > 0 ? `, answers as ${activeFor.join(" and ")}` : ""}${examined}; ${name}${licence === "" ? "" : `; ${licence}`}`;
}

function passedIn({ passed }: ExamReport): string {
  return ModelRole.options.map((role) => `${role} ${passed[role] ? "passed" : "not passed"}`).join(", ");
}

function sayFit({ machine, entries }: ModelsState): void {
  const card =
    machine.freeVram === null
      ? "no graphics card"
      : `${machine.device ?? machine.backend}: ${inWords(machine.freeVram)} of ${inWords(machine.totalVram ?? 0)} free`;
  console.log(`memory ${inWords(machine.freeMemory)} of ${inWords(machine.totalMemory)} free, ${card}, disk ${inWords(machine.freeDisk)} free`);
  const verdicts = {
    graphics: "on the graphics card",
    partly: "partly on the graphics card",
    processor: "on the processor",
    tight: "fits, with little to spare",
    "too-large": "does not fit",
  };
  for (const { id, fit } of entries) {
    const share = fit.verdict === "partly" ? ` (${Math.round(fit.share * 100)} %)` : "";
    console.log(`${id.padEnd(28)} needs ${inWords(fit.needs).padStart(8)}: ${verdicts[fit.verdict]}${share}`);
  }
}

function sayExam({ name }: ModelEntry, exam: ExamReport): void {
  const { placement, questions, reviews } = exam;
  console.log(`${name}: ${passedIn(exam)}`);
  console.log(
    `  ${exam.tokensPerSecond.toFixed(1)} tokens/s, first token after ${Math.round(exam.firstTokenMs)} ms, loaded in ${(exam.loadMs / 1000).toFixed(1)} s`,
  );
  console.log(`  computes on ${placement.backend}, ${placement.layers} of ${placement.ofLayers} layers on the graphics card, context ${placement.context}`);
  console.log(`  questions: ${questions.about} of ${questions.n} about the right thing, ${questions.exact} right in every field`);
  console.log(`  reviews: ${reviews.right} of ${reviews.n} right, macro-F1 ${reviews.macroF1.toFixed(2)}, ${Math.round(reviews.msEach)} ms each`);
}

let told = "";

/** One line for each phase and each tenth of it. */
function progress({ entries, imports }: ModelsState): void {
  const jobs = [...entries.flatMap(({ id, job }) => (job ? [{ what: id, job }] : [])), ...imports.map(({ path, job }) => ({ what: path, job }))];
  for (const { what, job } of jobs.filter(({ job }) => job.phase !== "waiting" && job.phase !== "over")) {
    const line = `${what}: ${job.phase}${job.of > 0 ? ` ${Math.floor((job.done / job.of) * 10) * 10} %` : ""}`;
    if (line !== told) process.stderr.write(`${line}\n`);
    told = line;
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ModelFault || !(error instanceof Refused || error instanceof ConfigError)) {
    const { code, detail } = asFault(error);
    if (code === "internal") throw error;
    console.error(`${sentences[code]}${detail === null ? "" : ` (${detail})`}`);
  } else console.error(error.message);
  process.exitCode = 1;
}
