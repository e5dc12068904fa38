/** Reads labelled reviews and asks the real model process for their probabilities. */
import { fork } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { ModelProcess } from "../../main/llm/model-process.ts";
import { createLlmProcess, type LlmProcess } from "../../main/llm/process-client.ts";
import { readRegistry } from "../../main/llm/registry.ts";
import examReviews from "../../main/model-store/exam-reviews.json" with { type: "json" };
import { known, readRecord } from "../../main/model-store/record.ts";
import type { Logger } from "../../main/log.ts";
import { prepare } from "../../main/reviews/prepare.ts";
import { type LabelName, labels } from "../../models/evaluation/metrics.ts";

export const modelsFolder = fileURLToPath(new URL("../../models/", import.meta.url));
const downloads = join(process.env["KIOSK_DATA"] ?? join(modelsFolder, "../.data"), "models");

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

/** The sixty of the exam, written by hand: what there is where no other file is named. */
export const examLabelled = (): Labelled[] => labels.flatMap((truth) => examReviews[truth].map((text) => ({ text, truth })));

const ofStars = (stars: number): LabelName => (stars <= 2 ? "negative" : stars <= 3 ? "neutral" : "positive");

/** `id`: a model of the registry or one that was taken in on this machine; throws where another one answers instead. Warnings go to standard error. */
export async function openModel(id = "embedded"): Promise<LlmProcess> {
  const say = (event: string, fields?: object) => process.stderr.write(`${event} ${JSON.stringify(fields ?? {})}\n`);
  const log: Logger = { info: () => {}, warn: say, error: say, child: () => log };
  const registry = known(await readRegistry(`${modelsFolder}registry.json`), await readRecord(downloads));
  const wanted = registry.models.find((model) => model.id === id);
  if (wanted === undefined) throw new Error(`there is no model ${id}`);
  const llm = createLlmProcess({
    start: startWorker,
    registry,
    modelsFolder: `${modelsFolder}weights`,
    downloadsFolder: downloads,
    model: id,
    log,
    now: () => performance.now(),
  });
  while (llm.status().state === "starting") await wait(50);
  const { modelId, why } = llm.status();
  if (modelId === wanted.sha256) return llm;
  llm.close();
  throw new Error(`${id} cannot be loaded: ${why ?? "another model answers"}`);
}

export function startWorker(): ModelProcess {
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

/** Probabilities before calibration and milliseconds; a text without a letter is a third each. */
export async function probabilitiesOf(llm: LlmProcess, text: string): Promise<{ raw: number[]; ms: number }> {
  const prepared = prepare(text);
  if (!/\p{L}/u.test(prepared)) return { raw: labels.map(() => 1 / labels.length), ms: 0 };
  const startedAt = performance.now();
  const raw = await llm.classify(prepared, labels, { signal: AbortSignal.timeout(60_000), priority: "background" });
  return { raw, ms: performance.now() - startedAt };
}
