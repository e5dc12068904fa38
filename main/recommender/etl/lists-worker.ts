/** A thread that helps to make lists. All of the work lies in shared memory. */
import { parentPort } from "node:worker_threads";
import { type Work, workOff } from "./counted.ts";

/** Told back when it is done: one that came too late is of an earlier run. */
export interface Task {
  readonly nth: number;
  readonly work: Work;
}

parentPort?.on("message", ({ nth, work }: Task) => {
  workOff(work);
  parentPort?.postMessage(nth);
});
