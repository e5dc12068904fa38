/** A linear model over one and two words (tf-idf and logistic regression), as models/training/linear.py fits and writes it. */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { plainText } from "../llm/plain-text.ts";
import { softmax } from "../llm/softmax.ts";
import { labels } from "./label.ts";

const perLabel = <T extends z.ZodType>(item: T) => z.array(item).length(labels.length);

const LinearFile = z.object({
  /** Whole numbers in the file times these are the real ones. */
  weightScale: z.number().positive(),
  idfScale: z.number().positive(),
  intercept: perLabel(z.number()),
  terms: z.array(z.string()).min(1),
  idf: z.array(z.int()),
  /** Per label, one weight per term. */
  weights: perLabel(z.array(z.int())),
});

/** Probabilities of the labels in their order, before any calibration. */
export type Linear = (text: string) => number[];

export async function readLinear(path: string): Promise<Linear> {
  const file = LinearFile.parse(JSON.parse(gunzipSync(await readFile(path)).toString()));
  const places = new Map(file.terms.map((term, index) => [term, index]));
  return (text) => softmax(scores(file, featuresOf(text, file, places)));
}

interface Feature {
  readonly place: number;
  readonly value: number;
}

/** Sublinear term frequency times inverse document frequency, of unit length. */
function featuresOf(text: string, { idf, idfScale }: z.infer<typeof LinearFile>, places: ReadonlyMap<string, number>): Feature[] {
  const counts = new Map<number, number>();
  for (const term of termsOf(text)) {
    const place = places.get(term);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const features = [...counts].map(([place, count]) => ({ place, value: (1 + Math.log(count)) * (idf[place] ?? 0) * idfScale }));
  const length = Math.hypot(...features.map(({ value }) => value)) || 1;
  return features.map(({ place, value }) => ({ place, value: value / length }));
}

function termsOf(text: string): string[] {
  const words = plainText(text).match(/[a-z0-9']+|[!?]/g) ?? [];
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

function scores({ weights, weightScale, intercept }: z.infer<typeof LinearFile>, features: readonly Feature[]): number[] {
  return labels.map((_, label) =>
    features.reduce((sum, { place, value }) => sum + (weights[label]?.[place] ?? 0) * weightScale * value, intercept[label] ?? 0),
  );
}
