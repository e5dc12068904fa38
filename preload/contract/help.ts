import { z } from "zod";
import { HelpCall } from "../domain/help.ts";
import { request } from "./request.ts";

export const helpRequests = {
  /** Rings on the workstation. With the talk go the cart and the last question and answer. A second call while one is open is the same. */
  "help.call": request({ input: z.object({ withTalk: z.boolean() }), output: HelpCall }),

  /** This session's call; null where there is none. */
  "help.current": request({ input: z.null(), output: HelpCall.nullable() }),
};

export const helpEvents = { "help.changed": HelpCall.nullable() };
