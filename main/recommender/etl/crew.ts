/** Threads that help with the lists: all take products from one counter until none is left, so that no order is promised or needed. */
import { Worker } from "node:worker_threads";
import { type Work, workOff } from "./counted.ts";

export interface Crew {
  /** In this thread and in the helpers at once. Fails where a helper died. */
  together(work: Work): Promise<void>;
  end(): Promise<void>;
}

const WORTH_A_THREAD = 20_000; // meetings; below it is done before a thread has heard of it

export function createCrew(helpers: number): Crew {
  let threads: Worker[] = [];
  return { together, end };

  async function together(work: Work): Promise<void> {
    if (work.matrix.cells.length < WORTH_A_THREAD) return workOff(work);
    while (threads.length < helpers) threads.push(start());
    const helped = threads.map((thread) => help(thread, work));
    workOff(work);
    await Promise.all(helped);
  }

  function start(): Worker {
    const thread = new Worker(new URL("./lists-worker.ts", import.meta.url));
    thread.unref();
    return thread;
  }

  /** Some products may lack their lists where it died. */
  function help(thread: Worker, work: Work): Promise<void> {
    return new Promise((resolve, reject) => {
      const onEnd = (): void => {
        threads = threads.filter((other) => other !== thread);
        reject(new Error("A thread that helped with the lists ended."));
      };
      thread.once("exit", onEnd);
      thread.once("message", () => {
        thread.off("exit", onEnd);
        resolve();
      });
      thread.postMessage(work);
    });
  }

  async function end(): Promise<void> {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
