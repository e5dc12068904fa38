/** Staff edits go straight to central; where it is away, that is said in one sentence. */
import type { CentralWriter } from "../../db/central/tables.ts";
import { AppError } from "../../preload/errors.ts";
import type { Caller } from "../ipc/handlers.ts";

export type AtCentral = <T>(work: (office: CentralWriter) => Promise<T>) => Promise<T>;

/** `office` is null where this machine has no office login. */
export function createAtCentral(office: CentralWriter | null): AtCentral {
  return async (work) => {
    if (office === null) throw new AppError("offline", "This machine has no login for staff work at central.");
    try {
      return await work(office);
    } catch (error) {
      if (!isAway(error)) throw error;
      throw new AppError("offline", "Central does not answer; nothing was changed.", { cause: error });
    }
  };
}

/** No answer at all, a connection cut in the middle (57, 08), or a refused login: not what the statement says. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return /^(E[A-Z]+|57P0.|08...|28...)$/.test(code) || /timeout|terminated|Connection/.test(error.message);
}

export function staffOf({ person }: Caller): string {
  if (person.who !== "staff") throw new AppError("not-signed-in", "Only staff may do this.");
  return person.staffId;
}
