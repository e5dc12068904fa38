import { AppError } from "../../preload/errors.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import type { Assistant } from "./assistant.ts";
import { suggestionsFrom } from "./suggestions.ts";
import type { Lookups } from "./lookups.ts";

interface Needs {
  readonly assistant: Assistant;
  readonly lookups: Lookups;
  /** Keeps the idle clock still while an answer streams; returns the function that lets it go. */
  readonly hold: () => () => void;
}

export function createAssistantHandlers({ assistant, lookups, hold }: Needs): HandlersOf<"assistant"> {
  return {
    "assistant.talk": () => [...assistant.talk()],

    "assistant.ask": async (asked, { emit, closed }) => {
      const release = hold();
      try {
        const hear = {
          onTurn: (turn: Parameters<typeof emit<"assistant.turn">>[1]) => emit("assistant.turn", turn),
          onWords: (text: string) => emit("assistant.words", { turnId: asked.turnId, text }),
        };
        return await assistant.ask(asked, { hear, closed });
      } finally {
        release();
      }
    },

    "assistant.stop": ({ turnId }) => {
      assistant.stop(turnId);
      return null;
    },

    "assistant.confirm": ({ turnId, proposalId, yes }) => assistant.confirm(turnId, proposalId, yes),

    "assistant.judge": () => {
      throw new AppError("not-found", "An answer cannot be judged here.");
    },

    "assistant.suggestions": () => suggestionsFrom(lookups),
  };
}
