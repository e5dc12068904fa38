/** What happens to the process itself: each leaves one line, and the store goes on. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Logger } from "../log.ts";

const LOOK_EVERY = 10_000; // ms
const SLOW = 250; // ms; a touch answered later than this feels broken

/** Returns the function that stops watching. */
export function watchProcess(log: Logger): () => void {
  const process_ = log.child("process");
  const onException = (error: Error) => process_.error("uncaught exception", { error });
  const onRejection = (reason: unknown) => process_.error("unhandled rejection", { error: reason instanceof Error ? reason : new Error(typeof reason) });
  process.on("uncaughtException", onException);
  process.on("unhandledRejection", onRejection);
  const stopLooking = watchEventLoop(process_);
  return () => {
    process.off("uncaughtException", onException);
    process.off("unhandledRejection", onRejection);
    stopLooking();
  };
}

function watchEventLoop(log: Logger): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const timer = setInterval(() => {
    const longest = Math.round(delay.max / 1e6);
    if (longest > SLOW) log.warn("slow event loop", { longestMs: longest, p99Ms: Math.round(delay.percentile(99) / 1e6) });
    delay.reset();
  }, LOOK_EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    delay.disable();
  };
}
