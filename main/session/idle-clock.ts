/** Watches how long nobody touched the screen; says each second of the warning once. */
import type { Clock } from "../clock.ts";
import { idleAfter, type IdleTimes } from "./idle.ts";

export interface IdleClockNeeds {
  readonly clock: Clock;
  /** Null while nobody is there. */
  readonly times: () => IdleTimes | null;
  /** 0: the warning is over, because somebody touched the screen or the session ended. */
  readonly onWarning: (secondsLeft: number) => void;
  readonly onOver: () => void;
}

const LOOK_EVERY = 250; // ms; a quarter of the second that the warning counts in

export function createIdleClock({ clock, times, onWarning, onOver }: IdleClockNeeds) {
  let touchedAt = clock.monotonic();
  let holds = 0;
  let told = 0; // seconds of the warning, 0 outside it
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return { touch, hold, stop: () => clearInterval(timer) };

  function touch(): void {
    touchedAt = clock.monotonic();
    tell(0);
  }

  /** The clock stands until the returned function is called; then a whole span begins. */
  function hold(): () => void {
    let held = true;
    holds += 1;
    return () => {
      if (!held) return;
      held = false;
      holds -= 1;
      touchedAt = clock.monotonic();
    };
  }

  function look(): void {
    const span = times();
    if (span === null || holds > 0) return;
    const due = idleAfter(clock.monotonic() - touchedAt, span);
    if (due.state === "over") onOver();
    else tell(due.state === "warning" ? due.secondsLeft : 0);
  }

  function tell(secondsLeft: number): void {
    if (secondsLeft === told) return;
    told = secondsLeft;
    onWarning(secondsLeft);
  }
}
