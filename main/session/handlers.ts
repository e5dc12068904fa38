import type { Output } from "../../preload/contract/index.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import type { SessionService } from "./session.ts";

export interface SessionHandlerNeeds {
  readonly session: SessionService;
  /** Empty lists unless the demonstration shop is loaded. */
  readonly demonstrationPins: () => Promise<Output<"session.demonstrationPins">> | Output<"session.demonstrationPins">;
}

export function sessionHandlers({ session, demonstrationPins }: SessionHandlerNeeds): HandlersOf<"session"> {
  return {
    "session.current": () => session.current(),
    "session.begin": ({ language }) => session.begin(language),
    "session.visit": ({ page }) => (session.visit(page), null),
    "session.keep": ({ kept }) => (session.keep(kept), null),
    "session.touch": () => (session.touch(), null),
    "session.signIn": ({ phone, pin }) => session.signInShopper(phone, pin),
    "session.staffSignIn": ({ badge, pin }) => session.signInStaff(badge, pin),
    "session.finish": () => session.end("finished"),
    "session.setLanguage": ({ language }) => session.setLanguage(language),
    "session.demonstrationPins": () => demonstrationPins(),
  };
}
