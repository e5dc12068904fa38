/** Understand → look up → compose → check. One conversation, which ends with the session. */
import { setTimeout as pause } from "node:timers/promises";
import type { Block, Turn } from "../../preload/domain/chat.ts";
import { AppError } from "../../preload/errors.ts";
import { withoutMeasures } from "../catalogue/measures.ts";
import type { Clock } from "../clock.ts";
import type { Filled, Llm } from "../llm/llm.ts";
import { understandingShape } from "../llm/understanding-shape.ts";
import type { Logger } from "../log.ts";
import { ungrounded } from "./check.ts";
import { chipsFor } from "./chips.ts";
import { composers } from "./compose.ts";
import { type Draft, factsOf } from "./draft.ts";
import { type Memory, nothingSaid } from "./follow-up.ts";
import type { Lookups } from "./lookups.ts";
import { spoken } from "./sentences.ts";
import { noFilters, understand, type Understood } from "./understand.ts";

const FILL_MS = 1_500; // after it the rules answer alone
const WORD_MS = 4_000;
const PER_MINUTE = 10; // questions a session may ask
const KEPT = 20; // turns on screen

export interface Hear {
  /** The whole turn as it stands: cards come before the words. */
  onTurn(turn: Turn): void;
  onWords(text: string): void;
}

interface Needs {
  readonly llm: Llm;
  readonly lookups: Lookups;
  readonly clock: Clock;
  readonly log: Logger;
  /** Milliseconds between two words on screen. */
  readonly pace: number;
}

export type Assistant = ReturnType<typeof createAssistant>;

