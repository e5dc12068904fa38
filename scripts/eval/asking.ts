/** Asks questions as the screen does, turn by turn in one conversation each, and tells what was shown. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { requests } from "../../preload/contract/index.ts";
import type { About, Turn } from "../../preload/domain/chat.ts";
import type { Models } from "../../main/models.ts";
import type { Clock } from "../../main/clock.ts";
import type { Caller } from "../../main/ipc/handlers.ts";
import type { Logger } from "../../main/log.ts";
import { type ForeignStore, openForeignStore } from "./foreign-store.ts";
import type { Call } from "./recorded.ts";
import { jsonOf, Refused } from "./refused.ts";
import { cardsIn, wordsIn } from "./told.ts";

export const Question = z.object({ id: z.string().min(1), turns: z.array(z.string().trim().min(1).max(500)).min(1) });
export type Question = z.infer<typeof Question>;

/** One line of the answer file: everything is of the last turn. */
export interface Answered {
  readonly id: string;
  readonly about: About | null;
  readonly calls: readonly Call[];
  readonly skus: readonly string[];
  readonly text: string;
  readonly checked: boolean;
  readonly refused: boolean;
  readonly ms: { readonly cards: number; readonly firstWord: number; readonly total: number };
}

export interface AskingNeeds {
  readonly catalogue: unknown;
  /** Null: rules alone. */
  readonly models: Models | null;
  /** Null: the time it is. */
  readonly now: Date | null;
  /** Told what of the catalogue was left out, a sentence each. */
  readonly onProblem?: (problem: string) => void;
}

const PAUSE_MS = 60_000; // an unhurried shopper: the limit of questions a minute is not what is asked about
const REPLACED = "wording replaced by the fixed sentence";

export function questionsOf(text: string, path: string): Question[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = Question.safeParse(jsonOf(line, `Line ${index + 1} of ${path}`));
    if (!parsed.success) throw new Refused(`Line ${index + 1} of ${path} is no question: {"id": "…", "turns": ["…"]} is wanted.`);
    return [parsed.data];
  });
}

/** Answers come one by one, in the order of the questions. */
export async function* askAll(questions: readonly Question[], { catalogue, models, now, onProblem }: AskingNeeds): AsyncGenerator<Answered> {
  const notes = listening();
  const clock = unhurried(now);
  const store = await openForeignStore({ catalogue, models, clock, log: notes.log });
  for (const problem of store.problems) onProblem?.(problem);
  try {
    for (const question of questions) yield await answered(question, { store, clock, notes });
  } finally {
    await store.close();
  }
}

interface Talk {
  readonly store: ForeignStore;
  readonly clock: ReturnType<typeof unhurried>;
  readonly notes: ReturnType<typeof listening>;
}

async function answered({ id, turns }: Question, { store, clock, notes }: Talk): Promise<Answered> {
  await store.endSession();
  let last: Omit<Answered, "id"> | null = null;
  for (const question of turns) {
    clock.pause();
    store.takeCalls();
    notes.clear();
    const { turn, ms } = await askOnce(question, store);
    last = {
      about: turn.about,
      calls: store.takeCalls(),
      skus: cardsIn(turn),
      text: wordsIn(turn),
      checked: !notes.heard(REPLACED),
      refused: turn.about === "unsafe" || turn.about === "offtopic",
      ms,
    };
  }
  if (last === null) throw new Error("a question without a turn");
  return { id, ...last };
}

/** Through the contract both ways, as a message from the page goes. */
export async function askOnce(question: string, { handlers }: Pick<ForeignStore, "handlers">): Promise<{ turn: Turn; said: string[]; ms: Answered["ms"] }> {
  const { input, output } = requests["assistant.ask"];
  const startedAt = performance.now();
  const since = () => Math.round(performance.now() - startedAt);
  const ms = { cards: 0, firstWord: 0, total: 0 };
  const said: string[] = [];
  const emit: Caller["emit"] = (name, data) => {
    if (name === "assistant.turn" && (data as Turn).state === "writing") ms.cards = since(); // `as`: the event's own data
    if (name !== "assistant.words") return;
    if (ms.firstWord === 0) ms.firstWord = since();
    said.push((data as { text: string }).text); // `as`: the event's own data
  };
  const caller: Caller = { person: { who: "guest" }, closed: new AbortController().signal, correlationId: randomUUID(), emit };
  const turn = output.parse(await handlers["assistant.ask"](input.parse({ turnId: randomUUID(), question }), caller));
  return { turn, said, ms: { ...ms, total: since() } };
}

/** A clock whose minutes pass at once between two questions. */
export function unhurried(now: Date | null): Clock & { pause(): void } {
  let paused = 0;
  return { now: () => now ?? new Date(), monotonic: () => performance.now() + paused, pause: () => void (paused += PAUSE_MS) };
}

/** Warnings and errors are told; what was told since the last question can be asked for. */
function listening() {
  let events: string[] = [];
  const say = (event: string, fields?: object): void => {
    events.push(event);
    if (event !== REPLACED) process.stderr.write(`${event} ${JSON.stringify(fields ?? {})}\n`);
  };
  const log: Logger = { info: () => {}, warn: say, error: say, child: () => log };
  return { log, heard: (event: string) => events.includes(event), clear: () => void (events = []) };
}
