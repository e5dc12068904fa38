/** From three probabilities to what the page may claim. Pure. */
import type { Review, ReviewGroup, SentenceNumbers, Sentiment, Span } from "../../preload/domain/review.ts";
import { softmax } from "../llm/softmax.ts";

const LEAST = 1e-9; // a probability whose logarithm still counts

/** In the order in which the model's labels stand. */
export const labels = ["negative", "neutral", "positive"] as const satisfies readonly Sentiment[];
export type Probabilities = Readonly<Record<Sentiment, number>>;

/** Fitted on held-out real text, per model file: see `models/registry.json`. */
export interface Calibration {
  readonly temperature: number;
  /** Added to the logarithm of each label's probability, in the order of `labels`. */
  readonly bias: readonly number[];
  /** Under this probability of the likeliest label the text is too close to call. */
  readonly tooClose: number;
  /** Share of the linear model in the blend. */
  readonly linear: number;
}

export interface Label extends Probabilities {
  /** SHA-256 of the model file, or "lexicon". */
  readonly modelId: string;
  readonly textSha256: string;
  readonly tooClose: boolean;
  /** Null where nobody read them one by one. */
  readonly sentences: readonly Sentence[] | null;
}

export interface Sentence extends Span, Probabilities {}

/** Two readers as one: the weighted mean of their logarithms, adding up to one. `linear` null: the language model alone. */
export function blend(raw: readonly number[], linear: readonly number[] | null, share: number): number[] {
  if (linear === null || share === 0) return [...raw];
  const weights = raw.map((value, index) => Math.max(value, LEAST) ** (1 - share) * Math.max(linear[index] ?? 0, LEAST) ** share);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** softmax((log p + bias) / temperature). */
export function calibrate(raw: readonly number[], { temperature, bias }: Calibration): Probabilities {
  const scores = labels.map((_, index) => (Math.log(Math.max(raw[index] ?? 0, LEAST)) + (bias[index] ?? 0)) / temperature);
  const [negative, neutral, positive] = softmax(scores) as [number, number, number]; // three labels in, three out
  return { negative, neutral, positive };
}

/** The likeliest sentiment; a tie goes to the one that claims less. */
export function likeliest(probabilities: Probabilities): Sentiment {
  const order: readonly Sentiment[] = ["neutral", "negative", "positive"];
  return order.reduce((best, sentiment) => (probabilities[sentiment] > probabilities[best] ? sentiment : best));
}

/** What is not read waits with what is too close to call. */
export function groupOf(label: (Probabilities & { tooClose: boolean }) | null): ReviewGroup {
  return label === null || label.tooClose ? "too-close" : likeliest(label);
}

/** One or two stars beside praise, four or five beside a complaint. */
export function starsDiffer(stars: number, group: ReviewGroup): boolean {
  return (stars >= 4 && group === "negative") || (stars <= 2 && group === "positive");
}

/** The sentence that says most clearly what the whole says; the earlier one of two. */
export function evidenceFor(label: Probabilities & { readonly tooClose: boolean }, sentences: readonly Sentence[] | null): Span | null {
  if (sentences === null || label.tooClose) return null;
  const tone = likeliest(label);
  const [first, ...rest] = sentences.filter((sentence) => likeliest(sentence) === tone);
  if (first === undefined) return null;
  const { from, to } = rest.reduce((best, sentence) => (sentence[tone] > best[tone] ? sentence : best), first);
  return { from, to };
}

export const numbersOf = (sentences: readonly Sentence[] | null): SentenceNumbers[] | null =>
  sentences && sentences.map(({ from, to, negative, neutral, positive }) => [from, to, short(negative), short(neutral), short(positive)]);

export const sentencesIn = (numbers: readonly SentenceNumbers[] | null): Sentence[] | null =>
  numbers && numbers.map(([from, to, negative, neutral, positive]) => ({ from, to, negative, neutral, positive }));

const short = (probability: number): number => Math.round(probability * 1000) / 1000;

type Labelled = Pick<Review, "group" | "confidence" | "quickSort" | "starsDiffer" | "evidence" | "byStaff">;

/** What a review card shows of its label. */
export function shown(stars: number, label: Omit<Label, "textSha256"> | null): Labelled {
  const group = groupOf(label);
  return {
    group,
    confidence: label === null ? null : label[likeliest(label)],
    quickSort: label?.modelId === lexiconId,
    starsDiffer: starsDiffer(stars, group),
    evidence: label && evidenceFor(label, label.sentences),
    byStaff: label?.modelId === staffId,
  };
}

export const lexiconId = "lexicon";
/** Goes before every model. */
export const staffId = "staff";
