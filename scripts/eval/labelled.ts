/** Reads labelled reviews and asks the real model process for their probabilities. */
import { fork } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { ModelProcess } from "../../main/llm/model-process.ts";
import { createLlmProcess, type LlmProcess } from "../../main/llm/process-client.ts";
import { type ModelRole, readRegistry } from "../../main/llm/registry.ts";
import type { Logger } from "../../main/log.ts";
import { prepare } from "../../main/reviews/prepare.ts";
import { type Linear, readLinear } from "../../main/reviews/linear.ts";
import type { Read } from "../../models/evaluation/fitting.ts";
import { type LabelName, labels } from "../../models/evaluation/metrics.ts";

export const modelsFolder = fileURLToPath(new URL("../../models/", import.meta.url));

const NEUTRAL: readonly number[] = [0, 1, 0]; // in the order of the labels

const Row = z.object({ text: z.string(), label: z.enum(labels).optional(), stars: z.number().min(1).max(10).optional(), scale: z.number().optional() });

export interface Labelled {
  readonly text: string;
  readonly truth: LabelName;
}

/** Lines of `{"text", "label" | "stars"}`; throws with the number of the line that is neither. */
export async function readLabelled(path: string): Promise<Labelled[]> {
  const found: Labelled[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() === "") continue;
    const { text, label, stars, scale } = Row.parse(JSON.parse(line));
    const truth = label ?? (stars === undefined ? undefined : ofStars(scale === 10 ? stars / 2 : stars));
    if (truth === undefined) throw new Error(`line ${found.length + 1} of ${path} has neither label nor stars`);
    found.push({ text, truth });
  }
  return found;
}

const ofStars = (stars: number): LabelName => (stars <= 2 ? "negative" : stars <= 3 ? "neutral" : "positive");

/** `id`: a model of the registry; the embedded one of the role where it is left out. Warnings go to standard error. */
export async function openModel(role: ModelRole, id?: string): Promise<LlmProcess> {
  const say = (event: string, fields?: object) => process.stderr.write(`${event} ${JSON.stringify(fields ?? {})}\n`);
  const log: Logger = { info: () => {}, warn: say, error: say, child: () => log };
  const registry = await readRegistry(`${modelsFolder}registry.json`);
  return createLlmProcess({
    start,
    registry,
    role,
    modelsFolder: `${modelsFolder}weights`,
    ...(id !== undefined && { model: id }),
    log,
    now: () => performance.now(),
  });
}

function start(): ModelProcess {
  const child = fork(fileURLToPath(new URL("../../main/llm/worker.ts", import.meta.url)), [], {
    env: {},
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

export interface Reading extends Read {
  readonly text: string;
  /** Milliseconds; 0 where the text holds no letter and nobody was asked. */
  readonly ms: number;
}

/** Probabilities before calibration, in the order of the rows; a text without a letter says nothing and is neutral. */
export async function readingsOf(llm: LlmProcess, linear: Linear | null, rows: readonly Labelled[]): Promise<Reading[]> {
  const found: Reading[] = [];
  for (const { text, truth } of rows) {
    const prepared = prepare(text);
    if (!/\p{L}/u.test(prepared)) found.push({ text, truth, raw: NEUTRAL, linear: linear && NEUTRAL, ms: 0 });
    else {
      const startedAt = performance.now();
      const raw = await llm.classify(prepared, labels, { signal: AbortSignal.timeout(60_000), priority: "background" });
      found.push({ text, truth, raw, linear: linear && linear(prepared), ms: performance.now() - startedAt });
    }
  }
  return found;
}
