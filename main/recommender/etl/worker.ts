/** The recommender's thread: holds the interactions between runs, so that a run costs the screen nothing. */
import { parentPort, workerData } from "node:worker_threads";
import { openCentral } from "../../../db/central/open.ts";
import { createRun, type RunResult } from "./run.ts";

export interface WorkerData {
  readonly officeUrl: string;
  readonly directory: string;
}

export type WorkerReply = { readonly ok: true; readonly result: RunResult } | { readonly ok: false; readonly why: string };

const { officeUrl, directory } = workerData as WorkerData; // `as`: pipeline.ts is the only one who starts this file
const central = openCentral(officeUrl, { applicationName: "ecomgo recommender", connections: 1 });
const run = createRun({ central, directory });

parentPort?.on("message", (now: string) => {
  run(new Date(now)).then(
    (result) => parentPort?.postMessage({ ok: true, result } satisfies WorkerReply),
    (error: unknown) => parentPort?.postMessage({ ok: false, why: error instanceof Error ? error.message : String(error) } satisfies WorkerReply),
  );
});