export function createAssistant({ llm, lookups, clock, log, pace }: Needs) {
  let turns: Turn[] = [];
  let memory: Memory = nothingSaid(noFilters);
  let asked: number[] = [];
  const running = new Map<string, AbortController>();

  return { ask, stop, end, talk: () => turns };

  /** Throws `too-fast` beyond ten questions a minute; a stopped turn is returned as such, not thrown. */
  async function ask(turnId: string, question: string, { hear, closed }: { hear: Hear; closed: AbortSignal }): Promise<Turn> {
    takeTurn();
    for (const before of running.values()) before.abort();
    const stopping = new AbortController();
    running.set(turnId, stopping);
    const signal = AbortSignal.any([closed, stopping.signal]);
    try {
      return await answer(begin(turnId, question, hear), hear, signal);
    } catch (error) {
      return failed(turnId, signal.aborted, { error, hear });
    } finally {
      running.delete(turnId);
    }
  }

  function stop(turnId: string): void {
    running.get(turnId)?.abort();
  }

  /** Nothing of the talk remains, here or in the model. */
  async function end(): Promise<void> {
    for (const before of running.values()) before.abort();
    [turns, memory, asked] = [[], nothingSaid(noFilters), []];
    await llm.forget();
  }

  function takeTurn(): void {
    const now = clock.monotonic();
    asked = asked.filter((at) => now - at < 60_000);
    if (asked.length >= PER_MINUTE) throw new AppError("too-fast", "That is ten questions in a minute. Give it a moment.");
    asked.push(now);
  }

  function begin(id: string, question: string, hear: Hear): Turn {
    const turn: Turn = { id, question, about: null, chips: [], blocks: [], state: "thinking", quick: false, readFrom: [] };
    turns = [...turns.filter((other) => other.id !== id), turn].slice(-KEPT);
    hear.onTurn(turn);
    return turn;
  }

  async function answer(turn: Turn, hear: Hear, signal: AbortSignal): Promise<Turn> {
    const startedAt = clock.monotonic();
    const understood = await understanding(turn.question, signal);
    const drafted = await composers[understood.about](understood, lookups);
    signal.throwIfAborted();
    const chips = chipsFor(understood, await lookups.vocabulary());
    const before = keep({
      ...turn,
      about: understood.about,
      chips,
      blocks: [...drafted.blocks],
      state: "writing",
      readFrom: drafted.readFrom,
      quick: !ready(),
    });
    hear.onTurn(before);
    const cardsMs = clock.monotonic() - startedAt;
    const words = await wording(turn.question, drafted, { hear, signal });
    remember(understood, drafted);
    const done = keep({ ...before, blocks: assembled(words, drafted), state: "done" });
    hear.onTurn(done);
    log.info("turn answered", {
      about: understood.about,
      cards: drafted.shown.length,
      cardsMs: Math.round(cardsMs),
      ms: Math.round(clock.monotonic() - startedAt),
      quick: done.quick,
    });
    return done;
  }

  async function understanding(question: string, signal: AbortSignal): Promise<Understood> {
    const [vocabulary, filters, filled] = await Promise.all([
      lookups.vocabulary(),
      lookups.filtersFromWords(withoutMeasures(question)),
      filledBy(question, signal),
    ]);
    return understand({ question, vocabulary, filters, memory, filled });
  }

  /** What the model reads in the question; `null` without a model or when it is too slow: the rules go on. */
  async function filledBy(question: string, signal: AbortSignal): Promise<Filled | null> {
    if (!ready()) return null;
    try {
      return await llm.fill(question, understandingShape, { signal: AbortSignal.any([signal, AbortSignal.timeout(FILL_MS)]), priority: "shopper" });
    } catch (error) {
      signal.throwIfAborted();
      log.warn("understood by rules", { why: String(error) });
      return null;
    }
  }

  /** The model's words where they pass the check, else the fixed ones. */
  async function wording(question: string, drafted: Draft, { hear, signal }: { hear: Hear; signal: AbortSignal }): Promise<string> {
    const own = spoken(drafted.sentence);
    const text = (await freeWords(question, drafted, signal)) ?? own;
    const wrong = ungrounded(text, {
      facts: factsOf(drafted),
      mayPromise: drafted.mayPromise,
      sentence: drafted.sentence,
      vocabulary: await lookups.vocabulary(),
    });
    if (wrong !== null) log.warn("wording replaced by the fixed sentence", { length: text.length });
    const said = wrong === null ? text : own;
    await tell(said, { hear, signal });
    return said;
  }

  /** By words, and only words that have passed the check: what is read aloud or on screen is never taken back. */
  async function tell(said: string, { hear, signal }: { hear: Hear; signal: AbortSignal }): Promise<void> {
    const words = said.split(/(?<= )/);
    for (let count = 1; count <= words.length; count += 1) {
      signal.throwIfAborted();
      hear.onWords(words.slice(0, count).join("").trimEnd());
      if (pace > 0 && count < words.length) await pause(pace, undefined, { signal });
    }
  }

  async function freeWords(question: string, { sentence }: Draft, signal: AbortSignal): Promise<string | null> {
    if (!ready() || Object.keys(sentence.slots).length === 0) return null;
    try {
      const within = AbortSignal.any([signal, AbortSignal.timeout(WORD_MS)]);
      const text = await llm.word(`${question}\n${sentence.template}`, { slots: sentence.slots }, { signal: within, priority: "shopper" });
      return text.trim() === "" ? null : text.trim();
    } catch (error) {
      signal.throwIfAborted();
      log.warn("worded by the fixed sentence", { why: String(error) });
      return null;
    }
  }

  function ready(): boolean {
    return llm.status().state === "ready";
  }

  function remember({ about, filters, named, sort }: Understood, { shown }: Draft): void {
    // "What about a black one?" after one kettle is about kettles.
    const kept = named.length > 0 && filters.kinds.length === 0 ? { ...filters, kinds: [...new Set(shown.map(({ kind }) => kind))] } : filters;
    const goods = about === "products" || about === "manufacturers" || about === "promotions";
    const wished = about === "promotions" ? { ...kept, onOffer: true } : kept;
    memory = { about, filters: goods ? wished : memory.filters, sort, shown: shown.length > 0 ? shown : memory.shown };
  }

  function keep(turn: Turn): Turn {
    turns = turns.map((other) => (other.id === turn.id ? turn : other));
    return turn;
  }

  /** Told like every other state of the turn: the page that shows it need not be the one that asked. */
  function failed(turnId: string, stopped: boolean, { error, hear }: { error: unknown; hear: Hear }): Turn {
    const turn = turns.find(({ id }) => id === turnId);
    if (turn === undefined) throw error;
    const ended = keep({ ...turn, state: stopped ? "stopped" : "failed" });
    hear.onTurn(ended);
    if (!stopped) throw error;
    return ended;
  }
}

function assembled(words: string, { blocks, replies }: Draft): Block[] {
  const after: Block[] = replies.length > 0 ? [{ type: "replies", replies: [...replies] }] : [];
  return [{ type: "words", text: words }, ...blocks, ...after];
}
