/** Is one reader really better than another, or was it these rows? Paired bootstrap over the rows. Pure. */
import { chanceOf } from "../../db/seed/chance.ts";
import { type Judged, labels, likeliestIndex, macroF1Of } from "./metrics.ts";

const RESAMPLES = 1000;
const TAIL = 0.025; // on each side: 95 % lie between

export interface Gain {
  /** Macro-F1 of `ours` less that of `theirs`. */
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

/** Both judged the same rows in the same order. The same rows give the same interval. */
export function gainOver(ours: readonly Judged[], theirs: readonly Judged[]): Gain {
  const rows = ours.map(({ truth, probabilities }, index) => ({
    truth: labels.indexOf(truth),
    ours: likeliestIndex(probabilities),
    theirs: likeliestIndex(theirs[index]?.probabilities ?? []),
  }));
  const { next } = chanceOf("bootstrap");
  const gains = Array.from({ length: RESAMPLES }, () => gainOf(rows.map(() => rows[Math.floor(next() * rows.length)]!))).sort((a, b) => a - b); // every index is below the length
  return { gain: gainOf(rows), low: gains[Math.floor(RESAMPLES * TAIL)] ?? 0, high: gains[Math.ceil(RESAMPLES * (1 - TAIL)) - 1] ?? 0 };
}

interface Row {
  readonly truth: number;
  readonly ours: number;
  readonly theirs: number;
}

function gainOf(rows: readonly Row[]): number {
  const empty = () => labels.map(() => labels.map(() => 0));
  const [ours, theirs] = [empty(), empty()];
  for (const row of rows) {
    ours[row.truth]![row.ours]! += 1; // three by three
    theirs[row.truth]![row.theirs]! += 1;
  }
  return macroF1Of(ours) - macroF1Of(theirs);
}
