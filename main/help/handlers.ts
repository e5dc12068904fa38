import { AppError } from "../../preload/errors.ts";
import type { HandlersOf } from "../ipc/handlers.ts";

export function createHelpHandlers(): HandlersOf<"help"> {
  return {
    "help.call": () => {
      throw new AppError("not-found", "Nobody can be called from this screen. Staff are at the desk.");
    },
    "help.current": () => null,
  };
}
