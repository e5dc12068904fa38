/** Reads one review. Asks the model where there is one, the lexicon where there is none; never throws for a bad text. */
import type { CallOptions, Llm } from "../llm/llm.ts";
import { AppError } from "../../preload/errors.ts";
import { blend, calibrate, type Calibration, type Label, labels } from "./label.ts";
import type { Linear } from "./linear.ts";
import { lexiconLabel } from "./lexicon.ts";
import { prepare, textHash } from "./prepare.ts";

interface Needs {
  readonly llm: Llm;
  /** Of the model that answers now. */
  readonly calibration: () => Calibration;
  /** A second opinion from words and pairs of words; null where its file cannot be read. */
  readonly linear: Promise<Linear | null>;
}

export type Analyst = ReturnType<typeof createAnalyst>;

export function createAnalyst({ llm, calibration, linear }: Needs) {
  return { read, modelId };

  /** SHA-256 of the file that reads; null while the lexicon does. */
  function modelId(): string | null {
    const { state, modelId: id } = llm.status();
    return state === "ready" ? id : null;
  }

  async function read(text: string, language: string, options: CallOptions): Promise<Label> {
    const id = modelId();
    if (id === null) return lexiconLabel(text);
    const textSha256 = textHash(text);
    const words = prepare(text);
    // The embedded analyst has read English alone: anything else, and nothing at all, it cannot tell.
    if (language !== "en" || !/\p{L}/u.test(words)) return { negative: 1 / 3, neutral: 1 / 3, positive: 1 / 3, modelId: id, textSha256, tooClose: true };
    const raw = await llm.classify(words, labels, options);
    if (raw.length !== labels.length || raw.some((value) => !Number.isFinite(value))) throw new AppError("model-not-ready", "The model gave no probabilities.");
    const second = (await linear)?.(words) ?? null;
    const probabilities = calibrate(blend(raw, second, calibration().linear), calibration());
    return { ...probabilities, modelId: id, textSha256, tooClose: Math.max(...Object.values(probabilities)) < calibration().tooClose };
  }
}
