/** The program that the installers carry, as it is: it opens from its archive, and its model loads. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { freshFolder, packagedProgram } from "./runtime.ts";

const program = packagedProgram();

describe.skipIf(program === null)(`packaged${program ? "" : " (skipped: npm run package has not run here)"}`, () => {
  const data = freshFolder();
  let store: ChildProcess | undefined;

  afterAll(async () => {
    store?.kill();
    if (store?.exitCode === null) await new Promise((resolve) => store?.once("exit", resolve));
    data.remove();
  }, 60_000);

  test("the packaged store opens and loads the model that it carries", async () => {
    store = spawn(program ?? "", ["--no-window", "--data", data.path], { stdio: ["ignore", "ignore", "inherit"] });
    await until(() => events().includes("model loaded") || store?.exitCode !== null);
    expect({ exitCode: store.exitCode, loaded: events().includes("model loaded"), refused: events().includes("model refused") }).toEqual({
      exitCode: null,
      loaded: true,
      refused: false,
    });
  }, 180_000);

  test("it does not open where somebody wants to look into it", async () => {
    const watched = spawn(program ?? "", ["--remote-debugging-port=0", "--data", data.path], { stdio: "ignore" });
    expect(await new Promise((resolve) => watched.once("exit", resolve))).toBe(2);
  }, 60_000);

  /** Everything that the store has logged so far. */
  function events(): string {
    const folder = join(data.path, "kiosk/logs");
    try {
      return readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), "utf8"))
        .join("");
    } catch {
      return ""; // it has not logged yet
    }
  }
});

async function until(met: () => boolean): Promise<void> {
  for (let waited = 0; !met() && waited < 150_000; waited += 500) await pause(500);
}
