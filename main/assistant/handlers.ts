import type { Parsed } from "../../preload/contract/index.ts";
import type { Turn } from "../../preload/domain/chat.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import type { Assistant } from "./assistant.ts";
import { languageOf } from "./language.ts";
import { suggestionsFrom } from "./suggestions.ts";
import type { Lookups } from "./lookups.ts";

interface Needs {
  readonly assistant: Assistant;
  readonly lookups: Lookups;
  /** Of the screen: "en", "ar". */
  readonly language: () => string;
  /** Keeps the idle clock still while an answer streams; returns the function that lets it go. */
  readonly hold: () => () => void;
  /** On its way to central, for staff. */
  readonly keepFeedback: (feedback: Feedback) => Promise<void>;
}

/** A thumb and what it is about; the question only where the shopper lets us keep it. */
export interface Feedback extends Pick<Turn, "about" | "quick"> {
  readonly verdict: Parsed<"assistant.judge">["verdict"];
  readonly reason: Parsed<"assistant.judge">["reason"];
  readonly question: string | null;
}

export function createAssistantHandlers({ assistant, lookups, language, hold, keepFeedback }: Needs): HandlersOf<"assistant"> {
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

    "assistant.judge": async ({ turnId, verdict, reason, keepWords }) => {
      const { turn, first } = assistant.judge(turnId, verdict);
      const { about, quick, question } = turn;
      if (first) await keepFeedback({ about, quick, verdict, reason, question: keepWords ? question : null });
      return turn;
    },

    "assistant.suggestions": () => suggestionsFrom(lookups, languageOf(language())),
  };
}
