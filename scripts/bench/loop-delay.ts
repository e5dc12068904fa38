/** How late this process's event loop is. As a program it is the idle control: it measures from its start until it is told to stop. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface Delay {
  /** Milliseconds. */
  readonly p99: number;
  readonly max: number;
}

const RESOLUTION_MS = 10;
const NANO = 1e6;

export function watchLoop() {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const soFar = (): Delay => ({ p99: delays.percentile(99) / NANO, max: delays.max / NANO });
  return { soFar, stop, again: () => delays.reset() };

  function stop(): Delay {
    delays.disable();
    return soFar();
  }
}

/** A process that does nothing but measure, until what is returned is called. */
export async function startControl(): Promise<() => Promise<Delay>> {
  const control = fork(import.meta.filename, ["control"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(control, "message");
  return async () => {
    control.send("stop");
    const [delay] = (await once(control, "message")) as [Delay]; // `as`: it sends nothing else
    return delay;
  };
}

if (process.argv[2] === "control") {
  const { stop } = watchLoop();
  process.once("message", () => process.send?.(stop(), () => process.disconnect()));
  process.send?.("measuring");
}
