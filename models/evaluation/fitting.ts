/** Fits a file's temperature, bias, "too close to call" and the linear model's share to labelled reviews. Pure; the command and the exam of an imported file both use it. */
import { blend, calibrate, type Calibration } from "../../main/reviews/label.ts";
import { calledOf, figuresOf, type Judged, labels, type LabelName } from "./metrics.ts";

const SURE = 0.9; // of the reviews it calls, this share should be right
const LEAST_CALLED = 0.7;
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

export interface Read {
  readonly truth: LabelName;
  /** Before any calibration, in the order of `labels`. */
  readonly raw: readonly number[];
  /** Of the linear model; null for a file that reads alone. */
  readonly linear: readonly number[] | null;
}

export interface Fitted extends Calibration {
  readonly bias: [number, number, number];
}

/** `balanced` has as much of each label, `natural` is mostly praise as a shop is: both mixes have their say. */
export function fitCalibration(balanced: readonly Read[], natural: readonly Read[], shares: readonly number[] = SHARES): Fitted {
  const linear = bestShare(shares, [balanced, natural]);
  const bias = bestBias(linear, [balanced, natural]);
  const temperature = bestTemperature([...balanced, ...natural], { bias, linear });
  return { temperature, bias, linear, tooClose: thresholdFor(judgedBy(natural, { temperature, bias, linear, tooClose: 0 })) };
}

/** What fits does not measure. */
export const fittingHalf = <T>(rows: readonly T[]): T[] => rows.filter((_, index) => index % 2 === 0);
export const measuringHalf = <T>(rows: readonly T[]): T[] => rows.filter((_, index) => index % 2 === 1);

function judgedBy(rows: readonly Read[], calibration: Calibration): Judged[] {
  return rows.map(({ truth, raw, linear }) => {
    const { negative, neutral, positive } = calibrate(blend(raw, linear, calibration.linear), calibration);
    return { truth, probabilities: [negative, neutral, positive] };
  });
}

type Sets = readonly (readonly Read[])[];

/** The sum of macro-F1 over both mixes: neither may be bought with the other. */
const scoreOf = (sets: Sets, bias: readonly number[], linear: number): number =>
  sets.reduce((sum, rows) => sum + figuresOf(judgedBy(rows, { temperature: 1, bias, linear, tooClose: 0 })).macroF1, 0);

/** Of the linear model in the blend; 0 where there is none. */
function bestShare(shares: readonly number[], sets: Sets): number {
  if (!sets.flat().some(({ linear }) => linear !== null)) return 0;
  const scored = shares.map((share) => ({ share, score: scoreOf(sets, bestBias(share, sets), share) }));
  return scored.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).share;
}

function bestBias(linear: number, sets: Sets): [number, number, number] {
  const score = (candidate: readonly number[]) => scoreOf(sets, candidate, linear);
  let best: [number, number, number] = [0, 0, 0];
  for (const step of [0.5, 0.2, 0.1]) {
    const around = [-2, -1, 0, 1, 2].map((times) => times * step);
    const candidates = around.flatMap((neutral) => around.map((positive): [number, number, number] => [0, best[1] + neutral, best[2] + positive]));
    best = candidates.reduce((found, candidate) => (score(candidate) > score(found) ? candidate : found), best);
  }
  return best.map((value) => Math.round(value * 100) / 100) as [number, number, number]; // three in, three out
}

function bestTemperature(rows: readonly Read[], given: { bias: readonly number[]; linear: number }): number {
  const error = (temperature: number) => figuresOf(judgedBy(rows, { ...given, temperature, tooClose: 0 })).expectedCalibrationError;
  const candidates = Array.from({ length: 31 }, (_, index) => Math.round((0.6 + index * 0.05) * 100) / 100);
  return candidates.reduce((best, candidate) => (error(candidate) < error(best) ? candidate : best), 1);
}

/** The lowest threshold at which what is called is sure enough, but never one that calls too few. */
function thresholdFor(judged: readonly Judged[]): number {
  const candidates = Array.from({ length: 60 }, (_, index) => Math.round((0.36 + index * 0.01) * 100) / 100);
  const enough = candidates.filter((candidate) => calledOf(judged, candidate).share >= LEAST_CALLED);
  return enough.find((candidate) => calledOf(judged, candidate).accuracy >= SURE) ?? enough.at(-1) ?? 0.4;
}

export function measured(rows: readonly Read[], calibration: Calibration) {
  const judged = judgedBy(rows, calibration);
  const { n, accuracy, macroF1, perClass, confusion, expectedCalibrationError } = figuresOf(judged);
  const recall = labels.map((label) => perClass[label].recall);
  return { n, accuracy, macroF1, recall, confusion, expectedCalibrationError, called: calledOf(judged, calibration.tooClose) };
}
