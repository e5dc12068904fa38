import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startModel } from "../../main/node-host/model-process.ts";

test("the model's process is told nothing of ours, only to keep to one thread beside its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "model-environment-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, "program.mjs");
  writeFileSync(program, "process.send({ ...process.env }); process.on('disconnect', () => process.exit());");
  const child = startModel(program);
  onTestFinished(child.kill);
  const told = await new Promise((resolve) => child.onMessage(resolve));
  expect(told).toEqual({ UV_THREADPOOL_SIZE: "1" });
});
