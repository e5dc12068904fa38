/** A thread that helps to make lists. All of the work lies in shared memory. */
import { parentPort } from "node:worker_threads";
import { type Work, workOff } from "./counted.ts";

parentPort?.on("message", (work: Work) => {
  workOff(work);
  parentPort?.postMessage("done");
});
