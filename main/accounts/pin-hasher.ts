import { Worker } from "node:worker_threads";
import { type PinCost, pinCost } from "./hash-pin.ts";
import type { PinJob, PinResult } from "./pin-worker.ts";

export interface PinHasher {
  /** 64 hex digits; `salt` is 32 of them. */
  hash(pin: string, salt: string): Promise<string>;
  close(): Promise<void>;
}

interface Needs {
  /** The built worker; the source beside this file by default. */
  readonly workerFile?: URL;
  readonly cost?: PinCost;
}

const IDLE_MS = 30_000; // its 64 MiB go back to the machine between shoppers

/** One worker thread, started at the first PIN. */
export function createPinHasher({ workerFile = new URL("./pin-worker.ts", import.meta.url), cost = pinCost }: Needs = {}): PinHasher {
  const waiting = new Map<number, { resolve(result: string): void; reject(error: Error): void }>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let count = 0;
  return { hash, close };

  function hash(pin: string, salt: string): Promise<string> {
    clearTimeout(idle);
    worker ??= start();
    const job: PinJob = { number: ++count, pin, salt, cost };
    const answer = new Promise<string>((resolve, reject) => waiting.set(job.number, { resolve, reject }));
    worker.postMessage(job);
    return answer;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const running = worker;
    worker = null;
    rejectAll(new Error("the PIN worker was closed"));
    await running?.terminate();
  }

  function start(): Worker {
    const started = new Worker(workerFile);
    started.unref();
    started.on("message", ({ number, result }: PinResult) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (result === "") asked?.reject(new Error("a PIN could not be hashed"));
      else asked?.resolve(result);
      if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE_MS).unref();
    });
    started.on("error", (error) => giveUp(started, error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => giveUp(started, new Error("the PIN worker stopped")));
    return started;
  }

  function giveUp(ended: Worker, error: Error): void {
    if (worker !== ended) return; // one that was closed; the next one's jobs are not its business
    worker = null;
    rejectAll(error);
  }

  function rejectAll(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
}
