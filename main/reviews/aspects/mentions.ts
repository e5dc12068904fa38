/** Who says what of which aspect: every count on the page is a count of these. Pure. */
import type { AspectCounts, Sentiment, Span } from "../../../preload/domain/review.ts";
import { likeliest, type Sentence } from "../label.ts";
import { aspectsIn } from "./aspects-in.ts";

const LEAST = 3; // mentions: under it an aspect is chance

export interface Mention extends Span {
  readonly reviewId: string;
  readonly aspect: string;
  readonly tone: Sentiment;
}

export interface Spoken {
  readonly id: string;
  readonly body: string;
  readonly language: string;
  readonly sentences: readonly Sentence[] | null;
  /** A sentence whose likeliest tone is under it counts as neutral. */
  readonly tooClose: number;
}

/** In the order of the reviews; `kind` is the product's. The list of aspects is English. */
export function mentionsIn(reviews: readonly Spoken[], kind: string): Mention[] {
  return reviews
    .filter(({ language }) => language === "en")
    .flatMap(({ id, body, sentences, tooClose }) =>
      (sentences ?? []).flatMap((sentence) => {
        const { from, to } = sentence;
        const tone = toneOf(sentence, tooClose);
        return aspectsIn(body.slice(from, to), kind).map((aspect) => ({ reviewId: id, aspect, tone, from, to }));
      }),
    );
}

export function toneOf(sentence: Sentence, tooClose: number): Sentiment {
  const tone = likeliest(sentence);
  return sentence[tone] < tooClose ? "neutral" : tone;
}

/** The most talked of first. */
export function aspectCounts(mentions: readonly Mention[]): AspectCounts[] {
  return [...Map.groupBy(mentions, ({ aspect }) => aspect)]
    .filter(([, own]) => own.length >= LEAST)
    .map(([aspect, own]) => ({ aspect, reviews: reviewsIn(own), mentions: own.length, ...tones(own) }))
    .sort((a, b) => b.mentions - a.mentions || (a.aspect < b.aspect ? -1 : 1));
}

/** Of two sentences in one review it is counted once. */
export function reviewsIn(mentions: readonly Mention[]): number {
  return new Set(mentions.map(({ reviewId }) => reviewId)).size;
}

function tones(mentions: readonly Mention[]) {
  const count = (tone: Sentiment) => mentions.filter((mention) => mention.tone === tone).length;
  return { positive: count("positive"), neutral: count("neutral"), negative: count("negative") };
}
