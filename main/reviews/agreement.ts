/** How often model and staff agree, and where the model should stop calling. Pure. */
import type { Sentiment } from "../../preload/domain/review.ts";
import { likeliest, type Probabilities } from "./label.ts";

export const NEEDED = 100; // judgements: with fewer, chance moves the threshold
const SURE = 0.9; // of what is called, this share should be right, as when a model is fitted
const LEAST_CALLED = 0.5;
const STEP = 0.01;

export interface Judged extends Probabilities {
  readonly chosen: Sentiment;
}

export function agreementOf(judged: readonly Judged[], threshold: number) {
  const called = judged.filter((one) => sureness(one) >= threshold);
  return { judged: judged.length, agreed: judged.filter(right).length, called: called.length, calledRight: called.filter(right).length };
}

/** The lowest threshold at which what is called is right often enough, but never one that calls fewer than half; null while the judgements are too few. */
export function thresholdFrom(judged: readonly Judged[]): number | null {
  if (judged.length < NEEDED) return null;
  const candidates = Array.from({ length: 60 }, (_, index) => Math.round((0.36 + index * STEP) * 100) / 100);
  const enough = candidates.filter((candidate) => agreementOf(judged, candidate).called / judged.length >= LEAST_CALLED);
  const good = enough.find((candidate) => {
    const { called, calledRight } = agreementOf(judged, candidate);
    return calledRight / called >= SURE;
  });
  return good ?? enough.at(-1) ?? candidates[0] ?? null;
}

const sureness = ({ negative, neutral, positive }: Probabilities): number => Math.max(negative, neutral, positive);
const right = (one: Judged): boolean => likeliest(one) === one.chosen;
