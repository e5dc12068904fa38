/** Reads one review, whole and sentence by sentence. Asks the model where there is one, the lexicon where there is none; never throws for a bad text. */
import type { CallOptions, Llm } from "../llm/llm.ts";
import { AppError } from "../../preload/errors.ts";
import { blend, calibrate, type Calibration, type Label, labels, type Probabilities, type Sentence } from "./label.ts";
import type { Linear } from "./linear.ts";
import { lexiconLabel } from "./lexicon.ts";
import { prepare, textHash } from "./prepare.ts";
import { sentencesOf } from "./sentences.ts";
import { withoutOrders } from "./steering.ts";

const REMEMBERED = 500; // labels: a text that was previewed is not read again when it is sent

interface Needs {
  readonly llm: Llm;
  /** Of the model that answers now. */
  readonly calibration: () => Calibration;
  /** A second opinion from words and pairs of words; null where its file cannot be read. */
  readonly linear: Promise<Linear | null>;
}

export type Analyst = ReturnType<typeof createAnalyst>;

export function createAnalyst({ llm, calibration, linear }: Needs) {
  const remembered = new Map<string, Label>();
  return {
    read,
    readWhole: (text: string, options: CallOptions) => probabilitiesOf(wordsOf(text), options),
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
    remembered.set(key, label);
    if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value ?? "");
    return label;
  }

  async function readAnew(text: string, language: string, { id, textSha256, ...options }: CallOptions & { id: string; textSha256: string }): Promise<Label> {
    const words = wordsOf(text);
    // The embedded analyst has read English alone: anything else, and nothing at all, it cannot tell.
    if (language !== "en" || !/\p{L}/u.test(words))
      return { negative: 1 / 3, neutral: 1 / 3, positive: 1 / 3, modelId: id, textSha256, tooClose: true, sentences: [] };
    const whole = await probabilitiesOf(words, options);
    const sentences = await sentencesRead(text, whole, options);
    return { ...whole, modelId: id, textSha256, tooClose: Math.max(...Object.values(whole)) < calibration().tooClose, sentences };
  }

  async function sentencesRead(text: string, whole: Probabilities, options: CallOptions): Promise<Sentence[]> {
    const spans = sentencesOf(text)
      .map((span) => ({ span, words: wordsOf(text.slice(span.from, span.to)) }))
      .filter(({ words }) => /\p{L}/u.test(words));
    if (spans.length === 1) return spans.map(({ span }) => ({ ...span, ...whole }));
    const read: Sentence[] = [];
    for (const { span, words } of spans) read.push({ ...span, ...(await probabilitiesOf(words, options)) });
    return read;
  }

  async function probabilitiesOf(words: string, options: CallOptions): Promise<Probabilities> {
    const raw = await llm.classify(words, labels, options);
    if (raw.length !== labels.length || raw.some((value) => !Number.isFinite(value))) throw new AppError("model-not-ready", "The model gave no probabilities.");
    const second = (await linear)?.(words) ?? null;
    return calibrate(blend(raw, second, calibration().linear), calibration());
  }
}

const wordsOf = (text: string): string => withoutOrders(prepare(text));
