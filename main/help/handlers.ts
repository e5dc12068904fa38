import type { HandlersOf } from "../ipc/handlers.ts";
import type { Help } from "./help.ts";

export function createHelpHandlers(help: Help): HandlersOf<"help"> {
  return {
    "help.call": ({ withTalk }) => help.call(withTalk),
    "help.cancel": async () => {
      await help.cancel();
      return null;
    },
    "help.current": () => help.current(),
  };
}
