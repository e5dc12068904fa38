/** Reads labelled reviews and asks the real model process for their probabilities. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { modelEnvironment, type ModelProcess } from "../../main/model-process.ts";
import { createLlmProcess, type LlmProcess } from "../../main/llm/process-client.ts";
import { embeddedModel, type ModelRole, readRegistry, type Registry } from "../../main/llm/registry.ts";
import { faultOf } from "../../main/llm/supervisor.ts";
import { known, readRecord } from "../../main/model-store/record.ts";
import type { Logger } from "../../main/log.ts";
import { prepare } from "../../main/reviews/prepare.ts";
import { type Linear, readLinear } from "../../main/reviews/linear.ts";
import type { Read } from "../../models/evaluation/fitting.ts";
import { type LabelName, labels } from "../../models/evaluation/metrics.ts";
import { jsonOf, Refused, textOf } from "./refused.ts";

export const modelsFolder = fileURLToPath(new URL("../../models/", import.meta.url));
const downloads = join(process.env["KIOSK_DATA"] ?? join(modelsFolder, "../.data"), "models");

const READY_MS = 60_000;
const LOAD_BYTES_PER_MS = 50_000; // a slow disk
const NEUTRAL: readonly number[] = [0, 1, 0]; // in the order of the labels

const Row = z.object({
  text: z.string(),
  label: z.enum(labels).optional(),
  stars: z.number().min(1).max(10).optional(),
  scale: z.number().optional(),
  source: z.string().optional(),
});

export interface Labelled {
  readonly text: string;
  readonly truth: LabelName;
  readonly source?: string | undefined;
}

/** Lines of `{"text", "label" | "stars"}`; refused with the number of the line that is neither. */
export async function readLabelled(path: string): Promise<Labelled[]> {
  const found: Labelled[] = [];
  for (const line of (await textOf(path)).split("\n")) {
    if (line.trim() === "") continue;
    const place = `Line ${found.length + 1} of ${path}`;
    const row = Row.safeParse(jsonOf(line, place));
    if (!row.success) throw new Refused(`${place} is no review: {"text": "…", "label": "positive"} or {"text": "…", "stars": 4} is wanted.`);
    const { text, label, stars, scale, source } = row.data;
    const truth = label ?? (stars === undefined ? undefined : ofStars(scale === 10 ? stars / 2 : stars));
    if (truth === undefined) throw new Refused(`${place} has neither label nor stars.`);
    found.push({ text, truth, source });
  }
  return found;
}

const ofStars = (stars: number): LabelName => (stars <= 2 ? "negative" : stars <= 3 ? "neutral" : "positive");

/** `named`: a model of the registry or one that was taken in on this machine. Ready to answer: never another one than was named. */
export async function readyModel(role: ModelRole, named?: string): Promise<LlmProcess> {
  const registry = await registryHere();
  const id = named ?? embeddedModel(registry, role).id;
  const able = registry.models.filter(({ roles }) => roles.includes(role));
  const entry = able.find((model) => model.id === id);
  if (entry === undefined) throw new Refused(`There is no model "${id}" for the ${role}: there are ${able.map((model) => model.id).join(", ")}.`);
  const fault = await faultOf(join(entry.url === null ? `${modelsFolder}weights` : downloads, entry.file), entry);
  if (fault !== null) throw new Refused(`The model "${id}" cannot be used: ${fault}`);
  const llm = await openModel(role, id);
  const until = performance.now() + READY_MS + entry.bytes / LOAD_BYTES_PER_MS;
  while (llm.status().state === "starting" && performance.now() < until) await pause(20);
  const { modelId, why } = llm.status();
  if (modelId === entry.sha256) return llm;
  llm.close();
  throw new Refused(`The model "${id}" does not answer: ${why ?? "it is still loading"}`);
}

/** Warnings go to standard error. */
async function openModel(role: ModelRole, id: string): Promise<LlmProcess> {
  const say = (event: string, fields?: object) => process.stderr.write(`${event} ${JSON.stringify(fields ?? {})}\n`);
  const log: Logger = { info: () => {}, warn: say, error: say, child: () => log };
  return createLlmProcess({
    start: startWorker,
    registry: await registryHere(),
    role,
    modelsFolder: `${modelsFolder}weights`,
    downloadsFolder: downloads,
    model: id,
    log,
    now: () => performance.now(),
  });
}

/** The models of the registry and those that were taken in on this machine. */
export const registryHere = async (): Promise<Registry> => known(await readRegistry(`${modelsFolder}registry.json`), await readRecord(downloads));

export function startWorker(): ModelProcess {
  const child = fork(fileURLToPath(new URL("../../main/llm/worker.ts", import.meta.url)), [], {
    env: modelEnvironment,
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return {
    send: (message) => void (child.connected && child.send(message, () => {})),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", listener),
    kill: () => void child.kill("SIGKILL"),
  };
}

export const secondOpinion = (): Promise<Linear> => readLinear(`${modelsFolder}evaluation/tfidf.json.gz`);

export interface Reading extends Read, Labelled {
  /** Milliseconds; 0 where the text holds no letter and nobody was asked. */
  readonly ms: number;
}

/** Probabilities before calibration, in the order of the rows; a text without a letter says nothing and is neutral. */
export async function readingsOf(llm: LlmProcess, linear: Linear | null, rows: readonly Labelled[]): Promise<Reading[]> {
  const found: Reading[] = [];
  for (const row of rows) {
    const prepared = prepare(row.text);
    if (!/\p{L}/u.test(prepared)) found.push({ ...row, raw: NEUTRAL, linear: linear && NEUTRAL, ms: 0 });
    else {
      const startedAt = performance.now();
      const raw = (await llm.classify([prepared], labels, { signal: AbortSignal.timeout(60_000), priority: "background" })).flat();
      found.push({ ...row, raw, linear: linear && linear(prepared), ms: performance.now() - startedAt });
    }
  }
  return found;
}
