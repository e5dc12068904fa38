/** How far a long piece of work is; told at most twice a second. */
export interface Progress {
  readonly what: "copying" | "checking" | "restoring";
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;

const EVERY_MS = 500;

/** A counter of bytes for one part of the work. */
export function counter(what: Progress["what"], onProgress: OnProgress, monotonic: () => number) {
  let [done, total, toldAt] = [0, 0, -Infinity];
  return {
    expect: (bytes: number) => void (total = bytes),
    add(bytes: number): void {
      done += bytes;
      if (monotonic() - toldAt < EVERY_MS) return;
      toldAt = monotonic();
      onProgress({ what, done, total: Math.max(done, total) });
    },
  };
}
