/** Reads one review, whole and sentence by sentence. Asks the model where there is one, the lexicon where there is none; never throws for a bad text. */
import type { CallOptions, Llm } from "../llm/llm.ts";
import { AppError } from "../../preload/errors.ts";
import { blend, calibrate, type Calibration, type Label, labels, type Probabilities } from "./label.ts";
import type { Linear } from "./linear.ts";
import { lexiconLabel } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import { prepare, textHash } from "./prepare.ts";
import { sentencesOf } from "./sentences.ts";
import { withoutOrders } from "./steering.ts";

const REMEMBERED = 500; // labels: a text that was previewed is not read again when it is sent
const REMEMBERED_WORDINGS = 2_000; // "Works well." is said of everything

interface Needs {
  readonly llm: Llm;
  /** Of the model that answers now. */
  readonly calibration: () => Calibration;
  /** A second opinion from words and pairs of words; null where its file cannot be read. */
  readonly linear: Promise<Linear | null>;
}

export type Analyst = ReturnType<typeof createAnalyst>;

export function createAnalyst({ llm, calibration, linear }: Needs) {
  const remembered = createMemory<Label>(REMEMBERED);
  const rememberedWordings = createMemory<Probabilities>(REMEMBERED_WORDINGS);
  return {
    read,
    readWhole,
    modelId,
    absent: () => ["absent", "failed"].includes(llm.status().state),
  };

  /** SHA-256 of the file that reads; null while the lexicon does. */
  function modelId(): string | null {
    const { state, modelId: id } = llm.status();
    return state === "ready" ? id : null;
  }

  async function read(text: string, language: string, options: CallOptions): Promise<Label> {
    const id = modelId();
    if (id === null) return lexiconLabel(text);
    const textSha256 = textHash(text);
    // Equal once prepared, two texts may still differ in where their sentences stand.
    const key = [id, language, textSha256, text.length].join(" ");
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const label = await readAnew(text, language, { ...options, id, textSha256 });
    remembered.put(key, label);
    return label;
  }

  async function readAnew(text: string, language: string, { id, textSha256, ...options }: CallOptions & { id: string; textSha256: string }): Promise<Label> {
    const words = wordsOf(text);
    // The embedded analyst has read English alone: anything else, and nothing at all, it cannot tell.
    if (language !== "en" || !/\p{L}/u.test(words))
      return { negative: 1 / 3, neutral: 1 / 3, positive: 1 / 3, modelId: id, textSha256, tooClose: true, sentences: [] };
    const spans = sentencesOf(text)
      .map((span) => ({ span, words: wordsOf(text.slice(span.from, span.to)) }))
      .filter((sentence) => /\p{L}/u.test(sentence.words));
    const alone = spans.length === 1; // it says all there is
    const tones = await tonesOf(new Set([words, ...(alone ? [] : spans.map((sentence) => sentence.words))]), { ...options, id });
    const toneOf = (wording: string) => tones.get(wording) ?? noProbabilities();
    const whole = toneOf(words);
    const sentences = spans.map((sentence) => ({ ...sentence.span, ...(alone ? whole : toneOf(sentence.words)) }));
    return { ...whole, modelId: id, textSha256, tooClose: Math.max(...Object.values(whole)) < calibration().tooClose, sentences };
  }

  async function readWhole(text: string, options: CallOptions): Promise<Probabilities> {
    const [whole] = await probabilitiesOf([wordsOf(text)], options);
    return whole ?? noProbabilities();
  }

  /** Each wording is read once, and all in one call: behind the whole its first sentence is known to the model already. */
  async function tonesOf(wordings: ReadonlySet<string>, { id, ...options }: CallOptions & { id: string }): Promise<Map<string, Probabilities>> {
    const tones = new Map<string, Probabilities>();
    for (const words of wordings) {
      const known = rememberedWordings.get(`${id} ${words}`);
      if (known !== undefined) tones.set(words, known);
    }
    const unknown = [...wordings].filter((words) => !tones.has(words));
    const read = unknown.length === 0 ? [] : await probabilitiesOf(unknown, options);
    for (const [index, tone] of read.entries()) {
      const words = unknown[index] ?? "";
      tones.set(words, tone);
      rememberedWordings.put(`${id} ${words}`, tone);
    }
    return tones;
  }

  /** The second opinion is formed while the model's process reads. */
  async function probabilitiesOf(texts: readonly string[], options: CallOptions): Promise<Probabilities[]> {
    const reading = llm.classify(texts, labels, options);
    const [raw, second] = await Promise.all([reading, linear.then((opinion) => opinion && texts.map(opinion))]);
    if (raw.length !== texts.length || raw.some((values) => values.length !== labels.length || !values.every(Number.isFinite))) noProbabilities();
    return raw.map((values, index) => calibrate(blend(values, second?.[index] ?? null, calibration().linear), calibration()));
  }
}

const wordsOf = (text: string): string => withoutOrders(prepare(text));

function noProbabilities(): never {
  throw new AppError("model-not-ready", "The model gave no probabilities.");
}
