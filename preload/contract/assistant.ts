import { z } from "zod";
import { Look, Turn, Verdict } from "../domain/chat.ts";
import { request } from "./request.ts";

export const assistantRequests = {
  /** This session's turns, oldest first. */
  "assistant.talk": request({ input: z.null(), output: z.array(Turn) }),

  /**
   * Answers one turn. Snapshots come as `assistant.turn` (cards before words), words as `assistant.words`.
   * `as`: what the shopper says it is about; null: the assistant decides.
   * `replaces`: the turn that this one stands for, which goes with all after it; `not-found` where it is not in the talk.
   */
  "assistant.ask": request({
    input: z.object({
      turnId: z.uuid(),
      question: z.string().trim().min(1).max(500),
      as: Look.nullable().default(null),
      replaces: z.uuid().nullable().default(null),
    }),
    output: Turn,
  }),

  /** Stops a turn; stopping a finished turn is not an error. */
  "assistant.stop": request({ input: z.object({ turnId: z.uuid() }), output: z.null() }),

  /** The shopper's yes or no to a cart proposal of this talk. `not-found` where it is not open; as `cart.add` fails where the cart cannot take it. */
  "assistant.confirm": request({ input: z.object({ turnId: z.uuid(), proposalId: z.uuid(), yes: z.boolean() }), output: Turn }),

  /** A thumb. The shopper's words are kept only where `keepWords` says so. */
  "assistant.judge": request({
    input: z.object({
      turnId: z.uuid(),
      verdict: Verdict,
      reason: z.enum(["wrong", "not-asked", "missing"]).nullable().default(null),
      keepWords: z.boolean().default(false),
    }),
    output: Turn,
  }),

  /** Four questions that can be answered, for an empty page or after an answer. */
  "assistant.suggestions": request({ input: z.null(), output: z.array(z.string()) }),
};

export const assistantEvents = {
  "assistant.turn": Turn,
  "assistant.words": z.object({ turnId: z.uuid(), text: z.string() }),
};
