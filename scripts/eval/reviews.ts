/** `node scripts/eval/reviews.ts --in FILE.jsonl [--model ID] [--json]`: how well the analyst reads labelled reviews. */
import { parseArgs } from "node:util";
import { blend, calibrate } from "../../main/reviews/label.ts";
import { lexiconLabel } from "../../main/reviews/lexicon.ts";
import { calledOf, figuresOf, type Judged, type LabelName, labels, percentile } from "../../models/evaluation/metrics.ts";
import { type Labelled, openModel, readingsOf, readLabelled, secondOpinion } from "./labelled.ts";

const { values } = parseArgs({ options: { in: { type: "string" }, model: { type: "string" }, json: { type: "boolean", default: false } } });
if (values.in === undefined) {
  console.error("Say which file to read: --in FILE.jsonl");
  process.exit(2);
}
const report = await evaluate(await readLabelled(values.in), values.model);
console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2));

async function evaluate(rows: readonly Labelled[], model: string | undefined) {
  const [llm, linear] = [await openModel("analyst", model), await secondOpinion()];
  const readings = await readingsOf(llm, linear, rows);
  const calibration = llm.calibration();
  const { name, state, why } = llm.status();
  llm.close();
  if (state !== "ready") throw new Error(`the model did not answer: ${why ?? ""}`);
  const judged = readings.map(({ truth, raw, linear: second }) => ({
    truth,
    probabilities: inOrder(calibrate(blend(raw, second, calibration.linear), calibration)),
  }));
  const lexicon = rows.map(({ text, truth }) => ({ truth, probabilities: inOrder(lexiconLabel(text)) }));
  const tfidf = readings.map(({ truth, linear: second }) => ({ truth, probabilities: second ?? [] }));
  const times = readings.map(({ ms }) => ms);
  return {
    model: name,
    ...figuresOf(judged),
    called: calledOf(judged, calibration.tooClose),
    msPerReview: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    baselines: {
      majority: brief(rows.map(({ truth }) => ({ truth, probabilities: majority(rows) }))),
      lexicon: brief(lexicon),
      tfidf: brief(tfidf),
    },
    /** Macro-F1 above each baseline, with its 95 % interval. */
    gains: { lexicon: gainOver(judged, lexicon), tfidf: gainOver(judged, tfidf) },
  };
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
