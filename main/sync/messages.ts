/** What central answers to a kiosk, checked on arrival. */
import { z } from "zod";

export const protocol = 1;

export const PullAnswer = z.object({
  full: z.boolean(),
  from: z.int(),
  to: z.int(),
  part: z.int(),
  after: z.string(),
  done: z.boolean(),
  at: z.iso.datetime(),
  company: z.object({ centralId: z.uuid(), name: z.string(), currency: z.string(), demonstration: z.boolean() }),
  rows: z.array(z.object({ name: z.string(), deleted: z.boolean(), body: z.record(z.string(), z.unknown()) })),
  similarity: z.object({ generation: z.int(), sha256: z.string(), bytes: z.int(), madeAt: z.iso.datetime() }).nullable(),
});
export type PullAnswer = z.infer<typeof PullAnswer>;

/** A status that came back for an order placed at this kiosk. */
export const OrderStatusRow = z.object({ id: z.uuid(), status: z.enum(["new", "short", "ready", "collected", "cancelled"]) });
export type OrderStatusRow = z.infer<typeof OrderStatusRow>;

/** What became of a call for staff that was made at this kiosk. */
export const CallRow = z.object({ id: z.uuid(), state: z.enum(["ringing", "coming", "done", "left"]), by: z.string().nullable() });
export type CallRow = z.infer<typeof CallRow>;

/** Which similarity file central holds; null before the recommender's first run. */
export type SimilarityNews = PullAnswer["similarity"];
