import { z } from "zod";

/** A shopper's call for staff. `nobody`: it rang and none came; `not-reached`: it could not ring. */
export const HelpCall = z.object({
  id: z.uuid(),
  state: z.enum(["ringing", "coming", "nobody", "not-reached"]),
  /** First name of who is coming. */
  by: z.string().nullable(),
  askedAt: z.iso.datetime(),
});
export type HelpCall = z.infer<typeof HelpCall>;

/** What a shopper lets staff see before they come: the cart, the last question and its answer. */
export const CallSummary = z.object({
  cart: z.array(z.object({ name: z.string(), quantity: z.int() })),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  /** Names of the products in the answer. */
  cards: z.array(z.string()),
});
export type CallSummary = z.infer<typeof CallSummary>;

/** A call as staff see it. */
export const StaffCall = HelpCall.extend({
  state: z.enum(["ringing", "coming"]),
  kioskId: z.string(),
  summary: CallSummary.nullable(),
});
export type StaffCall = z.infer<typeof StaffCall>;
