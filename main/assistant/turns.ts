/** The turns on screen, each with what was remembered before it: a question that is asked anew starts from there. */
import type { Turn } from "../../preload/domain/chat.ts";
import type { Memory } from "./follow-up.ts";

const KEPT = 20;

export function createTurns() {
  let kept: { readonly turn: Turn; readonly before: Memory }[] = [];
  return { all, find, previous, add, keep, takeBack, clear };

  function all(): Turn[] {
    return kept.map(({ turn }) => turn);
  }

  function find(id: string): Turn | null {
    return kept.find(({ turn }) => turn.id === id)?.turn ?? null;
  }

  /** The turn before this one. */
  function previous(id: string): Turn | null {
    return kept[kept.findIndex(({ turn }) => turn.id === id) - 1]?.turn ?? null;
  }

  function add(turn: Turn, before: Memory): void {
    kept = [...kept.filter((other) => other.turn.id !== turn.id), { turn, before }].slice(-KEPT);
  }

  /** A turn that is gone stays gone. */
  function keep(turn: Turn): Turn {
    kept = kept.map((other) => (other.turn.id === turn.id ? { ...other, turn } : other));
    return turn;
  }

  /** Drops the turn and all after it; what was remembered before it, null where it is not in the talk. */
  function takeBack(id: string): Memory | null {
    const at = kept.findIndex(({ turn }) => turn.id === id);
    const before = kept[at]?.before ?? null;
    if (before !== null) kept = kept.slice(0, at);
    return before;
  }

  function clear(): void {
    kept = [];
  }
}
