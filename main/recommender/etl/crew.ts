/** Threads that help with the lists: all take products from one counter until none is left, so that no order is promised or needed. */
import { Worker } from "node:worker_threads";
import { isDone, type Work, workOff } from "./counted.ts";
import type { Task } from "./lists-worker.ts";

export interface Crew {
  /** In this thread and in the helpers at once. Fails where a helper died. */
  together(work: Work): Promise<void>;
  end(): Promise<void>;
}

const WORTH_A_THREAD = 20_000; // meetings; below it is done before a thread has heard of it

export function createCrew(helpers: number): Crew {
  let threads: Worker[] = [];
  let nth = 0;
  return { together, end };

  async function together(work: Work): Promise<void> {
    if (work.matrix.cells.length < WORTH_A_THREAD) return workOff(work);
    while (threads.length < helpers) threads.push(start());
    nth += 1;
    const helped = Promise.all(threads.map((thread) => help(thread, { nth, work })));
    helped.catch(() => undefined); // told below, where it matters
    workOff(work);
    if (!isDone(work)) await helped; // a helper that came too late to take anything is not waited for
  }

  function start(): Worker {
    const thread = new Worker(new URL("./lists-worker.ts", import.meta.url));
    thread.unref();
    return thread;
  }

  /** Some products may lack their lists where it died. */
  function help(thread: Worker, task: Task): Promise<void> {
    return new Promise((resolve, reject) => {
      const onEnd = (): void => {
        threads = threads.filter((other) => other !== thread);
        reject(new Error("A thread that helped with the lists ended."));
      };
      const onDone = (done: number): void => {
        if (done !== task.nth) return;
        thread.off("exit", onEnd).off("message", onDone);
        resolve();
      };
      thread.on("exit", onEnd).on("message", onDone);
      thread.postMessage(task);
    });
  }

  async function end(): Promise<void> {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
