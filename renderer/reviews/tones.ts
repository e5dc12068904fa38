import type { Sentiment } from "../../preload/domain/review.ts";

/** As they stand side by side. */
export const tones: readonly Sentiment[] = ["positive", "neutral", "negative"];
