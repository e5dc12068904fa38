/** The recommender's thread: holds the interactions between runs, so that a run costs the screen nothing. */
import { availableParallelism } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openCentral } from "../../../db/central/open.ts";
import { judgeNight, type Night } from "../quality/night.ts";
import { createCrew } from "./crew.ts";
import { createExtract } from "./extract.ts";
import { createRun, type RunResult } from "./run.ts";

export interface WorkerData {
  readonly officeUrl: string;
  readonly directory: string;
}

export interface WorkerQuestion {
  readonly what: "run" | "judge";
  readonly now: string;
}

export type WorkerReply = { readonly ok: true; readonly result: RunResult | Night } | { readonly ok: false; readonly why: string };

const MOST_HELPERS = 1; // the shop goes on beside it
const SILENCE_MS = 10 * 60_000; // a first read of everything may take its time; a network that is gone must not end all runs

const { officeUrl, directory } = workerData as WorkerData; // `as`: thread.ts is the only one who starts this file
const central = openCentral(officeUrl, { applicationName: "ecomgo recommender", connections: 1, longestSilence: SILENCE_MS });
const crew = createCrew(Math.min(MOST_HELPERS, availableParallelism() - 1));
const extract = createExtract(central);
const run = createRun({ extract, directory, together: crew.together });

parentPort?.on("message", ({ what, now }: WorkerQuestion) => {
  const answer = what === "run" ? run(new Date(now)) : extract().then((extracted) => judgeNight({ central, extracted, now: new Date(now) }));
  answer.then(
    (result) => parentPort?.postMessage({ ok: true, result } satisfies WorkerReply),
    (error: unknown) => parentPort?.postMessage({ ok: false, why: error instanceof Error ? error.message : String(error) } satisfies WorkerReply),
  );
});
