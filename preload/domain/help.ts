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
