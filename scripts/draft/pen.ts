/** Who writes: a model under grammars. Where none answers, or what it wrote is not to be used, the rules stand in. */
import { hashOf } from "../../db/seed/chance.ts";
import { plainText } from "../../main/llm/plain-text.ts";
import type { Draft } from "../../main/llm/process-client.ts";
import { type PromptStyle, spaceOf } from "../../main/llm/prompts.ts";
import { AppError } from "../../preload/errors.ts";
import { type Choice, choiceGrammar, readChoice } from "./choices.ts";

/** Rejects with an AppError where no model answers. */
export type Pen = (of: (style: PromptStyle) => Draft) => Promise<string>;

export interface Asked {
  /** Names the call: with the same seeds a run is repeated word for word. */
  readonly seed: string;
  /** What a larger model is told. */
  readonly prompt: string;
  /** What a compact model picks from; a larger one too where it has no words of its own. */
  readonly choice: Choice;
  readonly ownWords?: OwnWords;
}

export interface OwnWords {
  readonly grammar: string;
  readonly mostTokens: number;
  /** Null where it is not to be used. */
  readonly read: (written: string) => string | null;
}

/** One index of each group, or a text. */
export type Written = { readonly picked: readonly number[] } | { readonly own: string };

const CHOICE_TOKENS = 220;
const TRIES = 2; // a third is seldom better

export type Writer = ReturnType<typeof createWriter>;

export function createWriter(pen: Pen | null) {
  /** How often the rules stood in. */
  const stoodIn = { unanswered: 0, refused: 0 };
  return { ask, stoodIn };

  async function ask(asked: Asked): Promise<Written | null> {
    if (pen === null) return null;
    try {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const written = await once(pen, asked, attempt);
        if (written !== null) return written;
      }
      stoodIn.refused += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      stoodIn.unanswered += 1;
    }
    return null;
  }
}

async function once(pen: Pen, { seed, prompt, choice, ownWords }: Asked, attempt: number): Promise<Written | null> {
  const number = hashOf(`${seed} ${attempt}`);
  const plain = { ...choice, groups: choice.groups.map((ways) => ways.map(plainText)) };
  const beginning = plain.groups.map(([first]) => first).join(choice.between);
  let read: (text: string) => Written | null = () => null;
  const written = await pen((style) => {
    read = readerOf(style === "compact" ? plain : choice, style === "compact" ? undefined : ownWords);
    if (style === "compact") return { text: beginning, grammar: choiceGrammar(plain, spaceOf(style)), mostTokens: CHOICE_TOKENS, seed: number };
    const { grammar, mostTokens } = ownWords ?? { grammar: choiceGrammar(choice, spaceOf(style)), mostTokens: CHOICE_TOKENS };
    return { text: prompt, grammar, mostTokens, seed: number };
  });
  return read(written);
}

function readerOf(choice: Choice, ownWords: OwnWords | undefined) {
  return (written: string): Written | null => {
    const own = ownWords?.read(written) ?? null;
    if (ownWords) return own === null ? null : { own };
    const picked = readChoice(written, choice);
    return picked && { picked };
  };
}
