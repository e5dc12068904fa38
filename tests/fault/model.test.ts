import { expect, test } from "vitest";
import { model, program } from "./model.ts";
import { soundModel, uncheckedAnswersWith } from "./model-files.ts";
import { broken } from "./program.ts";
import { cannotRun, worldOf } from "./world.ts";

const ROUNDS = process.env["LONG"] ? 100 : 3; // three crashes, no memory, a process that hangs
const timeout = 120_000 + ROUNDS * 30_000;
const here = test.skipIf(cannotRun(program));

here(`after ${ROUNDS} rounds of blows to a model's file and process the store answers`, { timeout }, async () => {
  const report = await model(worldOf(ROUNDS));
  expect({ some: report.questions > ROUNDS * 2, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: a file that nobody compares with its sum is loaded, with another weight in it.
here("a file that is not compared with its sum is loaded although it is damaged", { timeout }, async () => {
  const bytes = soundModel();
  bytes[bytes.length - 5_000] = bytes[bytes.length - 5_000]! ^ 4; // ! the file is longer
  expect(await uncheckedAnswersWith(worldOf(1).folder, bytes)).toBe("chosen");
});
