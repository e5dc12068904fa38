/** The recommender's thread, seen from outside: started when it is needed, asked one thing at a time. */
import { Worker } from "node:worker_threads";
import type { RunResult } from "./etl/run.ts";
import type { WorkerData, WorkerQuestion, WorkerReply } from "./etl/worker.ts";
import type { Night } from "./quality/night.ts";

export interface ThreadNeeds extends WorkerData {
  /** `out/recommender/worker.js`, or `main/recommender/etl/worker.ts` from the sources. */
  readonly workerFile: string;
}

export function createThread({ officeUrl, directory, workerFile }: ThreadNeeds) {
  let worker: Worker | null = null;
  let stopped = false;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    // `as`: the thread answers each question with its own kind of result.
    run: (now: Date) => inTurn({ what: "run", now: now.toISOString() }) as Promise<RunResult>,
    judge: (now: Date) => inTurn({ what: "judge", now: now.toISOString() }) as Promise<Night>,
    async stop(): Promise<void> {
      stopped = true;
      await worker?.terminate();
    },
  };

  function inTurn(question: WorkerQuestion): Promise<RunResult | Night> {
    const answer = turn.then(() => ask(question));
    turn = answer.catch(() => undefined);
    return answer;
  }

  /** A thread that dies is started again at the next question, with nothing in memory. */
  function ask(question: WorkerQuestion): Promise<RunResult | Night> {
    if (stopped) return Promise.reject(new Error("The recommender's thread was stopped."));
    const thread = (worker ??= start());
    return new Promise((resolve, reject) => {
      const onMessage = (reply: WorkerReply): void => {
        done();
        if (reply.ok) resolve(reply.result);
        else reject(new Error(reply.why));
      };
      const onEnd = (cause: unknown): void => {
        done();
        worker = null;
        reject(new Error(`The recommender's thread ended: ${cause instanceof Error ? cause.message : String(cause)}`));
      };
      const done = (): void => thread.off("message", onMessage).off("error", onEnd).off("exit", onEnd).unref();
      thread.ref(); // a process that waits for a run does not end before it
      thread.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
      thread.postMessage(question);
    });
  }

  function start(): Worker {
    const thread = new Worker(workerFile, { workerData: { officeUrl, directory } satisfies WorkerData });
    thread.unref();
    thread.on("exit", () => {
      if (worker === thread) worker = null;
    });
    return thread;
  }
}
