/** Worker thread: hashing a PIN would stop everything else for a fifth of a second. */
import { parentPort } from "node:worker_threads";
import { hashPin, type PinCost } from "./hash-pin.ts";

export interface PinJob {
  readonly number: number;
  readonly pin: string;
  readonly salt: string;
  readonly cost: PinCost;
}

export interface PinResult {
  readonly number: number;
  /** Empty when hashing failed. */
  readonly result: string;
}

parentPort?.on("message", (job: PinJob) => void work(job));

async function work({ number, pin, salt, cost }: PinJob): Promise<void> {
  const result = await hashPin(pin, salt, cost).catch(() => "");
  parentPort?.postMessage({ number, result } satisfies PinResult);
}
