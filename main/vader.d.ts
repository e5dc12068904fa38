declare module "vader-sentiment" {
  /** Scores between 0 and 1, `compound` between −1 and 1. */
  export const SentimentIntensityAnalyzer: { polarity_scores(text: string): { neg: number; neu: number; pos: number; compound: number } };
}
