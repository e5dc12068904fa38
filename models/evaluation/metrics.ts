/** Figures of a three-class reader. Pure; the commands that print them are in scripts/eval/. */

export const labels = ["negative", "neutral", "positive"] as const;
export type LabelName = (typeof labels)[number];

export interface Judged {
  readonly truth: LabelName;
  /** In the order of `labels`, adding up to 1. */
  readonly probabilities: readonly number[];
}

export interface ClassFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Figures {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly perClass: Readonly<Record<LabelName, ClassFigures>>;
  /** Rows are the truth, columns what was said, both in the order of `labels`. */
  readonly confusion: readonly (readonly number[])[];
  /** Of the likeliest label, in fifteen equal bins. */
  readonly expectedCalibrationError: number;
}

/** A tie goes to the earlier label. */
export const likeliestIndex = (probabilities: readonly number[]): number => probabilities.indexOf(Math.max(...probabilities));

export function figuresOf(judged: readonly Judged[]): Figures {
  const confusion = confusionOf(judged);
  const classes = labels.map((_, index) => classFigures(confusion, index));
  const [negative, neutral, positive] = classes as [ClassFigures, ClassFigures, ClassFigures]; // one per label
  return {
    n: judged.length,
    accuracy: share(judged, ({ truth, probabilities }) => labels[likeliestIndex(probabilities)] === truth),
    macroF1: macroF1Of(confusion),
    perClass: { negative, neutral, positive },
    confusion,
    expectedCalibrationError: calibrationError(judged),
  };
}

/** Of a confusion whose rows are the truth. */
export const macroF1Of = (confusion: readonly (readonly number[])[]): number =>
  labels.reduce((sum, _, index) => sum + classFigures(confusion, index).f1, 0) / labels.length;

/** Share of texts it calls, and how many of those are right, where a likeliest label under `tooClose` is not called. */
export function calledOf(judged: readonly Judged[], tooClose: number): { share: number; accuracy: number } {
  const called = judged.filter(({ probabilities }) => Math.max(...probabilities) >= tooClose);
  return {
    share: called.length / Math.max(1, judged.length),
    accuracy: share(called, ({ truth, probabilities }) => labels[likeliestIndex(probabilities)] === truth),
  };
}

/** `of`: 0.5 is the median. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
}

function confusionOf(judged: readonly Judged[]): number[][] {
  const confusion = labels.map(() => labels.map(() => 0));
  for (const { truth, probabilities } of judged) {
    const row = confusion[labels.indexOf(truth)];
    const said = likeliestIndex(probabilities);
    if (row !== undefined) row[said] = (row[said] ?? 0) + 1;
  }
  return confusion;
}

function classFigures(confusion: readonly (readonly number[])[], index: number): ClassFigures {
  const right = confusion[index]?.[index] ?? 0;
  const said = confusion.reduce((sum, row) => sum + (row[index] ?? 0), 0);
  const there = (confusion[index] ?? []).reduce((sum, count) => sum + count, 0);
  const precision = said === 0 ? 0 : right / said;
  const recall = there === 0 ? 0 : right / there;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function calibrationError(judged: readonly Judged[]): number {
  const bins = Map.groupBy(judged, ({ probabilities }) => Math.min(14, Math.floor(Math.max(...probabilities) * 15)));
  return [...bins.values()].reduce((sum, bin) => {
    const sure = bin.reduce((total, { probabilities }) => total + Math.max(...probabilities), 0) / bin.length;
    const right = share(bin, ({ truth, probabilities }) => labels[likeliestIndex(probabilities)] === truth);
    return sum + (Math.abs(sure - right) * bin.length) / judged.length;
  }, 0);
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
