/**
 * The only logging surface: an event and its fields, never a sentence with values glued in, never a customer's words.
 * One line of JSON per event, in the data directory's `logs/`.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { openLogFile } from "./log/file.ts";
import { redacted } from "./log/redact.ts";

export type Fields = Readonly<Record<string, unknown>>;

export interface Logger {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  child(scope: string): Logger;
}

export type Level = "info" | "warn" | "error";

export const silentLog: Logger = { info() {}, warn() {}, error() {}, child: () => silentLog };

const correlation = new AsyncLocalStorage<string>();

/** Everything that `work` logs, however deep, carries this id. */
export function correlated<T>(id: string, work: () => T): T {
  return correlation.run(id, work);
}

export interface LogNeeds {
  /** Created where it is missing; throws where it cannot be written. */
  readonly folder: string;
  readonly scope?: string;
  readonly now?: () => Date;
}

export function createLog({ folder, scope = "main", now = () => new Date() }: LogNeeds): Logger {
  const file = openLogFile(folder, now);
  const processId = randomUUID(); // what happens outside any request belongs to this run of the process
  return logger(scope);

  function logger(scope: string): Logger {
    const write =
      (level: Level) =>
      (event: string, fields: Fields = {}) =>
        file.write(level, line({ level, scope, event }, fields));
    return { info: write("info"), warn: write("warn"), error: write("error"), child: logger };
  }

  function line(head: { level: Level; scope: string; event: string }, { correlationId, ...fields }: Fields): string {
    const id = typeof correlationId === "string" ? correlationId : (correlation.getStore() ?? processId);
    return JSON.stringify({ at: now().toISOString(), ...head, correlationId: id, fields: redacted(fields) });
  }
}
