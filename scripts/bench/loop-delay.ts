/** How late this process's event loop is. As a program it is the idle control: it measures from its start until it is told to stop. */
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface Delay {
  /** Milliseconds. */
  readonly p99: number;
  readonly max: number;
}

const RESOLUTION_MS = 10;
const NANO = 1e6;

export function watchLoop(): () => Delay {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  return () => {
    delays.disable();
    return { p99: delays.percentile(99) / NANO, max: delays.max / NANO };
  };
}

if (process.argv[2] === "control") {
  const stop = watchLoop();
  process.once("message", () => process.send?.(stop(), () => process.disconnect()));
  process.send?.("measuring");
}
