/** `node scripts/eval/reviews.ts --in FILE.jsonl [--model ID] [--json]`: how well the analyst reads labelled reviews. */
import { parseArgs } from "node:util";
import { calibrate } from "../../main/reviews/label.ts";
import { lexiconLabel } from "../../main/reviews/lexicon.ts";
import { calledOf, figuresOf, type Judged, type LabelName, labels, percentile } from "../../models/evaluation/metrics.ts";
import { type Labelled, openModel, probabilitiesOf, readLabelled } from "./labelled.ts";

const { values } = parseArgs({ options: { in: { type: "string" }, model: { type: "string" }, json: { type: "boolean", default: false } } });
const neutral: readonly number[] = [0, 1, 0]; // an empty text says nothing
if (values.in === undefined) {
  console.error("Say which file to read: --in FILE.jsonl");
  process.exit(2);
}
const report = await evaluate(await readLabelled(values.in), values.model);
console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2));

async function evaluate(rows: readonly Labelled[], model: string | undefined) {
  const llm = await openModel("analyst", model);
  const judged: Judged[] = [];
  const times: number[] = [];
  for (const { text, truth } of rows) {
    const { raw, ms } = await probabilitiesOf(llm, text);
    judged.push({ truth, probabilities: ms === 0 ? neutral : inOrder(calibrate(raw, llm.calibration())) });
    times.push(ms);
  }
  const called = calledOf(judged, llm.calibration().tooClose);
  const name = llm.status().name;
  llm.close();
  const baselines = {
    majority: brief(rows.map(({ truth }) => ({ truth, probabilities: majority(rows) }))),
    lexicon: brief(rows.map(({ text, truth }) => ({ truth, probabilities: inOrder(lexiconLabel(text)) }))),
  };
  return { model: name, ...figuresOf(judged), called, msPerReview: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }, baselines };
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
