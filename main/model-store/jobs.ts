/** What takes its time, one after the other: this machine has a shop to run beside it. */
import type { ModelJob } from "../../preload/contract/models.ts";
import { asFault, ModelFault } from "./fault.ts";

export interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: ModelJob["phase"], done: number, of: number) => void;
}

export interface Jobs {
  /** Resolves at its end; rejects with a `ModelFault`, which stays to be seen until the next job of this key. */
  run(key: string, kind: ModelJob["kind"], work: (given: Work) => Promise<void>): Promise<void>;
  cancel(key: string): void;
  all(): ReadonlyMap<string, ModelJob>;
  stop(): Promise<void>;
}

export function createJobs(onChanged: () => void): Jobs {
  const jobs = new Map<string, ModelJob>();
  const stopping = new Map<string, AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  return { run, cancel, all: () => jobs, stop };

  /** Asked twice, it is done once. */
  function run(key: string, kind: ModelJob["kind"], work: (given: Work) => Promise<void>): Promise<void> {
    if (stopping.has(key)) return Promise.resolve();
    const controller = new AbortController();
    stopping.set(key, controller);
    tell(key, { kind, phase: "waiting", done: 0, of: 0, fault: null });
    const onProgress: Work["onProgress"] = (phase, done, of) => tell(key, { kind, phase, done, of, fault: null });
    const turn = last.then(async () => {
      controller.signal.throwIfAborted();
      await work({ signal: controller.signal, onProgress });
    });
    const done = turn.then(
      () => end(key, null),
      (error: unknown) => {
        const fault = asFault(error);
        end(key, fault.code === "stopped" ? null : { kind, phase: "over", done: 0, of: 0, fault: { code: fault.code, detail: fault.detail } });
        throw fault;
      },
    );
    last = done.catch(() => {}); // the next one's turn comes whatever came of this one
    return done;
  }

  function cancel(key: string): void {
    stopping.get(key)?.abort(new ModelFault("stopped"));
    if (!stopping.has(key)) end(key, null); // a fault that was read
  }

  function tell(key: string, job: ModelJob): void {
    jobs.set(key, job);
    onChanged();
  }

  function end(key: string, left: ModelJob | null): void {
    stopping.delete(key);
    if (left === null) jobs.delete(key);
    else jobs.set(key, left);
    onChanged();
  }

  async function stop(): Promise<void> {
    for (const controller of stopping.values()) controller.abort(new ModelFault("stopped"));
    await last;
  }
}
