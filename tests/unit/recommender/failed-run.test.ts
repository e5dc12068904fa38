import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCentral } from "../../../db/central/open.ts";
import { systemClock } from "../../../main/clock.ts";
import { createLog } from "../../../main/log.ts";
import { readLog } from "../../../main/log/read.ts";
import { createPipeline } from "../../../main/recommender/pipeline.ts";

const NOBODY = "postgres://nobody:nothing@127.0.0.1:1/none";

function pipelineOf(lease: Parameters<typeof createPipeline>[0]["lease"]) {
  const directory = mkdtempSync(join(tmpdir(), "ecomgo-failed-run-"));
  const folder = join(directory, "logs");
  const central = openCentral(NOBODY, { connections: 1, applicationName: "ecomgo-test" });
  const workerFile = join(import.meta.dirname, "../../../main/recommender/etl/worker.ts");
  const log = createLog({ folder }).child("recommender");
  const pipeline = createPipeline({ central, officeUrl: NOBODY, directory, workerFile, clock: systemClock, log, lease });
  const lines = () => readLog(folder, { level: "info", text: "", limit: 50 }).map(({ level, scope, event }) => ({ level, scope, event }));
  return { pipeline, lines, close: () => Promise.all([pipeline.stop(), central.destroy()]) };
}

test("a scheduled run that fails leaves exactly one line, and none that says it was done", async () => {
  const { pipeline, lines, close } = pipelineOf(() => ({ epoch: 1, holder: "test", name: "back-office" }));
  await pipeline.tick();
  await close();
  expect(lines()).toEqual([{ level: "error", scope: "recommender", event: "recommender run failed" }]);
});

test("a tick where another machine does the work leaves no line", async () => {
  const { pipeline, lines, close } = pipelineOf(() => null);
  await pipeline.tick();
  await close();
  expect(lines()).toEqual([]);
});
