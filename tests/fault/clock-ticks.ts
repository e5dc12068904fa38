import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const PERIOD_MS = 2_000;
const HOUR = 3_600_000;
const JUMPS = [HOUR, -10 * 365.25 * 24 * HOUR, 0]; // the last is ten years ahead again

interface Outcome {
  readonly ticks: number;
  readonly ticksDoubled: number;
  readonly ticksLate: number;
}

/** One sentence where there is no faketime. */
export function lacksFaketime(): string | null {
  const isThere = spawnSync("faketime", ["-f", "+0", "true"]).status === 0 && library() !== null;
  return isThere ? null : "The schedule of a real process is left out: that needs faketime (apt-get install faketime).";
}

function library(): string | null {
  const folders = existsSync("/usr/lib") ? readdirSync("/usr/lib").map((name) => join("/usr/lib", name, "faketime/libfaketime.so.1")) : [];
  return folders.find((path) => existsSync(path)) ?? null;
}

/** The store's own schedule in a process whose wall clock is moved while it runs; what lies between two ticks is measured by a clock that is not. */
export async function clockTicks(folder: string): Promise<Outcome> {
  const file = join(folder, "faketime");
  mkdirSync(folder, { recursive: true });
  set(file, 0);
  const ticking = spawn(process.execPath, [resolve(import.meta.dirname, "tick-process.ts")], {
    env: { ...process.env, LD_PRELOAD: library() ?? "", FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const at: number[] = [];
  ticking.stdout.on("data", (piece: Buffer) =>
    at.push(
      ...String(piece)
        .trim()
        .split("\n")
        .map(() => performance.now()),
    ),
  );
  await wait(1.5 * PERIOD_MS);
  for (const jump of JUMPS) {
    set(file, jump);
    await wait(2.5 * PERIOD_MS);
  }
  ticking.kill("SIGKILL");
  const gaps = at.slice(1).map((time, index) => time - at[index]!); // the one before it
  return {
    ticks: at.length,
    ticksDoubled: gaps.filter((gap) => gap < PERIOD_MS / 10).length,
    ticksLate: gaps.filter((gap) => gap > 2 * PERIOD_MS + 500).length + Number(at.length < JUMPS.length * 2),
  };
}

/** As libfaketime reads it: so many seconds more or less. */
function set(file: string, jump: number): void {
  writeFileSync(file, `${jump < 0 ? "-" : "+"}${Math.abs(jump) / 1000}\n`);
  utimesSync(file, new Date(), new Date());
}
