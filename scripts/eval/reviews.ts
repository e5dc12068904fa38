/** `npm run --silent eval:reviews -- [--in FILE.jsonl] [--model ID] [--json]`: how well the analyst reads labelled reviews, beside plain baselines. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { blend, calibrate, type Calibration } from "../../main/reviews/label.ts";
import { lexiconLabel } from "../../main/reviews/lexicon.ts";
import { gainOver } from "../../models/evaluation/bootstrap.ts";
import { calledOf, figuresOf, type Judged, type LabelName, labels, percentile } from "../../models/evaluation/metrics.ts";
import { type Labelled, modelsFolder, readyModel, type Reading, readingsOf, readLabelled, secondOpinion } from "./labelled.ts";
import { Refused } from "./refused.ts";

const HARD = join(modelsFolder, "evaluation/reviews-hard.jsonl"); // three hundred written by hand, where no file is named
const USAGE = "npm run eval:reviews -- [--in FILE.jsonl] [--model ID] [--json]";
const LEAST_OF_A_SOURCE = 100; // rows; fewer say little

interface JudgedReading extends Judged, Pick<Reading, "source" | "ms"> {
  /** What tf-idf alone would say. */
  readonly tfidf: readonly number[];
  readonly lexicon: readonly number[];
}

try {
  const { file, model, json } = wishes(process.argv.slice(2));
  const report = await evaluate(await readLabelled(file), model);
  process.stdout.write(`${json ? JSON.stringify(report) : JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function wishes(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { in: { type: "string" }, model: { type: "string" }, json: { type: "boolean", default: false } } });
    return { file: values.in ?? HARD, model: values.model, json: values.json };
  } catch {
    throw new Refused(`An option is not known or lacks its value. ${USAGE}`);
  }
}

async function evaluate(rows: readonly Labelled[], model: string | undefined) {
  if (rows.length === 0) throw new Refused("The file holds no review.");
  const [llm, linear] = [await readyModel("analyst", model), await secondOpinion()];
  const [{ name }, calibration] = [llm.status(), llm.calibration()];
  const readings = await readingsOf(llm, linear, rows).finally(() => llm.close());
  const judged = readings.map((reading) => judgedOf(reading, calibration));
  const times = judged.map(({ ms }) => ms);
  return {
    model: name,
    ...figuresOf(judged),
    called: calledOf(judged, calibration.tooClose),
    msPerReview: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    baselines: {
      majority: brief(judged.map(({ truth }) => ({ truth, probabilities: majority(rows) }))),
      lexicon: brief(readBy("lexicon", judged)),
      tfidf: brief(readBy("tfidf", judged)),
    },
    /** Macro-F1 above each baseline, with its 95 % interval. */
    gains: { lexicon: gainOver(judged, readBy("lexicon", judged)), tfidf: gainOver(judged, readBy("tfidf", judged)) },
    sources: Object.fromEntries(
      bySource(judged).map(([source, own]) => [source, { n: own.length, ...brief(own), called: calledOf(own, calibration.tooClose) }]),
    ),
  };
}

function judgedOf({ text, truth, source, raw, linear, ms }: Reading, calibration: Calibration): JudgedReading {
  const probabilities = inOrder(calibrate(blend(raw, linear, calibration.linear), calibration));
  return { truth, source, ms, probabilities, tfidf: linear ?? [], lexicon: inOrder(lexiconLabel(text)) };
}

function readBy(baseline: "tfidf" | "lexicon", judged: readonly JudgedReading[]): Judged[] {
  return judged.map(({ truth, [baseline]: probabilities }) => ({ truth, probabilities }));
}

/** Sources with enough rows to say something, the worst read first. */
function bySource(judged: readonly JudgedReading[]): [string, JudgedReading[]][] {
  return [...Map.groupBy(judged, ({ source }) => source ?? "")]
    .filter(([source, own]) => source !== "" && own.length >= LEAST_OF_A_SOURCE)
    .sort(([, a], [, b]) => brief(a).macroF1 - brief(b).macroF1);
}

function brief(judged: readonly Judged[]) {
  const { accuracy, macroF1 } = figuresOf(judged);
  return { accuracy, macroF1 };
}

function majority(rows: readonly Labelled[]): readonly number[] {
  const counts = labels.map((label) => rows.filter(({ truth }) => truth === label).length);
  return counts.map((_, index) => (index === counts.indexOf(Math.max(...counts)) ? 1 : 0));
}

function inOrder(probabilities: Readonly<Record<LabelName, number>>): number[] {
  return labels.map((label) => probabilities[label]);
}
