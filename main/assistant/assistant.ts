/** Understand → look up → compose → check. One conversation, which ends with the session. */
import type { Block, Look, Turn } from "../../preload/domain/chat.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import { isReady, type Llm } from "../llm/llm.ts";
import type { Logger } from "../log.ts";
import { chipsFor } from "./chips.ts";
import { composers } from "./compose.ts";
import type { Draft } from "./draft.ts";
import { type Memory, nothingSaid, remembered } from "./follow-up.ts";
import type { Lookups } from "./lookups.ts";
import { carriedOut, type CartTools, openProposal, withProposal } from "./proposals.ts";
import { createReading } from "./reading.ts";
import { lookOf, noFilters } from "./understand.ts";
import { createWording } from "./wording.ts";

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
  readonly cart: CartTools;
  /** Of the screen: "en", "ar". */
  readonly language: () => string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Milliseconds between two words on screen. */
  readonly pace: number;
}

export interface Asked {
  readonly turnId: string;
  readonly question: string;
  /** What the shopper says it is about; null: nothing. */
  readonly as?: Look | null;
  /** The turn that this one stands for. */
  readonly replaces?: string | null;
}

export type Assistant = ReturnType<typeof createAssistant>;

export function createAssistant({ llm, lookups, cart, language, clock, log, pace }: Needs) {
  const read = createReading({ llm, lookups, log, language });
  const word = createWording({ llm, lookups, log, pace });
  let turns: Turn[] = [];
  let memory: Memory = nothingSaid(noFilters);
  let askedAt: number[] = [];
  const running = new Map<string, AbortController>();

  return { ask, stop, confirm, end, talk: () => turns };

  /** Throws `too-fast` beyond ten questions a minute; a stopped turn is returned as such, not thrown. */
  async function ask(asked: Asked, { hear, closed }: { hear: Hear; closed: AbortSignal }): Promise<Turn> {
    const { turnId, replaces = null } = asked;
    if (replaces !== null) throw new AppError("not-found", "This question cannot be asked anew.");
    takeTurn();
    for (const before of running.values()) before.abort();
    const stopping = new AbortController();
    running.set(turnId, stopping);
    const signal = AbortSignal.any([closed, stopping.signal]);
    try {
      return await answer(begin(asked, hear), asked.as ?? null, { hear, signal });
    } catch (error) {
      return failed(turnId, signal.aborted, { error, hear });
    } finally {
      running.delete(turnId);
    }
  }

  function stop(turnId: string): void {
    running.get(turnId)?.abort();
  }

  /** Once: a proposal that was answered is open no more, whatever the cart then says. */
  async function confirm(turnId: string, proposalId: string, yes: boolean): Promise<Turn> {
    const turn = turns.find(({ id }) => id === turnId);
    if (turn === undefined) throw new AppError("not-found", "This answer is not in the talk.");
    const proposal = openProposal(turn, proposalId);
    const answered = keep(withProposal(turn, proposalId, yes ? "done" : "declined"));
    if (!yes) return answered;
    try {
      await carriedOut(proposal, cart);
      return answered;
    } catch (error) {
      keep(withProposal(answered, proposalId, "failed"));
      throw error;
    }
  }

  /** Nothing of the talk remains, here or in the model. */
  async function end(): Promise<void> {
    for (const before of running.values()) before.abort();
    [turns, memory, askedAt] = [[], nothingSaid(noFilters), []];
    await llm.forget();
  }

  function takeTurn(): void {
    const now = clock.monotonic();
    askedAt = askedAt.filter((at) => now - at < 60_000);
    if (askedAt.length >= PER_MINUTE) throw new AppError("too-fast", "That is ten questions in a minute. Give it a moment.");
    askedAt.push(now);
  }

  function begin({ turnId: id, question }: Asked, hear: Hear): Turn {
    const turn: Turn = {
      ...{ id, question, about: null, look: null, chips: [], blocks: [] },
      ...{ state: "thinking", reading: [], quick: false, readFrom: [], judged: null },
    };
    turns = [...turns.filter((other) => other.id !== id), turn].slice(-KEPT);
    hear.onTurn(turn);
    return turn;
  }

  async function answer(turn: Turn, as: Look | null, { hear, signal }: { hear: Hear; signal: AbortSignal }): Promise<Turn> {
    const startedAt = clock.monotonic();
    const understood = await read(turn.question, { memory, as, signal });
    const drafted = await composers[understood.about](understood, lookups);
    signal.throwIfAborted();
    const chips = chipsFor(understood, await lookups.vocabulary());
    const before = keep({
      ...turn,
      about: understood.about,
      look: lookOf(understood),
      chips,
      blocks: [...drafted.blocks],
      state: "writing",
      readFrom: drafted.readFrom,
      quick: !isReady(llm),
    });
    hear.onTurn(before);
    const cardsMs = clock.monotonic() - startedAt;
    const words = await word(turn.question, drafted, { onWords: (text) => hear.onWords(text), signal });
    memory = remembered(memory, understood, drafted.shown);
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
