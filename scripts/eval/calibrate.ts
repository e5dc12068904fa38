/**
 * `node scripts/eval/calibrate.ts --balanced DEV.jsonl --natural SHOP.jsonl`: fits temperature, bias and "too close to call" for models/registry.json.
 * With --write the model's entry gets them, with the SHA-256 and size that its file has now.
 * Even lines fit, odd lines measure; a shop is mostly praise, so both mixes have their say.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readRegistry } from "../../main/llm/registry.ts";
import { calibrate, type Calibration } from "../../main/reviews/label.ts";
import { calledOf, figuresOf, type Judged, labels, type LabelName } from "../../models/evaluation/metrics.ts";
import { modelsFolder, openModel, probabilitiesOf, readLabelled } from "./labelled.ts";

const SURE = 0.85; // of the reviews it calls, this share should be right
const LEAST_CALLED = 0.7;

interface Read {
  readonly truth: LabelName;
  readonly raw: readonly number[];
}

const { values } = parseArgs({
  options: {
    balanced: { type: "string" },
    natural: { type: "string" },
    model: { type: "string" },
    rows: { type: "string", default: "4000" },
    write: { type: "boolean", default: false },
  },
});
if (values.balanced === undefined || values.natural === undefined) {
  console.error("Say which files to read: --balanced FILE.jsonl --natural FILE.jsonl");
  process.exit(2);
}
const path = `${modelsFolder}registry.json`;
const registry = await readRegistry(path);
const entry = registry.models.find(({ id }) => id === (values.model ?? "analyst"));
if (entry === undefined) throw new Error(`the registry knows no model ${values.model}`);
if (values.write) {
  const file = await readFile(`${modelsFolder}weights/${entry.file}`);
  Object.assign(entry, { bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") });
  await save();
}
const llm = await openModel("analyst", values.model);
const [balanced, natural] = [await readAll(values.balanced), await readAll(values.natural)];
llm.close();
const fit = (rows: readonly Read[]) => rows.filter((_, index) => index % 2 === 0);
const check = (rows: readonly Read[]) => rows.filter((_, index) => index % 2 === 1);
const bias = bestBias(fit(balanced), fit(natural));
const temperature = bestTemperature([...fit(balanced), ...fit(natural)], bias);
const tooClose = thresholdFor(judgedBy(fit(natural), { temperature, bias, tooClose: 0 }));
const calibration = { temperature, bias, tooClose };
if (values.write) {
  entry.calibration = calibration;
  await save();
}
console.log(JSON.stringify({ calibration, balanced: measured(check(balanced), calibration), natural: measured(check(natural), calibration) }, null, 1));

async function save(): Promise<void> {
  await writeFile(path, `${JSON.stringify(registry, null, 2)}\n`);
}

async function readAll(path: string): Promise<Read[]> {
  const found: Read[] = [];
  for (const { text, truth } of (await readLabelled(path)).slice(0, Number(values.rows))) found.push({ truth, raw: (await probabilitiesOf(llm, text)).raw });
  return found;
}

function judgedBy(rows: readonly Read[], calibration: Calibration): Judged[] {
  return rows.map(({ truth, raw }) => {
    const { negative, neutral, positive } = calibrate(raw, calibration);
    return { truth, probabilities: [negative, neutral, positive] };
  });
}

/** The bias with the highest sum of macro-F1 over both mixes: neither may be bought with the other. */
function bestBias(...sets: readonly (readonly Read[])[]): [number, number, number] {
  const score = (candidate: readonly number[]) =>
    sets.reduce((sum, rows) => sum + figuresOf(judgedBy(rows, { temperature: 1, bias: candidate, tooClose: 0 })).macroF1, 0);
  let best: [number, number, number] = [0, 0, 0];
  for (const step of [0.5, 0.2, 0.1]) {
    const around = [-2, -1, 0, 1, 2].map((times) => times * step);
    const candidates = around.flatMap((neutral) => around.map((positive): [number, number, number] => [0, best[1] + neutral, best[2] + positive]));
    best = candidates.reduce((found, candidate) => (score(candidate) > score(found) ? candidate : found), best);
  }
  return best.map((value) => Math.round(value * 100) / 100) as [number, number, number]; // three in, three out
}

function bestTemperature(rows: readonly Read[], bias: readonly number[]): number {
  const error = (temperature: number) => figuresOf(judgedBy(rows, { temperature, bias, tooClose: 0 })).expectedCalibrationError;
  const candidates = Array.from({ length: 31 }, (_, index) => Math.round((0.6 + index * 0.05) * 100) / 100);
  return candidates.reduce((best, candidate) => (error(candidate) < error(best) ? candidate : best), 1);
}

/** The lowest threshold at which what is called is sure enough, but never one that calls too few. */
function thresholdFor(judged: readonly Judged[]): number {
  const candidates = Array.from({ length: 60 }, (_, index) => Math.round((0.36 + index * 0.01) * 100) / 100);
  const enough = candidates.filter((candidate) => calledOf(judged, candidate).share >= LEAST_CALLED);
  return enough.find((candidate) => calledOf(judged, candidate).accuracy >= SURE) ?? enough.at(-1) ?? 0.4;
}

function measured(rows: readonly Read[], calibration: Calibration) {
  const judged = judgedBy(rows, calibration);
  const { n, accuracy, macroF1, perClass, confusion, expectedCalibrationError } = figuresOf(judged);
  const recall = labels.map((label) => perClass[label].recall);
  return { n, accuracy, macroF1, recall, confusion, expectedCalibrationError, called: calledOf(judged, calibration.tooClose) };
}
