import { z } from "zod";
import { Turn } from "../domain/chat.ts";
import { request } from "./request.ts";

export const assistantRequests = {
  /** This session's turns, oldest first. */
  "assistant.talk": request({ input: z.null(), output: z.array(Turn) }),

  /** Answers one turn. Snapshots come as `assistant.turn` (cards before words), words as `assistant.words`. */
  "assistant.ask": request({ input: z.object({ turnId: z.uuid(), question: z.string().trim().min(1).max(500) }), output: Turn }),

  /** Stops a turn; stopping a finished turn is not an error. */
  "assistant.stop": request({ input: z.object({ turnId: z.uuid() }), output: z.null() }),

  /** Four questions that can be answered, for an empty page or after an answer. */
  "assistant.suggestions": request({ input: z.null(), output: z.array(z.string()) }),
};

export const assistantEvents = {
  "assistant.turn": Turn,
  "assistant.words": z.object({ turnId: z.uuid(), text: z.string() }),
};
