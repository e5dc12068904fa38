/** From the command line to an open store, the same over both hosts; `open` is what a host adds. */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Application, type CreateApp, StartFault } from "./application.ts";
import { systemClock } from "./clock.ts";
import { type Config, ConfigError, keepSettings, readConfig, type Surroundings } from "./config.ts";
import { holdInstance, type Instance } from "./instance.ts";
import { createLog, type Logger } from "./log.ts";
import { watchProcess } from "./log/watch.ts";
import type { ModelProcess } from "./model-process.ts";
import { createSteps, oneLine, type Steps } from "./steps.ts";

export interface OpenNeeds {
  readonly config: Config;
  readonly log: Logger;
  readonly steps: Steps;
}

export interface OpenStore {
  /** What a second start is told. */
  answer(): string;
  close(): void;
}

export interface StartNeeds {
  readonly createApp: CreateApp;
  readonly surroundings: Surroundings;
  readonly models: string;
  readonly startModel: () => ModelProcess;
  readonly open: (application: Application, needs: OpenNeeds) => Promise<OpenStore>;
  readonly exit: (code: number) => void;
}

const WRONG_USE = 2;
const LEAVE_WITHIN = 10_000; // ms; a store that cannot close in this time is closed for it

/** Resolves when the store is open, or when it exits because there is nothing to open. */
export async function startStore({ createApp, surroundings, models, startModel, open, exit }: StartNeeds): Promise<void> {
  const steps = createSteps(systemClock, (line) => process.stderr.write(line));
  let log: Logger | null = null;
  try {
    const config = readConfig(surroundings);
    let answer = () => "The store is still starting: ask again in a moment.";
    const instance = await takePlace(config, () => answer());
    if (!instance.first) return tellAndExit(instance.answer, exit);
    log = createLog({ folder: config.logFolder });
    watchProcess(log);
    tell(config, { log, steps });
    const application = createApp({ config, clock: systemClock, log, steps, models, startModel });
    const started = steps.step("Store", () => application.start());
    // Whoever leaves a store that still opens leaves nothing half made.
    leaveOnSignal(() => started.catch(() => {}).then(() => application.stop()), exit);
    await started;
    const store = await open(application, { config, log, steps });
    answer = store.answer;
    keep(config, log);
    leaveOnSignal(() => leave(store, application, instance), exit);
  } catch (error) {
    log?.error("start failed", { error });
    steps.tell(sentence(error));
    exit(error instanceof ConfigError ? WRONG_USE : 1);
  }
}

/** A disk that refuses now is no reason to close again. */
function keep(config: Config, log: Logger): void {
  try {
    keepSettings(config);
  } catch (error) {
    log.warn("settings could not be kept", { error });
  }
}

function tell({ told }: Config, { log, steps }: { log: Logger; steps: Steps }): void {
  if (told.length === 0) return;
  log.error("settings file cannot be used: the last ones are", { faults: told.length });
  for (const sentence of told) steps.tell(sentence);
}

async function takePlace(config: Config, answer: () => string): Promise<Instance> {
  try {
    await makeFolder(config.logFolder);
    return await holdInstance(config.roleFolder, answer);
  } catch (error) {
    throw new StartFault(`The data directory ${config.dataFolder} cannot be used (${reason(error)}): choose another one with --data DIR.`, { cause: error });
  }
}

/** Level by level: below /proc, Node's own recursive mkdir tries for ever. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

function tellAndExit(answer: string, exit: StartNeeds["exit"]): void {
  process.stdout.write(`${answer}\n`, () => exit(0));
}

async function leave(store: OpenStore, application: Application, instance: Extract<Instance, { first: true }>): Promise<void> {
  store.close();
  await application.stop();
  instance.release();
}

/** The newest way to leave replaces the one before. */
function leaveOnSignal(how: () => Promise<void>, exit: StartNeeds["exit"]): void {
  let leaving = false;
  const onSignal = () => {
    if (leaving) return exit(130); // asked twice: at once
    leaving = true;
    setTimeout(exit, LEAVE_WITHIN, 1).unref();
    void how().finally(() => exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.removeAllListeners(signal).on(signal, onSignal);
}

/** One sentence for whoever started the store; the log has the rest. */
function sentence(error: unknown): string {
  if (error instanceof StartFault || error instanceof ConfigError) return error.message;
  return `The store could not start: ${oneLine(reason(error))}. The log says more; "npm run doctor" looks for causes.`;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
