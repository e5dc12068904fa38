/** This session's talk: what main holds, with the turn that is being answered as it arrives. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Turn } from "../../preload/domain/chat.ts";
import { AppError } from "../../preload/errors.ts";
import { call } from "../bridge/call.ts";
import { useEvent } from "../bridge/use-event.ts";
import { useRequest } from "../bridge/use-request.ts";

export interface Talk {
  readonly turns: readonly Turn[];
  readonly loaded: boolean;
  readonly running: Turn | null;
  /** True after the eleventh question in a minute. */
  readonly tooFast: boolean;
  ask(question: string): void;
  stop(): void;
}

const CATCH_UP_MS = 2_000;

export function useTalk(): Talk {
  const client = useQueryClient();
  const [tooFast, setTooFast] = useState(false);
  const asked = useRequest("assistant.talk", null);
  const turns = asked.state === "ready" ? asked.value : [];
  const running = turns.find(({ state }) => state === "thinking" || state === "writing") ?? null;

  useCatchUp(running?.id ?? null);

  const put = useCallback((turn: Turn) => client.setQueryData<Turn[]>(["assistant.talk", "null"], (before = []) => withTurn(before, turn)), [client]);
  useEvent("assistant.turn", put);
  useEvent("assistant.words", ({ turnId, text }) => {
    const turn = turns.find(({ id }) => id === turnId);
    if (turn !== undefined) put({ ...turn, blocks: withWords(turn.blocks, text) });
  });

  const ask = useCallback(
    (question: string) => {
      setTooFast(false);
      call("assistant.ask", { turnId: crypto.randomUUID(), question }).then(put, (error) => {
        setTooFast(error instanceof AppError && error.code === "too-fast");
        void client.invalidateQueries({ queryKey: ["assistant.talk"] });
      });
    },
    [client, put],
  );
  const stop = useCallback(() => {
    if (running !== null) void call("assistant.stop", { turnId: running.id }).catch(() => {}); // a finished turn needs no stopping
  }, [running]);

  return { turns, loaded: asked.state === "ready", running, tooFast, ask, stop };
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
