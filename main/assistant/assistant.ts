/** Understand → look up → compose → check. One conversation, which ends with the session. */
import type { Block, CartProposal, Look, Turn, Verdict } from "../../preload/domain/chat.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import { isReady, type Llm } from "../llm/llm.ts";
import type { Logger } from "../log.ts";
import { visible } from "../visible.ts";
import { bounded } from "./bounded.ts";
import { chipsFor } from "./chips.ts";
import { composers } from "./compose.ts";
import type { Draft } from "./draft.ts";
import { type Memory, nothingSaid, remembered } from "./follow-up.ts";
import type { Lookups } from "./lookups.ts";
import { readingDone, readingOf } from "./progress.ts";
import { carriedOut, type CartTools, openProposal, withProposal } from "./proposals.ts";
import { createReading } from "./reading.ts";
import { spoken } from "./sentences.ts";
import { createTurns } from "./turns.ts";
import { lookOf, noFilters } from "./understand.ts";
import { within } from "./within.ts";
import { createWording } from "./wording.ts";

const PER_MINUTE = 10; // questions a session may ask
const TURN_MS = 20_000; // then what was read by then is said in the fixed words

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

/** How far a turn may go: until somebody stops it, and until it is too late. */
interface Limits {
  readonly stopped: AbortSignal;
  readonly late: AbortSignal;
  /** Whichever comes first. */
  readonly over: AbortSignal;
}

