/** A model that is damaged, killed, hangs or finds no memory never takes the store down: rules answer, and another model takes its place. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { crashes } from "./model-crashes.ts";
import { damagedFiles } from "./model-files.ts";
import type { Program, World } from "./program.ts";

const FILES_A_ROUND = 2;

export const program: Program = {
  promise: "Whatever happens to a model's file or process, the store answers, and a file that is not what it should be is never loaded.",
  cycles: 100,
  lacks: () => (process.platform === "linux" ? null : "This needs Linux, whose prlimit takes memory from a process."),
  run: model,
  must: { wrongFilesLoaded: 0, downloadsNotResumed: 0, unusable: 0, rulesInTime: true, restartsLate: 0, notEmbedded: 0, notGivenUp: 0 },
};

export type Outcome = {
  readonly rounds: number;
  readonly files: number;
  readonly wrongFilesLoaded: number;
  readonly downloadsNotResumed: number;
  readonly questions: number;
  /** Questions without an answer. */
  readonly unusable: number;
  readonly rulesMedianMs: number;
  readonly rulesP95Ms: number;
  readonly rulesMedianCpuMs: number;
  /** By the median of the processor's time: a busy machine makes whoever asks wait, and says nothing of the store. */
  readonly rulesInTime: boolean;
  readonly slowestWhileHangingMs: number;
  readonly slowestRestartMs: number;
  readonly restartsLate: number;
  /** Second crashes after which another than the embedded model answered. */
  readonly notEmbedded: number;
  /** Third crashes after which staff were not told that rules answer. */
  readonly notGivenUp: number;
};

export async function model({ folder, cycles, say }: World): Promise<Outcome> {
  const place = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  const files = await damagedFiles({ folder: place("files"), count: cycles * FILES_A_ROUND });
  say(`${cycles * FILES_A_ROUND} files`);
  const after = await crashes({ folder: place("crashes"), cycles, say });
  return { rounds: cycles, ...files, ...after, rulesInTime: after.rulesMedianCpuMs <= 100 };
}
