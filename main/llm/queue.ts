/** One call at a time: the shopper before the analyst, the analyst before background work, otherwise in the order asked. */
import { AppError } from "../../preload/errors.ts";
import type { CallOptions } from "./llm.ts";

type Priority = NonNullable<CallOptions["priority"]>;
const order: readonly Priority[] = ["shopper", "analyst", "background"];

/** A call under way: `free` settles when the model can take the next one, which after a stop is later than the answer. */
export interface Run<T> {
  readonly answer: Promise<T>;
  readonly free: Promise<unknown>;
}

interface Waiting {
  readonly priority: Priority;
  readonly begin: () => Promise<unknown>;
  readonly refuse: (error: Error) => void;
}

export function createQueue() {
  let waiting: Waiting[] = [];
  let open = false;
  let busy = false;
  return { add, resume, pause, refuseAll };

  /** Rejects with `stopped` when the signal aborts while the call still waits. */
  function add<T>(run: () => Run<T>, { signal, priority = "analyst" }: CallOptions): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal.aborted) return reject(stopped());
      const refuse = (error: Error) => {
        waiting = waiting.filter((other) => other !== call);
        reject(error);
      };
      const stop = () => refuse(stopped());
      const begin = () => {
        signal.removeEventListener("abort", stop);
        const { answer, free } = run();
        answer.then(resolve, reject);
        return free;
      };
      const call: Waiting = { priority, begin, refuse };
      signal.addEventListener("abort", stop, { once: true });
      waiting.push(call);
      next();
    });
  }

  /** A model is there: what waits begins. */
  function resume(): void {
    open = true;
    next();
  }

  /** No model for the moment: what waits goes on waiting. */
  function pause(): void {
    open = false;
  }

  function refuseAll(error: Error): void {
    for (const { refuse } of [...waiting]) refuse(error);
  }

  function next(): void {
    if (!open || busy) return;
    const call = order.flatMap((priority) => waiting.filter((other) => other.priority === priority))[0];
    if (call === undefined) return;
    waiting = waiting.filter((other) => other !== call);
    busy = true;
    const done = () => {
      busy = false;
      next();
    };
    call.begin().then(done, done);
  }
}

export const stopped = () => new AppError("stopped", "The answer was stopped.");
