/** This session's talk: what main holds, with the turn that is being answered as it arrives. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Input } from "../../preload/contract/index.ts";
import type { Look, Turn } from "../../preload/domain/chat.ts";
import { AppError } from "../../preload/errors.ts";
import { call } from "../bridge/call.ts";
import { useEvent } from "../bridge/use-event.ts";
import { useRequest } from "../bridge/use-request.ts";

/** A question asked again: in the place of a turn, perhaps looked at in another way. */
export interface Anew {
  readonly replaces: string;
  readonly as?: Look;
}

export type Thumb = Pick<Input<"assistant.judge">, "verdict" | "reason" | "keepWords">;

export interface Talk {
  readonly turns: readonly Turn[];
  readonly loaded: boolean;
  readonly running: Turn | null;
  /** True after the eleventh question in a minute. */
  readonly tooFast: boolean;
  ask(question: string, anew?: Anew): void;
  stop(): void;
  judge(turnId: string, thumb: Thumb): void;
}

const CATCH_UP_MS = 2_000;
const key = ["assistant.talk", "null"];

export function useTalk(): Talk {
  const client = useQueryClient();
  const [tooFast, setTooFast] = useState(false);
  const takenBack = useRef(new Set<string>());
  const asked = useRequest("assistant.talk", null);
  const turns = asked.state === "ready" ? asked.value : [];
  const running = turns.find(({ state }) => state === "thinking" || state === "writing") ?? null;

  useCatchUp(running?.id ?? null);

  const put = useCallback(
    (turn: Turn) => {
      if (!takenBack.current.has(turn.id)) client.setQueryData<Turn[]>(key, (before = []) => withTurn(before, turn));
    },
    [client],
  );
  const refetch = useCallback(() => void client.invalidateQueries({ queryKey: ["assistant.talk"] }), [client]);
  useEvent("assistant.turn", put);
  useEvent("assistant.words", ({ turnId, text }) => {
    const turn = turns.find(({ id }) => id === turnId);
    if (turn !== undefined) put({ ...turn, blocks: withWords(turn.blocks, text) });
  });

  /** What is asked anew goes at once, with all after it. */
  const takeBack = useCallback(
    (id: string) =>
      client.setQueryData<Turn[]>(key, (before = []) => {
        const at = before.findIndex((turn) => turn.id === id);
        for (const turn of before.slice(at)) takenBack.current.add(turn.id);
        return before.slice(0, at);
      }),
    [client],
  );
  const ask = useCallback(
    (question: string, anew?: Anew) => {
      setTooFast(false);
      if (anew !== undefined) takeBack(anew.replaces);
      call("assistant.ask", { turnId: crypto.randomUUID(), question, ...anew }).then(put, (error) => {
        setTooFast(error instanceof AppError && error.code === "too-fast");
        takenBack.current.clear(); // it may be there still
        refetch();
      });
    },
    [put, refetch, takeBack],
  );
  const stop = useCallback(() => {
    if (running !== null) void call("assistant.stop", { turnId: running.id }).catch(() => {}); // a finished turn needs no stopping
  }, [running]);
  const judge = useCallback((turnId: string, thumb: Thumb) => void call("assistant.judge", { turnId, ...thumb }).then(put, refetch), [put, refetch]);

  return { turns, loaded: asked.state === "ready", running, tooFast, ask, stop, judge };
}

/** Events of an answer go to the page that asked; one that was reloaded meanwhile asks how it stands. */
function useCatchUp(runningId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (runningId === null) return;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ["assistant.talk"] }), CATCH_UP_MS);
    return () => clearInterval(timer);
  }, [client, runningId]);
}

function withTurn(turns: readonly Turn[], turn: Turn): Turn[] {
  return turns.some(({ id }) => id === turn.id) ? turns.map((other) => (other.id === turn.id ? turn : other)) : [...turns, turn];
}

/** Words stand before the cards, whichever came first. */
function withWords(blocks: Turn["blocks"], text: string): Turn["blocks"] {
  return [{ type: "words", text }, ...blocks.filter(({ type }) => type !== "words")];
}
