/** The line to one model process: calls and their answers, time limits, heartbeat. It ends once and says why. */
import { AppError } from "../../preload/errors.ts";
import type { ModelProcess } from "./model-process.ts";
import { type Call, FromWorker, type ToWorker } from "./protocol.ts";
import { type Run, stopped } from "./queue.ts";

const HEARTBEAT_MS = 5_000;
const SILENT_MS = 20_000; // four beats: a busy disk may swallow one or two
const STOP_MS = 2_000; // a model stops within 300 ms; one that does not by now hangs

type Unnumbered<T> = T extends { id: number } ? Omit<T, "id"> : never;
export type Request = Unnumbered<Call>;
export type Step = Pick<Extract<FromWorker, { type: "step" }>, "rung" | "why">;
type Value = Extract<FromWorker, { type: "done" }>["value"];

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** The process is ended when a call takes longer. */
  readonly limitMs: number;
  readonly onPiece?: (text: string) => void;
  readonly onStep?: (step: Step) => void;
}

interface Pending extends Pick<RequestOptions, "onPiece" | "onStep"> {
  readonly settle: (outcome: { value: Value } | { error: Error }) => void;
}

export type ProcessLine = ReturnType<typeof openLine>;

export function openLine(process: ModelProcess, { now, onEnd }: { now: () => number; onEnd: (why: string) => void }) {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let heardAt = now();
  let ended = false;
  const heartbeat = setInterval(beat, HEARTBEAT_MS);
  heartbeat.unref();
  process.onMessage(heard);
  process.onExit((code) => end(`the process ended with ${code === null ? "a signal" : `code ${code}`}`));
  return { request, close };

  /** Rejects with `stopped` at once when the signal aborts; `free` waits for the model to notice. */
  function request(call: Request, { signal, limitMs, ...listeners }: RequestOptions): Run<Value> {
    const id = ++lastId;
    const answer = Promise.withResolvers<Value>();
    const free = Promise.withResolvers<void>();
    let limit = setTimeout(() => hangs(`${call.type} took more than ${limitMs} ms`), limitMs);
    const stop = () => {
      answer.reject(stopped());
      post({ type: "stop", id });
      clearTimeout(limit);
      limit = setTimeout(() => hangs(`${call.type} did not stop`), STOP_MS);
    };
    pending.set(id, {
      ...listeners,
      settle: (outcome) => {
        pending.delete(id);
        clearTimeout(limit);
        signal?.removeEventListener("abort", stop);
        if ("value" in outcome) answer.resolve(outcome.value);
        else answer.reject(outcome.error);
        free.resolve();
      },
    });
    answer.promise.catch(() => {}); // whoever asked hears it through the promise below
    if (ended) pending.get(id)?.settle({ error: gone() });
    else if (signal?.aborted === true) pending.get(id)?.settle({ error: stopped() });
    else {
      signal?.addEventListener("abort", stop, { once: true });
      post({ ...call, id } as Call); // the same member of the union, with its number
    }
    return { answer: answer.promise, free: free.promise };
  }

  function post(message: ToWorker): void {
    if (!ended) process.send(message);
  }

  function heard(message: unknown): void {
    const parsed = FromWorker.safeParse(message);
    if (!parsed.success || ended) return;
    heardAt = now();
    const said = parsed.data;
    const call = pending.get(said.id);
    if (said.type === "piece") call?.onPiece?.(said.text);
    else if (said.type === "step") call?.onStep?.(said);
    else if (said.type === "done") call?.settle({ value: said.value });
    else if (said.type === "failed") call?.settle({ error: new AppError("model-not-ready", said.why) });
    else if (said.type === "stopped") call?.settle({ error: stopped() });
  }

  function beat(): void {
    if (now() - heardAt > SILENT_MS) return hangs("the process is silent");
    post({ type: "ping", id: 0 });
  }

  function hangs(why: string): void {
    process.kill();
    end(why);
  }

  function end(why: string): void {
    if (ended) return;
    ended = true;
    clearInterval(heartbeat);
    for (const { settle } of [...pending.values()]) settle({ error: gone() });
    onEnd(why);
  }

  /** On purpose: nobody is told. */
  function close(): void {
    ended = true;
    clearInterval(heartbeat);
    for (const { settle } of [...pending.values()]) settle({ error: gone() });
    process.kill();
  }
}

const gone = () => new AppError("model-not-ready", "The model stopped working during the call.");
