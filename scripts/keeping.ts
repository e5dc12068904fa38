/** What the commands that keep and put back data have in common. */
import { join } from "node:path";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { type Config, ConfigError, readConfig } from "../main/config.ts";
import type { OnProgress } from "../main/keeping/progress.ts";
import { AppError } from "../preload/errors.ts";
import { Refused } from "./office.ts";

interface Command {
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many words it wants; "some": it looks for itself. */
  readonly words: number | "some";
}

export interface Asked {
  readonly config: Config;
  readonly values: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
}

/** What a person can mend is one sentence; anything else keeps its stack. */
export async function keeping(command: Command, work: (asked: Asked) => Promise<void>): Promise<void> {
  try {
    await work(read(command));
  } catch (error) {
    if (!(error instanceof Refused || error instanceof ConfigError || error instanceof AppError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function read({ usage, options, words }: Command): Asked {
  const { values, positionals } = parsed(usage, options);
  if (words !== "some" && positionals.length !== words)
    throw new Refused(`${words === 0 ? "No word is wanted here" : "One word is missing, or there is one too many"}: ${usage}`);
  const flags = (["data", "database"] as const).flatMap((name) => (typeof values[name] === "string" ? [`--${name}`, values[name]] : []));
  const config = readConfig({ flags, environment: process.env, folder: process.cwd(), defaultDataFolder: join(import.meta.dirname, "../.data") });
  return { config, values, words: positionals };
}

function parsed(usage: string, options: ParseArgsOptionsConfig): { values: Record<string, unknown>; positionals: string[] } {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: { data: text, database: text, ...options } });
  } catch {
    throw new Refused(`An option is not known or lacks its value: ${usage}`);
  }
}

export const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A line a second, from the second second on. */
export function showProgress(): OnProgress {
  let toldAt = performance.now();
  return ({ what, done, total }) => {
    if (performance.now() - toldAt < 1_000) return;
    toldAt = performance.now();
    console.error(`${what}: ${inMegabytes(done)} of ${inMegabytes(total)}`);
  };
}
