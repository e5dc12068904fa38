/** Jobs that come back: a tick during a run is left out, and a run that fails does not end them. */
import { scheduleJob } from "node-schedule";
import { systemClock } from "./clock.ts";
import type { Logger } from "./log.ts";

export type Job = () => Promise<void>;

/** `job` answers whether there is news: false where it had nothing to do, or has told by itself how it went. */
export function neverOverlapping(name: string, job: () => Promise<boolean | void>, log: Logger): Job {
  let running = false;
  return async () => {
    if (running) return log.warn("job skipped: still running", { job: name });
    running = true;
    const startedAt = performance.now();
    try {
      const news = await job();
      if (news !== false) log.info("job done", { job: name, ms: Math.round(performance.now() - startedAt) });
    } catch (error) {
      log.error("job failed", { job: name, error }); // the next tick tries again
    } finally {
      running = false;
    }
  };
}

export interface Schedule {
  /** When it next runs; null once stopped. */
  next(): Date | null;
  stop(): void;
}

export const EVERY_FOUR_MINUTES = "*/4 * * * *";
export const EACH_NIGHT = "30 3 * * *"; // nobody shops, and the day is whole

const LOOK_EVERY_MS = 1_000;
const JUMP_MS = 900; // more than a busy second can be off

/**
 * `rule` is a cron line. The job itself decides what a tick during a run means.
 * When the clock on the wall jumps, node-schedule waits for the old time to come round, or makes up for every tick it missed: it is told the rule anew.
 */
export function schedule(rule: string, job: Job): Schedule {
  const scheduled = scheduleJob(rule, () => {
    setImmediate(lookAtClock); // a jump is seen before a missed tick can follow
    void job();
  });
  let ahead = wallAhead();
  const timer = setInterval(lookAtClock, LOOK_EVERY_MS).unref();
  return { next: () => scheduled.nextInvocation(), stop };

  function lookAtClock(): void {
    const now = wallAhead();
    if (Math.abs(now - ahead) > JUMP_MS) scheduled.reschedule(rule);
    ahead = now;
  }

  function stop(): void {
    clearInterval(timer);
    scheduled.cancel();
  }
}

/** Stands still as long as nobody sets the clock and the machine does not sleep. */
const wallAhead = (): number => systemClock.now().getTime() - systemClock.monotonic();