export function createAssistant({ llm: model, lookups, cart, language, clock, log, pace }: Needs) {
  const llm = bounded(model);
  const read = createReading({ llm, lookups, log, language });
  const word = createWording({ llm, log, pace });
  const turns = createTurns();
  let memory: Memory = nothingSaid(noFilters);
  let askedAt: number[] = [];
  const running = new Map<string, AbortController>();

  return { ask, stop, confirm, judge, end, talk: turns.all };

  /** Throws `too-fast` beyond ten questions a minute; a stopped turn is returned as such, not thrown. */
  async function ask(asked: Asked, { hear, closed }: { hear: Hear; closed: AbortSignal }): Promise<Turn> {
    const { turnId, replaces = null } = asked;
    if (replaces !== null && turns.find(replaces) === null) throw new AppError("not-found", "This question is no longer in the talk.");
    takeTurn();
    for (const before of running.values()) before.abort();
    if (replaces !== null) memory = turns.takeBack(replaces) ?? memory;
    const stopping = new AbortController();
    running.set(turnId, stopping);
    const limits = limitsOf(AbortSignal.any([closed, stopping.signal]));
    try {
      return await answer(begin(asked, hear), { as: asked.as ?? null, hear, limits });
    } catch (error) {
      return failed(turnId, limits.stopped.aborted, { error, hear });
    } finally {
      running.delete(turnId);
    }
  }

  function stop(turnId: string): void {
    running.get(turnId)?.abort();
  }

  /** Once: a proposal that was answered is open no more, whatever the cart then says. */
  async function confirm(turnId: string, proposalId: string, yes: boolean): Promise<Turn> {
    const turn = found(turnId);
    const proposal = openProposal(turn, proposalId);
    const answered = turns.keep(withProposal(turn, proposalId, yes ? "done" : "declined"));
    if (!yes) return answered;
    try {
      await carriedOut(proposal, cart);
      return answered;
    } catch (error) {
      turns.keep(withProposal(found(turnId), proposalId, "failed"));
      throw error;
    }
  }

  /** Once: `first` is false where this answer has its thumb already, which stays. */
  function judge(turnId: string, verdict: Verdict): { turn: Turn; first: boolean } {
    const turn = found(turnId);
    if (turn.state !== "done") throw new AppError("not-found", "This answer is not whole.");
    return turn.judged === null ? { turn: turns.keep({ ...turn, judged: verdict }), first: true } : { turn, first: false };
  }

  /** Nothing of the talk remains, here or in the model. */
  async function end(): Promise<void> {
    for (const before of running.values()) before.abort();
    turns.clear();
    [memory, askedAt] = [nothingSaid(noFilters), []];
    await llm.forget();
  }

  function found(turnId: string): Turn {
    const turn = turns.find(turnId);
    if (turn === null) throw new AppError("not-found", "This answer is not in the talk.");
    return turn;
  }

  function takeTurn(): void {
    const now = clock.monotonic();
    askedAt = askedAt.filter((at) => now - at < 60_000);
    if (askedAt.length >= PER_MINUTE) throw new AppError("too-fast", "That is ten questions in a minute. Give it a moment.");
    askedAt.push(now);
  }

  function begin({ turnId: id, question }: Asked, hear: Hear): Turn {
    const turn: Turn = {
      ...{ id, question: visible(question.replace(/\s+/g, " ")).trim(), about: null, look: null, chips: [], blocks: [] },
      ...{ state: "thinking", reading: [], quick: false, readFrom: [], judged: null },
    };
    turns.add(turn, memory);
    hear.onTurn(turn);
    return turn;
  }

  async function answer(turn: Turn, { as, hear, limits }: { as: Look | null; hear: Hear; limits: Limits }): Promise<Turn> {
    const startedAt = clock.monotonic();
    const understood = await within(read(turn.question, { memory, as, signal: limits.over }), limits.over);
    const proposed = understood.wish === "yes" || understood.wish === "no" ? turns.previous(turn.id) : null;
    if (proposed !== null && openIn(proposed).length > 0) return consented(turn, proposed, { yes: understood.wish === "yes", hear });
    const vocabulary = await within(lookups.vocabulary(), limits.over);
    const { about } = understood;
    const seen = show({ ...turn, about, look: lookOf(understood), chips: chipsFor(understood, vocabulary), reading: readingOf(understood, vocabulary) }, hear);
    const drafted = await within(composers[about](understood, lookups), limits.over);
    const { readFrom } = drafted;
    const reading = readingDone(seen.reading, readFrom);
    show({ ...seen, readFrom, reading, blocks: [...drafted.blocks], state: "writing", quick: !isReady(llm) }, hear);
    const cardsMs = clock.monotonic() - startedAt;
    const words = await worded(turn.question, drafted, { hear, limits });
    limits.stopped.throwIfAborted();
    memory = remembered(memory, understood, drafted.shown);
    const now = found(turn.id); // a proposal may have been answered while the words came
    const done = show({ ...now, blocks: assembled(words, now.blocks, drafted.replies), state: "done" }, hear);
    log.info("turn answered", {
      about,
      cards: drafted.shown.length,
      cardsMs: Math.round(cardsMs),
      ms: Math.round(clock.monotonic() - startedAt),
      quick: done.quick,
    });
    return done;
  }

  /** What was read by then is not lost to a wording that comes too late. */
  async function worded(question: string, drafted: Draft, { hear, limits }: { hear: Hear; limits: Limits }): Promise<string> {
    const telling = { onWords: (text: string) => hear.onWords(text), signal: limits.over };
    try {
      return await within(word(question, drafted, telling), limits.over);
    } catch (error) {
      if (limits.stopped.aborted || !limits.late.aborted) throw error;
      log.warn("worded too late");
      return spoken(drafted.sentence);
    }
  }

  /** A typed yes or no to what the answer before proposed for the cart: the same as its two buttons. */
  async function consented(turn: Turn, proposed: Turn, { yes, hear }: { yes: boolean; hear: Hear }): Promise<Turn> {
    const ids = openIn(proposed).map(({ proposalId }) => proposalId);
    for (const id of ids) {
      await confirm(proposed.id, id, yes).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error; // the block says how it ended
      });
    }
    const { blocks } = show(found(proposed.id), hear);
    const ended = blocks.filter((block) => block.type === "cart" && ids.includes(block.proposalId));
    return show({ ...turn, about: "products", look: "products", blocks: ended, state: "done" }, hear);
  }

  /** Throws where the turn was taken back meanwhile. */
  function show(turn: Turn, hear: Hear): Turn {
    found(turn.id);
    hear.onTurn(turns.keep(turn));
    return turn;
  }

  /** Told like every other state of the turn: the page that shows it need not be the one that asked. */
  function failed(turnId: string, stopped: boolean, { error, hear }: { error: unknown; hear: Hear }): Turn {
    const turn = turns.find(turnId);
    if (turn === null) throw new AppError("stopped", "This question was taken back.", { cause: error });
    const ended = show({ ...turn, state: stopped ? "stopped" : "failed" }, hear);
    if (!stopped) throw error;
    return ended;
  }
}

function limitsOf(stopped: AbortSignal): Limits {
  const late = AbortSignal.timeout(TURN_MS);
  return { stopped, late, over: AbortSignal.any([stopped, late]) };
}

const openIn = ({ blocks }: Turn): CartProposal[] => blocks.flatMap((block) => (block.type === "cart" && block.state === "proposed" ? [block] : []));

function assembled(words: string, blocks: readonly Block[], replies: readonly string[]): Block[] {
  const after: Block[] = replies.length > 0 ? [{ type: "replies", replies: [...replies] }] : [];
  return [{ type: "words", text: words }, ...blocks, ...after];
}
