/** The quick sort while no model is there: VADER's lexicon, marked as such and replaced later. */
import { SentimentIntensityAnalyzer } from "vader-sentiment";
import { type Label, lexiconId, type Probabilities } from "./label.ts";
import { prepare, textHash } from "./prepare.ts";
import { sentencesOf } from "./sentences.ts";
import { withoutOrders } from "./steering.ts";

// Buyers write friendly words even when they complain. On 6,000 held-out reviews this reads macro-F1 .517, VADER's own ±0.05 .448.
const LEANING = 0.2;
const NEUTRAL_BAND = 0.35;
export const LEXICON_TOO_CLOSE = 0.45;

export function lexiconLabel(text: string): Label {
  const probabilities = toneOf(text);
  const sentences = sentencesOf(text).map((span) => ({ ...span, ...toneOf(text.slice(span.from, span.to)) }));
  return {
    ...probabilities,
    modelId: lexiconId,
    textSha256: textHash(text),
    tooClose: Math.max(...Object.values(probabilities)) < LEXICON_TOO_CLOSE,
    sentences,
  };
}

function toneOf(text: string): Probabilities {
  return spread(SentimentIntensityAnalyzer.polarity_scores(withoutOrders(prepare(text))).compound - LEANING);
}

/** A score around 0 → three numbers that add up to 1 and meet at the edges of the neutral band. */
function spread(compound: number): Probabilities {
  const strength = Math.min(1, Math.abs(compound) / (2 * NEUTRAL_BAND));
  const rest = (1 - strength) * 0.9;
  const side = 1 - rest;
  const weak = side * 0.1;
  const strong = side - weak;
  return { negative: compound < 0 ? strong : weak, neutral: rest, positive: compound < 0 ? weak : strong };
}
