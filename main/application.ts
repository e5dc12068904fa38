/** What a host needs of the application, and what it gives. `main/app.ts` builds it. */
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Connections } from "./ipc/connections.ts";
import type { Dispatch } from "./ipc/dispatch.ts";
import type { Logger } from "./log.ts";
import type { ModelProcess } from "./model-process.ts";
import type { Steps } from "./steps.ts";

export interface Application {
  readonly dispatch: Dispatch;
  readonly connections: Connections;
  /** Throws `StartFault` where there is no going on. */
  start(): Promise<void>;
  /** Ends the session and closes everything; never throws. */
  stop(): Promise<void>;
  /** The bytes of a staff upload, null where there is none. */
  picture(sha256: string): Promise<Uint8Array | null>;
  /** A fresh launch address was opened: whoever was at the screen is gone. */
  beginAnew(): Promise<void>;
}

export interface HostGives {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly steps: Steps;
  /** The folder that holds `registry.json`, `weights/` and `evaluation/`. */
  readonly models: string;
  /** Starts the process that holds the models. */
  readonly startModel: () => ModelProcess;
}

export type CreateApp = (gives: HostGives) => Application;

/** Why the store cannot open: one sentence and a way out, for whoever started it. */
export class StartFault extends Error {
  override readonly name = "StartFault";
}
