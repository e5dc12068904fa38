import { z } from "zod";
import { HelpCall } from "../domain/help.ts";
import { request } from "./request.ts";

export const helpRequests = {
  /** Rings on the workstation. With the talk go the cart and the last question and answer. A second call while one is open is the same. */
  "help.call": request({ input: z.object({ withTalk: z.boolean() }), output: HelpCall }),

  /** Takes the call back: it no longer rings, and who was coming sees it go. `offline`: staff could not be told, so the call stands. */
  "help.cancel": request({ input: z.null(), output: z.null() }),

  /** This session's call; null where there is none. */
  "help.current": request({ input: z.null(), output: HelpCall.nullable() }),
};

export const helpEvents = { "help.changed": HelpCall.nullable() };
