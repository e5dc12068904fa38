import { z } from "zod";
import { Session } from "../domain/session.ts";
import { request } from "./request.ts";

export const sessionRequests = {
  /** What a page needs to draw itself again after a reload, a lost socket or a renderer crash. */
  "session.current": request({ input: z.null(), output: Session }),

  /** First touch on the attract screen: a guest begins. */
  "session.begin": request({ input: z.object({ language: z.string().max(8) }), output: Session }),

  /** Remembers where the page is; counts as a touch. */
  "session.visit": request({ input: z.object({ page: z.string().startsWith("/").max(400) }), output: z.null() }),

  /** Remembers what stands half done on the page, so that a reload finds it; null forgets it. Gone with the session, and on no disk. */
  "session.keep": request({
    input: z.object({
      kept: z.record(z.string().min(1).max(200), z.string().max(100_000).nullable()).refine((kept) => Object.keys(kept).length <= 60, "sixty at most"),
    }),
    output: z.null(),
  }),

  /** "I'm here": the idle clock starts again. */
  "session.touch": request({ input: z.null(), output: z.null() }),

  /** A shopper signs in. `wrong-pin`, `locked`, `offline` are the expected failures; one sentence for unknown phone and wrong PIN. */
  "session.signIn": request({ input: z.object({ phone: z.string().regex(/^\d{4,15}$/), pin: z.string().regex(/^\d{6}$/) }), output: Session }),

  /** Staff at a workstation sign in by badge and PIN. */
  "session.staffSignIn": request({ input: z.object({ badge: z.string().regex(/^\d{2,10}$/), pin: z.string().regex(/^\d{6}$/) }), output: Session }),

  /** Ends the session in page, main and model. */
  "session.finish": request({ input: z.null(), output: Session }),

  "session.setLanguage": request({ input: z.object({ language: z.string().max(8) }), output: Session }),

  /** Who can sign in at the demonstration shop; empty for a real one. */
  "session.demonstrationPins": request({
    input: z.null(),
    output: z.object({
      shoppers: z.array(z.object({ firstName: z.string(), phone: z.string(), pin: z.string() })),
      staff: z.array(z.object({ firstName: z.string(), role: z.string(), badge: z.string(), pin: z.string() })),
    }),
  }),
};

export const sessionEvents = {
  "session.changed": Session,
  /** Told each second while the warning counts down; 0 left means it ended or was taken back. */
  "session.idleWarning": z.object({ secondsLeft: z.int() }),
};
